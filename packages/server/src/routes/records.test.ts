import { randomUUID } from 'node:crypto';
import { isBlank } from '@hengji/core';
import { readDocument } from '@hengji/documents';
import { packIds } from '@hengji/packs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  problemSchema,
  type RecordDetail,
  type RecordRequest,
  recordCheckSchema,
  recordSavedSchema,
  recordSchema,
  recordSummarySchema,
  recordVersionSchema,
  recordWorkbookSchema,
  reportListSchema,
  reportSchema,
  summarySchema,
} from '../api/index.js';
import { type TestServer, testServer } from '../testing/client.js';
import { reportText } from '../testing/texts.js';
import { until } from '../testing/until.js';

const pack = 'hunan-department-form-2022';
const head = { pack, kind: 'department', unit: '云溪县档案馆', year: 2023 } as const;

let page: TestServer;
beforeAll(async () => {
  page = await testServer();
});
afterAll(() => page.stop());

const begin = (request: Partial<RecordRequest> = {}): Promise<RecordDetail> =>
  page.send('POST', '/api/records', { ...head, ...request }, recordSchema, 201);
const save = (id: string, version: number, evaluation: unknown) =>
  page.ask('PUT', `/api/records/${id}`, { body: { version, evaluation } });

describe('a record', () => {
  it('begins with what its pack fixes, for every pack', async () => {
    const packs = await page.get(
      '/api/packs',
      z.array(z.object({ id: z.string(), kind: z.enum(['department', 'project']) })),
    );
    expect(packs.map(({ id }) => id)).toEqual(packIds());
    for (const { id, kind } of packs) {
      const record = await begin({ pack: id, kind });
      expect(record).toMatchObject({ pack: id, kind, unit: '云溪县档案馆', year: 2023, version: 1 });
      expect(record.evaluation.unit?.text).toBe('云溪县档案馆');
      expect(record.title).toMatch(/^2023年度云溪县档案馆/);
    }
  });

  it('keeps every saved version, and refuses to overwrite a newer one', async () => {
    const { id, evaluation } = await begin();
    const changed = { ...evaluation, sections: [{ title: '一、基本情况', level: 1, paragraphs: ['在职12人。'] }] };
    const first = await page.send('PUT', `/api/records/${id}`, { version: 1, evaluation: changed }, recordSavedSchema);
    expect(first.version).toBe(2);
    const stale = await save(id, 1, evaluation);
    expect([stale.status, problemSchema.parse(stale.json).type]).toEqual([409, 'stale-version']);
    const now = await page.get(`/api/records/${id}`, recordSchema);
    expect([now.version, now.savedAt, now.evaluation.sections]).toEqual([2, first.savedAt, changed.sections]);
    const versions = await page.get(`/api/records/${id}/versions`, z.array(recordVersionSchema));
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect((await page.get(`/api/records/${id}/versions/1`, recordSchema)).evaluation).toEqual(evaluation);
    expect((await page.ask('GET', `/api/records/${id}/versions/3`)).status).toBe(404);
  });

  it('takes the title, the year and the score from what it holds', async () => {
    const { id, evaluation } = await begin({ pack: 'ministry-project-2020', kind: 'project' });
    const indicators = [{ name: { text: '完成率' }, weight: { text: '90' }, score: { text: '85.5' } }];
    const execution = [
      {
        name: '年度资金总额',
        adjusted: { text: '100万元' },
        executed: { text: '95万元' },
        fullMarks: { text: '10' },
        score: { text: '9.5' },
      },
    ];
    const body = { version: 1, evaluation: { ...evaluation, frame: [], indicators, execution, year: 2022 } };
    await page.send('PUT', `/api/records/${id}`, body, recordSavedSchema);
    const list = await page.get('/api/records', z.array(recordSummarySchema));
    expect(list.find((one) => one.id === id)).toMatchObject({ year: 2022, score: '95', grade: '优' });
    const rows = await page.get('/api/summary', summarySchema);
    expect(rows.find(({ source }) => source.id === id)).toMatchObject({
      score: '95',
      executionRate: '95',
      kind: 'project',
    });
  });

  it('refuses what is no record of its kind', async () => {
    const { id, evaluation } = await begin();
    expect((await save(id, 1, { ...evaluation, kind: 'project' })).status).toBe(422);
    for (const wrong of [null, {}, [], { ...evaluation, indicators: [{ name: 5 }] }, { ...evaluation, year: 'x' }]) {
      const { status, json } = await save(id, 1, wrong);
      expect([status, problemSchema.parse(json).errors?.[0]?.path]).toEqual([
        400,
        expect.stringMatching(/^evaluation/),
      ]);
    }
    expect((await page.ask('POST', '/api/records', { body: { ...head, kind: 'project' } })).status).toBe(422);
    expect((await page.get(`/api/records/${id}`, recordSchema)).version).toBe(1);
  });

  it('is gone when it was removed', async () => {
    const { id, evaluation } = await begin();
    expect((await page.ask('DELETE', `/api/records/${id}`)).status).toBe(204);
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/versions'],
      ['POST', '/check'],
      ['GET', '/export?format=docx'],
    ]) {
      expect((await page.ask(method ?? '', `/api/records/${id}${path}`)).status).toBe(404);
    }
    expect((await save(id, 1, evaluation)).status).toBe(404);
  });
});

