import type { Group, GroupSummary, Groups } from '../api/groups.js';
import type { FileStore } from '../files/file-store.js';
import { groupBy } from '../group-by.js';
import type { Repository } from '../storage/repository.js';
import type { GroupDecisionRow, ReportRow } from '../storage/schema.js';
import type { ComparedGroup, Work } from '../workshop/tasks.js';
import type { Workshop } from '../workshop/workshop.js';
import { decisionOf } from './decisions.js';
import { countsOf } from './reports.js';

/** All reports as they stand now, held against each other. */
export interface Grouped {
  readonly groups: ReadonlyMap<string, ComparedGroup>;
  readonly ungrouped: Groups['ungrouped'];
  /** The members by their ids. */
  readonly reports: ReadonlyMap<string, ReportRow>;
}

interface Parts {
  readonly repository: Repository;
  readonly files: FileStore;
  readonly workshop: Workshop;
}

/** Gives the groups; they are computed in a worker, and only when a report has come, gone or been reviewed again. */
export function openGroups({ repository, files, workshop }: Parts): () => Promise<Grouped> {
  let last: { readonly key: string; readonly answer: Promise<Work['group']['answer']> } | undefined;

  return async () => {
    const rows = (await repository.reports({ states: ['done'] })).reverse();
    // A file that was handed in twice is not held against itself: the report that came first stands for it.
    const copies = [...groupBy(rows.filter(comparable), ({ file }) => file).values()];
    const reports = copies.flatMap(([row]) =>
      row?.file && row.material ? [{ id: row.id, file: row.file, materialPath: files.pathOf(row.material) }] : [],
    );
    const key = JSON.stringify(reports);
    if (last?.key !== key) last = { key, answer: workshop.do({ kind: 'group', reports }) };
    const { answer } = last;
    answer.catch(() => {
      if (last?.answer === answer) last = undefined;
    });
    const { groups, ungrouped } = await answer;
    const byId = new Map(rows.map((row) => [row.id, row]));
    const named = ({ report, reason }: (typeof ungrouped)[number]) => ({
      report,
      name: byId.get(report)?.name ?? '',
      reason,
    });
    const repeated = copies.flatMap(([_first, ...others]) => others.map(({ id }) => ({ report: id, reason: again })));
    return {
      groups: new Map(groups.map((group) => [group.id, group])),
      ungrouped: [...ungrouped, ...repeated].map(named),
      reports: byId,
    };
  };
}

const again = '同一个文件已上传过，不重复核对。';
const comparable = ({ material }: ReportRow): boolean => material !== null;

/** A group in the list. */
export const groupSummary = (
  { id, unit, year, project, how, coverage, members, findings }: ComparedGroup,
  decisions: ReadonlyMap<string, GroupDecisionRow>,
): GroupSummary => ({
  id,
  unit,
  year,
  ...(project === undefined ? {} : { project }),
  how,
  reports: new Set(members.map(({ report }) => report)).size,
  counts: countsOf(
    findings.map(({ id: finding, severity }) => ({
      severity,
      state: decisions.get(finding)?.state ?? null,
      count: 1,
    })),
  ),
  coverage,
});

/** What stands before the findings and statements in the answer on a group. */
export const groupHead = (
  group: ComparedGroup,
  reports: Grouped['reports'],
  decisions: ReadonlyMap<string, GroupDecisionRow>,
): Omit<Group, 'findings' | 'statements'> => ({
  ...groupSummary(group, decisions),
  members: group.members.map((member) => ({ name: reports.get(member.report)?.name ?? '', ...member })),
  decisions: group.findings.flatMap(({ id }) => {
    const decision = decisions.get(id);
    return decision === undefined ? [] : [decisionOf(decision)];
  }),
});
