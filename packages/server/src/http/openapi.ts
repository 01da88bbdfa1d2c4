import swagger from '@fastify/swagger';
import { evaluationSchema, frameNodeSchema, placeSchema } from '@hengji/core';
import { toolVersion } from '@hengji/review';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  cellSchema,
  coverageSchema,
  documentSchema,
  findingSchema,
  problemSchema,
  recordSchema,
  reportSchema,
  statementSchema,
  tableSchema,
} from '../api/index.js';
import type { App } from './app.js';
import { docsPage } from './docs-page.js';

/** Schemas that stand in the description under a name of their own. */
const named = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({
  Cell: cellSchema,
  Coverage: coverageSchema,
  Document: documentSchema,
  Evaluation: evaluationSchema,
  Finding: findingSchema,
  FrameNode: frameNodeSchema,
  Place: placeSchema,
  Problem: problemSchema,
  Record: recordSchema,
  Report: reportSchema,
  Statement: statementSchema,
  Table: tableSchema,
})) {
  named.add(schema, { id });
}

/** Describes the routes that are added afterwards. To be awaited before any is. */
export async function describeRoutes(app: App): Promise<void> {
  app.addHook('onRoute', ({ schema }) => {
    if (schema !== undefined && !('hide' in schema)) {
      schema.response = { ...(schema.response as object | undefined), '4xx': problemSchema };
    }
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '衡绩 / Hengji',
        version: toolVersion(),
        description:
          '金额和分数都是十进制数的字符串，时间是 ISO 8601。出错时回答 application/problem+json，detail 为中文说明。' +
          '除登录外都要带登录时得到的 cookie；改动数据的请求还要带同源的 Origin。',
        license: { name: 'MIT' },
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'hengji-<port>' } } },
      security: [{ session: [] }],
    },
    transform: createJsonSchemaTransform({ schemaRegistry: named }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: named }),
  });
}

/** The description as JSON and as a page. */
export function docsRoutes(app: App): void {
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  let page: string | undefined;
  app.get('/api/docs', { schema: { hide: true } }, (_request, reply) => {
    page ??= docsPage(app.swagger());
    return reply.header('content-type', 'text/html; charset=utf-8').send(page);
  });
}
