// A stand-in for the server while developing: everything in memory. node dev/fake-server.mjs [port] [files…]
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { reviewFiles, formatterById } from '@hengji/review';

const port = Number(process.argv[2] ?? 8420);
const folder = mkdtempSync(join(tmpdir(), 'fake-'));
const reports = new Map(); const reviews = new Map(); const decisions = new Map(); const streams = new Set();
const dist = new URL('../dist/', import.meta.url).pathname;
const send = (name, data) => { for (const s of streams) s.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`); };
const counts = (r, d) => { const c = { errors: 0, warnings: 0, advice: 0, open: 0, accepted: 0, dismissed: 0 };
  for (const f of r.findings) { const x = d.get(f.id); if (x?.state === 'dismissed') { c.dismissed++; continue; } c[{ error: 'errors', warning: 'warnings', advice: 'advice' }[f.severity]]++; if (x) c.accepted++; else c.open++; } return c; };
const progress = () => { const s = [...reports.values()].map((r) => r.state); send('progress', { waiting: s.filter((x) => x === 'waiting').length, running: s.filter((x) => x === 'running').length, done: s.filter((x) => x !== 'waiting' && x !== 'running').length }); };
const change = (id, c) => { if (!reports.has(id)) return; reports.set(id, { ...reports.get(id), ...c }); send('report', reports.get(id)); progress(); };
const queue = []; let busy = false;
async function work() { if (busy) return; busy = true;
  while (queue.length) { const id = queue.shift(); const r = reports.get(id); if (!r || r.state !== 'waiting') continue; change(id, { state: 'running' });
    const out = await reviewFiles([r.path], { jobs: 1 });
    const d = out.documents[0];
    if (!d) { change(id, { state: 'failed', error: out.failed[0]?.error ?? '不是自评报告。' }); continue; }
    reviews.set(id, d); decisions.set(id, new Map());
    const s = d.scores[0];
    change(id, { state: 'done', reviewedAt: new Date().toISOString(), unit: d.unit ?? null, title: d.title ?? null, year: d.year ?? null, kind: d.evaluations[0]?.kind ?? null, grade: s?.grade ?? null, printedScore: s?.printed ?? null, recomputed: s?.recomputed ?? null, counts: counts(d, new Map()) });
  } busy = false; }
function add(name, bytes, demonstration) { const id = randomUUID(); const path = join(folder, id + extname(name)); writeFileSync(path, bytes);
  const r = { id, name, size: bytes.length, state: 'waiting', error: null, createdAt: new Date().toISOString(), reviewedAt: null, unit: null, title: null, year: null, kind: null, grade: null, printedScore: null, recomputed: null, counts: { errors: 0, warnings: 0, advice: 0, open: 0, accepted: 0, dismissed: 0 }, demonstration };
  Object.defineProperty(r, 'path', { value: path, enumerable: false }); const keep = { ...r, path }; reports.set(id, keep); queue.push(id); void work(); return keep; }
for (const f of process.argv.slice(3)) add(basename(f), readFileSync(f), true);
const body = (q) => new Promise((ok) => { const c = []; q.on('data', (x) => c.push(x)); q.on('end', () => ok(Buffer.concat(c))); });
createServer(async (q, a) => {
  const url = new URL(q.url, 'http://x'); const p = url.pathname;
  a.setHeader('content-security-policy', "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
  const json = (x, s = 200) => { a.writeHead(s, { 'content-type': s >= 400 ? 'application/problem+json' : 'application/json' }); a.end(JSON.stringify(x)); };
  const none = () => json({ type: 'not-found', title: '没有找到', status: 404, detail: '没有这份报告，可能已经删除。' }, 404);
  if (process.env.DELAY) await new Promise((ok) => setTimeout(ok, Number(process.env.DELAY)));
  let m;
  if (p === '/api/events') { a.writeHead(200, { 'content-type': 'text/event-stream' }); streams.add(a); a.write(': hi\n\n'); progress(); q.on('close', () => streams.delete(a)); return; }
  if (p === '/api/health') return json({ status: 'ok', version: '0.1.0', mode: 'single-user', limits: { fileBytes: 64 << 20, filesPerUpload: 200 } });
  if (p === '/api/reports' && q.method === 'GET') return json([...reports.values()]);
  if (p === '/api/reports') { const f = await new Response(await body(q), { headers: { 'content-type': q.headers['content-type'] } }).formData(); const out = []; for (const x of f.getAll('files')) out.push(add(x.name, Buffer.from(await x.arrayBuffer()), false)); return json(out, 201); }
  if (p === '/api/groups') { if (process.env.NOGROUPS) return json({ groups: [], ungrouped: [] }); const list = [...reports.values()]; const r = await reviewFiles(list.map((x) => x.path), { jobs: 1 }); const byPath = new Map(list.map((x) => [x.path, x]));
    const fix = (o) => o.file ? { ...o, file: byPath.get(o.file)?.id } : o;
    return json({ groups: (r.groups ?? []).map((g) => ({ ...g, members: g.members.map(({ file, ...o }) => ({ ...o, report: byPath.get(file)?.id, name: byPath.get(file)?.name })), findings: g.findings.map((f) => ({ ...f, quotes: f.quotes.map(fix) })), statements: g.statements.map((s) => ({ ...s, figures: s.figures.map(fix) })) })), ungrouped: (r.ungrouped ?? []).map((u) => ({ report: byPath.get(u.file)?.id, name: byPath.get(u.file)?.name, reason: u.reason })) }); }
  if ((m = p.match(/^\/api\/reports\/([^/]+)$/))) { const r = reports.get(m[1]); if (!r) return none(); if (q.method === 'DELETE') { reports.delete(m[1]); send('removed', { id: m[1] }); a.writeHead(204); return a.end(); } return json(r); }
  if ((m = p.match(/^\/api\/reports\/([^/]+)\/(again|cancel)$/))) { const r = reports.get(m[1]); if (!r) return none(); if (m[2] === 'again') { change(m[1], { state: 'waiting', error: null }); queue.push(m[1]); void work(); } else change(m[1], { state: 'cancelled' }); return json(reports.get(m[1])); }
  if ((m = p.match(/^\/api\/reports\/([^/]+)\/review$/))) { const d = reviews.get(m[1]); if (!d) return none(); const { document, evaluations, statements, findings, scores, coverage, notUnderstood } = d; return json({ report: reports.get(m[1]), decisions: [...decisions.get(m[1]).values()], document, evaluations, statements, findings, scores, coverage, notUnderstood }); }
  if ((m = p.match(/^\/api\/reports\/([^/]+)\/decisions\/([^/]+)$/))) { const d = decisions.get(m[1]); if (!d) return none(); let x; if (q.method === 'DELETE') { d.delete(m[2]); } else { x = { reason: '', note: '', ...JSON.parse(await body(q)), finding: m[2], decidedAt: new Date().toISOString() }; d.set(m[2], x); } change(m[1], { counts: counts(reviews.get(m[1]), d) }); if (x) return json(x); a.writeHead(204); return a.end(); }
  if ((m = p.match(/^\/api\/reports\/([^/]+)\/export$/))) { const f = formatterById(url.searchParams.get('format')); const out = await f.format({ version: 1, documents: [reviews.get(m[1])], failed: [] }, { color: false, width: 80, verbose: true }); a.writeHead(200, { 'content-disposition': 'attachment; filename=x' }); return a.end(out); }
  if (p.startsWith('/api/')) return none();
  let file = join(dist, p); if (p === '/' || !existsSync(file)) file = join(dist, 'index.html');
  a.writeHead(200, { 'content-type': { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }[extname(file)] ?? 'application/octet-stream' }); a.end(readFileSync(file));
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));
