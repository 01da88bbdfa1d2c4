import { department, executionTable, prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { sameFigure } from './same-figure.js';

/** A table of basic data, in 万元. */
const table = (...rows: string[]): string =>
  ['经费控制情况（万元） | 2022年决算数 | 2023年预算数 | 2023年决算数', ...rows].map((row) => ` ${row} `).join('\n');
const three = '“三公”经费 | 6.00 | 7.00 | 5.50';
const survey = '全年组织开展民间文献资源入户普查活动';

testCheck(sameFigure, {
  finds: [
    {
      name: 'the text against the table',
      report: department(['2023年“三公”经费实际支出5.80万元。'], table(three)),
      message: '在表中和正文中应一致',
    },
    {
      name: 'one stage of the budget where the others are those of the form',
      report: department(
        ['年初预算386.50万元，年中追加42.30万元，调整后预算428.80万元，执行数402.66万元，执行率93.90%。'],
        executionTable({ opening: '386.50', adjusted: '428.80', executed: '420.66', rate: '98.10%' }),
      ),
      message: '正文所述执行数与自评表应一致',
    },
    {
      name: 'the opening budget of the “三公”经费',
      report: department(['2023年“三公”经费年初预算7.60万元，实际支出5.50万元。'], table(three)),
      message: '在表中和正文中应一致',
    },
    {
      name: 'one stage of two: unexplained',
      report: department(
        ['调整后预算428.80万元，执行数402.66万元。'],
        executionTable({ adjusted: '428.80', executed: '420.66' }),
      ),
      severity: 'warning',
      message: '正文所述执行数与自评表应一致',
    },
    {
      name: 'an item of the table',
      report: department(['民间文献征集与整理12.60万元。'], table('项目1：民间文献征集与整理 | 0 | 15.00 | 16.20')),
      message: '民间文献征集与整理',
    },
    {
      name: 'the first item of a table, behind 其中：专项1',
      report: department(
        ['2023年项目支出20.00万元，主要用于：民间文献征集与整理12.60万元，库房维修7.40万元。'],
        table('项目支出 | 0 | 20.00 | 20.00', '其中：专项1、民间文献征集与整理 | 0 | 15.00 | 16.20'),
      ),
      message: '民间文献征集与整理',
    },
    {
      name: 'a count told twice in the same words: unexplained',
      report: prose(`${survey}32场次，反响良好。`, `（二）${survey}36场次，反响良好。`),
      severity: 'warning',
      message: '同一事项在两处的数字应一致',
    },
  ],
  ignores: [
    { name: 'the same sum', report: department(['2023年“三公”经费实际支出5.50万元。'], table(three)) },
    { name: 'in another unit', report: department(['2023年“三公”经费实际支出55,000元。'], table(three)) },
    {
      name: 'the sum of another column',
      report: department(['2023年“三公”经费7.00万元。'], table(three)),
      silent: true,
    },
    { name: 'the same count', report: prose(`${survey}32场次。`, `一是${survey}32场次。`) },
    { name: 'another year', report: prose(`2022年${survey}32场次。`, `2023年${survey}36场次。`), silent: true },
    {
      name: 'the budget and the accounts',
      report: prose('年初预算：社会保障和就业支出32.45万元。', '全年支出：社会保障和就业支出33.12万元。'),
      silent: true,
    },
    {
      name: 'two changes by the same sum',
      report: prose('收入较上年减少33.97万元，降幅达23.54%。支出较上年减少33.97万元，降幅达23.54%。'),
      silent: true,
    },
    {
      name: 'the budget of something else',
      report: department(
        ['维修项目年初预算86.50万元，调整后预算98.80万元，实际支出90.66万元。'],
        executionTable({ opening: '386.50', adjusted: '428.80', executed: '420.66' }),
      ),
      silent: true,
    },
    {
      name: 'what was spent of one sum',
      report: department(
        ['“三公”经费预算7.00万元，实际支出5.50万元。会议费预算3.00万元，支出2.95万元。'],
        executionTable({ opening: '386.50', adjusted: '428.80', executed: '420.66' }),
      ),
      silent: true,
    },
    {
      name: 'the class of a budget that is named like a project',
      report: department(
        ['按支出功能分类，一般公共服务支出30.00万元，民间文献征集与整理12.60万元。'],
        table('项目1：民间文献征集与整理 | 0 | 15.00 | 16.20'),
      ),
      silent: true,
    },
    {
      name: 'the execution table',
      report: department(
        ['全年支出420.66万元。'],
        executionTable({ opening: '386.50', adjusted: '428.80', executed: '420.66' }),
      ),
    },
  ],
});
