import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDecisions } from './decisions.js';
import { exportQuery, type OpinionWishes } from './exports.js';
import { apiKeys } from './keys.js';
import { download, request } from './request.js';
import type {
  Health,
  PacksRequest,
  Report,
  ReportExportFormat,
  ReportsExportFormat,
  ReportsExportRequest,
  Review,
} from './types.js';
import { withoutReport, withReport } from './updates.js';

/** All reports; kept up to date by the server's events. */
export const useReports = () =>
  useQuery({
    queryKey: apiKeys.reports,
    queryFn: ({ signal }) => request<Report[]>('/reports', { signal }),
  });

/** One report with its review; asked for only once it is there. */
export const useReview = (id: string, isThere: boolean) =>
  useQuery({
    queryKey: apiKeys.review(id),
    enabled: isThere,
    queryFn: ({ signal }) => request<Review>(`/reports/${encodeURIComponent(id)}/review`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });

/** One report without its review. */
export const useReport = (id: string) =>
  useQuery({
    queryKey: apiKeys.report(id),
    queryFn: ({ signal }) => request<Report>(`/reports/${encodeURIComponent(id)}`, { signal }),
  });

/** What the server is and allows. */
export const useHealth = () =>
  useQuery({
    queryKey: apiKeys.health,
    queryFn: ({ signal }) => request<Health>('/health', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Hands files in for review: at most as many as one upload may hold. */
export const useUpload = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ files, packs }: { readonly files: readonly File[]; readonly packs: readonly string[] }) => {
      const form = new FormData();
      for (const file of files) form.append('files', file, file.name);
      const query = packs.length === 0 ? '' : `?packs=${packs.map(encodeURIComponent).join(',')}`;
      return request<Report[]>(`/reports${query}`, { method: 'POST', form });
    },
    onSuccess: (added) => putReports(client, added),
  });
};

/** Has reviewed reports reviewed by these packs and no others; answers those for which that is a change. */
export const useSetPacks = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wishes: PacksRequest) => request<Report[]>('/reports/packs', { method: 'PUT', json: wishes }),
    onSuccess: (changed) => putReports(client, changed),
  });
};

const putReports = (client: QueryClient, changed: readonly Report[]) =>
  client.setQueryData<Report[]>(apiKeys.reports, (reports) => reports && changed.reduce(withReport, reports));

/** Deletes, cancels or reviews again. */
export const useReportAction = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, action }: { readonly id: string; readonly action: 'delete' | 'cancel' | 'again' }) => {
      const path = `/reports/${encodeURIComponent(id)}`;
      if (action !== 'delete') return request<Report>(`${path}/${action}`, { method: 'POST' });
      await request<void>(path, { method: 'DELETE' });
      return undefined;
    },
    onSuccess: (changed, { id, action }) => {
      client.setQueryData<Report[]>(apiKeys.reports, (reports) => {
        if (reports === undefined) return undefined;
        if (action === 'delete') return withoutReport(reports, id);
        return changed?.id === undefined ? reports : withReport(reports, changed);
      });
      if (action === 'again') void client.invalidateQueries({ queryKey: apiKeys.review(id) });
      if (action === 'delete') void client.invalidateQueries({ queryKey: apiKeys.groups });
    },
  });
};

/** Records what the reviewer decided on a finding of a report. */
export const useDecide = (report: string) =>
  useDecisions(apiKeys.review(report), `/reports/${encodeURIComponent(report)}/decisions`);

/** Where an export of a report is downloaded from, below /api. */
export const exportPath = (id: string, format: ReportExportFormat, wishes?: OpinionWishes): string =>
  `/reports/${encodeURIComponent(id)}/export?${exportQuery(format, wishes)}`;

/** Has the browser save several reports in one file, in this order. */
export const downloadReports = (
  reports: readonly string[],
  format: ReportsExportFormat,
  wishes?: OpinionWishes,
): Promise<void> =>
  download('/reports/export', { reports: [...reports], format, ...wishes } satisfies ReportsExportRequest);
