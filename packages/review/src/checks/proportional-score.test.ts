import { loadPack } from '@hengji/packs';
import { department, type IndicatorRow, indicatorTable } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { proportionalScore } from './proportional-score.js';

const form = (...rows: Omit<IndicatorRow, 'level1'>[]): string =>
  department([], indicatorTable(rows.map((row) => ({ level1: '产出指标', ...row }))));
/** The same form with the proportional rule in its notes. */
const ruled = (...rows: Omit<IndicatorRow, 'level1'>[]): string =>
  `${form(...rows)}\n备注：\n1.定量指标完成值达到目标值的记满分，未达到的按完成比例计分，不得超过权重。`;
const row = (target: string, actual: string, score: string, more: Partial<IndicatorRow> = {}): IndicatorRow => ({
  name: '举办展览',
  weight: '10',
  target,
  actual,
  score,
  ...more,
});

testCheck(proportionalScore, {
  finds: [
    { name: 'full marks for a target that was missed', report: ruled(row('5次', '3次', '10')), message: '10×3÷5=6' },
    { name: 'a slip in the division', report: ruled(row('598人', '552人', '9.32')), message: '9.23' },
    {
      name: 'without a printed rule: unexplained',
      report: form(row('100%', '80%', '10')),
      severity: 'warning',
      message: '10×80%÷100%=8',
    },
    {
      name: 'by the rule of the pack that the user names',
      report: form(row('100%', '80%', '10')),
      options: { packs: [loadPack('hunan-department-form-2022')] },
      message: '10×80%÷100%=8',
    },
    {
      name: 'an upper limit that was exceeded',
      report: ruled(row('≤5天', '8天', '10', { name: '办结时限' })),
      message: /反向指标/,
    },
    {
      name: 'less than full marks for a target met, without a reason',
      report: ruled(row('3次', '3次', '8')),
      message: '最高10',
    },
    {
      name: 'less than full marks, with a reason: unexplained',
      report: ruled(row('3次', '3次', '8', { reason: '展览开幕时间较计划推迟' })),
      severity: 'warning',
      message: '举办展览得分',
    },
    {
      name: 'marks taken off for a target far exceeded: unexplained',
      report: ruled(row('3次', '12次', '8')),
      severity: 'warning',
      message: '举办展览得分',
    },
    {
      name: 'whole marks rounded down: unexplained',
      report: ruled(row('8次', '7次', '8')),
      severity: 'warning',
      message: '8.75',
    },
    { name: 'more marks than a lower limit gives', report: ruled(row('≥95%', '90%', '10')), message: '9.47' },
  ],
  ignores: [
    {
      name: 'met and full marks',
      report: ruled(row('3次', '3次', '10'), row('≥90%', '96.30%', '10', { name: '办结率' })),
    },
    {
      name: 'missed and in proportion',
      report: ruled(row('5次', '3次', '6'), row('598人', '552人', '9.23', { name: '培训人数' })),
    },
    { name: 'from the printed rate of completion', report: ruled(row('598人', '552人', '9.2')) },
    { name: 'nothing reached and nothing earned', report: ruled(row('1次', '0', '0')) },
    { name: 'nothing wanted and nothing happened', report: ruled(row('0', '0', '10', { name: '安全事故' })) },
    { name: 'an upper limit kept', report: ruled(row('≤5天', '3天', '10', { name: '办结时限' })) },
    { name: 'an upper limit exceeded, in proportion', report: ruled(row('≤5天', '8天', '6.25', { name: '办结时限' })) },
    {
      name: 'costs below the plan, no sign printed',
      report: ruled(row('100万元', '92万元', '10', { name: '修缮成本' })),
    },
    { name: 'fewer complaints than planned', report: ruled(row('5起', '2起', '10', { name: '群众投诉' })) },
    { name: 'an actual value without its unit', report: ruled(row('200人', '292', '10')) },
    { name: 'different units of money', report: ruled(row('1亿元', '8,000万元', '8')) },
    { name: 'one of two actual values', report: ruled(row('80%', '古籍81.82%，民国文献68.98%', '10')) },
    {
      name: 'a standard of its own',
      report: ruled(row('5次', '3次', '10', { standard: '每少一次扣1分，扣完为止' })),
      silent: true,
    },
    { name: 'words', report: ruled(row('有效提升', '有效提升', '9')), silent: true },
    { name: 'a range as target', report: ruled(row('3-5次', '2次', '10')), silent: true },
    { name: 'blanks', report: ruled(row('3次', '', '10'), row('', '3次', '10'), row('3次', '3次', '')), silent: true },
    { name: 'things that cannot be compared', report: ruled(row('30场', '200人', '7')), silent: true },
    { name: 'weights in percent', report: ruled({ ...row('5次', '3次', '6'), weight: '10%' }) },
    {
      name: 'scores out of a hundred',
      report: ruled(
        { ...row('5次', '4次', '80'), weight: '10%' },
        { ...row('5次', '5次', '100'), weight: '20%', name: '修复' },
      ),
      silent: true,
    },
  ],
});
