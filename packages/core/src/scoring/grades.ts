import { Rational } from '../figures/index.js';

/** A grade and the lowest score that has it. */
export interface GradeBand {
  readonly name: string;
  /** On a scale of 100, included; a decimal. */
  readonly from: string;
}

/** 财预〔2020〕10号: 90（含）-100分为优、80（含）-90分为良、60（含）-80分为中、60分以下为差. */
export const officialGrades: readonly GradeBand[] = [
  { name: '优', from: '90' },
  { name: '良', from: '80' },
  { name: '中', from: '60' },
  { name: '差', from: '0' },
];

const hundred = Rational.of(100);

/** The grade of a score out of the full marks of the form; '' where no band reaches that low. */
export function gradeOf(score: Rational, fullMarks: Rational, grades: readonly GradeBand[]): string {
  const outOf100 = fullMarks.isZero ? Rational.zero : score.mul(hundred).div(fullMarks);
  let best: GradeBand | undefined;
  for (const band of grades) {
    const from = Rational.of(band.from);
    if (outOf100.ge(from) && (best === undefined || from.gt(Rational.of(best.from)))) best = band;
  }
  return best?.name ?? '';
}
