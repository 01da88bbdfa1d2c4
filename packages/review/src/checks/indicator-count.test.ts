import { department, executionTable, type IndicatorRow, indicatorTable, project } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { indicatorCount } from './indicator-count.js';

const indicators: IndicatorRow[] = ['举办展览', '修复古籍', '征集档案', '数字化加工', '开放鉴定'].map((name, i) => ({
  level1: '产出指标',
  name,
  weight: '20',
  target: '10次',
  actual: i === 4 ? '6次' : '10次',
  score: i === 4 ? '12' : '20',
}));
const table = indicatorTable(indicators);
const says = (sentence: string, ...more: string[]): string => department([sentence], table, ...more);
const execution = executionTable({ adjusted: '200', executed: '190', weight: '10', rate: '95%', score: '9.5' });

testCheck(indicatorCount, {
  finds: [
    {
      name: 'another number of indicators',
      report: says('本年度整体支出共设置6个绩效指标。'),
      message: '自评表共有指标5个，文中为6个',
    },
    {
      name: 'another number met',
      report: says('共设置5个绩效指标，完成5个。'),
      severity: 'warning',
      message: '自评表中达到目标值的指标4个',
    },
    {
      name: 'another number not met',
      report: says('共设置5个绩效指标，完成3个，未完成2个。'),
      severity: 'warning',
      message: '自评表中未达到目标值的指标1个',
    },
    {
      name: 'a rate that the counts do not give',
      report: says('共设置5个绩效指标，完成4个，指标完成率为85%。'),
      message: /4÷5×100%=80%/,
    },
    {
      name: 'counts that do not add up',
      report: says('共涉及5个绩效指标，完成绩效目标4个，未完成2个。'),
      message: '未完成个数=指标个数-完成个数',
    },
    {
      name: 'a list of unfinished indicators of another length',
      report: `${says('我馆未完成的绩效指标有2个。')}\n未完成指标情况如下。\n 指标名称 | 年初目标值 | 实际完成值 | 未完成原因 \n 开放鉴定 | 10次 | 6次 | 人手不足 `,
      message: '未完成指标表列有1个',
    },
  ],
  ignores: [
    {
      name: 'the value that one indicator reached',
      report: says('“数字化加工”指标年初目标值为10项，实际完成值为8项。'),
      silent: true,
    },
    { name: 'counts that agree', report: says('共设置5个绩效指标，完成4个，未完成1个，指标完成率为80%。') },
    {
      name: 'the execution rate counted as an indicator',
      report: department(['共设置6个绩效指标。'], execution, table),
    },
    { name: 'indicators nearly met', report: says('共设置5个绩效指标，完成3个，基本完成1个，未完成1个。') },
    {
      name: 'indicators met with much to spare, part of those met',
      report: says('共设置5个绩效指标，完成4个，超额完成2个，未完成1个，指标完成率为80%。'),
    },
    { name: 'the number of one class', report: says('产出指标共设置3个绩效指标，完成3个。'), silent: true },
    { name: 'levels above', report: says('共设置4个一级指标、9个二级指标，新增2个绩效指标。'), silent: true },
    { name: 'last year', report: says('上年共设置8个绩效指标。'), silent: true },
    {
      name: 'a project that is not in the file',
      report: says('数字化加工项目设置了9个绩效指标，完成9个。'),
      silent: true,
    },
    { name: 'goals reached', report: says('实现了3个目标，完成12个项目。'), silent: true },
    {
      name: 'a project of the file',
      report: `${says('库房维修项目设置了2个绩效指标，完成2个。')}\n${project('库房维修', indicatorTable(indicators.slice(0, 2)))}`,
    },
    {
      name: 'the same form printed twice',
      report: `${says('共设置5个绩效指标，完成4个。')}\n三、指标完成情况\n各项指标见下表。\n${table}`,
    },
    {
      name: 'a rate of one class among the others',
      report: says('共设置5个绩效指标，其中产出指标3个，完成2个，指标完成率为66.67%。'),
    },
  ],
});
