import { type Rational, roundMarks } from '@hengji/core';
import type { Sample } from './samples.js';

/** One line of the table of marks: a value, or the values between two of them. */
export interface Row {
  /** 「80%（含）～90%（不含）」. */
  readonly values: string;
  /** 「3分」, 「3～5分」, 「由3分到5分」, 「没有规定」. */
  readonly marks: string;
}

interface Stretch {
  readonly low: Rational | undefined;
  readonly lowIn: boolean;
  readonly high: Rational | undefined;
  readonly highIn: boolean;
  readonly left: string;
  readonly right: string;
}

/** A plot in words: what holds at each value where the marks may jump, and between them. */
export function rowsOf(samples: readonly Sample[], unit: string): Row[] {
  const stretches: Stretch[] = [];
  const breaks = samples.flatMap(({ side }, n) => (side === 'at' ? [n] : []));
  const between = (first: number, last: number, low: Rational | undefined, high: Rational | undefined): void => {
    const left = samples[first];
    const right = samples[last];
    if (left !== undefined && right !== undefined && first <= last)
      stretches.push({ low, lowIn: false, high, highIn: false, left: wordsOf(left), right: wordsOf(right) });
  };
  let at = 0;
  let low: Rational | undefined;
  for (const n of breaks) {
    const sample = samples[n];
    if (sample === undefined) continue;
    const { x } = sample;
    between(at, n - 1, low, x);
    stretches.push({ low: x, lowIn: true, high: x, highIn: true, left: wordsOf(sample), right: wordsOf(sample) });
    at = n + 1;
    low = x;
  }
  between(at, samples.length - 1, low, undefined);
  return joined(stretches).map((stretch) => ({ values: valuesOf(stretch, unit), marks: marksOf(stretch) }));
}

const wordsOf = ({ score }: Sample): string => {
  if (score === undefined) return '没有规定';
  const [low, high] = [roundMarks(score.min), roundMarks(score.max)];
  return low === high ? `${low}分` : `${low}～${high}分`;
};

/** Neighbours that say the same become one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const next of stretches) {
    const last = all.at(-1);
    if (last !== undefined && last.left === last.right && next.left === next.right && last.left === next.left)
      all[all.length - 1] = { ...last, high: next.high, highIn: next.highIn };
    else all.push(next);
  }
  return all;
}

const marksOf = ({ left, right }: Stretch): string => (left === right ? left : `由${left}到${right}`);

function valuesOf({ low, lowIn, high, highIn }: Stretch, unit: string): string {
  const say = (x: Rational): string => `${x.toDecimal(4)}${unit}`;
  if (low !== undefined && high !== undefined) {
    if (low.eq(high)) return say(low);
    return `${say(low)}（${lowIn ? '含' : '不含'}）～${say(high)}（${highIn ? '含' : '不含'}）`;
  }
  if (low !== undefined) return lowIn ? `${say(low)}（含）以上` : `大于${say(low)}`;
  if (high !== undefined) return highIn ? `${say(high)}（含）以下` : `小于${say(high)}`;
  return '任何值';
}
