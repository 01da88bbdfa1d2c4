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

/** Where all evaluations are downloaded from, below /api. */
export const summaryExportPath = (format: 'xlsx' | 'json'): string => `/summary/export?format=${format}`;
