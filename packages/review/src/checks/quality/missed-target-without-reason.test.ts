import { department, type IndicatorRow, indicatorTable } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { missedTargetWithoutReason } from './missed-target-without-reason.js';

const row: IndicatorRow = {
  level1: '产出指标',
  level2: '数量指标',
  name: '举办档案展览场次',
  target: '≥6场',
  actual: '4场',
  weight: '9',
  score: '6',
  reason: '',
};
const form = (change: Partial<IndicatorRow>, ...narrative: string[]): string =>
  department(
    narrative,
    indicatorTable([
      { ...row, ...change },
      { name: '编印年鉴', target: '1部', actual: '1部', weight: '10', score: '10' },
    ]),
  );

testCheck(missedTargetWithoutReason, {
  finds: [
    { name: 'a blank reason', report: form({}), message: '“举办档案展览场次”目标≥6场，实际完成4场' },
    {
      name: 'a rate below its target',
      report: form({ name: '查档群众满意度', target: '95%', actual: '93.2%', score: '8.83' }),
      message: '目标95%，实际完成93.2%',
    },
    {
      name: 'costs above their limit',
      report: form({ name: '单卷数字化成本', target: '≤12元', actual: '13.5元', score: '8' }),
      message: '“单卷数字化成本”',
    },
    {
      name: 'a form without any place for reasons, as advice',
      report: department(
        [],
        indicatorTable([{ name: '举办档案展览场次', target: '≥6场', actual: '4场', weight: '9', score: '6' }]),
      ),
      severity: 'advice',
      message: '没有说明没有达到目标的原因',
    },
    {
      name: 'the reason of another indicator',
      report: form({}, '查档大厅因设备更换停业半月，查档人次未达预期。'),
      message: '“举办档案展览场次”',
    },
  ],
  ignores: [
    { name: 'a reason in the row', report: form({ reason: '场馆维修，两场展览推迟；次年补办' }) },
    { name: 'a reason in the text', report: form({}, '受展厅维修影响，全年仅举办档案展览4场，未完成年初目标。') },
    { name: 'reached', report: form({ actual: '6场', score: '9' }) },
    { name: 'reached as rounded', report: form({ name: '满意度', target: '≥95%', actual: '95.0%', score: '9' }) },
    { name: 'less may be better', report: form({ name: '平均办理时限', target: '15天', actual: '12天', score: '9' }) },
    {
      name: 'an average concentration below its target',
      report: form({ name: '库房颗粒物浓度', target: '35', actual: '30' }),
    },
    { name: 'words', report: form({ target: '定期开展', actual: '开展3次' }) },
    { name: 'two targets in one cell', report: form({ target: '6场，300人次', actual: '4场，320人次' }) },
    { name: 'another unit', report: form({ target: '6场', actual: '400人' }) },
    { name: 'money that was not all spent', report: form({ name: '预算执行率', target: '100%', actual: '97.3%' }) },
    { name: 'full marks, which arithmetic tells', report: form({ score: '9' }) },
  ],
});
