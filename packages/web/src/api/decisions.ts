import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from './request.js';
import type { Decision, DecisionRequest } from './types.js';
import { type Decided, withDecision } from './updates.js';

/** `null` takes a decision back. */
export interface DecisionChange {
  readonly finding: string;
  readonly decision: DecisionRequest | null;
}

/**
 * Records what the reviewer decided on a finding; shown at once, put back where it fails.
 *
 * @param key of what is cached with the decisions in it
 * @param path of the decisions, below /api
 */
export const useDecisions = (key: QueryKey, path: string, onSuccess?: () => void) => {
  const client = useQueryClient();
  const show = ({ finding, decision }: DecisionChange) =>
    client.setQueryData<Decided>(key, (decided) => decided && withDecision(decided, finding, decision));
  return useMutation({
    mutationFn: async ({ finding, decision }: DecisionChange) => {
      const one = `${path}/${encodeURIComponent(finding)}`;
      if (decision === null) await request<void>(one, { method: 'DELETE' });
      else await request<Decision>(one, { method: 'PUT', json: decision });
    },
    onMutate: (change: DecisionChange) => {
      const before = client.getQueryData<Decided>(key)?.decisions.find(({ finding }) => finding === change.finding);
      show(change);
      return { before };
    },
    onError: (_, { finding }, context) => {
      show({ finding, decision: context?.before ?? null });
    },
    ...(onSuccess === undefined ? {} : { onSuccess }),
  });
};
