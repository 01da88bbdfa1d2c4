import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { recordSchema, reportListSchema, standardSchema } from './api/index.js';
import { PortInUse, startServer } from './start-server.js';
import { DataFolderInUse } from './storage/lock.js';
import { testServer } from './testing/client.js';
import { reportText } from './testing/texts.js';

it('finds everything again after a restart, and goes on reviewing', async () => {
  const first = await testServer();
  const head = { pack: 'ministry-project-2020', kind: 'project', unit: '云溪县档案馆', year: 2023 };
  const record = await first.send('POST', '/api/records', head, recordSchema, 201);
  const files = Object.fromEntries(
    [1, 2, 3, 4].map((at) => [`${at}.txt`, reportText('云溪县档案馆', 2018 + at, '301.00')]),
  );
  expect((await first.upload('/api/reports', files)).status).toBe(201);
  const second = await first.again();
  expect((await second.ask('GET', '/api/reports', { headers: { cookie: first.cookie } })).status).toBe(401);
  expect(await second.get(`/api/records/${record.id}`, recordSchema)).toEqual(record);
  for (;;) {
    const reports = await second.get('/api/reports', reportListSchema);
    expect(reports).toHaveLength(4);
    if (reports.every(({ state, counts }) => state === 'done' && counts.errors === 1)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await second.stop();
});

it('forgets the files of removed reports with the next start', async () => {
  const first = await testServer();
  const reports = reportListSchema.parse((await first.upload('/api/reports', { 'a.txt': '甲', 'b.txt': '乙' })).json);
  await first.ask('DELETE', `/api/reports/${reports[0]?.id}`);
  const second = await first.again();
  const names = (await readdir(join(second.folder, 'files'), { recursive: true })).filter((name) => name.length > 60);
  expect(names).toHaveLength(1);
  await second.stop();
});

it('loads the demonstration once', async () => {
  const demonstration = ['reports', 'cross'].map((name) =>
    fileURLToPath(new URL(`../../../examples/${name}/`, import.meta.url)),
  );
  const first = await testServer({ demonstration });
  const reports = await first.get('/api/reports', reportListSchema);
  expect(reports.length).toBeGreaterThan(5);
  for (const { demonstration, name } of reports)
    expect([demonstration, name]).toEqual([true, expect.not.stringMatching(/yaml$/)]);
  expect(reports.map(({ name }) => name)).toContain('budget-2023.xlsx');
  const second = await first.again();
  expect((await second.get('/api/reports', reportListSchema)).map(({ id }) => id)).toEqual(reports.map(({ id }) => id));
  await second.upload('/api/reports', { 'own.txt': reportText('云溪县档案馆', 2022, '300.00') });
  for (const { id } of reports) await second.ask('DELETE', `/api/reports/${id}`);
  const third = await second.again();
  expect((await third.get('/api/reports', reportListSchema)).map(({ name }) => name)).toEqual(['own.txt']);
  await third.stop();
});

it('refuses a folder and a port that are taken, in one sentence', async () => {
  const first = await testServer();
  const again = startServer({ folder: first.folder, port: 0 });
  await expect(again).rejects.toThrow(DataFolderInUse);
  const { port } = first.server;
  const free = join(first.folder, 'other');
  await expect(startServer({ folder: free, port })).rejects.toThrow(PortInUse);
  await expect(startServer({ folder: free, port })).rejects.toThrow(/端口 \d+ 已被其他程序占用/);
  expect(await first.get('/api/standards', z.array(standardSchema))).toEqual([]);
  await first.stop();
});
