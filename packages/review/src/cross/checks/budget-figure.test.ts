import { executionTable } from '../../testing/report.js';
import { moneyTable, projectOf, reportOf } from '../testing/reports.js';
import { testCrossCheck } from '../testing/test-cross-check.js';
import { budgetFigure } from './budget-figure.js';

const unit = '云溪县档案馆';
const report = (...rows: string[]): string => reportOf(2023, unit, moneyTable(2023, ...rows));
const budget = (...rows: string[]): string =>
  ['2023年部门预算公开表', `部门名称：${unit}`, '单位：万元', ' 项目 | 上年执行数 | 2023年预算数 ', ...rows].join('\n');

testCrossCheck(budgetFigure, {
  finds: [
    {
      name: 'an opening budget that is not the one approved',
      files: {
        '自评.docx': report('基本支出 | 180.00 | 190.00 | 188.10', '项目支出 | 100.40 | 110.00 | 108.00'),
        '预算.xlsx': budget(' 基本支出 | 180.00 | 190.00 ', ' 项目支出 | 100.40 | 101.00 '),
      },
      message: /项目支出.*110\.00.*101\.00.*相差9万元/,
    },
    {
      name: 'final accounts',
      files: {
        '自评.docx': report('基本支出 | 180.00 | 190.00 | 188.10'),
        '决算.xlsx': [
          `2023年度${unit}部门决算`,
          '支出决算总表',
          '金额单位：万元',
          ' 科目 | 年初预算数 | 决算数 ',
          ' 基本支出 | 190.00 | 186.10 ',
          ' 项目支出 | 110.00 | 108.00 ',
        ].join('\n'),
      },
      message: /188\.10.*186\.10/,
    },
    {
      name: 'a project’s opening budget',
      files: {
        '项目.docx': projectOf(
          2023,
          unit,
          '库房维修',
          executionTable({
            opening: '60.00',
            adjusted: '60.00',
            executed: '58.00',
            weight: '10',
            rate: '96.67%',
            score: '9.67',
          }),
        ),
        '预算.xlsx': [
          '2023年项目支出预算表',
          `单位名称：${unit}`,
          '单位：万元',
          ' 项目名称 | 项目类别 | 预算数 ',
          ' 库房维修项目 | 特定目标类 | 66.00 ',
          ' 数字化加工 | 特定目标类 | 45.00 ',
        ].join('\n'),
      },
      message: /60\.00.*66\.00/,
    },
    {
      name: 'a notice that tells the budget in its text',
      files: {
        '自评.docx': report('基本支出 | 180.00 | 190.00 | 188.10'),
        '批复.docx': [
          '关于批复2023年部门预算的通知',
          `${unit}：`,
          '经县人民代表大会批准，现批复你单位2023年部门预算。其中：基本支出199.00万元，项目支出110.00万元。',
        ].join('\n'),
      },
      message: /190\.00.*199\.00万元/,
    },
  ],
  ignores: [
    {
      name: 'the approved budget',
      files: {
        '自评.docx': report('基本支出 | 180.00 | 190.00 | 188.10'),
        '预算.xlsx': budget(' 基本支出 | 180.00 | 190.00 ', ' 项目支出 | 100.40 | 101.00 '),
      },
    },
    {
      name: 'the budget of one fund',
      files: {
        '自评.docx': report('基本支出 | 180.00 | 190.00 | 188.10'),
        '预算.xlsx': [
          `2023年${unit}部门预算公开`,
          '一般公共预算基本支出表',
          '单位：万元',
          ' 项目 | 上年执行数 | 2023年预算数 ',
          ' 基本支出 | 170.00 | 180.00 ',
          ' 项目支出 | 90.40 | 91.00 ',
        ].join('\n'),
      },
      silent: true,
    },
    {
      name: 'a table without a unit of money',
      files: {
        '自评.docx': report('基本支出 | 180.00 | 190.00 | 188.10'),
        '预算.xlsx': [
          `2023年${unit}部门预算公开`,
          ' 项目 | 上年执行数 | 2023年预算数 ',
          ' 基本支出（万元） | 180.00 | 190.00 ',
          ' 项目支出 | 1,004,000 | 1,010,000 ',
        ].join('\n'),
      },
      silent: true,
    },
    {
      name: 'the budget of another year',
      files: {
        '自评.docx': report('基本支出 | 180.00 | 190.00 | 188.10'),
        '预算.xlsx': [
          `2024年${unit}部门预算公开`,
          '单位：万元',
          ' 项目 | 2023年执行数 | 2024年预算数 ',
          ' 基本支出 | 180.00 | 195.00 ',
          ' 项目支出 | 100.40 | 101.00 ',
        ].join('\n'),
      },
      silent: true,
    },
  ],
});
