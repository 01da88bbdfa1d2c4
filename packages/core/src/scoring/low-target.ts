import { Rational } from '../figures/index.js';
import { rounded, show } from './marks.js';
import type { Reading } from './reading.js';
import type { ScoringRules } from './rules.js';
import type { Reduction } from './scorecard.js';
import { shareOf } from './share.js';

/**
 * The reduction that may be made where an indicator did so much better than its target that the target was possibly set
 * too low. Only proposed: whether the target was too low is for a person to find.
 */
export function proposeReduction(
  indicator: number,
  name: string,
  full: Rational,
  { target, actuals, direction }: Reading,
  rules: ScoringRules,
  accepted: boolean,
): Reduction | undefined {
  const { lowTarget } = rules;
  if (lowTarget === undefined || direction !== 'at-least' || target.value.sign <= 0 || actuals.length !== 1) {
    return undefined;
  }
  const [actual] = actuals;
  const deviation = actual.value.sub(target.value).div(target.value);
  const threshold = shareOf(lowTarget.deviation);
  if (deviation.lt(threshold)) return undefined;
  const share = Rational.min(shareOf(lowTarget.most), deviation.sub(threshold).mul(shareOf(lowTarget.rate)));
  const to = rounded(full.mul(Rational.one.sub(share)));
  if (to.ge(full)) return undefined;
  const percent = `${deviation.mul(Rational.of(100)).toDecimal(2)}%`;
  return {
    indicator,
    name,
    deviation: percent,
    from: full.toDecimal(4),
    to: show(to),
    accepted,
    basis: lowTarget.basis,
    reason: `实际完成${actual.text}，高于目标值${target.text}，偏离度${percent}（达到${lowTarget.deviation}）。如果是年初目标值设定明显偏低造成的，建议由${full.toDecimal(4)}分调减为${show(to)}分；是否调减由评价人决定`,
  };
}
