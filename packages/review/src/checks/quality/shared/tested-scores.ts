import type { Place } from '@hengji/core';
import type { Check } from '../../../kernel/check.js';
import { claimsOf } from '../../../kernel/claims-of.js';
import type { Context } from '../../../kernel/context.js';
import type { Claim } from '../../../kernel/relation.js';
import { proportionalScore } from '../../proportional-score.js';
import { scoreByStandard } from '../../score-by-standard.js';

const known = new WeakMap<Context, ReadonlySet<string>>();

const keyOf = ({ block, row, column }: Place): string => `${block}.${row}.${column}`;

/**
 * True where arithmetic decides upon a score: it then either follows from the figures of the report, which is reason
 * enough, or is reported as not following from them. Worked out only where a check has reason to ask.
 */
export function isTestedScore(context: Context, at: Place): boolean {
  let tested = known.get(context);
  if (tested === undefined) {
    tested = new Set([proportionalScore, scoreByStandard].flatMap((check) => testedBy(check, context)));
    known.set(context, tested);
  }
  return tested.has(keyOf(at));
}

const testedBy = (check: Check, context: Context): string[] =>
  claimsOf(check, context).flatMap((claim) => scoreOf(claim) ?? []);

/** The cell of the score that a claim decides upon; an open claim decides nothing. */
function scoreOf(claim: Claim): string | undefined {
  if ('expressions' in claim) return keyOf(claim.result.at);
  return 'open' in claim ? undefined : keyOf(claim.terms[0].at);
}
