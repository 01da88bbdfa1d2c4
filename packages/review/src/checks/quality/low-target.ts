import { Rational } from '@hengji/core';
import { defineQualityCheck } from '../../kernel/check.js';
import { attainedIndicators, wordedRatio } from './shared/attained-ratio.js';
import { attainmentOf } from './shared/attainment.js';
import { saysSomething } from './shared/explained.js';
import { oncePerName } from './shared/indicator-items.js';
import { mostQuotes, quoteOf } from './shared/quote.js';

export const lowTarget = defineQualityCheck({
  id: 'low-target',
  title: '目标值可能偏低',
  severity: 'advice',
  why: '目标值定得明显偏低，超额完成说明不了成绩，目标也失去了约束作用。',
  basis:
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）：对完成值高于指标值较多的，要分析原因，如果是由于年初指标值设定明显偏低造成的，要按照偏离度适度调减分值；地方部门参照',
  advice: '说明大幅超出的原因；属于目标值定低了的，按偏离度适度调减得分，下一年度按近年实际水平重新测算目标值。',
  thresholds: {
    ratio: { title: '实际完成值达到目标值的多少才提示（%）', value: '150%' },
    share: { title: '大幅超出的指标占定量指标的多少算普遍（%）', value: '30%' },
    fewest: { title: '大幅超出的指标至少几项算普遍（项）', value: '3' },
  },
  *observe(context, { ratio, share, fewest }) {
    const measured = attainedIndicators(context);
    const far = measured.filter(
      (item) =>
        item.ratio.ge(ratio) &&
        item.isApart &&
        !item.isWhole &&
        attainmentOf(item.indicator) === 'met' &&
        // A reason printed beside the value is for a person to weigh.
        !saysSomething(item.indicator.reason?.text),
    );
    for (const { evaluation, groups } of oncePerName(far)) {
      const all = new Set(measured.flatMap((item) => (item.evaluation === evaluation ? [item.name] : []))).size;
      const count = Rational.of(groups.length);
      const many = count.ge(fewest) && count.ge(share.mul(Rational.of(all)));
      const named = groups.slice(0, mostNamed).flatMap(([first]) => (first ? [wordedRatio(first)] : []));
      const more = groups.length > mostNamed ? `；等${groups.length}项` : '';
      const lead = many
        ? `越多越好的定量指标有${all}项，其中${groups.length}项的实际完成值远远超过目标值，目标值可能普遍定低了`
        : '实际完成值远远超过目标值，目标值可能定低了';
      yield {
        quotes: groups
          .flatMap((group) => group.flatMap(({ indicator }) => quoteOf(indicator.actual)))
          .slice(0, mostQuotes),
        message: `${lead}：${named.join('；')}${more}。`,
        ...(many ? { severity: 'warning' as const } : {}),
        evaluation,
      };
    }
  },
});

const mostNamed = 5;