describe('a record from an earlier evaluation', () => {
  it('goes on from last year: what the new year must tell is blank', async () => {
    const { id, evaluation } = await begin();
    const indicators = evaluation.indicators.map((one) => ({ ...one, actual: { text: '100' }, score: { text: '5' } }));
    await page.send(
      'PUT',
      `/api/records/${id}`,
      { version: 1, evaluation: { ...evaluation, indicators } },
      recordSavedSchema,
    );
    const next = await begin({ year: 2024, from: { record: id, nextYear: true } });
    expect(next.evaluation.year).toBe(2024);
    expect(next.evaluation.indicators.map(({ name }) => name)).toEqual(evaluation.indicators.map(({ name }) => name));
    for (const { score } of next.evaluation.indicators) expect(score === undefined || isBlank(score)).toBe(true);
    const copy = await begin({ from: { record: id, nextYear: false } });
    expect(copy.evaluation.indicators.map(({ score }) => score?.text)).toEqual(
      indicators.map(({ score }) => score.text),
    );
  });

  it('goes on from a reviewed report', async () => {
    const uploaded = reportListSchema.parse(
      (await page.upload('/api/reports', { 'a.txt': reportText('云溪县档案馆', 2022, '300.00') })).json,
    );
    const report = uploaded[0]?.id ?? '';
    await until(async () => (await page.get(`/api/reports/${report}`, reportSchema)).state === 'done');
    const record = await begin({ from: { report, evaluation: 0 } });
    expect(record.evaluation.money.length + record.evaluation.sections.length).toBeGreaterThan(0);
    expect(JSON.stringify(record.evaluation)).not.toContain('"at"');
    for (const from of [
      { report, evaluation: 9 },
      { report: randomUUID(), evaluation: 0 },
      { record: randomUUID(), nextYear: true },
    ]) {
      expect((await page.ask('POST', '/api/records', { body: { ...head, from } })).status).toBe(404);
    }
  });
});

describe('what is made of a record', () => {
  it('is checked as it would be handed in', async () => {
    const { id, evaluation } = await begin();
    const money = [
      { subject: 'expenditure', name: '支出合计', year: 2023, stage: 'executed', amount: { text: '301.00万元' } },
      { subject: 'basic', name: '基本支出', year: 2023, stage: 'executed', amount: { text: '200.00万元' } },
      { subject: 'project', name: '项目支出', year: 2023, stage: 'executed', amount: { text: '100.00万元' } },
    ];
    await page.send(
      'PUT',
      `/api/records/${id}`,
      { version: 1, evaluation: { ...evaluation, money } },
      recordSavedSchema,
    );
    const check = await page.send('POST', `/api/records/${id}/check`, undefined, recordCheckSchema);
    expect(check.version).toBe(2);
    expect(check.document.blocks.length).toBeGreaterThan(0);
    expect(check.remarks.length).toBeGreaterThan(0);
    expect(check.findings.some(({ severity, message }) => severity === 'error' && message.includes('301'))).toBe(true);
  });

  it('is exported in every format and part', async () => {
    const { id } = await begin();
    for (const format of ['docx', 'xlsx', 'html']) {
      for (const part of ['report', 'forms', 'all']) {
        const { status, bytes } = await page.ask('GET', `/api/records/${id}/export?format=${format}&part=${part}`);
        expect([format, part, status]).toEqual([format, part, 200]);
        expect(JSON.stringify((await readDocument(bytes)).blocks)).toContain('云溪县档案馆');
      }
    }
    expect((await page.ask('GET', `/api/records/${id}/export?format=pdf`)).status).toBe(400);
  });

  it('is a workbook that can be read back', async () => {
    const { id, evaluation } = await begin();
    const workbook = await page.ask('GET', `/api/records/${id}/export?format=workbook`);
    expect(workbook.headers['content-disposition']).toContain(encodeURIComponent('填报工作簿.xlsx'));
    const answer = await page.upload(`/api/records/${id}/workbook`, { 'a.xlsx': workbook.bytes });
    const read = recordWorkbookSchema.parse(answer.json);
    expect([read.version, read.evaluation.indicators.length]).toEqual([2, evaluation.indicators.length]);
    const other = await begin({ pack: 'ministry-project-2020', kind: 'project' });
    for (const [record, bytes] of [
      [other.id, workbook.bytes],
      [id, Buffer.from('no workbook')],
    ] as const) {
      const refused = await page.upload(`/api/records/${record}/workbook`, { 'a.xlsx': bytes });
      expect([refused.status, problemSchema.parse(refused.json).detail]).toEqual([422, expect.stringMatching(/。$/)]);
    }
    const two = await page.upload(`/api/records/${id}/workbook`, { 'a.xlsx': workbook.bytes, 'b.xlsx': 'x' });
    expect(two.status).toBe(413);
  });
});
