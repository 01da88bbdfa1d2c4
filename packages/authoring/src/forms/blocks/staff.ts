import type { StaffLine } from '@hengji/core';
import type { PackBlock } from '@hengji/packs';
import type { Band } from '../band.js';
import type { Desk } from '../desk.js';
import { joined, printed, withYears } from '../values.js';

type StaffBlock = Extract<PackBlock, { kind: 'staff' }>;

export const usualStaff: StaffBlock = {
  kind: 'staff',
  columns: [
    { role: 'label', header: '人员情况（人）' },
    { role: 'posts', header: '编制数' },
    { role: 'onPost', header: '实际在职人数' },
    { role: 'controlRate', header: '控制率' },
  ],
};

/** Posts and staff, a row for each kind; one blank row where the record has none. */
export function drawStaff({ columns }: StaffBlock, desk: Desk): Band {
  desk.once('staff');
  const lines = desk.record.staff.filter(isFilled);
  for (const line of lines) {
    desk.shown.staff.push({
      kind: joined(line.kind),
      posts: printed(line.posts, '人'),
      onPost: printed(line.onPost, '人'),
      controlRate: printed(line.controlRate),
    });
  }
  const rows: readonly StaffLine[] = lines.length > 0 ? desk.shown.staff.slice(-lines.length) : [{ kind: '' }];
  return {
    shares: [28, ...columns.slice(1).map(() => 72 / (columns.length - 1))],
    sided: false,
    rows: [
      columns.map(({ header }, at) => ({
        at,
        text: withYears(header, desk.year),
        look: 'header' as const,
      })),
      ...rows.map((line) =>
        columns.map(({ role }, at) => ({
          at,
          text: role === 'label' ? line.kind : (entryOf(line, role)?.text ?? ''),
          look: role === 'label' ? ('label' as const) : ('number' as const),
        })),
      ),
    ],
  };
}

const isFilled = ({ kind, posts, onPost, controlRate }: StaffLine): boolean =>
  kind !== '' || [posts, onPost, controlRate].some((entry) => entry !== undefined && entry.text !== '');

const entryOf = (line: StaffLine, role: string): StaffLine['posts'] =>
  role === 'posts' || role === 'onPost' || role === 'controlRate' ? line[role] : undefined;
