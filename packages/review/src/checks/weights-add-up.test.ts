import { describe, expect, it } from 'vitest';
import { department, executionTable, type IndicatorRow, indicatorTable, reviewReport } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { weightsAddUp } from './weights-add-up.js';

const row = (level1: string, name: string, weight: string, more: Partial<IndicatorRow> = {}): IndicatorRow => ({
  level1,
  name,
  weight,
  score: '',
  ...more,
});
const execution = executionTable({ adjusted: '200', executed: '190', weight: '10', rate: '95%', score: '9.5' });
const frame = [
  row('产出指标（50分）', '举办展览', '20'),
  row('产出指标（50分）', '修复档案', '30'),
  row('效益指标（40分）', '利用人次', '40'),
];
const form = (rows: readonly IndicatorRow[], total?: string): string =>
  department([], execution, indicatorTable(rows, total === undefined ? undefined : { weight: total }));
const withoutExecution = (rows: readonly IndicatorRow[], total?: string): string =>
  department([], indicatorTable(rows, total === undefined ? undefined : { weight: total }));

testCheck(weightsAddUp, {
  finds: [
    {
      name: 'a class whose indicators make up more than it',
      report: form([
        row('产出指标（50分）', '举办展览', '20'),
        row('产出指标（50分）', '修复档案', '35'),
        row('效益指标（40分）', '利用人次', '40'),
      ]),
      message: /产出指标的分值应等于其下各项分值之和.*20\+35=55/,
    },
    {
      name: 'a class that misses by a tenth',
      report: form([
        row('产出指标（50分）', '举办展览', '20'),
        row('产出指标（50分）', '修复档案', '30.1'),
        row('效益指标（40分）', '利用人次', '40'),
      ]),
      message: '20+30.1=50.1',
    },
    {
      name: 'a second level that does not make up the first',
      report: withoutExecution([
        row('产出指标（60分）', '举办展览', '30', { level2: '数量指标（30分）' }),
        row('产出指标（60分）', '修复合格率', '20', { level2: '质量指标（20分）' }),
        row('效益指标（40分）', '利用人次', '40', { level2: '社会效益（40分）' }),
      ]),
      message: '30+20=50',
    },
    {
      name: 'a printed total that the indicators do not make up',
      report: withoutExecution([row('产出指标', '举办展览', '55'), row('效益指标', '利用人次', '40')], '100'),
      message: /55\+40=95/,
    },
    {
      name: 'weights in percent that exceed the whole',
      report: withoutExecution([row('产出指标', '举办展览', '65%'), row('效益指标', '利用人次', '40%')], '100%'),
      message: '65+40=105',
    },
    {
      name: 'no printed total and not 100: unexplained, for another whole may be meant',
      report: withoutExecution([row('产出指标', '举办展览', '70'), row('效益指标', '利用人次', '40')]),
      severity: 'warning',
      message: '70+40=110，不是100分',
    },
    {
      name: 'a total that leaves out the execution part: unexplained',
      report: form([row('产出指标（60分）', '举办展览', '60'), row('效益指标（40分）', '利用人次', '40')], '100'),
      severity: 'warning',
      message: '合计分值似未计入预算执行分值',
    },
  ],
  ignores: [
    { name: 'a form that adds up at every level', report: form(frame, '100') },
    { name: 'a form without a printed total', report: form(frame) },
    {
      name: 'weights of a tenth',
      report: withoutExecution([
        row('产出指标', '举办展览', '33.3'),
        row('产出指标', '修复档案', '33.3'),
        row('效益指标', '利用人次', '33.4'),
      ]),
    },
    {
      name: 'weights in percent',
      report: withoutExecution([row('产出指标', '举办展览', '60%'), row('效益指标', '利用人次', '40%')], '100%'),
    },
    {
      name: 'weights in percent under a total of bare 100',
      report: withoutExecution([row('产出指标', '举办展览', '60%'), row('效益指标', '利用人次', '40%')], '100'),
    },
    {
      name: 'weights as fractions of one',
      report: withoutExecution([row('产出指标', '举办展览', '0.6'), row('效益指标', '利用人次', '0.4')]),
    },
    {
      name: 'a form that stands on 110 and says so',
      report: withoutExecution([row('产出指标', '举办展览', '70'), row('效益指标', '利用人次', '40')], '110'),
    },
    {
      name: 'a bonus beyond the whole',
      report: withoutExecution(
        [row('产出指标', '举办展览', '60'), row('效益指标', '利用人次', '40'), row('加分项', '获上级表彰加分', '5')],
        '100',
      ),
    },
    {
      name: 'a bonus within a printed 105',
      report: withoutExecution(
        [row('产出指标', '举办展览', '60'), row('效益指标', '利用人次', '40'), row('加分项', '获上级表彰加分', '5')],
        '105',
      ),
    },
    {
      name: 'deductions without a weight of their own',
      report: withoutExecution(
        [row('产出指标', '举办展览', '60'), row('效益指标', '利用人次', '40'), row('扣分项', '审计问题扣分', '')],
        '100',
      ),
    },
    {
      name: 'the execution scored as an indicator and shown once more above',
      report: form(
        [
          row('过程指标（10分）', '预算执行率', '10'),
          row('产出指标（50分）', '举办展览', '50'),
          row('效益指标（40分）', '利用人次', '40'),
        ],
        '100',
      ),
    },
    {
      name: 'two sources of money that are scored each',
      report: department(
        [],
        executionTable(
          { name: '财政拨款', adjusted: '100', executed: '95', weight: '5', rate: '95%', score: '4.75' },
          { name: '其他资金', adjusted: '50', executed: '50', weight: '5', rate: '100%', score: '5' },
        ),
        indicatorTable(frame, { weight: '100' }),
      ),
    },
    {
      name: 'weights within a class that make up 100% of it',
      report: withoutExecution([
        row('产出指标（60分）', '举办展览', '30'),
        row('产出指标（60分）', '修复档案', '70'),
        row('效益指标（40分）', '利用人次', '40'),
      ]),
    },
    {
      name: 'a blank weight: nothing to add up',
      report: withoutExecution([
        row('产出指标', '举办展览', ''),

        row('效益指标', '利用人次', '40'),
      ]),
      silent: true,
    },
    {
      name: 'weights in words',
      report: withoutExecution([row('产出指标', '举办展览', '较高'), row('效益指标', '利用人次', '40')]),
      silent: true,
    },
    {
      name: 'the same form printed twice',
      report: `${form(frame, '100')}\n三、指标完成情况\n各项指标完成情况见下表。\n${indicatorTable(frame)}`,
    },
    {
      name: 'the same form printed twice, with its execution part',
      report: `${form(frame, '100')}\n附件2\n2023年度云溪县档案馆部门整体支出绩效自评表\n${execution}\n${indicatorTable(frame)}`,
    },
    {
      name: 'an extract without classes',
      report: department(
        [],
        indicatorTable([
          { name: '举办展览', weight: '10', target: '3次', actual: '3次', score: '10' },
          { name: '修复档案', weight: '5', target: '8卷', actual: '8卷', score: '5' },
        ]),
      ),
      silent: true,
    },
  ],
});

describe('weights-add-up', () => {
  it('is not certain of sums where a row of the table was not understood', () => {
    const drawing = ` 一级指标 | 三级指标 | 分值 | 得分 \n 产出指标（50分） | 举办展览 | 20 | 20 \n  |  | 30 | 30 \n 效益指标（50分） | 利用人次 | 50 | 50 `;
    const { findings, notUnderstood } = reviewReport(department([], drawing), { checks: [weightsAddUp] });
    expect(notUnderstood.length).toBeGreaterThan(0);
    expect(findings.map(({ severity }) => severity)).not.toContain('error');
  });

  it('gives one statement a level and one a class', () => {
    const { statements } = reviewReport(form(frame, '100'), { checks: [weightsAddUp] });
    expect(statements.map(({ relation }) => relation).sort()).toEqual([
      '20+30+40+10=100',
      '20+30=50',
      '40=40',
      '50+40+10=100',
    ]);
  });
});
