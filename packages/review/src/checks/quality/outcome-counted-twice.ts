import { Rational } from '@hengji/core';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import { sizeOfName } from '../common/similar.js';
import { targetAndActual } from './shared/attainment.js';
import { groupedBy, type Item, indicatorItems } from './shared/indicator-items.js';
import { valuesKey } from './shared/indicator-values.js';
import { mostQuotes, quoteOf, shortened } from './shared/quote.js';

export const outcomeCountedTwice = defineQualityCheck({
  id: 'outcome-counted-twice',
  title: '同一成果在几个项目中重复计算',
  severity: 'advice',
  why: '一项成果算在几个项目名下，每个项目的绩效都被高估，看不出是哪笔钱办成的。',
  basis: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标应与相应的财政支出匹配；地方部门参照',
  advice: '把成果归到实际出资的项目；几个项目共同完成的，说明各自的部分。',
  *observe(context) {
    const counted = indicatorItems(context).filter(
      (item) => context.evaluations[item.evaluation]?.kind === 'project' && isSpecific(item),
    );
    for (const group of groupedBy(counted, (item) => `${item.name}|${valuesKey(item)}`)) {
      const places = [...new Map(group.map((item) => [item.evaluation, item])).values()];
      const [first] = places;
      if (!first || places.length < 2) continue;
      const projects = places.map(({ evaluation }) => projectName(context, evaluation));
      yield {
        quotes: places.flatMap(({ indicator }) => quoteOf(indicator.name)).slice(0, mostQuotes),
        message: `“${shortened(first.indicator.name.text)}”（目标值${first.indicator.target?.text}，实际完成值${first.indicator.actual?.text}）同时列在“${projects.join('”和“')}”的自评表里，同一成果可能算了${places.length}次。`,
        evaluation: first.evaluation,
      };
    }
  },
});

/** Pairs of characters in a name that only one outcome bears. */
const specificName = 3;
/** Smaller numbers are alike by chance: one report in each of two projects. */
const specificValue = Rational.of(10);

/** An outcome with a number of its own: counted or measured, no rate, and not so small that chance explains it. */
function isSpecific({ name, indicator }: Item): boolean {
  if (sizeOfName(name) < specificName || /率$|满意|及时|按时|成本|费用|经费/.test(name)) return false;
  const values = targetAndActual(indicator);
  if (!values) return false;
  const { dimension, value, scale } = values.actual.figure;
  return (
    dimension !== 'ratio' && dimension !== 'marks' && dimension !== 'duration' && value.div(scale).ge(specificValue)
  );
}

const projectName = ({ evaluations }: Context, index: number): string =>
  shortened(evaluations[index]?.project?.text ?? evaluations[index]?.title?.text ?? '');
