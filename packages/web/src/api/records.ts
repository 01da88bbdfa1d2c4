import type { Evaluation } from '@hengji/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiKeys } from './keys.js';
import { request } from './request.js';
import type {
  RecordCheck,
  RecordDetail,
  RecordExportFormat,
  RecordRequest,
  RecordSaved,
  RecordSummary,
  RecordWorkbook,
} from './types.js';

const pathOf = (id: string): string => `/records/${encodeURIComponent(id)}`;

/** All records that are being written. */
export const useRecords = () =>
  useQuery({
    queryKey: apiKeys.records,
    queryFn: ({ signal }) => request<RecordSummary[]>('/records', { signal }),
  });

/**
 * One record to be edited. Never asked for again behind the back of its editor, and not kept when the editor is left,
 * so that it always begins with what is saved.
 */
export const useRecord = (id: string) =>
  useQuery({
    queryKey: apiKeys.record(id),
    queryFn: ({ signal }) => request<RecordDetail>(pathOf(id), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Begins a record. */
export const useCreateRecord = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: RecordRequest) => request<RecordDetail>('/records', { method: 'POST', json: wanted }),
    onSuccess: () => changed(client),
  });
};

/** Deletes a record with all of its versions. */
export const useDeleteRecord = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<void>(pathOf(id), { method: 'DELETE' }),
    onSuccess: () => changed(client),
  });
};

function changed(client: ReturnType<typeof useQueryClient>): void {
  void client.invalidateQueries({ queryKey: apiKeys.records });
  void client.invalidateQueries({ queryKey: apiKeys.summary });
}

/** Saves over `version`. @throws ApiProblem of type `stale-version` where the record has moved on since */
export const saveRecord = (id: string, version: number, evaluation: Evaluation): Promise<RecordSaved> =>
  request<RecordSaved>(pathOf(id), { method: 'PUT', json: { version, evaluation } });

export const readRecord = (id: string): Promise<RecordDetail> => request<RecordDetail>(pathOf(id));

/** Reviews the document that the saved record makes. */
export const checkRecord = (id: string): Promise<RecordCheck> =>
  request<RecordCheck>(`${pathOf(id)}/check`, { method: 'POST' });

/** Reads a filled workbook into the record, as a new version. */
export function sendWorkbook(id: string, file: File): Promise<RecordWorkbook> {
  const form = new FormData();
  form.append('files', file, file.name);
  return request<RecordWorkbook>(`${pathOf(id)}/workbook`, { method: 'POST', form });
}

export type RecordPart = 'report' | 'forms' | 'all';

/** Where an export of a record is downloaded from, below /api. */
export const recordExportPath = (id: string, format: RecordExportFormat, part: RecordPart): string =>
  `${pathOf(id)}/export?${new URLSearchParams({ format, part })}`;
