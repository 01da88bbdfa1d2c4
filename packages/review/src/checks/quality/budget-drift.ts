import { Rational } from '@hengji/core';
import { defineQualityCheck } from '../../kernel/check.js';
import { budgetDrifts } from './shared/budget-drift.js';
import { isNarrated } from './shared/explained.js';
import { isBudgetChangeExplained, isBudgetChangeTold } from './shared/money-words.js';
import { withUnit } from './shared/worded.js';

export const budgetDrift = defineQualityCheck({
  id: 'budget-drift',
  title: '预算调整幅度大而没有说明',
  severity: 'warning',
  why: '预算变动过大，说明年初预算编制不够准确或年中任务有变，报告应当交代原因。',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）“预算调整率”；《预算法》关于预算调整和严格预算约束的规定',
  advice: '说明追加或压减的金额、时间、文件依据和用途，并在问题部分分析年初预算编制是否充分。',
  thresholds: { least: { title: '预算调整幅度达到多少要求说明原因', value: '20%' } },
  *observe(context, { least }) {
    for (const { evaluation, opening, later, laterName, share } of budgetDrifts(context)) {
      if (share.abs().lt(least)) continue;
      if (!isNarrated(context, evaluation) || isBudgetChangeExplained(context, evaluation)) continue;
      const told = isBudgetChangeTold(context, evaluation);
      const percent = share.abs().mul(hundred).toDecimal(2);
      yield {
        quotes: [opening, later].map(({ quote, at }) => ({ text: quote, at })),
        message: `年初预算${withUnit(opening.figure)}，${laterName}${withUnit(later.figure)}，${share.sign > 0 ? '增加' : '减少'}${percent}%，报告${
          told ? '只写了调整的金额，' : ''
        }没有说明原因。`,
        ...(told ? { severity: 'advice' as const } : {}),
        evaluation,
      };
    }
  },
});

const hundred = Rational.of(100);
