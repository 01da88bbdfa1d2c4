import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { readDocument } from '@hengji/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  decisionSchema,
  problemSchema,
  reportListSchema,
  reportSchema,
  reviewSchema,
  summarySchema,
} from '../api/index.js';
import { multipartOf, type TestServer, testServer } from '../testing/client.js';
import { handIn, handInOne } from '../testing/hand-in.js';
import { reportText } from '../testing/texts.js';
import { until } from '../testing/until.js';

const example = (name: string): Buffer =>
  readFileSync(new URL(`../../../../examples/reports/${name}`, import.meta.url));

let page: TestServer;
beforeAll(async () => {
  page = await testServer({ limits: { fileBytes: 400_000, files: 20, totalBytes: 2_000_000 } });
});
afterAll(() => page.stop());

const handedIn = (files: Record<string, Uint8Array | string>) => handIn(page, files);
const onlyOne = (name: string, content: Uint8Array | string) => handInOne(page, name, content);

describe('reports that are handed in', () => {
  it('are reviewed, and listed newest first with what the review says', async () => {
    const report = await onlyOne('云溪县档案馆.txt', reportText('云溪县档案馆', 2022, '301.00'));
    expect(report).toMatchObject({
      name: '云溪县档案馆.txt',
      state: 'done',
      error: null,
      unit: '云溪县档案馆',
      year: 2022,
      counts: { errors: 1, accepted: 0, dismissed: 0 },
      demonstration: false,
    });
    expect((await page.get('/api/reports', reportListSchema))[0]).toEqual(report);
  });

  it('are shown with their document, statements and findings', async () => {
    const report = await onlyOne('hunan.docx', example('hunan-indicator-table.docx'));
    const review = await page.get(`/api/reports/${report.id}/review`, reviewSchema);
    expect(review.report).toEqual(report);
    expect(review.document.format).toBe('docx');
    expect(review.findings.length).toBe(report.counts.errors + report.counts.warnings + report.counts.advice);
    for (const { quotes } of review.findings) {
      for (const { at, text } of quotes) expect(text).toContain(textAt(review.document, at).slice(at.start, at.end));
    }
  });

  it('may be bad files: each says in Chinese why it failed', async () => {
    const bad = {
      'empty.docx': '',
      'noise.docx': Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256)),
      'half.docx': example('hunan-base-data.docx').subarray(0, 4_000),
      'letter.txt': '您好，这不是报告。',
      'huge.txt': Buffer.alloc(400_001, '报'),
    };
    const reports = await handedIn(bad);
    expect(reports.map(({ name, state }) => [name, state])).toEqual(Object.keys(bad).map((name) => [name, 'failed']));
    for (const { error } of reports) expect(error).toMatch(/[\u4e00-\u9fff].*。$/);
    const huge = reports.at(-1);
    expect(huge?.error).toMatch(/没有保存/);
    const again = await page.ask('POST', `/api/reports/${huge?.id}/again`);
    expect([again.status, problemSchema.parse(again.json).type]).toEqual([409, 'not-ready']);
  });

  it('keep names that no one means well with as plain names', async () => {
    const names = [
      '../../../etc/passwd',
      '..',
      'C:\\reports\\甲.txt',
      '<script>alert(1)</script>.txt',
      '\u0001\u202e.txt',
    ];
    for (const name of names) {
      const report = await onlyOne(name, reportText('云溪县档案馆', 2022, '300.00'));
      expect(report.state).toBe('done');
      expect(report.name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|^\.+$/u);
    }
  });

  it('can be reviewed again and removed, with all that belongs to them', async () => {
    const { id } = await onlyOne('a.txt', reportText('云溪县档案馆', 2021, '301.00'));
    const put = await page.send('POST', `/api/reports/${id}/again`, undefined, reportSchema);
    expect(put.id).toBe(id);
    await until(async () => (await page.get(`/api/reports/${id}`, reportSchema)).state === 'done');
    expect((await page.ask('DELETE', `/api/reports/${id}`)).status).toBe(204);
    for (const path of ['', '/review', '/export?format=json']) {
      expect((await page.ask('GET', `/api/reports/${id}${path}`)).status).toBe(404);
    }
    expect((await page.ask('DELETE', `/api/reports/${id}`)).status).toBe(404);
  });

  it('are refused as a whole where the upload itself is wrong', async () => {
    const before = (await page.get('/api/reports', reportListSchema)).length;
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`${at}.txt`, 'x']));
    const large = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`${at}.txt`, Buffer.alloc(390_000)]));
    expect((await page.upload('/api/reports', many)).status).toBe(413);
    expect((await page.upload('/api/reports', large)).status).toBe(413);
    expect((await page.upload('/api/reports', {})).status).toBe(400);
    expect((await page.ask('POST', '/api/reports', { body: { files: [] } })).status).toBe(415);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    for (const body of [
      '',
      '--x',
      '--x\r\n\r\n\r\n',
      'no boundary at all',
      '--x\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf',
    ]) {
      const { status, json } = await page.ask('POST', '/api/reports', { headers, body });
      expect([400, 413]).toContain(status);
      expect(problemSchema.parse(json).detail).toMatch(/[\u4e00-\u9fff]/);
    }
    const noBoundary = { headers: { 'content-type': 'multipart/form-data' }, body: 'x' };
    expect((await page.ask('POST', '/api/reports', noBoundary)).status).toBeLessThan(500);
    expect((await page.get('/api/reports', reportListSchema)).length).toBe(before);
  });
});

