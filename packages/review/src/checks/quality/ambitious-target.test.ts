import { department, type IndicatorRow, indicatorTable } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { ambitiousTarget } from './ambitious-target.js';

const row = (name: string, target: string, actual: string, more: Partial<IndicatorRow> = {}): IndicatorRow => ({
  level1: '产出指标',
  level2: '数量指标',
  name,
  weight: '10',
  target,
  actual,
  score: '4',
  ...more,
});
const form = (...rows: readonly IndicatorRow[]): string => department([], indicatorTable(rows));

testCheck(ambitiousTarget, {
  finds: [
    {
      name: 'two far below, without a reason',
      report: form(row('接收进馆档案', '8000卷', '2100卷'), row('举办讲座', '12场', '3场')),
      message:
        '有2项指标的实际完成值远远低于目标值，也没有说明原因，目标值可能定高了：“接收进馆档案”目标值8000卷，实际完成值2100卷，为目标值的26%；“举办讲座”目标值12场，实际完成值3场，为目标值的25%。',
    },
    {
      name: 'nothing done at all',
      report: form(row('培训档案员', '≥300人', '0人'), row('开放鉴定', '≥3000件', '900件')),
      message: '“培训档案员”目标值≥300人，实际完成值0人，为目标值的0%',
    },
    {
      name: 'a blank column of reasons',
      report: form(
        row('接收进馆档案', '8000卷', '2100卷', { reason: '' }),
        row('举办讲座', '12场', '3场', { reason: '无' }),
        row('乡镇覆盖率', '90%', '30%', { reason: '' }),
      ),
      message: '有3项指标',
    },
  ],
  ignores: [
    { name: 'one alone is a missed target', report: form(row('接收进馆档案', '8000卷', '2100卷')) },
    {
      name: 'printed reasons',
      report: form(
        row('接收进馆档案', '8000卷', '2100卷', { reason: '新馆推迟启用，进馆顺延到次年' }),
        row('举办讲座', '12场', '3场', { reason: '会场维修' }),
      ),
    },
    {
      name: 'less is better',
      report: form(
        row('库房维修成本', '≤20万元', '6万元', { level2: '成本指标' }),
        row('读者投诉', '≤5起', '1起', { level2: '质量指标' }),
      ),
    },
    { name: 'more than half', report: form(row('接收进馆档案', '8000卷', '4100卷'), row('举办讲座', '12场', '7场')) },
    {
      name: 'reasons told in the text',
      report: department(
        ['受新馆推迟启用影响，接收进馆档案和举办讲座未完成年初目标。'],
        indicatorTable([row('接收进馆档案', '8000卷', '2100卷'), row('举办讲座', '12场', '3场')]),
      ),
    },
  ],
});
