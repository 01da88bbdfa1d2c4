import { type Figure, type Indicator, intervals, parseCell, sameKind } from '@hengji/core';
import { type Term, termOf } from '../../../kernel/term.js';
import { directionsOf } from '../../common/direction.js';

export type Attainment = 'met' | 'missed';

/** Values of which less may be better although no sign and no word of cost or delay says so. */
const lessMayBeBetter = /浓度|PM|指数|排名|位次|近视|贫困|失业|空置|负债|债务|缺口|患病|感染|辍学|流失|周期/i;
/** Words that may stand around the one figure of a target or an actual value. */
const around = /^[\s(（)）≥≤≧≦＞＜><=＝约近余多不少低高于大小超过达到至以上下内含完成值为已共计实际，,。；;左右]*$/;
const range = /\d[^\d.,]{0,3}[-—–~～至到][^\d]{0,2}\d/;

/** The one figure that a cell consists of, whatever words of comparison stand around it. */
function onlyFigure(indicator: Indicator, which: 'target' | 'actual', unit: string | undefined): Term | undefined {
  const entry = indicator[which];
  const term = termOf(entry, which, entry?.unit ?? unit);
  if (!term || !entry || range.test(entry.text)) return undefined;
  const [only] = parseCell(entry.text).figures;
  return only && around.test(entry.text.slice(0, only.start) + entry.text.slice(only.end)) ? term : undefined;
}

const unitIn = (text: string | undefined): string | undefined =>
  parseCell(text ?? '').figures[0]?.printedUnit || undefined;

export interface TargetAndActual {
  readonly target: Term;
  readonly actual: Term;
}

/** Several checks ask for the same values. */
const known = new WeakMap<Indicator, TargetAndActual | null>();

/** Target and actual value where both are one figure each and of one kind. */
export function targetAndActual(indicator: Indicator): TargetAndActual | undefined {
  let values = known.get(indicator);
  if (values === undefined) {
    values = readValues(indicator) ?? null;
    known.set(indicator, values);
  }
  return values ?? undefined;
}

function readValues(indicator: Indicator): TargetAndActual | undefined {
  const unit = unitIn(indicator.target?.text) ?? unitIn(indicator.actual?.text) ?? indicator.target?.unit;
  const target = onlyFigure(indicator, 'target', unit);
  const actual = target && onlyFigure(indicator, 'actual', unit);
  return target && actual && isAlike(target.figure, actual.figure) ? { target, actual } : undefined;
}

const isAlike = (a: Figure, b: Figure): boolean => sameKind(a, b) && !a.points && !b.points;

/**
 * Whether the printed values themselves reach the target, in every direction in which the indicator can be meant and
 * for every value behind the printed digits; undefined where words carry either of them or room for doubt is left.
 */
export function attainmentOf(indicator: Indicator): Attainment | undefined {
  const values = targetAndActual(indicator);
  if (!values) return undefined;
  const { target, actual } = values;
  const aim = target.figure.value;
  const { interval, value, approximation } = actual.figure;
  if (value.eq(aim) && approximation === undefined) return 'met';
  const names = `${indicator.name.text} ${indicator.level2 ?? ''}`;
  const directions = directionsOf(indicator);
  const signed =
    directions.length === 1 && /[≥≧≤≦＞＜><]|不|以[上下内]|超过|高于|低于|达到|至少/.test(indicator.target?.text ?? '');
  if (!signed && lessMayBeBetter.test(names)) return undefined;
  const point = intervals.point(aim);
  // What an approximation word leaves open counts as well; what rounding leaves open does not.
  const { lo, hi } = approximation === undefined ? intervals.point(value) : interval;
  const verdicts = directions.map((direction): Attainment | undefined => {
    if (direction === 'at-least') {
      return intervals.everywhereLess(interval, point) ? 'missed' : lo?.ge(aim) ? 'met' : undefined;
    }
    return intervals.everywhereLess(point, interval) ? 'missed' : hi?.le(aim) ? 'met' : undefined;
  });
  const [first, ...others] = verdicts;
  return others.every((verdict) => verdict === first) ? first : undefined;
}
