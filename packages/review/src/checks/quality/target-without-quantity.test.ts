import fc from 'fast-check';
import { expect, it } from 'vitest';
import { department, type IndicatorRow, indicatorTable, reviewReport } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { targetWithoutQuantity } from './target-without-quantity.js';

const row = (name: string, target: string, level2 = '数量指标', actual = '完成'): IndicatorRow => ({
  level1: '产出指标',
  level2,
  name,
  weight: '10',
  target,
  actual,
  score: '10',
});
const form = (...rows: readonly IndicatorRow[]): string => department([], indicatorTable(rows));

testCheck(targetWithoutQuantity, {
  finds: [
    {
      name: 'a target that only says that it will be done',
      report: form(row('接收到期档案进馆', '按要求完成')),
      message: '数量指标的目标值里没有数量：“接收到期档案进馆”的目标值为“按要求完成”。',
    },
    {
      name: 'a target that repeats the name',
      report: form(row('开展档案安全检查', '开展档案安全检查')),
      message: '“开展档案安全检查”的目标值只是重复指标名称',
    },
    {
      name: 'a percentage of nothing',
      report: form(row('开展查档咨询', '100%')),
      message: '没有说明是什么的百分比',
    },
    {
      name: 'several, told once',
      report: form(row('整理民国档案', '若干'), row('举办展览', '完成'), row('征集实物', '适量')),
      message: '数量指标“整理民国档案”“举办展览”“征集实物”的目标值里没有数量，如“整理民国档案”的目标值为“若干”。',
    },
  ],
  ignores: [
    {
      name: 'numbers in digits and in words',
      report: form(
        row('举办展览', '≥2场'),
        row('征集实物', '三十件'),
        row('编印年鉴', '一部'),
        row('修复档案', '1万页以上'),
      ),
    },
    {
      name: 'words that stand for a number',
      report: form(
        row('编印简报', '每月一期'),
        row('安全巡查', '按季度开展'),
        row('乡镇指导', '全覆盖'),
        row('接收档案', '不低于上年'),
        row('到期档案接收', '应收尽收'),
      ),
    },
    {
      name: 'a percentage of what the name says',
      report: form(row('任务完成率', '100%'), row('乡镇覆盖面', '100%'), row('经费到位', '100%')),
    },
    { name: 'classes other than quantity', report: form(row('档案整理质量', '规范', '质量指标')) },
    { name: 'blank and dash', report: form(row('举办展览', ''), row('征集实物', '—')) },
  ],
});

it('never doubts a target with a count', () => {
  const counts = fc.tuple(
    fc.constantFrom('≥', '=', '不少于', '', '约', '达到'),
    fc.integer({ min: 1, max: 99_999 }),
    fc.constantFrom('人次', '场', '份', '个', '家', '万人', '公里', '件'),
    fc.constantFrom('', '以上', '左右'),
  );
  fc.assert(
    fc.property(counts, (parts) => {
      const { findings } = reviewReport(form(row('举办展览', parts.join(''))), { checks: [targetWithoutQuantity] });
      expect(findings).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
