import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestServer, testServer } from '../testing/client.js';

let webRoot: string;
let site: TestServer;
const build = async (words: string, script: string): Promise<void> => {
  await rm(join(webRoot, 'assets'), { recursive: true, force: true });
  await mkdir(join(webRoot, 'assets'));
  await writeFile(join(webRoot, 'index.html'), words);
  await writeFile(join(webRoot, 'assets', script), `'${words}';`);
};
beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), 'hengji-pages-'));
  await build('old', 'main-1a2b3c4d.js');
  site = await testServer({ webRoot });
});
afterAll(async () => {
  await site.stop();
  await rm(webRoot, { recursive: true });
});

it('gives the files of a build that was made while the server runs, and no longer those of the one before', async () => {
  await build('new', 'main-5e6f7a8b.js');
  expect((await site.ask('GET', '/reports')).text).toBe('new');
  const script = await site.ask('GET', '/assets/main-5e6f7a8b.js');
  expect([script.text, script.headers['cache-control']]).toEqual(["'new';", 'public, max-age=31536000, immutable']);
  expect((await site.ask('GET', '/assets/main-1a2b3c4d.js')).status).toBe(404);
});

it('gives nothing else that came later', async () => {
  await writeFile(join(webRoot, 'assets', '.secret'), 'secret');
  await writeFile(join(webRoot, 'late.txt'), 'secret');
  await mkdir(join(webRoot, 'assets', 'inner.js'));
  for (const path of [
    '/assets/.secret',
    '/late.txt',
    '/assets/..%2flate.txt',
    '/assets/../late.txt',
    '/assets/a/b.js',
  ]) {
    const { status, text } = await site.ask('GET', path);
    expect([path, status, text.includes('secret')]).toEqual([path, expect.any(Number), false]);
    expect(status).toBeGreaterThanOrEqual(400);
  }
  expect((await site.ask('GET', '/assets/inner.js')).status).toBe(404);
});
