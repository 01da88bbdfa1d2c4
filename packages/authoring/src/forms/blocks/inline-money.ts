import type { Band } from '../band.js';
import type { Desk } from '../desk.js';
import { joined, printed } from '../values.js';

const inlineName = /^[\u4e00-\u9fff“”"()（）]{2,24}$/;

/** Amounts without a stage, 「其他资金：5.00」, two in a row; from then on they count as printed. */
export function inlineAmounts(desk: Desk, unit: string | undefined): [string, string][] {
  const lines = desk.money.filter(({ name, stage }) => stage === undefined && inlineName.test(joined(name)));
  const texts = lines.map((line) => {
    desk.take(line);
    const amount = printed(line.amount, unit);
    const { share: _share, ...rest } = line;
    desk.showMoney({ ...rest, name: joined(line.name), amount });
    return `${joined(line.name)}：${amount.text}`;
  });
  return texts.flatMap((text, at): [string, string][] => (at % 2 === 0 ? [[text, texts[at + 1] ?? '']] : []));
}

export function drawInlineMoney(desk: Desk, unit: string | undefined): Band[] {
  const rows = inlineAmounts(desk, unit).map((texts) => texts.map((text, at) => ({ at, text, look: 'text' as const })));
  return rows.length === 0 ? [] : [{ shares: [50, 50], sided: false, rows }];
}
