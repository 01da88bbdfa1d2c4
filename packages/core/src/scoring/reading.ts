import { type Figure, inUnit, parseCell, parseUnit, sameKind } from '../figures/index.js';
import type { Entry, Indicator } from '../model/index.js';
import { isBlank } from '../model/index.js';

/** Whether more or less is better; 'unclear' where nothing says so and the wording suggests that less may be. */
export type Direction = 'at-least' | 'at-most' | 'unclear';

/** Target and actual value of an indicator as figures that can be set against each other. */
export interface Reading {
  readonly target: Figure;
  /** One for each number printed; several where the cell holds several. */
  readonly actuals: readonly [Figure, ...Figure[]];
  readonly direction: Direction;
}

export type ReadingFault = 'no-target' | 'no-actual' | 'words' | 'units';

/** The figures of an entry; a bare number takes the unit of its column. */
export function figuresOf(entry: Entry): Figure[] {
  const unit = entry.unit === undefined ? undefined : parseUnit(entry.unit);
  return parseCell(entry.text).figures.map((figure) =>
    unit !== undefined && figure.printedUnit === '' ? inUnit(figure, unit) : figure,
  );
}

/** Words that may stand around a number without making it anything but a number. */
const AROUND = /^[\s(（)）≥≤≧≦＞＜><=＝约近余多不少低高于大小超过达到至以上下内含完成值为，,。；;左右]*$/;

/** The single figure of a target cell; undefined where words carry the target. */
function wholeFigure(entry: Entry, figures: readonly Figure[]): Figure | undefined {
  const [figure, ...others] = figures;
  if (figure === undefined || others.length > 0) return undefined;
  const rest = entry.text.slice(0, figure.start) + entry.text.slice(figure.end);
  return AROUND.test(rest) ? figure : undefined;
}

/**
 * Reads target and actual value of an indicator.
 *
 * @param reverseHints words in the name or class of an indicator without a sign that show that less may be better
 */
export function readIndicator(indicator: Indicator, reverseHints: readonly string[]): Reading | ReadingFault {
  const { target, actual } = indicator;
  if (target === undefined || isBlank(target)) return 'no-target';
  const figure = wholeFigure(target, figuresOf(target));
  if (figure === undefined) return 'words';
  if (actual === undefined || isBlank(actual)) return 'no-actual';
  const figures = figuresOf(actual).map((value) => alike(value, figure));
  const [first, ...others] = figures;
  if (first === undefined) return 'words';
  if (figures.some((value) => !sameKind(value, figure) && value.dimension !== figure.dimension)) return 'units';
  if (figures.length > 1 && !listsFigures(actual.text, figuresOf(actual))) return 'words';
  return { target: figure, actuals: [first, ...others], direction: directionOf(indicator, figure, reverseHints) };
}

/** A bare number takes the unit of the target. */
function alike(actual: Figure, target: Figure): Figure {
  if (actual.printedUnit !== '' || target.printedUnit === '') return actual;
  const unit = parseUnit(target.printedUnit);
  return unit === undefined ? actual : inUnit(actual, unit);
}

/** 「正高81.82%，副高88.98%」 lists values of the indicator; a sentence with numbers in it does not. */
function listsFigures(text: string, figures: readonly Figure[]): boolean {
  let end = 0;
  for (const figure of figures) {
    if (figure.start - end > 8) return false;
    end = figure.end;
  }
  return text.length - end <= 2;
}

const AT_MOST = /[≤≦＜<]|不超过|不高于|不大于|不多于|以内|以下|控制在|低于/;
const AT_LEAST = /[≥≧＞>]|不低于|不少于|不小于|以上|达到|超过|高于/;

function directionOf(indicator: Indicator, target: Figure, reverseHints: readonly string[]): Direction {
  const text = indicator.target?.text ?? '';
  // 不低于 holds 低于, 不超过 holds 超过: the longer word is looked for first.
  const negated = /不低于|不少于|不小于/.test(text)
    ? 'at-least'
    : /不超过|不高于|不大于|不多于/.test(text)
      ? 'at-most'
      : undefined;
  if (negated !== undefined) return negated;
  if (AT_MOST.test(text)) return 'at-most';
  if (AT_LEAST.test(text) || target.approximation === 'at-least' || target.approximation === 'over') return 'at-least';
  const words = `${indicator.name.text} ${indicator.level2 ?? ''}`;
  return target.value.isZero || reverseHints.some((hint) => words.includes(hint)) ? 'unclear' : 'at-least';
}
