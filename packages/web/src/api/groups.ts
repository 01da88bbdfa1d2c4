import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDecisions } from './decisions.js';
import { exportQuery, type OpinionWishes } from './exports.js';
import { apiKeys } from './keys.js';
import { request } from './request.js';
import type { Group, GroupExportFormat, Groups } from './types.js';

/** The groups of reports of one unit, with counts of what was found between them. */
export const useGroups = () =>
  useQuery({
    queryKey: apiKeys.groups,
    queryFn: ({ signal }) => request<Groups>('/groups', { signal }),
  });

/** One group with what was found and tested between its reports. */
export const useGroup = (id: string) =>
  useQuery({
    queryKey: apiKeys.group(id),
    queryFn: ({ signal }) => request<Group>(`/groups/${encodeURIComponent(id)}`, { signal }),
  });

/** Records what the reviewer decided on a finding between reports. */
export const useDecideInGroup = (id: string) => {
  const client = useQueryClient();
  return useDecisions(apiKeys.group(id), `/groups/${encodeURIComponent(id)}/decisions`, () => {
    void client.invalidateQueries({ queryKey: apiKeys.groups, exact: true });
  });
};

/** Where an export of a group is downloaded from, below /api. */
export const groupExportPath = (id: string, format: GroupExportFormat, wishes?: OpinionWishes): string =>
  `/groups/${encodeURIComponent(id)}/export?${exportQuery(format, wishes)}`;
