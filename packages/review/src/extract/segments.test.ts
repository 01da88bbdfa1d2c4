import { describe, expect, it } from 'vitest';
import { sameName, splitReports } from './segments.js';
import { documentOf, tableOf } from './testing/tables.js';

const form = tableOf('一级指标 | 三级指标 | 目标值 | 得分\n产出 | 展览 | 3次 | 5');
const projectForm = (name: string) =>
  tableOf(`
    项目名称 | ${name} | < | <
    主管部门 | 云溪县文化局 | < | <
    一级指标 | 三级指标 | 目标值 | 得分
    产出 | 展览 | 3次 | 5
  `);

const spans = (...blocks: Parameters<typeof documentOf>): unknown[] =>
  splitReports(documentOf(...blocks)).map(({ kind, from, to, title }) => [kind, from, to, title]);

describe('splitReports', () => {
  it('splits a department and its projects, titles over several lines, forms with their reports', () => {
    expect(
      spans(
        '2021年度云溪县档案馆部门整体支出',
        '绩效自评结果',
        '（缩略版）',
        '一、自评得分',
        '得分为90分。',
        '附件：',
        '2021年度云溪县档案馆部门整体支出自评表',
        '单位名称：云溪县档案馆    填报日期：2022年4月7日',
        form,
        '备注：',
        '1.执行数为实际支出数。',
        '2021年度古籍修复工作经费',
        '项目自评结果',
        '一、自评得分',
        '附件：',
        '2021年度古籍修复工作经费项目自评表',
        projectForm('古籍修复工作经费项目'),
      ),
    ).toEqual([
      ['department', 0, 11, '2021年度云溪县档案馆部门整体支出绩效自评结果（缩略版）'],
      ['project', 11, 17, '2021年度古籍修复工作经费项目自评结果'],
    ]);
  });

  it('joins forms and the text of the same report behind them, but not that of another unit or year', () => {
    const identified = tableOf(`
      单位名称 | 云溪县档案馆 | < | <
      一级指标 | 三级指标 | 目标值 | 得分
      产出 | 展览 | 3次 | 5
    `);
    const after = (title: string) =>
      spans('2023年度部门整体支出绩效自评表', identified, title, '一、部门概况', '概况。');
    expect(after('云溪县档案馆2023年度部门整体支出绩效自评报告')).toEqual([
      ['department', 0, 5, '云溪县档案馆2023年度部门整体支出绩效自评报告'],
    ]);
    expect(after('云溪县档案馆2022年度部门整体支出绩效自评报告')).toHaveLength(2);
    expect(after('云溪县文化馆2023年度部门整体支出绩效自评报告')).toHaveLength(2);
  });

  it('takes a mark of an attachment before the title with it', () => {
    expect(spans('附件2：', '云溪县档案馆2020年度整体绩效评价报告', '一、部门概况', '概况。')).toEqual([
      ['department', 0, 4, '云溪县档案馆2020年度整体绩效评价报告'],
    ]);
  });

  it('leaves the menu of a web page out of the title', () => {
    expect(
      spans(
        '首页',
        '政务公开',
        '办事服务',
        '当前位置：首页 > 绩效评价',
        '云溪县档案馆2021年度古籍修复项目绩效自评报告',
        '一、概况',
      ),
    ).toEqual([['project', 0, 6, '云溪县档案馆2021年度古籍修复项目绩效自评报告']]);
  });

  it('makes an evaluation of the form of a project that has no report', () => {
    expect(
      spans(
        '2023年度云溪县档案馆部门整体支出绩效自评报告',
        '一、概况',
        '附件1',
        '2023年度部门整体支出绩效自评表',
        form,
        '附件2',
        '2023年度项目支出绩效自评表',
        projectForm('库房维修'),
        '2023年度项目支出绩效自评表',
        projectForm('古籍修复'),
      ),
    ).toEqual([
      ['department', 0, 5, '2023年度云溪县档案馆部门整体支出绩效自评报告'],
      ['project', 5, 8, '2023年度项目支出绩效自评表'],
      ['project', 8, 10, '2023年度项目支出绩效自评表'],
    ]);
  });

  it('does not split at headings of chapters that begin again with 一、', () => {
    expect(
      spans(
        '2020年度云溪县档案馆绩效评价报告',
        '一、概况',
        '五、综合评价结果',
        '县档案馆全年工作扎实。',
        '一、抓宣传',
        '二、抓服务',
      ),
    ).toHaveLength(1);
  });

  it('splits sheets of projects and leaves a lone form whole', () => {
    expect(spans(projectForm('库房维修'), projectForm('古籍修复')).map((span) => (span as unknown[])[0])).toEqual([
      'project',
      'project',
    ]);
    expect(spans(form)).toEqual([['department', 0, 1, '']]);
  });

  it('does not take a list of projects for a form of one', () => {
    const list = tableOf('项目名称 | 年初预算数 | 执行数 | 执行率\n库房维修 | 10 | 9 | 90%');
    expect(spans('2023年度云溪县档案馆部门整体支出绩效自评报告', '一、概况', list)).toHaveLength(1);
  });

  it('covers every block exactly once, whatever the file', () => {
    expect(spans()).toEqual([]);
    expect(spans('随便一段话。', '又一段。')).toEqual([['department', 0, 2, '']]);
  });
});

describe('sameName', () => {
  it('sees through 项目 and years', () => {
    expect(sameName('古籍修复工作经费项目', '2021年度古籍修复工作经费')).toBe(true);
    expect(sameName('古籍修复', '库房维修')).toBe(false);
    expect(sameName('', '库房维修')).toBe(false);
  });
});

describe('forms alone', () => {
  it('are of different projects where one name holds the other', () => {
    const found = splitReports(
      documentOf(
        '2023年度数字化项目自评表',
        projectForm('数字化项目'),
        '2023年度数字化二期项目自评表',
        projectForm('数字化二期项目'),
      ),
    );
    expect(found.map(({ project }) => project)).toEqual(['数字化项目', '数字化二期项目']);
  });
});
