import fc from 'fast-check';
import { expect, it } from 'vitest';
import { department, type IndicatorRow, indicatorTable, project, reviewReport } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { lowTarget } from './low-target.js';

const row = (name: string, target: string, actual: string, more: Partial<IndicatorRow> = {}): IndicatorRow => ({
  level1: '产出指标',
  level2: '数量指标',
  name,
  weight: '10',
  target,
  actual,
  score: '10',
  ...more,
});
const form = (...rows: readonly IndicatorRow[]): string => department([], indicatorTable(rows));
const usual = [
  row('接收进馆档案', '≥8000卷', '8200卷'),
  row('编印年鉴', '1部', '1部'),
  row('数字化合格率', '≥98%', '99.2%', { level2: '质量指标' }),
  row('开放鉴定', '3000件', '3100件'),
];

testCheck(lowTarget, {
  finds: [
    {
      name: 'three times the target',
      report: form(...usual, row('培训档案员', '100人', '300人')),
      message: '“培训档案员”目标值100人，实际完成值300人，为目标值的300%。',
    },
    {
      name: 'a rate set low',
      report: form(...usual, row('查档满意答复率', '≥50%', '96%')),
      message: '为目标值的192%',
    },
    {
      name: 'many at once',
      severity: 'warning',
      report: form(
        ...usual,
        row('培训档案员', '100人', '300人'),
        row('接待查档', '0.2万人次', '0.9万人次'),
        row('举办展览', '2场', '6场'),
      ),
      message: '越多越好的定量指标有7项，其中3项的实际完成值远远超过目标值',
    },
    {
      name: 'department and project, told once',
      report: [
        form(...usual, row('培训档案员', '100人', '300人')),
        project('业务培训', indicatorTable([row('培训档案员', '100人', '300人')])),
      ].join('\n'),
      message: /^实际完成值远远超过目标值，目标值可能定低了：“培训档案员”[^；]*。$/,
    },
    {
      name: 'a threshold that the user set',
      report: form(...usual, row('培训档案员', '100人', '130人')),
      options: { settings: { thresholds: { 'low-target': { ratio: '120%' } } } },
      message: '为目标值的130%',
    },
  ],
  ignores: [
    { name: 'a little more than planned', report: form(...usual, row('培训档案员', '100人', '149人')) },
    {
      name: 'costs, delays and complaints, of which less is better',
      report: form(
        row('每页成本', '≤0.3元', '0.6元', { level2: '成本指标' }),
        row('查档等候时间', '10分钟', '20分钟', { level2: '时效指标' }),
        row('读者投诉', '2起', '5起', { level2: '质量指标' }),
        row('库房PM2.5浓度', '20', '35', { level2: '质量指标' }),
      ),
    },
    { name: 'a hundred percent cannot be far exceeded', report: form(row('任务完成率', '100%', '160%')) },
    { name: 'one more than one', report: form(row('举办展览', '1场', '2场')) },
    {
      name: 'a printed reason',
      report: form(row('培训档案员', '100人', '300人', { reason: '上级新增乡镇档案员轮训任务' })),
    },
    { name: 'two things counted at once', report: form(row('表彰先进', '20人/家', '40人')) },
    { name: 'a rate of growth', report: form(row('查档量增长率', '5%', '11%')) },
    { name: 'words', report: form(row('举办展览', '每季度1场', '9场')) },
  ],
});

it('fires exactly from the threshold on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 5000 }), fc.integer({ min: 0, max: 20_000 }), (target, actual) => {
      const { findings } = reviewReport(form(row('培训档案员', `${target}人`, `${actual}人`)), { checks: [lowTarget] });
      expect(findings.length).toBe(actual * 2 >= target * 3 ? 1 : 0);
    }),
    { numRuns: 80 },
  );
});
