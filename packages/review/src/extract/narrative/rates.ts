/** 「收到320件，办结312件，办结率97.5%」: rates whose names say what is divided by what. */
import { isChange } from './aspects.js';
import { figuresOf, oncePerPassage } from './locate.js';
import type { TextFigure } from './narrative.js';
import { sameQuantity } from './quantities.js';

export interface NamedRate {
  readonly rate: TextFigure;
  readonly numerator: TextFigure;
  /** What it may be divided by, the most likely first. */
  readonly denominators: readonly TextFigure[];
  /** What the rate is, in Chinese. */
  readonly rule: string;
  /** True where name and figures leave no other reading; else the rate is stated only where it fits. */
  readonly certain: boolean;
}

interface Definition {
  readonly name: RegExp;
  readonly numerator: RegExp;
  readonly denominator: RegExp;
  readonly rule: string;
  /** True where the numerator is a change: 年中追加. */
  readonly ofChange?: true;
}

/** Rates of sums of money. */
const ofMoney: readonly Definition[] = [
  {
    name: /到位率/,
    numerator: /到位|投入|下达|拨付/,
    denominator: /项目资金|应到位|计划|预算|总投资|资金|安排/,
    rule: '资金到位率=到位（投入）资金÷项目资金',
  },
  {
    name: /(?:执行|使用|支付|支出)(?:率|进度)/,
    numerator: /执行|支出|使用|支付|决算/,
    denominator: /预算|资金|下达|安排|指标|收入|拨款|批复|到位|投资|概算/,
    rule: '执行率=执行数÷预算数',
  },
  {
    name: /预算控制率/,
    numerator: /追加|调增/,
    denominator: /年初/,
    rule: '预算控制率=本年追加预算÷年初预算',
    ofChange: true,
  },
  {
    name: /控制率/,
    numerator: /决算|支出|实际/,
    denominator: /预算|批复|核定|概算/,
    rule: '控制率=实际数÷核定数',
  },
];

/** Rates of numbers of things, by the word before 率; the number of those that fulfil it carries the same word. */
const ofCounts =
  /(通过|合格|达标|优良|就业|回复|办结|解决|处理|处置|完成|签约|覆盖|兑现|回收|收回|有效|整改|销号|化解|结案|查处|录取|参训|出勤|采用|采纳|立案|受理|控制|答复|巡查|验收|建成|销售|成活|入学|参保|接种|检测|抽检)率/;
/** Figures that a rate may be divided by. */
const mostReadings = 4;
const otherNames = /目标[^，]{0,4}完成率|目标值|增长|满意|较|比/;

/** Finds the rates of a passage with the figures they are made of. */
export const findNamedRates = oncePerPassage((passage): readonly NamedRate[] => {
  const found: NamedRate[] = [];
  for (const sentence of passage.sentences.keys()) {
    const figures = figuresOf(passage, sentence);
    let from = 0;
    for (const [i, rate] of figures.entries()) {
      if (rate.figure.dimension !== 'ratio' || rate.figure.points) continue;
      if (!/率|进度/.test(rate.lead) || otherNames.test(rate.lead)) continue;
      const near = figures.slice(from, i);
      const read = readRate(rate, near) ?? (from > 0 ? readRate(rate, figures.slice(0, i), false) : undefined);
      if (read) found.push(read);
      from = i + 1;
    }
  }
  return found;
});

function readRate(rate: TextFigure, before: readonly TextFigure[], near = true): NamedRate | undefined {
  const definition = ofMoney.find(({ name }) => name.test(rate.lead));
  const amounts = before.filter(
    (f) =>
      f.figure.dimension !== 'ratio' &&
      (!isChange(f.lead) || (definition?.ofChange && definition.numerator.test(f.lead))),
  );
  const money =
    definition &&
    moneyRate(
      rate,
      amounts.filter((f) => f.figure.dimension === 'money'),
      definition,
      near,
    );
  return (
    money ??
    countRate(
      rate,
      amounts.filter(({ figure }) => /^(?:count|measure|area)$/.test(figure.dimension)),
      near,
    )
  );
}

