import { Rational } from '@hengji/core';
import { defineQualityCheck } from '../../kernel/check.js';
import { attainedIndicators, wordedRatio } from './shared/attained-ratio.js';
import { attainmentOf } from './shared/attainment.js';
import { isExplained } from './shared/explained.js';
import { oncePerName } from './shared/indicator-items.js';
import { mostQuotes, quoteOf } from './shared/quote.js';

export const ambitiousTarget = defineQualityCheck({
  id: 'ambitious-target',
  title: '目标值可能偏高',
  severity: 'advice',
  why: '几项指标同时远远达不到目标值而没有原因，说明目标值脱离实际，或者预算与任务不匹配。',
  basis: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标应当合理可行、相应匹配；地方部门参照',
  advice: '逐项说明差距的原因；属于目标值定高了的，下一年度按近年实际水平和预算安排重新测算。',
  thresholds: {
    ratio: { title: '实际完成值不到目标值的多少才提示（%）', value: '50%' },
    fewest: { title: '远低于目标值的指标至少几项才提示（项）', value: '2' },
  },
  *observe(context, { ratio, fewest }) {
    const far = attainedIndicators(context).filter(
      (item) =>
        item.ratio.lt(ratio) &&
        item.isApart &&
        attainmentOf(item.indicator) === 'missed' &&
        !isExplained(context, item.indicator),
    );
    for (const { evaluation, groups } of oncePerName(far)) {
      if (Rational.of(groups.length).lt(fewest)) continue;
      const named = groups.slice(0, mostNamed).flatMap(([first]) => (first ? [wordedRatio(first)] : []));
      yield {
        quotes: groups
          .flatMap((group) => group.flatMap(({ indicator }) => quoteOf(indicator.actual)))
          .slice(0, mostQuotes),
        message: `有${groups.length}项指标的实际完成值远远低于目标值，也没有说明原因，目标值可能定高了：${named.join('；')}${groups.length > mostNamed ? '……' : '。'}`,
        evaluation,
      };
    }
  },
});

const mostNamed = 5;
