import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { idParamsSchema, type Standard, standardRequestSchema, standardSchema } from '../api/index.js';
import type { Context } from '../context.js';
import type { App } from '../http/app.js';
import { notFound } from '../http/problem.js';
import { decimalOf, tenThousandths } from '../marks.js';
import type { StandardRow } from '../storage/schema.js';

const tags = ['评分标准'];

/** The user's own list of scoring standards. */
export function standardRoutes(app: App, { repository, now }: Context): void {
  app.get(
    '/api/standards',
    { schema: { tags, summary: '个人评分标准', response: { 200: z.array(standardSchema) } } },
    async () => (await repository.standards()).map(shown),
  );
  app.post(
    '/api/standards',
    { schema: { tags, summary: '保存评分标准', body: standardRequestSchema, response: { 201: standardSchema } } },
    async ({ body: { name, text, fullMarks } }, reply) => {
      const row = { id: randomUUID(), name, text, full_marks: tenThousandths(fullMarks) ?? 0, created_at: now() };
      await repository.addStandard(row);
      return reply.code(201).send(shown(row));
    },
  );
  app.delete(
    '/api/standards/:id',
    { schema: { tags, summary: '删除评分标准', params: idParamsSchema } },
    async ({ params: { id } }, reply) => {
      if (!(await repository.removeStandard(id))) throw notFound('这条评分标准');
      return reply.code(204).send();
    },
  );
}

const shown = ({ id, name, text, full_marks, created_at }: StandardRow): Standard => ({
  id,
  name,
  text,
  fullMarks: decimalOf(full_marks) ?? '0',
  createdAt: created_at,
});
