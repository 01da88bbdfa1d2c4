import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { healthSchema, packSummarySchema, standardSchema } from '../api/index.js';
import { type TestServer, testServer } from '../testing/client.js';

let page: TestServer;
beforeAll(async () => {
  page = await testServer();
});
afterAll(() => page.stop());

it('says that it is well, and what it allows', async () => {
  expect(await page.get('/api/health', healthSchema)).toMatchObject({ status: 'ok', limits: { filesPerUpload: 200 } });
});

it('lists packs, and gives each with its forms', async () => {
  const packs = await page.get('/api/packs', z.array(packSummarySchema));
  for (const { id, title } of packs) {
    expect((await page.ask('GET', `/api/packs/${id}`)).json).toMatchObject({ id, title });
  }
  expect((await page.ask('GET', '/api/packs/none')).status).toBe(404);
});

it('keeps a list of standards, with exact marks', async () => {
  const request = { name: '预算执行率', text: '达到100%得满分，每降低1%扣0.5分。', fullMarks: '2.25' };
  const kept = await page.send('POST', '/api/standards', request, standardSchema, 201);
  expect(kept).toMatchObject(request);
  expect(await page.get('/api/standards', z.array(standardSchema))).toEqual([kept]);
  expect((await page.ask('DELETE', `/api/standards/${kept.id}`)).status).toBe(204);
  expect((await page.ask('DELETE', `/api/standards/${kept.id}`)).status).toBe(404);
});

it('describes all of its routes as OpenAPI 3.1, and as a page without scripts', async () => {
  const description = z
    .object({
      openapi: z.literal('3.1.0'),
      paths: z.record(z.string(), z.record(z.string(), z.object({ summary: z.string(), tags: z.array(z.string()) }))),
      components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
    })
    .parse((await page.ask('GET', '/api/openapi.json')).json);
  expect(Object.keys(description.paths).length).toBeGreaterThan(18);
  expect(Object.keys(description.components.schemas)).toEqual(
    expect.arrayContaining(['Report', 'Finding', 'Evaluation']),
  );
  const references = JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)/g);
  for (const [, name] of references) expect(description.components.schemas).toHaveProperty(name ?? '');
  const docs = await page.ask('GET', '/api/docs');
  for (const path of Object.keys(description.paths)) expect(docs.text).toContain(path);
  expect(docs.text).not.toMatch(/<script|https?:\/\/(?!127)/);
});
