import type { Check } from './check.js';
import type { Claim } from './relation.js';

const known = new WeakMap<object, Map<string, readonly Claim[]>>();

/** The claims that a check makes of a document, made once: quality checks look at what arithmetic has tested. */
export function claimsOf<C extends object>(check: Check<C>, context: C): readonly Claim[] {
  let made = known.get(context);
  if (made === undefined) {
    made = new Map();
    known.set(context, made);
  }
  let claims = made.get(check.id);
  if (claims === undefined) {
    claims = [...check.claims(context)];
    made.set(check.id, claims);
  }
  return claims;
}
