import { useQuery } from '@tanstack/react-query';
import { apiKeys } from './keys.js';
import { request } from './request.js';
import type { SummaryRow } from './types.js';

/** All evaluations: of the reviewed reports and of the records. */
export const useSummary = () =>
  useQuery({
    queryKey: apiKeys.summary,
    queryFn: ({ signal }) => request<SummaryRow[]>('/summary', { signal }),
  });

/** Where the evaluations that a page lists are downloaded from, below /api; `listed` are the words of its address. */
export const summaryExportPath = (format: 'xlsx' | 'json', listed: URLSearchParams): string =>
  `/summary/export?${new URLSearchParams([['format', format], ...listed])}`;
