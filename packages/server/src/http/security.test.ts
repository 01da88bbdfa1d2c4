import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../api/index.js';
import { exchange, type TestServer, testServer } from '../testing/client.js';
import { securityHeaders } from './guard.js';

let page: TestServer;
let base: string;
beforeAll(async () => {
  page = await testServer();
  base = `http://127.0.0.1:${page.server.port}`;
});
afterAll(() => page.stop());

const isProblem = (json: unknown): string => {
  const { type, detail } = problemSchema.parse(json);
  expect(detail).toMatch(/[\u4e00-\u9fff]/);
  return type;
};

describe('sign-in', () => {
  it('takes the printed token once, and gives a cookie that scripts cannot read', async () => {
    const other = await testServer();
    expect(other.cookie).toMatch(/^hengji-\d+=[\w-]{43}$/);
    const again = await exchange('GET', other.server.address, {});
    expect([again.status, isProblem(again.json)]).toEqual([401, 'not-signed-in']);
    expect(again.headers['set-cookie']).toBeUndefined();
    // Who is signed in may use the printed address as a bookmark.
    expect((await exchange('GET', other.server.address, { cookie: other.cookie })).status).toBe(303);
    await other.stop();
  });

  it('refuses wrong tokens and cookies', async () => {
    for (const token of ['', 'x', '%00', 'A'.repeat(43), '%ff', `${page.server.address.split('=')[1]}x`]) {
      expect((await exchange('GET', `${base}/?token=${token}`, {})).status).toBe(401);
    }
    const name = page.cookie.split('=')[0];
    for (const cookie of [
      undefined,
      '',
      name,
      `${name}=`,
      `${name}=x`,
      `${name}=${'A'.repeat(43)}`,
      `x${page.cookie}`,
    ]) {
      const { status, json } = await page.ask('GET', '/api/reports', { headers: { cookie } });
      expect([status, isProblem(json)]).toEqual([401, 'not-signed-in']);
    }
  });

  it('is needed for everything below /api', async () => {
    const id = randomUUID();
    const paths = [
      '',
      '/',
      '/health',
      '/openapi.json',
      '/docs',
      '/reports',
      `/reports/${id}/review`,
      '/events',
      '/nothing',
    ];
    for (const path of paths) {
      expect((await page.ask('GET', `/api${path}`, { headers: { cookie: undefined } })).status).toBe(401);
    }
    for (const path of ['/reports', '/records', '/standards']) {
      expect((await page.ask('POST', `/api${path}`, { headers: { cookie: undefined }, body: {} })).status).toBe(401);
    }
  });
});