it('an upload that breaks off leaves nothing behind', async () => {
  const before = (await page.get('/api/reports', reportListSchema)).length;
  const { headers, body } = multipartOf({ 'a.txt': Buffer.alloc(300_000, '报') });
  const { port } = page.server;
  const asking = request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/api/reports',
    headers: { ...headers, cookie: page.cookie, origin: `http://127.0.0.1:${port}`, 'content-length': 400_000 },
  });
  const broken = new Promise((resolve) => asking.on('error', resolve));
  const unfinished = () => readdir(join(page.folder, 'files', 'unfinished'));
  asking.write((body as Buffer).subarray(0, -1_000));
  await until(async () => (await unfinished()).length > 0);
  asking.destroy();
  await broken;
  await until(async () => (await unfinished()).length === 0);
  expect((await page.get('/api/reports', reportListSchema)).length).toBe(before);
});

describe('decisions', () => {
  it('are kept by finding, counted, and left out of what is exported', async () => {
    const { id } = await onlyOne('b.txt', reportText('青石镇', 2022, '301.00'));
    const finding = (await page.get(`/api/reports/${id}/review`, reviewSchema)).findings[0];
    const path = `/api/reports/${id}/decisions/${finding?.id}`;
    const dismissed = await page.send(
      'PUT',
      path,
      { state: 'dismissed', reason: '口径不同', note: '见说明' },
      decisionSchema,
    );
    expect(dismissed).toMatchObject({ finding: finding?.id, state: 'dismissed', reason: '口径不同' });
    const review = await page.get(`/api/reports/${id}/review`, reviewSchema);
    expect(review.decisions).toEqual([dismissed]);
    expect(review.report.counts).toMatchObject({ errors: 0, dismissed: 1 });
    const exported = (await page.ask('GET', `/api/reports/${id}/export?format=json`)).json;
    expect(JSON.stringify(exported)).toContain('"dismissed":{"reason":"口径不同"');

    await page.send('PUT', path, { state: 'accepted' }, decisionSchema);
    expect((await page.get(`/api/reports/${id}`, reportSchema)).counts).toMatchObject({ errors: 1, accepted: 1 });
    expect((await page.ask('DELETE', path)).status).toBe(204);
    expect((await page.ask('DELETE', path)).status).toBe(404);
    expect((await page.get(`/api/reports/${id}`, reportSchema)).counts.accepted).toBe(0);
  });

  it('need a reason to dismiss, and a finding of this very report', async () => {
    const [one, other] = await handedIn({
      'c.txt': reportText('甲县水务局', 2022, '301.00'),
      'd.txt': reportText('乙县水务局', 2022, '305.00'),
    });
    const finding = (await page.get(`/api/reports/${one?.id}/review`, reviewSchema)).findings[0]?.id;
    const put = (id: string | undefined, name: string | undefined, body: unknown) =>
      page.ask('PUT', `/api/reports/${id}/decisions/${name}`, { body });
    const noReason = await put(one?.id, finding, { state: 'dismissed', reason: ' ' });
    expect([noReason.status, problemSchema.parse(noReason.json).detail]).toEqual([400, expect.stringMatching(/理由/)]);
    expect((await put(other?.id, finding, { state: 'accepted' })).status).toBe(404);
    expect((await put(one?.id, 'fzzzzzzz', { state: 'accepted' })).status).toBe(404);
    expect((await put(one?.id, '..%2f..%2fx', { state: 'accepted' })).status).toBe(400);
    expect((await put(one?.id, finding, { state: 'deleted' })).status).toBe(400);
  });
});

