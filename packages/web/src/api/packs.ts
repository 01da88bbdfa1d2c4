import type { ScoringRules } from '@hengji/core';
import { useQuery } from '@tanstack/react-query';
import { apiKeys } from './keys.js';
import { request } from './request.js';
import type { PackDetail, PackSummary } from './types.js';

/** The packs that come with the program. */
export const usePacks = () =>
  useQuery({
    queryKey: apiKeys.packs,
    queryFn: ({ signal }) => request<PackSummary[]>('/packs', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** One pack: frame, forms, outline. */
export const usePack = (id: string | undefined) =>
  useQuery({
    queryKey: apiKeys.pack(id ?? ''),
    enabled: id !== undefined,
    queryFn: ({ signal }) => request<PackDetail>(`/packs/${encodeURIComponent(id ?? '')}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The scoring rules of a pack for a year, as `scoreEvaluation` takes them. */
export const usePackRules = (id: string | undefined, year: number | undefined) =>
  useQuery({
    queryKey: [...apiKeys.pack(id ?? ''), 'rules', year],
    enabled: id !== undefined,
    queryFn: ({ signal }) => {
      const query = year === undefined ? '' : `?year=${year}`;
      return request<ScoringRules>(`/packs/${encodeURIComponent(id ?? '')}/rules${query}`, { signal });
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
