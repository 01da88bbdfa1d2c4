import type { Figure, Rational } from '../figures/index.js';
import { type Allowed, exactly, hullOf, inWords } from './marks.js';
import { proportionalMark } from './proportional.js';
import type { Reading } from './reading.js';

/** What a rule gives for one indicator before it is compared with the printed score. */
export interface Judged {
  readonly status: 'computed' | 'range' | 'judgement' | 'missing';
  readonly allowed: Allowed;
  readonly explanation: string;
  readonly needs?: readonly string[];
}

/** Marks in proportion to what was reached, in every reading of the cell. */
export function judgeProportional(full: Rational, { target, actuals, direction }: Reading): Judged {
  if (direction === 'unclear') {
    const readings = actuals.flatMap((actual) => [
      proportionalMark(full, target.value, actual.value, 'at-least').mark,
      proportionalMark(full, target.value, actual.value, 'at-most').mark,
    ]);
    const allowed = hull(readings);
    if (allowed.min.eq(allowed.max)) {
      return { status: 'computed', allowed, explanation: one(full, target, actuals[0], 'at-least') };
    }
    return {
      status: 'range',
      allowed,
      explanation: `目标值“${target.text}”没有写明越多越好还是越少越好：按正向计，${one(full, target, actuals[0], 'at-least')}；按反向计，${one(full, target, actuals[0], 'at-most')}`,
    };
  }
  const marks = actuals.map((actual) => proportionalMark(full, target.value, actual.value, direction).mark);
  const allowed = hull(marks);
  const explanation = [...new Set(actuals.map((actual) => one(full, target, actual, direction)))].join('；');
  return {
    status: allowed.min.eq(allowed.max) ? 'computed' : 'range',
    allowed,
    explanation: allowed.min.eq(allowed.max) ? explanation : `${explanation}；两种读法之间为${inWords(allowed)}`,
  };
}

const hull = ([first, ...others]: readonly Rational[]): Allowed => {
  if (first === undefined) throw new RangeError('no reading');
  return hullOf(exactly(first), ...others.map(exactly));
};

function one(full: Rational, target: Figure, actual: Figure, direction: 'at-least' | 'at-most'): string {
  const { mark, kind } = proportionalMark(full, target.value, actual.value, direction);
  const sign = direction === 'at-least' ? '' : '不超过';
  switch (kind) {
    case 'met':
    case 'none-needed':
      return `实际完成${actual.text}，达到目标值${sign}${bare(target)}，得满分${full.toDecimal(4)}分`;
    case 'both-zero':
      return `目标值和实际完成值都是0，视为达到目标，得满分${full.toDecimal(4)}分`;
    case 'missed-zero':
      return `实际完成${actual.text}，未达到目标值${sign}${bare(target)}，不能按比例计分，得0分`;
    case 'part':
      return direction === 'at-least'
        ? `实际完成${actual.text}，目标值${bare(target)}，${full.toDecimal(4)}×${actual.text}÷${bare(target)}=${inWords(exactly(mark))}`
        : `实际完成${actual.text}，目标值不超过${bare(target)}，反向指标${full.toDecimal(4)}×${bare(target)}÷${actual.text}=${inWords(exactly(mark))}`;
  }
}

/** Number and unit of a target, without the words around them. */
const bare = (figure: Figure): string =>
  figure.text.replace(/^[≥≤≧≦＞＜><=＝约近不少低高于大小超过达到至]+|(?:及?以[上下内])$/g, '');
