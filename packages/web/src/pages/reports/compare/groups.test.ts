import { describe, expect, it } from 'vitest';
import type { Group } from '../../../api/types.js';
import { betweenWords, byMember, groupTitle, leftOut, reasonsOf } from './groups.js';

const members: Group['members'] = [
  { report: 'a', name: '部门.docx', role: 'department', year: 2023, how: '' },
  { report: 'b', name: '上年.docx', role: 'last-year', year: 2022, how: '' },
  { report: 'c', name: '库房.docx', role: 'project', project: '库房维修', year: 2023, how: '' },
  { report: 'd', name: '预算.xlsx', role: 'budget', year: 2023, how: '' },
];
const quote = (text: string, file?: string) => ({
  text,
  at: { block: 0, start: 0, end: 1 },
  ...(file === undefined ? {} : { file }),
});

describe('byMember', () => {
  it('puts the quotes of each report together', () => {
    const parts = byMember({ members }, [quote('1', 'b'), quote('2', 'a'), quote('3', 'b'), quote('4', 'zz')]);
    expect(parts.map(({ member, quotes }) => [member?.name, quotes.map(({ text }) => text).join()])).toEqual([
      ['上年.docx', '1,3'],
      ['部门.docx', '2'],
      [undefined, '4'],
    ]);
  });
});

describe('betweenWords', () => {
  const between = (...files: readonly string[]) =>
    betweenWords(
      { members },
      files.map((file) => quote('1', file)),
    );

  it('names the reports by what they are, and counts where there are many', () => {
    expect(between('a', 'b', 'a')).toBe('部门整体支出报告 · 2023年度 — 上年度报告 · 2022年度');
    expect(between('c', 'a')).toBe('项目自评“库房维修” · 2023年度 — 部门整体支出报告 · 2023年度');
    expect(between('a', 'b', 'c', 'd')).toMatch(/项目自评“库房维修” · 2023年度 等4份$/);
    expect(between()).toBe('');
  });

  it('names the files where the reports are of one kind', () => {
    const [first] = members;
    const drafts = [first, { ...first, report: 'e', name: '第二稿.docx' }] as Group['members'];
    expect(betweenWords({ members: drafts }, [quote('1', 'a'), quote('2', 'e')])).toBe('部门.docx — 第二稿.docx');
  });
});

describe('groupTitle', () => {
  it('names the unit, the year and the project', () => {
    expect(groupTitle({ unit: '云溪县档案馆', year: 2023 })).toBe('云溪县档案馆 2023年度');
    expect(groupTitle({ unit: '云溪县档案馆', year: 2023, project: '库房维修' })).toMatch(/ 项目“库房维修”$/);
  });
});

describe('leftOut', () => {
  it('says how much is counted but not listed', () => {
    const group = {
      counts: { errors: 1, warnings: 1, advice: 0, open: 2, accepted: 0, dismissed: 3 },
      coverage: { statements: 7 },
      findings: [1, 2],
      statements: [1, 2, 3, 4, 5, 6, 7],
    } as unknown as Group;
    expect(leftOut(group)).toEqual({ findings: 3, statements: 0 });
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
