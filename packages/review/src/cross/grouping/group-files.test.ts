import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../model/dossier.js';
import { groupFiles, type IdentifiedFile } from './group-files.js';

const identity = (kind: Identity['kind'], year: number | undefined, units: string[], project?: string): Identity => ({
  kind,
  units: units.map((name) => ({ name, from: '单位名称' })),
  shortNames: [],
  ...(year === undefined ? {} : { year }),
  ...(project === undefined ? {} : { project }),
});
const file = (name: string, ...identities: Identity[]): IdentifiedFile => ({ file: name, identities });
const department = (name: string, year: number | undefined, unit: string): IdentifiedFile =>
  file(name, identity('department', year, [unit]));
const roles = (files: readonly IdentifiedFile[]) =>
  groupFiles(files).groups.map(({ unit, year, members }) => [
    `${unit} ${year}`,
    ...members.map(
      (member) => `${member.role} ${member.file}${member.project === undefined ? '' : ` ${member.project}`}`,
    ),
  ]);

const archive = '云溪县档案馆';
const family: readonly IdentifiedFile[] = [
  department('2023.docx', 2023, archive),
  department('2022.docx', 2022, archive),
  file('库房.docx', identity('project', 2023, [archive], '库房维修项目')),
  file('加工.docx', identity('project', 2023, ['云溪县档案服务中心', archive], '数字化加工')),
  file('预算.xlsx', identity('budget', 2023, [archive])),
];

describe('groupFiles', () => {
  it('puts a department with its projects, last year’s report and the budget', () => {
    const { groups, ungrouped } = groupFiles(family);
    expect(roles(family)).toEqual([
      [
        '云溪县档案馆 2023',
        'department 2023.docx',
        'project 加工.docx 数字化加工',
        'project 库房.docx 库房维修项目',
        'last-year 2022.docx',
        'budget 预算.xlsx',
      ],
    ]);
    expect(ungrouped).toEqual([]);
    expect(groups[0]?.how).toBe(
      '按单位“云溪县档案馆”、年度2023归为一组：部门整体支出报告1份，项目“数字化加工”“库房维修项目”的自评2份，上年度（2022年度）报告1份，预算（决算）表1份',
    );
    expect(groups[0]?.members.every(({ how }) => /云溪县档案馆.*年度/.test(how))).toBe(true);
  });

  it('makes a group of each year that has the year before', () => {
    const years = [2021, 2022, 2023].map((year) => department(`${year}.docx`, year, archive));
    expect(roles(years)).toEqual([
      ['云溪县档案馆 2022', 'department 2022.docx', 'last-year 2021.docx'],
      ['云溪县档案馆 2023', 'department 2023.docx', 'last-year 2022.docx'],
    ]);
  });

  it('knows the projects in the department’s own file, and another file of one of them', () => {
    const whole = file(
      '部门.docx',
      identity('department', 2023, [archive]),
      identity('project', 2023, [archive], '库房维修'),
    );
    const { groups } = groupFiles([whole, file('库房.docx', identity('project', 2023, [archive], '库房维修项目'))]);
    expect(groups[0]?.members.map(({ role, file: name }) => `${role} ${name}`)).toEqual([
      'department 部门.docx',
      'project 库房.docx',
    ]);
    expect(groups[0]?.parts).toHaveLength(3);
  });

  it('groups a project with itself of last year where there is no department', () => {
    const project = (year: number, name: string) =>
      file(`${name}${year}.docx`, identity('project', year, [archive], name));
    expect(roles([project(2023, '库房维修'), project(2022, '库房维修'), project(2023, '数字化加工')])).toEqual([
      ['云溪县档案馆 2023', 'project 库房维修2023.docx 库房维修', 'last-year 库房维修2022.docx 库房维修'],
    ]);
  });

  it('never guesses between units', () => {
    const { groups, ungrouped } = groupFiles([
      department('甲.docx', 2023, '云溪县档案馆'),
      department('乙.docx', 2023, '安澜县档案馆'),
      department('丙.docx', 2022, '档案馆'),
    ]);
    expect(groups).toEqual([]);
    expect(ungrouped.find(({ file: name }) => name === '丙.docx')?.reason).toMatch(
      /“云溪县档案馆”或“安澜县档案馆”|“安澜县档案馆”或“云溪县档案馆”/,
    );
  });

  it('leaves out a table that names several units with reports', () => {
    const { ungrouped } = groupFiles([
      ...family,
      department('文化局.docx', 2023, '云溪县文化局'),
      file('总表.xlsx', identity('budget', 2023, [archive, '云溪县文化局'])),
    ]);
    expect(ungrouped.find(({ file: name }) => name === '总表.xlsx')?.reason).toContain('无法确定');
  });

  it('tells what a file lacks', () => {
    const { ungrouped } = groupFiles([
      ...family,
      department('无年度.docx', undefined, archive),
      file('无单位.docx', identity('department', 2023, [])),
      file('空.docx'),
    ]);
    expect(Object.fromEntries(ungrouped.map(({ file: name, reason }) => [name, reason]))).toEqual({
      '无年度.docx': expect.stringContaining('年度'),
      '无单位.docx': expect.stringContaining('单位名称'),
      '空.docx': expect.stringContaining('没有同一单位'),
    });
  });

  it('says nothing where there is nothing to group', () => {
    expect(
      groupFiles([department('甲.docx', 2023, '云溪县档案馆'), department('乙.docx', 2023, '安澜县文化局')]),
    ).toEqual({
      groups: [],
      ungrouped: [],
    });
  });

  it('makes the same groups in whatever order the files come', () => {
    const unit = fc.constantFrom(
      '云溪县档案馆',
      '档案馆',
      '安澜县档案馆',
      '云溪县文化局（本级）',
      '云溪县文化局',
      '我单位',
      '',
    );
    const any = fc.record({
      kind: fc.constantFrom<Identity['kind']>('department', 'project', 'budget', 'accounts'),
      year: fc.constantFrom(2021, 2022, 2023, undefined),
      units: fc.array(unit, { maxLength: 3 }),
      project: fc.constantFrom('库房维修', '库房维修项目', '数字化加工'),
    });
    const files = fc
      .array(fc.array(any, { minLength: 1, maxLength: 3 }), { maxLength: 14 })
      .map((all) =>
        all.map((parts, i) =>
          file(`${i}.docx`, ...parts.map(({ kind, year, units, project }) => identity(kind, year, units, project))),
        ),
      );
    fc.assert(
      fc.property(
        files.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const grouping = groupFiles(all);
          expect(groupFiles(shuffled)).toEqual(grouping);
          const grouped = new Set(grouping.groups.flatMap(({ members }) => members.map((member) => member.file)));
          for (const { members } of grouping.groups) {
            expect(new Set(members.map((member) => member.file)).size).toBeGreaterThan(1);
          }
          for (const { file: name } of grouping.ungrouped) expect(grouped).not.toContain(name);
        },
      ),
    );
  });
});