describe('other web pages', () => {
  it('reach nothing under a name of their own', async () => {
    const hosts = [
      'evil.example',
      `evil.example:${page.server.port}`,
      '127.0.0.1',
      `127.0.0.1:${page.server.port + 1}`,
      `127.0.0.1.evil.example:${page.server.port}`,
    ];
    for (const host of hosts) {
      for (const path of ['/', '/api/reports']) {
        const { status, json } = await page.ask('GET', path, { headers: { host } });
        expect([status, isProblem(json)]).toEqual([403, 'forbidden']);
      }
    }
    const { status } = await page.ask('GET', '/api/reports', { headers: { host: `localhost:${page.server.port}` } });
    expect(status).toBe(200);
  });

  it('change nothing in the name of the user', async () => {
    const standard = { name: '甲', text: '每降低1%扣1分。', fullMarks: '5' };
    const origins = [
      'http://evil.example',
      'null',
      `http://127.0.0.1:${page.server.port + 1}`,
      `https://127.0.0.1:${page.server.port}`,
      undefined,
    ];
    for (const origin of origins) {
      const { status, json } = await page.ask('POST', '/api/standards', { headers: { origin }, body: standard });
      expect([status, isProblem(json)]).toEqual([403, 'forbidden']);
    }
    expect((await page.ask('GET', '/api/reports', { headers: { origin: 'http://evil.example' } })).status).toBe(403);
    expect((await page.ask('GET', '/api/reports', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await page.ask('GET', '/api/standards')).json).toEqual([]);
  });
});

describe('every answer', () => {
  it('has the headers that keep scripts and frames out', async () => {
    const answers = await Promise.all([
      page.ask('GET', '/'),
      page.ask('GET', '/api/reports'),
      page.ask('GET', '/api/nothing'),
      page.ask('GET', '/api/docs'),
      page.ask('GET', '/%zz'),
      page.ask('POST', '/api/standards', { body: '{', headers: { 'content-type': 'application/json' } }),
      exchange('GET', `${base}/api/reports`, { host: 'evil.example' }),
    ]);
    for (const { headers } of answers) expect(headers).toMatchObject(securityHeaders);
    expect(securityHeaders['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('even to what is no HTTP', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(page.server.port, '127.0.0.1', () => socket.write('\x16\x03\x01 nonsense\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*content-security-policy/);
  });
});

describe('hostile requests', () => {
  it('get an answer in Chinese, never a trace', async () => {
    const json = { 'content-type': 'application/json' };
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const asked: readonly (readonly [string, string, Parameters<TestServer['ask']>[2], number])[] = [
      ['POST', '/api/standards', { headers: json, body: '{' }, 400],
      ['POST', '/api/standards', { headers: json, body: 'null' }, 400],
      ['POST', '/api/standards', { headers: json }, 400],
      ['POST', '/api/standards', { headers: json, body: deep }, 400],
      ['POST', '/api/standards', { headers: json, body: '{"__proto__":{"x":1},"name":"a"}' }, 400],
      ['POST', '/api/standards', { headers: { 'content-type': 'text/xml' }, body: '<a/>' }, 415],
      ['POST', '/api/standards', { headers: json, body: `"${'x'.repeat(5 * 2 ** 20)}"` }, 413],
      ['POST', '/api/standards', { body: { name: 'a', text: 'b', fullMarks: '1e9' } }, 400],
      ['POST', '/api/standards', { body: { name: ['a'], text: { $gt: '' }, fullMarks: 5 } }, 400],
      ['POST', '/api/records', { body: { pack: '../x', kind: 'project', unit: 'a', year: 2023 } }, 400],
      ['POST', '/api/records', { body: { pack: 'none', kind: 'project', unit: 'a', year: 2023 } }, 404],
      ['GET', '/api/packs/..%2f..%2fpackage.json', {}, 400],
      ['GET', '/api/packs/%00', {}, 400],
      ['GET', '/api/reports/1', {}, 400],
      ['GET', "/api/reports/'%20OR%201=1--", {}, 400],
      ['GET', `/api/reports/${randomUUID()}`, {}, 404],
      ['GET', `/api/records/${randomUUID()}`, {}, 404],
      ['GET', `/api/records/${randomUUID()}/versions/1e99`, {}, 400],
      ['PATCH', '/api/reports', { body: {} }, 404],
      ['GET', '/api/%c0%ae%c0%ae/', {}, 400],
    ];
    for (const [method, path, options, status] of asked) {
      const answer = await page.ask(method, path, options);
      expect([method, path, answer.status]).toEqual([method, path, status]);
      isProblem(answer.json);
      expect(answer.text).not.toMatch(/\.ts:|\.js:|node_modules|at Object|"stack"/);
    }
  });

  it('find nothing outside of the web application', async () => {
    const webRoot = join(page.folder, 'web');
    await mkdir(join(webRoot, 'assets'), { recursive: true });
    await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>衡绩</title>');
    await writeFile(join(webRoot, '.secret'), 'secret');
    await writeFile(join(webRoot, 'assets', 'main-1a2b3c4d.js'), 'export {};');
    await writeFile(join(page.folder, 'secret.txt'), 'secret');
    const site = await testServer({ webRoot });
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/..%5csecret.txt',
      '/.secret',
      '/assets/..%2f..%2fsecret.txt',
      '//etc/passwd',
      '/index.html%00.png',
    ]) {
      const { text } = await site.ask('GET', path);
      expect(text).not.toContain('secret');
    }
    const script = await site.ask('GET', '/assets/main-1a2b3c4d.js');
    expect([script.status, script.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    for (const path of ['/', '/reports/abc', '/records?x=1']) {
      const { status, text, headers } = await site.ask('GET', path);
      expect([status, text, headers['cache-control']]).toEqual([200, '<!doctype html><title>衡绩</title>', 'no-cache']);
    }
    expect((await site.ask('GET', '/assets/gone-1a2b3c4d.js')).status).toBe(404);
    await site.stop();
  });
});
