// Kills the server (SIGKILL) while it saves records, again and again: nothing acknowledged may be lost, and it must
// start again in time. Usage: node benchmarks/kill-server.mjs [rounds]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication } from './application.mjs';

const rounds = Number(process.argv[2] ?? 30);
const longestStartMs = 5_000;
const folder = mkdtempSync(join(tmpdir(), 'hengji-kill-'));

const lost = [];
const starts = [];
let acknowledged = 0;
let record;
try {
  let server = await startApplication(folder);
  const head = { pack: 'hunan-department-form-2022', kind: 'department', unit: '云溪县档案馆', year: 2023 };
  record = await server.ask('POST', '/api/records', head);
  let { version, evaluation } = record;
  for (let round = 1; round <= rounds; round += 1) {
    let stopping = false;
    let started;
    const underWay = new Promise((resolve) => {
      started = resolve;
    });
    const saving = (async () => {
      while (!stopping) {
        const next = { ...evaluation, sections: [{ title: '一、基本情况', level: 1, paragraphs: [`${version + 1}`] }] };
        const saved = await server.ask('PUT', `/api/records/${record.id}`, { version, evaluation: next });
        version = saved.version;
        acknowledged += 1;
        started();
      }
    })().catch((error) => {
      if (!stopping) throw error;
    });
    await Promise.race([underWay, saving]);
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400));
    stopping = true;
    server.child.kill('SIGKILL');
    await Promise.all([saving, server.gone]);

    server = await startApplication(folder);
    starts.push(server.ms);
    const found = await server.ask('GET', `/api/records/${record.id}`);
    const versions = await server.ask('GET', `/api/records/${record.id}/versions`);
    // One save may have been on its way: kept, but not acknowledged.
    const kept = found.version >= version && found.version <= version + 1 && versions.length === found.version;
    const whole = found.version === 1 || found.evaluation.sections[0]?.paragraphs[0] === String(found.version);
    if (!kept || !whole) lost.push({ round, acknowledged: version, found: found.version });
    ({ version, evaluation } = found);
  }
  server.child.kill('SIGTERM');
  await server.gone;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const slowest = Math.max(...starts);
const mean = starts.reduce((sum, ms) => sum + ms, 0) / starts.length;
console.log(
  `${rounds} kills while saving: ${acknowledged} saves acknowledged, ${lost.length} rounds with a loss; ` +
    `started again in ${mean.toFixed(0)} ms on average, ${slowest.toFixed(0)} ms at most`,
);
for (const loss of lost) console.log(JSON.stringify(loss));
process.exitCode = lost.length > 0 || slowest > longestStartMs ? 1 : 0;
