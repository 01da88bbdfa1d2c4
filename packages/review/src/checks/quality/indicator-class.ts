import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import type { Observation } from '../../kernel/observation.js';
import { misplacedIn } from './shared/class-words.js';
import {
  benefitKinds,
  type ClassKind,
  classNameOf,
  classTitles,
  type FirstLevel,
  firstLevelOf,
  kindsOfClass,
} from './shared/indicator-classes.js';
import { groupedBy, type Item, indicatorItems, oncePerName } from './shared/indicator-items.js';
import { meaningOf } from './shared/indicator-meaning.js';
import { mostQuotes, quoteOf, shortened } from './shared/quote.js';

export const indicatorClass = defineQualityCheck({
  id: 'indicator-class',
  title: '指标归类不准确',
  severity: 'warning',
  why: '指标归错类，各类指标的分值就失了真：产出的分算进了效益，满意度的分算进了产出。',
  basis:
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）；《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）；地方部门参照',
  advice: '按指标衡量的内容调整归类，并相应核对各类指标的分值；下一年度设定目标时一并改正。',
  *observe(context) {
    const rightful = new Map<ClassKind, Item[]>();
    const outside: Item[] = [];
    const hasSatisfaction = formsWithSatisfaction(context);
    for (const item of indicatorItems(context)) {
      const meaning = misplaced(item, hasSatisfaction.has(item.form));
      if (meaning) {
        const items = rightful.get(meaning);
        if (items) items.push(item);
        else rightful.set(meaning, [item]);
      } else if (isOutsideFirstLevel(item)) outside.push(item);
    }
    for (const [kind, items] of rightful) {
      for (const remark of oncePerName(items)) {
        yield observation(remark, `${reasons[kind]}，宜归入${classTitles[kind]}。`);
      }
    }
    yield* outsideFirstLevel(context, outside);
  },
});

const reasons: Readonly<Record<ClassKind, string>> = {
  satisfaction: '衡量的是服务对象的满意程度',
  timeliness: '衡量的是完成得及时不及时',
  cost: '衡量的是花了多少钱、有没有控制在预算以内',
  quantity: '目标值只是做了多少件事，说明不了质量或效果',
  quality: '衡量的是完成得好不好',
  economic: '衡量的是经济收益',
  ecological: '衡量的是生态环境的变化',
  sustainable: '衡量的是长期影响',
  social: '衡量的是社会影响',
};

/** The forms that have a class of satisfaction of their own. */
const formsWithSatisfaction = (context: Context): ReadonlySet<number> =>
  new Set(indicatorItems(context).flatMap(({ form, kinds }) => (isOnlySatisfaction(kinds) ? [form] : [])));

const isOnlySatisfaction = (kinds: readonly ClassKind[]): boolean => kinds.length === 1 && kinds[0] === 'satisfaction';

/** What an indicator measures, where it stands in a class that measures something else. */
function misplaced(item: Item, hasSatisfaction: boolean): ClassKind | undefined {
  if (item.kinds.length === 0) return undefined;
  const meaning = meaningOf(item);
  if (meaning === undefined || item.kinds.includes(meaning)) return undefined;
  const wrong = misplacedIn[meaning] ?? [];
  // Without a class of its own, satisfaction is widely told among the social benefits.
  const benefit = meaning === 'satisfaction' && hasSatisfaction ? ['social', 'sustainable'] : [];
  return item.kinds.every((kind) => wrong.includes(kind) || benefit.includes(kind)) ? meaning : undefined;
}

/** True where the second level does not belong to the first: 质量指标 under 效益指标, 社会效益 under 产出. */
function isOutsideFirstLevel({ indicator: { level1 = '', level2 = '' } }: Item): boolean {
  const kinds = kindsOfClass(level2);
  if (kinds.length === 0) return false;
  const first = firstLevelOf(level1);
  if (first === 'output') return kinds.every((kind) => benefitKinds.includes(kind));
  return (
    first === 'benefit' && kinds.every((kind) => kind === 'quantity' || kind === 'quality' || kind === 'timeliness')
  );
}

/**
 * One remark for the whole document and direction. A form in which most indicators stand so, or which has nothing under the level to
 * which they belong, was read wrongly or has a frame of its own.
 */
function* outsideFirstLevel(context: Context, outside: readonly Item[]): Iterable<Observation> {
  const all = indicatorItems(context);
  const read = new Set(all.map(({ form, indicator }) => `${form} ${firstLevelOf(indicator.level1 ?? '')}`));
  for (const level of ['output', 'benefit'] as const) {
    const items = outside.filter(
      ({ form, indicator }) => rightfulLevel(indicator.level1 ?? '') === level && read.has(`${form} ${level}`),
    );
    const [first] = items;
    if (!first || items.length * 2 > all.length) continue;
    const classes = [...new Set(items.map(({ indicator }) => indicator.level2 ?? ''))];
    yield observation(
      { evaluation: first.evaluation, groups: groupedBy(items, ({ name }) => name) },
      `“${classes.join('”“')}”通常属于${level === 'output' ? '产出' : '效益'}。请确认各项衡量的是产出还是效益，再归入相应的类。`,
      ({ level1, level2 }) => `${level1}－${level2}`,
    );
  }
}

/** The first level to which a class belongs that stands wrongly under the given one. */
const rightfulLevel = (level1: string): FirstLevel => (firstLevelOf(level1) === 'output' ? 'benefit' : 'output');

const mostNamed = 4;

function observation(
  { evaluation, groups }: { readonly evaluation: number; readonly groups: readonly (readonly Item[])[] },
  reason: string,
  placeOf: (indicator: Item['indicator']) => string = classNameOf,
): Observation {
  const named = groups.slice(0, mostNamed).map((group) => {
    const places = group.map(({ indicator }) => placeOf(indicator));
    return `“${shortened(group[0]?.indicator.name.text ?? '')}”列在“${[...new Set(places)].join('”和“')}”`;
  });
  const more = groups.length > mostNamed ? `，等${groups.length}项` : '';
  return {
    quotes: groups.flatMap((group) => group.flatMap(({ indicator }) => quoteOf(indicator.name))).slice(0, mostQuotes),
    message: `${named.join('，')}${more}：${reason}`,
    evaluation,
  };
}