/** 「“三公”经费预算7万元，上年预算8万元，变动率为-12.5%」 */
export interface Variation {
  readonly rate: TextFigure;
  readonly now: TextFigure;
  readonly before: TextFigure;
}

/** Finds rates of variation with the two sums of one sentence that they compare, where there are no others. */
export const findVariations = oncePerPassage((passage): readonly Variation[] =>
  passage.figures.flatMap((rate) => {
    if (rate.figure.dimension !== 'ratio' || rate.figure.points || !/变动率(?:为|是|达)*$/.test(rate.lead)) return [];
    const sums = figuresOf(passage, rate.sentence).filter((f) => f.index < rate.index);
    const [first, second, ...more] = sums;
    if (!first || !second || more.length > 0 || !sameQuantity(first, second)) return [];
    const earlier = [first, second].filter((f) => /上年|去年|上一年|前一年/.test(f.lead.slice(-14)));
    const [before] = earlier;
    if (!before || earlier.length > 1 || first.figure.dimension !== 'money') return [];
    return [{ rate, now: before === first ? second : first, before }];
  }),
);

function moneyRate(
  rate: TextFigure,
  amounts: readonly TextFigure[],
  { numerator: part, denominator: whole, rule }: Definition,
  near: boolean,
): NamedRate | undefined {
  const numerators = amounts.filter((f) => part.test(f.lead));
  const numerator = numerators.at(-1);
  if (!numerator) return undefined;
  const denominators = amounts
    .filter((f) => f !== numerator && whole.test(f.lead) && sameQuantity(f, numerator))
    .reverse()
    .slice(0, mostReadings);
  if (denominators.length === 0) return undefined;
  return { rate, numerator, denominators, rule, certain: near };
}

function countRate(rate: TextFigure, counts: readonly TextFigure[], near: boolean): NamedRate | undefined {
  const stem = ofCounts.exec(rate.lead)?.[1];
  if (stem === undefined) return undefined;
  const bears = (f: TextFigure): boolean => carries(f.lead, stem) || carries(f.tail.slice(0, 6), stem);
  const named = counts.filter(bears).at(-1);
  const numerator = named ?? counts.at(-1);
  if (!numerator) return undefined;
  const wholes = counts.filter((f) => f !== numerator && sameQuantity(f, numerator));
  // 「4个目标、20个指标，完成指标17个，指标完成率」: the whole carries the name that the rate carries.
  const kind = qualifierOf(rate, stem);
  const own = kind === '' ? [] : wholes.filter((f) => mentions(f, kind));
  const denominators = (own.length > 0 ? own : wholes).reverse().slice(0, mostReadings);
  if (denominators.length === 0) return undefined;
  return {
    rate,
    numerator,
    denominators,
    rule: `${stem}率=${stem}数÷总数`,
    certain:
      near &&
      named !== undefined &&
      denominators.length === 1 &&
      (counts.length === 2 || own.length === 1) &&
      !/应|拟|计划/.test(numerator.lead) &&
      (kind === '' || counts.some((f) => mentions(f, kind))),
  };
}

/**
 * What a rate is the rate of, beyond its stem: 「正高评审通过率」 is the rate of some of those counted, 「通过率」 and
 * 「按期办结率」 of all of them.
 */
const qualifierOf = (rate: TextFigure, stem: string): string =>
  rate.lead
    .slice(0, rate.lead.indexOf(stem))
    .replace(/\s|^[，、]|其|总体|整体|综合|按期|按时|及时|平均|总|的|实际|问题|年度|全年|全部|绩效/g, '');

const mentions = (f: TextFigure, kind: string): boolean => f.lead.includes(kind) || f.tail.includes(kind);

/** 收回 and 回收 are one word; 不合格 and 未完成 are the rest. */
function carries(text: string, stem: string): boolean {
  const at = Math.max(text.lastIndexOf(stem), text.lastIndexOf(`${stem[1] ?? ''}${stem[0] ?? ''}`));
  return at >= 0 && !/[不未非没无]/.test(text.slice(Math.max(0, at - 2), at));
}
