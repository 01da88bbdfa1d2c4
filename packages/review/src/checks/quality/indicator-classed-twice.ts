import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import { sizeOfName } from '../common/similar.js';
import { type ClassKind, classNameOf, kindsOfClass } from './shared/indicator-classes.js';
import { comparedName, groupedBy, type Item, indicatorItems } from './shared/indicator-items.js';
import { sameTarget, valuesKey } from './shared/indicator-values.js';
import { mostQuotes, quoteOf, shortened } from './shared/quote.js';

export const indicatorClassedTwice = defineQualityCheck({
  id: 'indicator-classed-twice',
  title: '同一指标在两处归类不同',
  severity: 'warning',
  why: '同一指标在部门表和项目表中归入不同的类，至少有一处归错，汇总各类得分时也对不上。',
  basis: '自评材料前后一致；指标分类见《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  advice: '按指标衡量的内容确定一种归类，各表统一。',
  *observe(context) {
    const differing = groupedBy(placesOf(context), ({ name }) => name).flatMap(differently);
    const [first] = differing;
    if (!first) return;
    const named = differing.slice(0, mostNamed).map(([one, other]) => {
      const name = shortened(one.indicator.name.text);
      return `“${name}”一处列在“${classNameOf(one.indicator)}”，另一处列在“${classNameOf(other.indicator)}”`;
    });
    const more = differing.length > mostNamed ? `；等${differing.length}项` : '';
    yield {
      quotes: differing
        .flatMap((pair) => pair.flatMap(({ indicator }) => quoteOf(indicator.name)))
        .slice(0, mostQuotes),
      message: `同一指标的归类前后不同：${named.join('；')}${more}。`,
      evaluation: first[0].evaluation,
    };
  },
});

const mostNamed = 4;

/** The indicators of the forms and, as if they were another form, those of the table of what was not finished. */
function placesOf(context: Context): Item[] {
  const items = [...indicatorItems(context)];
  for (const [evaluation, { unfinished }] of context.evaluations.entries()) {
    for (const line of unfinished.slice(0, 100)) {
      const { level2 } = line;
      if (level2 === undefined || level2 === '') continue;
      const name = comparedName(line.name.text);
      items.push({ indicator: line, evaluation, form: -1 - evaluation, name, kinds: kindsOfClass(level2) });
    }
  }
  return items;
}

/** The first place of an indicator and one where its class is another, as a pair; empty where all agree. */
function differently(group: readonly Item[]): [Item, Item][] {
  const [first, ...others] = group
    .slice(0, 20)
    .filter(({ indicator }) => kindsOfClass(indicator.level2 ?? '').length > 0);
  if (!first) return [];
  const other = others.find((item) => excludes(kindsIn(first), kindsIn(item)) && isSame(first, item));
  return other ? [[first, other]] : [];
}

const kindsIn = ({ indicator }: Item): readonly ClassKind[] => kindsOfClass(indicator.level2 ?? '');

const excludes = (a: readonly ClassKind[], b: readonly ClassKind[]): boolean => a.every((kind) => !b.includes(kind));

/**
 * One and the same indicator, and not two of a common name: its target is the same too, and between two projects also
 * its name is more than 项目完成率.
 */
function isSame(a: Item, b: Item): boolean {
  if (!sameTarget(a, b)) return false;
  if (a.form < 0 || b.form < 0) return a.evaluation === b.evaluation;
  if (a.form === b.form) return valuesKey(a) === valuesKey(b);
  return isSpecific(a.name);
}

/** Pairs of characters that a name has at least which only one indicator bears. */
const specific = 3;

const isSpecific = (name: string): boolean => sizeOfName(name) >= specific;
