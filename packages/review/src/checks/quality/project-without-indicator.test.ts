import { department, indicatorTable, project } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { projectWithoutIndicator } from './project-without-indicator.js';

const indicators = (...names: readonly string[]): string =>
  indicatorTable(
    ['接收进馆档案', '举办展览', '查档接待人次', '编印年鉴', ...names].map((name) => ({
      level1: '产出指标',
      level2: '数量指标',
      name,
      weight: '10',
      target: '100',
      actual: '100',
      score: '10',
    })),
  );

const base = (...projects: readonly (readonly [string, string])[]): string =>
  [
    '2023年度部门整体支出绩效评价基础数据表',
    ' 经费控制情况（万元） | 2022年决算数 | 2023年预算数 | 2023年决算数 ',
    ' 支出总额 | 180 | 200 | 190 ',
    ' 基本支出 | 120 | 120 | 120 ',
    ' 项目支出 | 60 | 80 | 70 ',
    ...projects.map(([name, amount], i) => ` 专项${i + 1}、${name} | 20 | ${amount} | ${amount} `),
  ].join('\n');

testCheck(projectWithoutIndicator, {
  finds: [
    {
      name: 'half of the money without an indicator',
      report: [
        department([], indicators('数字化加工')),
        base(['困难职工生活救助', '40'], ['馆藏数字化加工', '30']),
      ].join('\n'),
      message: '项目支出中的“困难职工生活救助”40万元（占所列项目支出的57%），在自评表的目标和指标中没有出现有关的内容',
    },
    {
      name: 'two of three',
      report: [
        department([], indicators('数字化加工')),
        base(['困难职工生活救助', '30'], ['消防管网改造', '30'], ['馆藏数字化加工', '10']),
      ].join('\n'),
      message: '“困难职工生活救助”30万元（占所列项目支出的43%）、“消防管网改造”30万元',
    },
    {
      name: 'a share that the user set',
      report: [
        department([], indicators('数字化加工', '困难职工救助人数')),
        base(['困难职工生活救助', '50'], ['消防管网改造', '12'], ['馆藏数字化加工', '8']),
      ].join('\n'),
      options: { settings: { thresholds: { 'project-without-indicator': { share: '15%' } } } },
      message: '消防管网改造',
    },
  ],
  ignores: [
    {
      name: 'every project has one',
      report: [
        department([], indicators('困难职工救助人数', '数字化加工')),
        base(['困难职工生活救助', '40'], ['馆藏数字化加工', '30']),
      ].join('\n'),
    },
    {
      name: 'a project that is evaluated by itself',
      report: [
        department([], indicators('数字化加工')),
        base(['困难职工生活救助', '40'], ['馆藏数字化加工', '30']),
        project('困难职工生活救助', indicators()),
      ].join('\n'),
    },
    {
      name: 'a small one',
      report: [department([], indicators('数字化加工')), base(['消防管网改造', '5'], ['馆藏数字化加工', '65'])].join(
        '\n',
      ),
    },
    {
      name: 'a name that says nothing',
      report: [
        department([], indicators('数字化加工')),
        base(['专项业务工作经费', '40'], ['馆藏数字化加工', '30']),
      ].join('\n'),
    },
  ],
});
