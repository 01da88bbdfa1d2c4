import {
  decisionParamsSchema,
  decisionRequestSchema,
  decisionSchema,
  idParamsSchema,
  reviewSchema,
} from '../api/index.js';
import type { Context } from '../context.js';
import type { App } from '../http/app.js';
import { sendJoined } from '../http/joined.js';
import { notFound, ProblemError } from '../http/problem.js';
import { decisionOf } from '../reviewing/decisions.js';
import { findReport } from '../reviewing/reports.js';

const tags = ['审核结果'];

/** The review of a report, and what is decided on its findings. */
export function reviewRoutes(app: App, { repository, files, now, changed }: Context): void {
  app.get(
    '/api/reports/:id/review',
    { schema: { tags, summary: '审核结果', params: idParamsSchema, response: { 200: reviewSchema } } },
    async ({ params: { id } }, reply) => {
      const [row, report, decisions] = await Promise.all([
        repository.report(id),
        findReport(repository, id),
        repository.decisions(id),
      ]);
      if (row === undefined || report === undefined) throw notFound('这份报告');
      if (row.state !== 'done' || row.review === null) throw new ProblemError('not-ready', '这份报告还没有审核结果。');
      return sendJoined(reply, { report, decisions: decisions.map(decisionOf) }, await files.get(row.review));
    },
  );

  app.put(
    '/api/reports/:id/decisions/:finding',
    {
      schema: {
        tags,
        summary: '采纳或排除一个问题',
        params: decisionParamsSchema,
        body: decisionRequestSchema,
        response: { 200: decisionSchema },
      },
    },
    async ({ params: { id, finding }, body }) => {
      if (!(await repository.hasFinding(id, finding))) throw notFound('这个问题');
      const decision = { report: id, finding, ...body, decided_at: now() };
      await repository.decide(decision);
      changed(id);
      return decisionOf(decision);
    },
  );

  app.delete(
    '/api/reports/:id/decisions/:finding',
    { schema: { tags, summary: '撤回决定', params: decisionParamsSchema } },
    async ({ params: { id, finding } }, reply) => {
      if (!(await repository.withdrawDecision(id, finding))) throw notFound('对这个问题的决定');
      changed(id);
      return reply.code(204).send();
    },
  );
}