describe('exports', () => {
  it('are files with Chinese names that open', async () => {
    const { id } = await onlyOne('云溪县 报告.docx', example('hunan-indicator-table.docx'));
    const names: Record<string, string> = {
      docx: '云溪县 报告.审核.docx',
      opinion: '云溪县 报告.复核意见书.docx',
      xlsx: '云溪县 报告.问题清单.xlsx',
      html: '云溪县 报告.审核.html',
      json: '云溪县 报告.审核.json',
      record: '云溪县 报告.自评记录.json',
    };
    for (const [format, name] of Object.entries(names)) {
      const { status, headers, bytes } = await page.ask('GET', `/api/reports/${id}/export?format=${format}`);
      expect(status).toBe(200);
      expect(headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
      expect(headers['content-security-policy']).toContain('sandbox');
      if (/docx|opinion|xlsx/.test(format)) expect((await readDocument(bytes)).blocks.length).toBeGreaterThan(0);
      expect(bytes.toString()).not.toContain(page.folder);
    }
    const dated = await page.ask(
      'GET',
      `/api/reports/${id}/export?format=opinion&accept=accepted&date=2024-03-18&reviewer=${encodeURIComponent('云溪县财政局')}`,
    );
    expect(JSON.stringify(await readDocument(dated.bytes))).toMatch(/云溪县财政局.*2024年3月18日/);
    expect((await page.ask('GET', `/api/reports/${id}/export?format=exe`)).status).toBe(400);
  });
});

describe('the summary', () => {
  it('has a row for every evaluation, with its source', async () => {
    const { id } = await onlyOne('项目.xlsx', example('ministry-project-form.xlsx'));
    const rows = await page.get('/api/summary', summarySchema);
    const row = rows.find(({ source }) => source.id === id);
    expect(row).toMatchObject({ kind: 'project', source: { kind: 'report', evaluation: 0 } });
    expect(row?.score).toMatch(/^\d+/);
    const xlsx = await page.ask('GET', '/api/summary/export?format=xlsx');
    expect(JSON.stringify((await readDocument(xlsx.bytes)).blocks)).toContain('项目.xlsx');
    expect((await page.ask('GET', '/api/summary/export?format=json')).json).toHaveLength(rows.length);
  });
});

describe('events', () => {
  it('tell what became of a report', async () => {
    const stream = await fetch(`http://127.0.0.1:${page.server.port}/api/events`, { headers: { cookie: page.cookie } });
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const { id } = await onlyOne('e.txt', reportText('白石县教育局', 2022, '300.00'));
    let text = '';
    const seen = () =>
      [...text.matchAll(/^event: report\ndata: (.*)$/gm)]
        .map((match) => reportSchema.parse(JSON.parse(match[1] ?? '')))
        .filter((report) => report.id === id)
        .map(({ state }) => state);
    while (seen().at(-1) !== 'done') text += (await reader?.read())?.value ?? '';
    expect(text).toContain('event: progress');
    await reader?.cancel();
  });

  it('are told to a limited number of pages', async () => {
    const stop = new AbortController();
    const open = () =>
      fetch(`http://127.0.0.1:${page.server.port}/api/events`, {
        headers: { cookie: page.cookie },
        signal: stop.signal,
      });
    const answers = await Promise.all(Array.from({ length: 21 }, open));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    stop.abort();
  });
});

/** The text at a place, as the web page finds it. */
function textAt(
  { blocks }: z.infer<typeof reviewSchema>['document'],
  at: { block: number; row?: number | undefined; column?: number | undefined },
): string {
  const block = blocks[at.block];
  if (block?.type === 'paragraph') return block.text;
  return block?.cells.find(({ row, column }) => row === at.row && column === at.column)?.text ?? '';
}
