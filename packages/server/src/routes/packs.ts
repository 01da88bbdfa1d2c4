import { scoringRulesSchema } from '@hengji/core';
import { listPacks, loadPack, packIds } from '@hengji/packs';
import { rulesOf } from '@hengji/packs/rules';
import { z } from 'zod';
import { type PackSummary, packParamsSchema, packRulesQuerySchema, packSummarySchema } from '../api/packs.js';
import type { App } from '../http/app.js';
import { notFound } from '../http/problem.js';

const tags = ['模板包'];

/** The packs that come with the program. */
export function packRoutes(app: App): void {
  app.get(
    '/api/packs',
    { schema: { tags, summary: '全部模板包', response: { 200: z.array(packSummarySchema) } } },
    (): PackSummary[] =>
      listPacks().map(({ id, title, place, level, kind, years: { from, to }, fullMarks, forms }) => ({
        id,
        title,
        place,
        level,
        kind,
        years: { from, ...(to === undefined ? {} : { to }) },
        fullMarks: fullMarks ?? null,
        forms: (forms ?? []).map((form) => form.title),
      })),
  );
  app.get(
    '/api/packs/:id',
    { schema: { tags, summary: '一个模板包', params: packParamsSchema } },
    ({ params: { id } }) => {
      if (!packIds().includes(id)) throw notFound('这个模板包');
      return loadPack(id);
    },
  );
  app.get(
    '/api/packs/:id/rules',
    {
      schema: {
        tags,
        summary: '一个模板包的计分规则',
        params: packParamsSchema,
        querystring: packRulesQuerySchema,
        response: { 200: scoringRulesSchema },
      },
    },
    ({ params: { id }, query: { year } }) => {
      if (!packIds().includes(id)) throw notFound('这个模板包');
      return rulesOf(loadPack(id), year);
    },
  );
}
