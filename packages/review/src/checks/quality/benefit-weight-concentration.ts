import { Rational } from '@hengji/core';
import { defineQualityCheck } from '../../kernel/check.js';
import { weightTerm } from '../common/marks.js';
import { firstLevelOf, kindsOfClass } from './shared/indicator-classes.js';
import { groupedBy, type Item, indicatorItems } from './shared/indicator-items.js';
import { quoteOf, shortened } from './shared/quote.js';
import { targetFaultOf } from './shared/target-fault.js';

export const benefitWeightConcentration = defineQualityCheck({
  id: 'benefit-weight-concentration',
  title: '效益分值集中在一项无法衡量的指标上',
  severity: 'advice',
  why: '效益的分值大半系于一句口号，得满分还是得零分都没有依据，总分随之失真。',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：指标权重突出结果导向，实行量化评价；地方部门参照',
  advice: '增设可以衡量的效益指标并分摊分值，或者给这一项写明分档标准和依据。',
  thresholds: {
    share: { title: '一项指标占效益分值的多少才提示（%）', value: '50%' },
    marks: { title: '该项指标至少多少分才提示（分）', value: '10' },
  },
  *observe(context, { share, marks }) {
    const told = new Set<string>();
    for (const form of groupedBy(indicatorItems(context), ({ form }) => String(form))) {
      const weighted = form.filter(isBenefit).flatMap((item) => weightOf(item) ?? []);
      // A shared weight or one that was not read would make the others look heavier.
      if (weighted.length === 0 || weighted.length < form.filter(isBenefit).length) continue;
      const all = Rational.sum(weighted.map(({ weight }) => weight));
      for (const { item, weight } of weighted) {
        if (weight.lt(marks) || weight.lt(share.mul(all)) || !targetFaultOf(item)?.startsWith('slogan')) continue;
        if (told.has(item.name)) continue;
        told.add(item.name);
        const { indicator } = item;
        yield {
          quotes: [...quoteOf(indicator.name), ...quoteOf(indicator.target)],
          message: `效益指标共${all.toDecimal(2)}分，其中“${shortened(indicator.name.text)}”一项占${weight.toDecimal(2)}分，而它的目标值“${shortened(indicator.target?.text ?? '')}”无法衡量。`,
          evaluation: item.evaluation,
        };
      }
    }
  },
});

/** Under 效益, satisfaction left out where it is a class of its own. */
const isBenefit = ({ indicator: { level1 = '', level2 = '' } }: Item): boolean =>
  firstLevelOf(level1) === 'benefit' ||
  (firstLevelOf(level1) === 'other' &&
    /效益|影响/.test(level2) &&
    kindsOfClass(level2).every((kind) => kind !== 'satisfaction'));

function weightOf(item: Item): { item: Item; weight: Rational } | undefined {
  const weight = weightTerm(item.indicator.weight, item.name)?.figure.value;
  return weight && item.indicator.sharesWeightWith === undefined ? { item, weight } : undefined;
}
