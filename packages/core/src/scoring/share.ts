import { Rational } from '../figures/index.js';

const hundred = Rational.of(100);

/** 80% as 4/5. */
export const shareOf = (percent: string): Rational => Rational.of(percent.replace('%', '')).div(hundred);
