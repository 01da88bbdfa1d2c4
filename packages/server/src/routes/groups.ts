import { type Groups, groupsSchema } from '../api/groups.js';
import type { Context } from '../context.js';
import { groupBy } from '../group-by.js';
import type { App } from '../http/app.js';
import type { ReportRow } from '../storage/schema.js';
import type { Work } from '../workshop/tasks.js';

/** Reports of one unit held against each other. */
export function groupRoutes(app: App, { repository, files, workshop }: Context): void {
  let last: { readonly key: string; readonly answer: Promise<Work['group']['answer']> } | undefined;

  app.get(
    '/api/groups',
    { schema: { tags: ['报告审核'], summary: '同一单位的报告互相核对', response: { 200: groupsSchema } } },
    async (): Promise<Groups> => {
      const rows = (await repository.reports({ states: ['done'] })).filter(({ material }) => material !== null);
      // A file that was handed in twice is not held against itself.
      const distinct = [...groupBy(rows, ({ file }) => file).values()].flatMap(([newest]) => newest ?? []);
      const reports = distinct.flatMap(({ id, material }) =>
        material === null ? [] : [{ id, materialPath: files.pathOf(material) }],
      );
      const key = JSON.stringify(reports);
      if (last?.key !== key) last = { key, answer: workshop.do({ kind: 'group', reports }) };
      const { answer } = last;
      answer.catch(() => {
        if (last?.answer === answer) last = undefined;
      });
      const { groups, ungrouped } = shown(await answer, new Map(rows.map((row) => [row.id, row])));
      const repeated = rows.filter((row) => !distinct.includes(row));
      const reason = '同一个文件已上传过，不重复核对。';
      return { groups, ungrouped: [...ungrouped, ...repeated.map(({ id, name }) => ({ report: id, name, reason }))] };
    },
  );
}

/** The groups with the reports by id and name. */
function shown({ groups, ungrouped }: Work['group']['answer'], rows: ReadonlyMap<string, ReportRow>): Groups {
  const reportOf = (id: string) => ({ report: id, name: rows.get(id)?.name ?? '' });
  return {
    groups: groups.map(({ members, statements, findings, ...group }) => ({
      ...group,
      members: members.map(({ file, ...member }) => ({ ...reportOf(file), ...member })),
      statements: statements as Groups['groups'][number]['statements'],
      findings: findings as Groups['groups'][number]['findings'],
    })),
    ungrouped: ungrouped.map(({ file, reason }) => ({ ...reportOf(file), reason })),
  };
}
