import type { PackBlock } from '@hengji/packs';
import type { Band, BandCell } from '../band.js';
import type { Desk } from '../desk.js';
import { runsOf } from '../runs.js';
import { joined, printed } from '../values.js';

type UnfinishedBlock = Extract<PackBlock, { kind: 'unfinished' }>;

export const usualUnfinished: UnfinishedBlock = {
  kind: 'unfinished',
  columns: [
    { role: 'level2', header: '二级指标' },
    { role: 'name', header: '三级指标' },
    { role: 'target', header: '年初目标值' },
    { role: 'actual', header: '实际完成值' },
    { role: 'reason', header: '未完成原因分析' },
  ],
};

const shares: Readonly<Record<string, number>> = { level2: 14, name: 28, target: 14, actual: 14, reason: 34 };

/** The indicators that were not met, with their reasons; indicators of one class under one another share its cell. */
export function drawUnfinished({ columns }: UnfinishedBlock, desk: Desk): Band {
  desk.once('unfinished');
  let level2 = '';
  const lines = desk.record.unfinished.map((line) => {
    // A class stands until the next is named.
    level2 = joined(line.level2 ?? '') || level2;
    return {
      ...(level2 === '' ? {} : { level2 }),
      name: { text: line.name.text },
      target: printed(line.target),
      actual: printed(line.actual),
      reason: { text: line.reason?.text ?? '' },
    };
  });
  desk.shown.unfinished.push(...lines);
  const classes = runsOf(lines.map((line) => line.level2 ?? ''));
  return {
    shares: columns.map(({ role }) => shares[role] ?? 14),
    sided: false,
    headings: 1,
    rows: [
      columns.map(({ header }, at) => ({ at, text: header, look: 'header' as const })),
      ...lines.map((line, row) =>
        columns.flatMap(({ role }, at): BandCell[] => {
          if (role === 'level2') {
            const down = classes[row];
            return down === undefined ? [] : [{ at, down, text: line.level2 ?? '', look: 'group' }];
          }
          if (role === 'target' || role === 'actual') return [{ at, text: line[role].text, look: 'word' }];
          if (role === 'reason') return [{ at, text: line.reason.text, look: 'text' }];
          return [{ at, text: role === 'name' ? line.name.text : '', look: 'text' }];
        }),
      ),
    ],
  };
}
