import {
  decisionRequestSchema,
  decisionSchema,
  groupDecisionParamsSchema,
  groupExportQuerySchema,
  groupParamsSchema,
  groupSchema,
  groupsSchema,
} from '../api/index.js';
import type { Context } from '../context.js';
import type { App } from '../http/app.js';
import { sendDownload } from '../http/download.js';
import { sendJoined } from '../http/joined.js';
import { notFound } from '../http/problem.js';
import { decisionOf } from '../reviewing/decisions.js';
import { groupHead, groupSummary, openGroups } from '../reviewing/groups.js';
import { titlesInForce } from '../reviewing/review-packs.js';
import type { GroupDecisionRow, ReportRow } from '../storage/schema.js';
import type { ExportGroupTask } from '../workshop/tasks.js';
import { groupExportName } from './export-names.js';
import { datedWishes } from './opinion-wishes.js';

const tags = ['互相核对'];

/** Reports of one unit held against each other, and what is decided on the findings between them. */
export function groupRoutes(app: App, { repository, files, workshop, now }: Context): void {
  const grouped = openGroups({ repository, files, workshop });

  const decided = async (): Promise<ReadonlyMap<string, GroupDecisionRow>> =>
    new Map((await repository.groupDecisions()).map((decision) => [decision.finding, decision]));

  const required = async (id: string) => {
    const { groups, reports } = await grouped();
    const group = groups.get(id);
    if (group === undefined) throw notFound('这组报告');
    return { group, reports };
  };

  const requiredFinding = async (id: string, finding: string) => {
    const found = (await required(id)).group.findings.find((one) => one.id === finding);
    if (found === undefined) throw notFound('这个问题');
    return found;
  };

  app.get(
    '/api/groups',
    { schema: { tags, summary: '同一单位的报告归成的组', response: { 200: groupsSchema } } },
    async () => {
      const [{ groups, ungrouped }, decisions] = await Promise.all([grouped(), decided()]);
      return { groups: [...groups.values()].map((group) => groupSummary(group, decisions)), ungrouped };
    },
  );

  app.get(
    '/api/groups/:id',
    { schema: { tags, summary: '一组报告互相核对的结果', params: groupParamsSchema, response: { 200: groupSchema } } },
    async ({ params: { id } }, reply) => {
      const [{ group, reports }, decisions] = await Promise.all([required(id), decided()]);
      return sendJoined(reply, groupHead(group, reports, decisions), group.details);
    },
  );

  app.put(
    '/api/groups/:id/decisions/:finding',
    {
      schema: {
        tags,
        summary: '采纳或排除报告之间的一个问题',
        params: groupDecisionParamsSchema,
        body: decisionRequestSchema,
        response: { 200: decisionSchema },
      },
    },
    async ({ params: { id, finding }, body }) => {
      const { files: quoted } = await requiredFinding(id, finding);
      const decision = { finding, ...body, decided_at: now() };
      // A report may have been removed since the groups were made.
      if (!(await repository.decideInGroup(decision, quoted))) throw notFound('这个问题');
      return decisionOf(decision);
    },
  );

  app.delete(
    '/api/groups/:id/decisions/:finding',
    { schema: { tags, summary: '撤回对报告之间一个问题的决定', params: groupDecisionParamsSchema } },
    async ({ params: { id, finding } }, reply) => {
      await requiredFinding(id, finding);
      if (!(await repository.withdrawGroupDecision(finding))) throw notFound('对这个问题的决定');
      return reply.code(204).send();
    },
  );

  app.get(
    '/api/groups/:id/export',
    { schema: { tags, summary: '导出', params: groupParamsSchema, querystring: groupExportQuerySchema } },
    async ({ params: { id }, query }, reply) => {
      const { format, ...wishes } = query;
      const [{ group, reports }, decisions] = await Promise.all([required(id), decided()]);
      const members = [...new Set(group.members.map(({ report }) => report))].flatMap((id) => reports.get(id) ?? []);
      const bytes = await workshop.do({
        kind: 'export-group',
        format,
        group,
        decisions: group.findings.flatMap(({ id: finding }) => {
          const decision = decisions.get(finding);
          return decision === undefined ? [] : [decisionOf(decision)];
        }),
        reports: (await Promise.all(members.map(exported))).flat(),
        opinion: { ...datedWishes(wishes), packs: [...new Set(members.flatMap(titlesInForce))] },
      });
      return sendDownload(reply, { name: groupExportName(group, format), bytes });
    },
  );

  async function exported({ id, name, kind, review }: ReportRow): Promise<ExportGroupTask['reports']> {
    if (review === null) return [];
    const decisions = (await repository.decisions(id)).map(decisionOf);
    return [{ id, name, isBudget: kind === 'budget', reviewPath: files.pathOf(review), decisions }];
  }
}
