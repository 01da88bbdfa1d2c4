import { describe, expect, it } from 'vitest';
import { isAttachmentMark, isFirstHeading, mayBeTitleLine, namesReport, readTitle } from './titles.js';

const facts = (title: string): unknown => {
  const { kind, year, unit, project } = readTitle(title);
  const part = (range: { start: number; end: number } | undefined): string | undefined =>
    range && title.slice(range.start, range.end);
  return [kind, year, part(unit), part(project)];
};

describe('readTitle', () => {
  it.each([
    ['2023年度云溪县档案馆部门整体支出绩效自评报告', ['department', 2023, '云溪县档案馆', undefined]],
    ['云溪县档案馆2020年度整体绩效评价报告', ['department', 2020, '云溪县档案馆', undefined]],
    ['2023年云溪县档案馆       部门整体支出绩效评价报告', ['department', 2023, '云溪县档案馆', undefined]],
    ['云江市河东区档案局2020年整体支出绩效自评报告', ['department', 2020, '云江市河东区档案局', undefined]],
    ['关于2022年度云溪县档案馆部门整体支出绩效自评的报告', ['department', 2022, '云溪县档案馆', undefined]],
    ['2021年度云溪县档案馆绩效自评报告', ['department', 2021, '云溪县档案馆', undefined]],
    ['二〇二三年度云溪县档案馆整体支出绩效自评报告', ['department', 2023, '云溪县档案馆', undefined]],
    ['2021年度古籍修复工作经费项目自评结果（缩略版）', ['project', 2021, undefined, '古籍修复工作经费']],
    ['2021年度古籍修复工作经费自评结果', ['project', 2021, undefined, '古籍修复工作经费']],
    ['云溪县档案馆2022年度库房维修项目支出绩效自评报告', ['project', 2022, '云溪县档案馆', '库房维修']],
    ['云江市2023年度视力筛查项目绩效自评表', ['project', 2023, undefined, '视力筛查']],
    ['项目支出绩效自评表（2023年度）', ['project', 2023, undefined, undefined]],
    ['部门整体支出绩效自评表（2023年度）', ['department', 2023, undefined, undefined]],
    ['2023年度项目支出绩效自评表', ['project', 2023, undefined, undefined]],
    ['部门整体支出绩效自评表', ['department', undefined, undefined, undefined]],
  ])('%s', (title, expected) => {
    expect(facts(title)).toEqual(expected);
  });
});

describe('title lines', () => {
  it('knows what may be a line of a title', () => {
    expect(mayBeTitleLine('（缩略版）')).toBe(true);
    expect(mayBeTitleLine('一、绩效自评报告')).toBe(false);
    expect(mayBeTitleLine('现将绩效自评报告公布如下：')).toBe(false);
    expect(namesReport('2023年度部门整体支出绩效自评表')).toBe(true);
    expect(namesReport('2023年度工作总结')).toBe(false);
  });

  it('knows marks of attachments and first headings', () => {
    expect(['附件2：', '附件', ' 附件5'].every(isAttachmentMark)).toBe(true);
    expect(isAttachmentMark('附件如下，共三份')).toBe(false);
    expect(isFirstHeading('一、自评得分')).toBe(true);
    expect(isFirstHeading('十一、其他')).toBe(false);
  });
});
