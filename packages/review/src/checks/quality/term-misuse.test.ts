import { department, indicatorTable, prose } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { termMisuse } from './term-misuse.js';

const defined = (name: string, definition: string): string =>
  department(
    [],
    ` 一级指标 | 三级指标 | 分值 | 指标说明 | 评价标准 | 得分
 过程 | ${name} | 5 | ${definition} | 达到100%计满分 | 5`,
  );

testCheck(termMisuse, {
  finds: [
    {
      name: 'money spent called money that arrived',
      report: prose('档案修复项目资金20万元，实际支出17.5万元，资金到位率87.5%。'),
      message: '算的是资金使用率（执行率）',
    },
    {
      name: 'money put in, though all of it had arrived',
      report: prose('1、展览项目资金8万元，其中：县级财政资金8万元，投入资金6.2万元，资金到位率77.5%。'),
      message: '“投入资金6.2万元”',
    },
    {
      name: 'a quotient called a rate of change',
      report: defined('“三公”经费变动率', '“三公”经费变动率=（实际支出数/预算安排数）×100%'),
      message: '变动率=（本期数-上期数）÷上期数',
    },
    {
      name: 'a rate of change called a rate of control',
      report: defined('公用经费控制率', '公用经费控制率=[（本年决算数-上年决算数）/上年决算数]×100%'),
      message: '控制率=实际数÷预算（核定）数',
    },
    {
      name: 'what was spent in the formula of what arrived',
      report: defined('资金到位率', '资金到位率=（实际支出资金/计划资金）×100%'),
      message: '资金到位率=实际到位资金',
    },
  ],
  ignores: [
    { name: 'money that arrived', report: prose('项目资金20万元，实际到位17.5万元，资金到位率87.5%。') },
    { name: 'all of it spent', report: prose('项目资金20万元，实际支出20万元，资金到位率100%。') },
    {
      name: 'money put in by those who finance it',
      report: prose('项目总投资20万元，已投入资金17.5万元，资金到位率87.5%。'),
    },
    { name: 'the rate by its name', report: prose('项目资金20万元，实际支出17.5万元，资金使用率87.5%。') },
    {
      name: 'a rate of change',
      report: defined('“三公”经费变动率', '“三公”经费变动率=[（本年度预算数-上年度预算数）/上年度预算数]×100%'),
    },
    { name: 'a rate of control', report: defined('公用经费控制率', '公用经费控制率=（实际支出数/预算安排数）×100%') },
    {
      name: 'the control of a budget as its addition',
      report: defined('预算控制率', '预算控制率=（本年追加预算/年初预算）×100%'),
    },
    {
      name: 'a dash for the sign of equality',
      report: defined('“三公”经费控制率', '“三公”经费控制率-（实际支出数/预算安排数）×100%'),
    },
    { name: 'no formula', report: department([], indicatorTable([{ name: '预算执行率', weight: '10', score: '10' }])) },
  ],
});
