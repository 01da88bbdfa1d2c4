import { describe, expect, it } from 'vitest';
import {
  department,
  type ExecutionLine,
  executionTable,
  type IndicatorRow,
  indicatorTable,
  reviewReport,
} from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { totalScore } from './total-score.js';

const table = (scores: readonly string[], total: string, more: Partial<IndicatorRow> = {}): string =>
  indicatorTable(
    scores.map((score, i) => ({ level1: '产出指标', name: `第${i + 1}类档案整理`, weight: '30', score, ...more })),
    { weight: '100', score: total },
  );
const execution = (...rows: ExecutionLine[]): string => executionTable(...rows);
const ten: ExecutionLine = { adjusted: '200', executed: '190', weight: '10', rate: '95%', score: '9.5' };

testCheck(totalScore, {
  finds: [
    {
      name: 'a total that is no sum',
      report: department([], table(['30', '28.5', '25'], '88.5')),
      message: '30+28.5+25=83.5',
    },
    {
      name: 'with the execution part',
      report: department([], execution(ten), table(['30', '28.5', '25'], '95')),
      message: '9.5+30+28.5+25=93',
    },
    {
      name: 'a forgotten execution part: unexplained',
      report: department([], execution(ten), table(['30', '28.5', '25'], '83.5')),
      severity: 'warning',
      message: '93',
    },
    {
      name: 'a total rounded down to whole marks: unexplained',
      report: department([], table(['30', '28.6', '25.2'], '83')),
      severity: 'warning',
      message: '83.8',
    },
    {
      name: 'a tenth too much',
      report: department([], table(['30', '28.52', '25'], '83.6')),
      severity: 'advice',
      message: '末位',
    },
    {
      name: 'a misplaced digit in the second decimal',
      report: department([], table(['30', '28.52', '25'], '83.25')),
      message: '83.52',
    },
  ],
  ignores: [
    { name: 'a sum', report: department([], table(['30', '28.5', '25'], '83.5')) },
    {
      name: 'a sum with the execution part',
      report: department([], execution(ten), table(['30', '28.5', '25'], '93')),
    },
    { name: 'a sum rounded to one decimal', report: department([], table(['30', '28.52', '25'], '83.5')) },
    { name: 'a total with its unit', report: department([], table(['30分', '28.5分', '25分'], '83.5分')) },
    {
      name: 'sub-rows that repeat the score of the execution part',
      report: department(
        [],
        execution(ten, { ...ten, name: '其中：财政拨款', weight: '' }),
        table(['30', '28.5', '25'], '93'),
      ),
    },
    {
      name: 'two sources of money scored each',
      report: department(
        [],
        execution(
          { ...ten, name: '财政拨款', weight: '5', score: '4.75' },
          { ...ten, name: '其他资金', weight: '5', score: '5' },
        ),
        table(['30', '28.5', '25'], '93.25'),
      ),
    },
    {
      name: 'the execution scored as an indicator, and shown above',
      report: department(
        [],
        execution(ten),
        indicatorTable(
          [
            { level1: '过程', name: '预算执行率', weight: '10', score: '9.5' },
            { level1: '产出', name: '举办展览', weight: '90', score: '88' },
          ],
          { score: '97.5' },
        ),
      ),
    },
    {
      name: 'scores out of a hundred with weights',
      report: department(
        [],
        indicatorTable(
          [
            { level1: '产出', name: '举办展览', weight: '40%', score: '95' },
            { level1: '产出', name: '修复', weight: '60%', score: '90' },
          ],
          { weight: '100%', score: '92' },
        ),
      ),
    },
    {
      name: 'a bonus that was not earned',
      report: department(
        [],
        indicatorTable(
          [
            { level1: '产出', name: '举办展览', weight: '100', score: '95' },
            { level1: '加分项', name: '表彰加分', weight: '5', score: '' },
          ],
          { weight: '100', score: '95' },
        ),
      ),
    },
    {
      name: 'marks taken off, as a negative score',
      report: department(
        [],
        indicatorTable(
          [
            { level1: '产出', name: '举办展览', weight: '100', score: '95' },
            { level1: '扣分项', name: '审计扣分', weight: '', score: '-2' },
          ],
          { weight: '100', score: '93' },
        ),
      ),
    },
    { name: 'marks taken off, in words', report: department([], table(['30', '扣2分', '25'], '53')), silent: true },
    { name: 'a blank score', report: department([], table(['30', '', '25'], '83')), silent: true },
    { name: 'a total in words', report: department([], table(['30', '28', '25'], '良好')), silent: true },
    {
      name: 'a score merged over two indicators',
      report: department(
        [],
        ' 一级指标 | 三级指标 | 分值 | 得分 \n 产出 | 展览 | 90 | 88 \n 效益 | 社会效益 | 10 | 9 \n ^ | 生态效益 | ^ | ^ \n 总分 |  | 100 | 97 ',
      ),
    },
    {
      name: 'the same form printed twice',
      report: `${department([], execution(ten), table(['30', '28.5', '25'], '93'))}\n三、指标完成情况\n各项得分见下表。\n${table(['30', '28.5', '25'], '93')}`,
    },
  ],
});

describe('total-score', () => {
  it('recomputes the total of the score line from one form only', () => {
    const form = table(['30', '28.5', '25'], '83.5');
    const { scores } = reviewReport(`${department([], form)}\n三、指标完成情况\n各项得分见下表。\n${form}`);
    expect(scores).toMatchObject([{ printed: '83.5', recomputed: { min: '83.5', max: '83.5' } }]);
  });
});
