import { type Entry, type Indicator, type IndicatorReading, isBlank, parseCell, readIndicator } from '@hengji/core';
import { type Content, cellText, decimalOf, exactNumber } from '../cells/content.js';

/** 指标性质 as the drop-down offers it; '' where nothing was chosen. */
export const natures = ['≥', '≤', '＝', '定性'] as const;

/** Target and actual value of an indicator as they stand in four cells: 性质, 目标值, 计量单位, 实际完成值. */
export interface Measures {
  readonly nature: string;
  /** A number where the target is one, else its words. */
  readonly target: Content;
  readonly unit: string;
  readonly actual: Content;
}

/**
 * Takes target and actual value apart into numbers and their unit. Only what means the same when it is put together
 * again (as `readIndicator` reads it) becomes a number; everything else stays text.
 *
 * @param hints words that show that less may be better, as the pack names them
 */
export function measuresOf(indicator: Indicator, hints: readonly string[]): Measures {
  const { target, actual } = indicator;
  const words = (entry: Entry | undefined): Content =>
    entry === undefined ? undefined : cellText(entry.text) || undefined;
  if (target === undefined || isBlank(target)) {
    const alone = actual === undefined ? undefined : aloneNumber(actual);
    if (alone !== undefined) return { nature: '', target: undefined, ...alone };
    return { nature: '', target: undefined, unit: '', actual: words(actual) };
  }
  const apart = targetApart(indicator, target, hints);
  if (apart === undefined) {
    return { nature: numberIn(target.text) ? '' : '定性', target: words(target), unit: '', actual: words(actual) };
  }
  return { ...apart, actual: actualNumber(indicator, apart.unit, hints) ?? words(actual) };
}

const numberIn = (text: string): boolean => parseCell(text).figures.length > 0;

/** An actual value without a target: its number and unit. */
function aloneNumber({ text }: Entry): { unit: string; actual: number } | undefined {
  const figure = parseCell(text).whole;
  if (figure === undefined || figure.approximation !== undefined || figure.points) return undefined;
  const actual = exactNumber(figure.value.div(figure.scale));
  if (actual === undefined || `${decimalOf(actual)}${figure.printedUnit}` !== text) return undefined;
  return { unit: figure.printedUnit, actual };
}

function targetApart(
  indicator: Indicator,
  target: Entry,
  hints: readonly string[],
): Omit<Measures, 'actual'> | undefined {
  const [figure, ...others] = parseCell(target.text).figures;
  if (figure === undefined || others.length > 0) return undefined;
  const unit = figure.printedUnit;
  const number = exactNumber(figure.value.div(figure.scale));
  const reading = readingWith(indicator, target, unit, hints);
  if (number === undefined || reading === undefined) return undefined;
  const usual = reading.direction === 'at-most' ? '≤' : reading.direction === 'at-least' ? '≥' : '＝';
  for (const nature of ['＝', '≥', '≤', usual]) {
    const text = composeTarget({ nature, target: number, unit });
    if (nature !== usual && text !== target.text) continue;
    const again = readingWith(indicator, { ...target, text }, unit, hints);
    if (again !== undefined && sameTarget(again, reading)) return { nature, target: number, unit };
  }
  return undefined;
}

/** How the target reads beside an actual value of the same unit. */
function readingWith(
  indicator: Indicator,
  target: Entry,
  unit: string,
  hints: readonly string[],
): IndicatorReading | undefined {
  const reading = readIndicator({ ...indicator, target, actual: { text: `1${unit}` } }, hints);
  return typeof reading === 'string' ? undefined : reading;
}

const sameTarget = (a: IndicatorReading, b: IndicatorReading): boolean =>
  a.direction === b.direction &&
  a.target.value.eq(b.target.value) &&
  a.target.dimension === b.target.dimension &&
  a.target.unit === b.target.unit;

/** The actual value in the unit of the target. */
function actualNumber(indicator: Indicator, unit: string, hints: readonly string[]): number | undefined {
  const reading = readIndicator(indicator, hints);
  if (typeof reading === 'string' || reading.actuals.length > 1) return undefined;
  const [{ value }] = reading.actuals;
  const number = exactNumber(value.div(reading.target.scale));
  if (number === undefined) return undefined;
  const again = readIndicator({ ...indicator, actual: { text: composeActual(number, unit) } }, hints);
  return typeof again !== 'string' && again.actuals[0].value.eq(value) ? number : undefined;
}

/** 「≥4000卷」; words stay as they are, after a sign where one was chosen. */
export function composeTarget({ nature, target, unit }: Omit<Measures, 'actual'>): string {
  const sign = nature === '≥' || nature === '≤' ? nature : '';
  if (typeof target === 'number') return `${sign}${decimalOf(target)}${unit}`;
  const words = target ?? '';
  return sign === '' || words === '' || /^[≥≤><＞＜=＝]/.test(words) ? words : `${sign}${words}`;
}

export const composeActual = (actual: Content, unit: string): string =>
  typeof actual === 'number' ? `${decimalOf(actual)}${unit}` : (actual ?? '');
