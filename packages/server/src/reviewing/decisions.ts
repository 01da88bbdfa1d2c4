import type { Decision } from '../api/decisions.js';
import type { Decided } from '../storage/schema.js';

/** A decision as the API shows it. */
export const decisionOf = ({ finding, state, reason, note, decided_at }: Decided): Decision => ({
  finding,
  state,
  reason,
  note,
  decidedAt: decided_at,
});
