import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiKeys } from './keys.js';
import { request } from './request.js';
import type { Decision, DecisionRequest, Groups, Health, Report, ReportExportFormat, Review } from './types.js';
import { withDecision, withoutReport, withReport } from './updates.js';

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

/** Reports of one unit held against each other. */
export const useGroups = () =>
  useQuery({
    queryKey: apiKeys.groups,
    queryFn: ({ signal }) => request<Groups>('/groups', { signal }),
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
    mutationFn: (files: readonly File[]) => {
      const form = new FormData();
      for (const file of files) form.append('files', file, file.name);
      return request<Report[]>('/reports', { method: 'POST', form });
    },
    onSuccess: (added) => {
      client.setQueryData<Report[]>(apiKeys.reports, (reports) =>
        reports === undefined ? undefined : added.reduce(withReport, reports),
      );
    },
  });
};

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

/** `null` takes a decision back. */
export interface DecisionChange {
  readonly finding: string;
  readonly decision: DecisionRequest | null;
}

/** Records what the reviewer decided on a finding; shown at once, put back where it fails. */
export const useDecide = (report: string) => {
  const client = useQueryClient();
  const key = apiKeys.review(report);
  return useMutation({
    mutationFn: async ({ finding, decision }: DecisionChange) => {
      const path = `/reports/${encodeURIComponent(report)}/decisions/${encodeURIComponent(finding)}`;
      if (decision === null) await request<void>(path, { method: 'DELETE' });
      else await request<Decision>(path, { method: 'PUT', json: decision });
    },
    onMutate: ({ finding, decision }: DecisionChange) => {
      const before = client.getQueryData<Review>(key)?.decisions.find((one) => one.finding === finding);
      client.setQueryData<Review>(key, (review) => review && withDecision(review, finding, decision));
      return { before };
    },
    onError: (_, { finding }, context) => {
      client.setQueryData<Review>(key, (review) => review && withDecision(review, finding, context?.before ?? null));
    },
  });
};

/** What an opinion is asked for with. */
export interface OpinionWishes {
  /** The unit that reviews; may be empty. */
  readonly reviewer: string;
  /** As 2024-03-18. */
  readonly date: string;
  readonly accept: 'open' | 'accepted' | 'errors';
}

/** Where an export of a report is downloaded from, below /api. */
export function exportPath(id: string, format: ReportExportFormat, wishes?: OpinionWishes): string {
  const query = new URLSearchParams({ format });
  if (wishes !== undefined) {
    if (wishes.reviewer.trim() !== '') query.set('reviewer', wishes.reviewer.trim());
    query.set('date', wishes.date);
    query.set('accept', wishes.accept);
  }
  return `/reports/${encodeURIComponent(id)}/export?${query}`;
}
