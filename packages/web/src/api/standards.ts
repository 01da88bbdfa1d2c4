import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiKeys } from './keys.js';
import { request } from './request.js';
import type { Standard, StandardRequest } from './types.js';

/** The user's own list of scoring standards. */
export const useStandards = () =>
  useQuery({
    queryKey: apiKeys.standards,
    queryFn: ({ signal }) => request<Standard[]>('/standards', { signal }),
  });

/** Puts a standard into the list. */
export const useKeepStandard = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (standard: StandardRequest) => request<Standard>('/standards', { method: 'POST', json: standard }),
    onSuccess: () => client.invalidateQueries({ queryKey: apiKeys.standards }),
  });
};

/** Takes a standard out of the list. */
export const useDropStandard = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<void>(`/standards/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: apiKeys.standards }),
  });
};
