import type { Entry } from '@hengji/core';
import { parseCell } from '@hengji/core';
import { findParts } from '../../extract/narrative/parts.js';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import { mostQuotes, quoteOf } from './shared/quote.js';

export const mixedUnits = defineQualityCheck({
  id: 'mixed-units',
  title: '同一组金额单位不统一',
  severity: 'advice',
  why: '同一栏或同一组数字有的用元、有的用万元，容易看错，也不便于核对合计。',
  basis: '绩效评价实务惯例：同一表格、同一组金额使用同一计量单位',
  advice: '统一换算为万元（或元），并在表头注明单位。',
  *observe(context) {
    yield* inLists(context);
    yield* inColumns(context);
  },
});

/** A total and its parts, some in 元 and some in 万元. */
function* inLists({ narrative }: Context) {
  for (const passage of narrative.passages) {
    if (!passage.text.includes('万元')) continue;
    for (const { parts, certain, total } of findParts(passage)) {
      if (!certain || total.figure.dimension !== 'money') continue;
      const money = parts.filter(({ figure }) => figure.unit === '元' && !figure.value.isZero);
      const inYuan = money.filter(({ figure }) => figure.printedUnit === '元');
      const inWan = money.filter(({ figure }) => figure.printedUnit === '万元');
      const [yuan] = inYuan;
      const [wan] = inWan;
      if (!yuan || !wan) continue;
      yield {
        quotes: [...inYuan, ...inWan].slice(0, mostQuotes).map(({ quote, at }) => ({ text: quote, at })),
        message: `同一组构成中，“${yuan.name}”用元（${yuan.figure.text}），“${wan.name}”用万元（${wan.figure.text}），单位不统一。`,
        evaluation: passage.evaluation,
      };
    }
  }
}

/** Rows looked at; no form has more. */
const mostRows = 500;

/** A column of money in which cells print units of their own, and not the same. */
function* inColumns({ evaluations }: Context) {
  for (const [evaluation, { money, execution }] of evaluations.entries()) {
    const columns = new Map<string, { yuan: Entry[]; wan: Entry[] }>();
    const entries = [
      ...money.slice(0, mostRows).map(({ amount }) => amount),
      ...execution.slice(0, mostRows).flatMap(({ opening, adjusted, executed }) => [opening, adjusted, executed]),
    ];
    for (const entry of entries) {
      if (entry?.at?.row === undefined || entry.text === '') continue;
      const printed = unitOf(entry);
      if (!printed) continue;
      const key = `${entry.at.block}.${entry.at.column}`;
      const column = columns.get(key) ?? { yuan: [], wan: [] };
      column[printed].push(entry);
      columns.set(key, column);
    }
    for (const { yuan, wan } of columns.values()) {
      const [first] = yuan;
      const [other] = wan;
      if (!first || !other) continue;
      yield {
        quotes: [...yuan, ...wan].flatMap(quoteOf).slice(0, mostQuotes),
        message: `同一栏金额有的用元（“${first.text}”），有的用万元（“${other.text}”），单位不统一。`,
        evaluation,
      };
    }
  }
}

/** The unit that a cell prints itself or takes from its heading; undefined for none and for others. */
function unitOf(entry: Entry): 'yuan' | 'wan' | undefined {
  const { whole } = parseCell(entry.text);
  if (!whole || whole.value.isZero) return undefined;
  const unit = whole.printedUnit || entry.unit;
  return unit === '元' ? 'yuan' : unit === '万元' ? 'wan' : undefined;
}
