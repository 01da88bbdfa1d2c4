import { describe, expect, it } from 'vitest';
import type { Group } from '../../../api/types.js';
import { byMember, reasonsOf } from './groups.js';

const group = {
  members: [
    { report: 'a', name: '部门.docx', role: 'department', year: 2023, how: '' },
    { report: 'b', name: '上年.docx', role: 'last-year', year: 2022, how: '' },
  ],
} as unknown as Group;
const quote = (text: string, file?: string) => ({
  text,
  at: { block: 0, start: 0, end: 1 },
  ...(file === undefined ? {} : { file }),
});

describe('byMember', () => {
  it('puts the quotes of each report together', () => {
    const parts = byMember(group, [quote('1', 'b'), quote('2', 'a'), quote('3', 'b'), quote('4', 'zz')]);
    expect(parts.map(({ member, quotes }) => [member?.name, quotes.map(({ text }) => text).join()])).toEqual([
      ['上年.docx', '1,3'],
      ['部门.docx', '2'],
      [undefined, '4'],
    ]);
  });
});

describe('reasonsOf', () => {
  it('lists the rarest reason first', () => {
    const one = (report: string, reason: string) => ({ report, name: report, reason });
    expect(
      reasonsOf([one('a', '甲'), one('b', '乙'), one('c', '甲')]).map(({ reason, members }) => [
        reason,
        members.length,
      ]),
    ).toEqual([
      ['乙', 1],
      ['甲', 2],
    ]);
  });
});
