import { department, executionTable, indicatorTable, project } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { partialScores } from './partial-scores.js';

const execution = executionTable({ adjusted: '200', executed: '190', weight: '10', rate: '95%', score: '9.5' });
const indicators = [
  { level1: '产出指标', level2: '数量指标', name: '举办展览', weight: '20', score: '18' },
  { level1: '产出指标', level2: '质量指标', name: '修复合格率', weight: '30', score: '30' },
  { level1: '效益指标', level2: '社会效益', name: '利用人次', weight: '30', score: '27' },
  { level1: '满意度指标', level2: '服务对象满意度', name: '查档群众满意度', weight: '10', score: '10' },
];
const form = [execution, indicatorTable(indicators, { weight: '100', score: '94.5' })];
const says = (...sentences: string[]): string => department(sentences, ...form);

testCheck(partialScores, {
  finds: [
    {
      name: 'another total',
      report: says('经自评，我馆整体支出绩效自评得分为95.5分。'),
      message: '正文总分应与自评表总分一致',
    },
    {
      name: 'another total, worded otherwise',
      report: says('本次绩效评价综合评分96分，自评等级为优。'),
      message: '94.5',
    },
    {
      name: 'another execution score',
      report: says('预算执行率得分8分，其余各项见附表。'),
      message: '正文预算执行得分',
    },
    {
      name: 'a total rounded to whole marks: unexplained',
      report: says('我馆整体支出绩效自评得分为95分。'),
      severity: 'warning',
      message: '四舍五入',
    },
    {
      name: 'another class',
      report: says('产出指标得46分，效益指标得27分。'),
      message: /产出指标得分应等于.*18\+30=48/,
    },
    {
      name: 'a class after its full marks',
      report: says('产出指标分值50分，得分45分；效益指标分值30分，得分27分。'),
      message: '产出指标',
    },
    { name: 'another second level', report: says('质量指标自评得分28分。'), message: '质量指标' },
    { name: 'another indicator', report: says('“利用人次”得30分。'), message: '利用人次' },
    {
      name: 'a total that the scores of the form give',
      report: department(['我馆自评得分为90分。'], execution, indicatorTable(indicators)),
      message: /总分=各项得分之和.*94\.5/,
    },
    {
      name: 'the total of a project that is in the file',
      report: `${says('库房维修项目绩效自评得分98分。')}\n${project('库房维修', indicatorTable([{ level1: '产出指标', name: '维修面积', weight: '100', score: '96' }], { weight: '100', score: '96' }))}`,
      message: '96',
    },
  ],
  ignores: [
    {
      name: 'the same total and parts',
      report: says(
        '我馆整体支出绩效自评得分为94.5分，其中预算执行得分9.5分，产出指标得分48分，效益指标得27分，满意度指标得10分。',
      ),
    },
    { name: 'full marks beside scores', report: says('本次评价总分100分，自评得分94.5分。') },
    { name: 'a class with full marks first', report: says('产出指标满分50分，得分48分；效益指标（30分），得分27分。') },
    { name: 'a bare score after the total was named', report: says('自评满分100分，得分94.5分。') },
    { name: 'last year’s score', report: says('上年整体支出绩效自评得分92分，2022年自评得分91分。'), silent: true },
    { name: 'a second review by others', report: says('县财政局复核评价得分90分，第三方评价得分89分。'), silent: true },
    { name: 'what was taken off', report: says('产出指标扣2分，效益指标扣3分，合计扣分5.5分。'), silent: true },
    { name: 'an average of projects', report: says('各项目自评平均得分97分。'), silent: true },
    {
      name: 'the project part of a department',
      report: says('部门整体支出自评得分94.5分，项目支出绩效自评得分98分。'),
    },
    { name: 'a project whose form is not in the file', report: says('数字化加工项目自评得分为97分。'), silent: true },
    { name: 'another assessment', report: says('年度绩效考核得分98分，群众满意度测评得分93分。'), silent: true },
    { name: 'a part that the form does not name', report: says('内部控制得分4分，重点工作执行得5分。'), silent: true },
    {
      name: 'the same form printed twice',
      report: `${says('自评得分为94.5分，产出指标得48分。')}\n三、指标完成情况\n各项得分见下表。\n${indicatorTable(indicators)}`,
    },
    {
      name: 'no scores in the form',
      report: department(['自评得分为94.5分。'], indicatorTable(indicators.map((one) => ({ ...one, score: '' })))),
      silent: true,
    },
  ],
});
