import { department, executionTable } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { moneyTable } from './money-table.js';

/** A table of basic data, in 万元, with the columns of last year's accounts and this year's budget and accounts. */
const table = (...rows: string[]): string =>
  department(
    [],
    ['经费控制情况（万元） | 2022年决算数 | 2023年预算数 | 2023年决算数', ...rows].map((row) => ` ${row} `).join('\n'),
  );
const three = '“三公”经费 | 6.00 | 7.00 | 5.50';
const good = [
  '部门支出总额 | 300.00 | 320.00 | 310.50',
  '其中：基本支出 | 200.00 | 210.00 | 205.30',
  '其中：人员经费 | 160.00 | 165.00 | 162.10',
  '公用经费 | 40.00 | 45.00 | 43.20',
  '项目支出 | 100.00 | 110.00 | 105.20',
];

testCheck(moneyTable, {
  finds: [
    {
      name: 'a total that is not basic and project expenditure',
      report: table('支出总额 | 300.00 | 320.00 | 301.50', ...good.slice(1)),
      message: /支出总额=基本支出\+项目支出.*205\.30\+105\.20=310\.50/,
    },
    {
      name: 'basic expenditure',
      report: table(...good.map((row) => row.replace('45.00', '54.00'))),
      message: '基本支出=人员经费+公用经费',
    },
    {
      name: 'the three public expenses',
      report: table(
        three,
        '因公出国（境）费 | 0 | 0 | 0',
        '公务用车购置及运行维护费 | 4.00 | 4.00 | 3.50',
        '公务接待费 | 2.00 | 2.00 | 2.00',
      ),
      message: '7.00',
    },
    {
      name: 'a part greater than the whole',
      report: table('基本支出 | 200.00 | 210.00 | 205.30', '公用经费 | 40.00 | 45.00 | 432.00'),
      message: '部分不应大于合计',
    },
    {
      name: 'projects that exceed their total',
      report: table(
        '项目支出 | 20.00 | 20.00 | 8.29',
        '专项：1、库房维修 | 12.00 | 12.00 | 12.00',
        '专项2、展览经费 | 8.00 | 8.00 | 8.00',
      ),
      message: '12.00+8.00=20.00',
    },
    {
      name: 'projects that fall short: unexplained',
      report: table(
        '项目支出 | 20.00 | 20.00 | 20.00',
        '专项：1、库房维修 | 12.00 | 12.00 | 12.00',
        '专项2、展览经费 | 8.00 | 8.00 | 6.00',
      ),
      severity: 'warning',
      message: '12.00+6.00=18.00',
    },
    {
      name: 'sources that do not make up the year’s money: unexplained',
      report: department(
        [],
        executionTable(
          { name: '年度资金总额', adjusted: '100.00', executed: '90.00' },
          { name: '其中：财政拨款', adjusted: '80.00', executed: '75.00' },
          { name: '其他资金', adjusted: '15.00', executed: '15.00' },
        ),
      ),
      severity: 'warning',
      message: '80.00+15.00=95.00',
    },
  ],
  ignores: [
    { name: 'a table that adds up', report: table(...good) },
    {
      name: 'amounts rounded one by one',
      report: table(
        '支出总额 | 300.1 | 320.0 | 310.5',
        '基本支出 | 200.0 | 210.0 | 205.3',
        '项目支出 | 100.0 | 110.0 | 105.2',
      ),
    },
    {
      name: 'the parts of 公务用车 instead of the whole',
      report: table(
        three,
        '因公出国（境）费 | 0 | 0 | 0',
        '公务用车购置费 | 0 | 0 | 0',
        '公务用车运行维护费 | 4.00 | 5.00 | 3.50',
        '公务接待费 | 2.00 | 2.00 | 2.00',
      ),
    },
    {
      name: 'blanks: only bounds can be told',
      report: table(three, '因公出国（境）费 |  |  | ', '公务接待费 | 2.00 | 2.00 | 2.00'),
    },
    {
      name: 'income and, of it, the money of one budget',
      report: table(
        '收入合计 | 300.00 | 320.00 | 310.50',
        '财政拨款收入 | 300.00 | 320.00 | 310.50',
        '一般公共预算财政拨款收入 | 280.00 | 300.00 | 290.00',
      ),
      silent: true,
    },
    {
      name: 'operating expenditure beside basic and project expenditure',
      report: table(
        '支出总额 | 300.00 | 320.00 | 320.50',
        '基本支出 | 200.00 | 210.00 | 205.30',
        '项目支出 | 90.00 | 100.00 | 105.20',
        '经营支出 | 10.00 | 10.00 | 10.00',
      ),
    },
    {
      name: 'projects with parts of their own',
      report: table(
        '项目支出 | 20.00 | 20.00 | 20.00',
        '专项：1、库房维修 | 12.00 | 12.00 | 12.00',
        '专项2、屋面 | 7.00 | 7.00 | 7.00',
        '专项3、墙面 | 5.00 | 5.00 | 5.00',
        '专项4、展览经费 | 8.00 | 8.00 | 8.00',
      ),
    },
    {
      name: 'sources with levels of government below',
      report: department(
        [],
        executionTable(
          { name: '年度资金总额', adjusted: '100.00', executed: '90.00' },
          { name: '其中：财政拨款', adjusted: '80.00', executed: '75.00' },
          { name: '其中：中央资金', adjusted: '80.00', executed: '75.00' },
          { name: '其他资金', adjusted: '20.00', executed: '15.00' },
        ),
      ),
    },
    {
      name: 'sources left blank',
      report: department(
        [],
        executionTable(
          { name: '年度资金总额', adjusted: '100.00', executed: '90.00' },
          { name: '其中：财政拨款', adjusted: '100.00', executed: '90.00' },
          { name: '其他资金', adjusted: '', executed: '' },
        ),
      ),
    },
    { name: 'one line alone', report: table('支出总额 | 300.00 | 320.00 | 310.50'), silent: true },
  ],
});
