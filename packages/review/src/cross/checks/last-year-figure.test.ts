import { moneyTable, reportOf } from '../testing/reports.js';
import { testCrossCheck } from '../testing/test-cross-check.js';
import { lastYearFigure } from './last-year-figure.js';

const unit = '云溪县档案馆';
const thisYear = (...rows: string[]): string => reportOf(2023, unit, moneyTable(2023, ...rows));
const before = (...rows: string[]): string => reportOf(2022, unit, moneyTable(2022, ...rows));

testCrossCheck(lastYearFigure, {
  finds: [
    {
      name: 'final accounts of one year that differ: one of them is wrong',
      files: {
        '2023.docx': thisYear('支出总额 | 280.40 | 300.00 | 296.10'),
        '2022.docx': before('支出总额 | 260.00 | 290.00 | 284.40'),
      },
      severity: 'error',
      message: /上年数与上年度报告.*280\.40.*284\.40.*相差4万元/,
    },
    {
      name: 'a class in another unit of money',
      files: {
        '2023.docx': thisYear('基本支出 | 180.40 | 190.00 | 188.10'),
        '2022.docx': reportOf(2022, unit, '2022年决算显示，基本支出决算数为1,814,000元。'),
      },
      severity: 'error',
      message: '1,814,000元',
    },
    {
      name: 'a figure of last year that is not called 决算: perhaps adjusted since',
      files: {
        '2023.docx': thisYear('支出总额 | 280.40 | 300.00 | 296.10'),
        '2022.docx': reportOf(
          2022,
          unit,
          ' 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 \n 年度资金总额 | 290.00 | 291.00 | 284.40 | 97.73% | 10 | 9.77 ',
        ),
      },
      severity: 'warning',
      message: '284.40',
    },
    {
      name: 'units that are one by inference prove nothing',
      files: {
        '2023.docx': thisYear('支出总额 | 280.40 | 300.00 | 296.10'),
        '2022.docx': reportOf(2022, '档案馆', moneyTable(2022, '支出总额 | 260.00 | 290.00 | 284.40')),
      },
      severity: 'warning',
      message: '284.40',
    },
  ],
  ignores: [
    {
      name: 'the same figure',
      files: {
        '2023.docx': thisYear('支出总额 | 284.40 | 300.00 | 296.10'),
        '2022.docx': before('支出总额 | 260.00 | 290.00 | 284.40'),
      },
    },
    {
      name: 'the same figure rounded',
      files: {
        '2023.docx': thisYear('支出总额 | 284.4 | 300.0 | 296.1'),
        '2022.docx': before('支出总额 | 260.00 | 290.00 | 284.36'),
      },
    },
    {
      name: 'last year’s budget, which is none of the accounts',
      files: {
        '2023.docx': thisYear('支出总额 |  | 300.00 | 296.10'),
        '2022.docx': before('支出总额 | 260.00 | 290.00 | 284.40'),
      },
      silent: true,
    },
    {
      name: 'money of one fund only',
      files: {
        '2023.docx': thisYear('财政拨款支出 | 270.40 | 300.00 | 296.10'),
        '2022.docx': before('支出总额 | 260.00 | 290.00 | 284.40'),
      },
      silent: true,
    },
    {
      name: 'a grand total, which contains what is carried over',
      files: {
        '2023.docx': thisYear('支出合计 | 280.40 | 300.00 | 296.10'),
        '2022.docx': before('支出总计 | 260.00 | 290.00 | 302.15'),
      },
      silent: true,
    },
    {
      name: 'a report of two years before',
      files: {
        '2023.docx': thisYear('支出总额 | 280.40 | 300.00 | 296.10'),
        '2021.docx': reportOf(2021, unit, moneyTable(2021, '支出总额 | 260.00 | 290.00 | 284.40')),
      },
      silent: true,
    },
    {
      name: 'two readings in last year’s report, one of which agrees',
      files: {
        '2023.docx': thisYear('支出总额 | 284.40 | 300.00 | 296.10'),
        '2022.docx': before('支出合计 | 260.00 | 290.00 | 284.40', '支出总计 | 270.00 | 299.00 | 302.15'),
      },
    },
  ],
});
