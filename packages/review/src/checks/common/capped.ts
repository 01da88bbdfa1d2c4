import { type Expression, exact, least, pointOf } from '../../kernel/expression.js';
import type { Term } from '../../kernel/term.js';

/** The expression, not above the full marks; written without the cap where the cap plays no part. */
export function capped(expression: Expression, full: Term): Expression {
  const value = pointOf(expression);
  return value?.lt(full.figure.value) ? expression : least(expression, exact(full));
}
