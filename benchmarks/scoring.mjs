// Measures scoring and rolling up beside HyperFormula (fetched on demand into a temporary folder) and LibreOffice (where
// installed), and writes docs/benchmarks-scoring.md. --quick leaves out one million indicators in those two.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { page } from './scoring/page.mjs';

const quick = process.argv.includes('--quick');
const sizes = [10_000, 100_000, 1_000_000];
const rounds = 7;
const limit = 15 * 60_000;

/** Runs an engine in a process of its own; `why` where it gave no result. */
function measure(script, size, args = [], nodeArgs = []) {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [...nodeArgs, fileURLToPath(new URL(`./scoring/${script}`, import.meta.url)), String(size), ...args],
    { encoding: 'utf8', timeout: limit },
  );
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1));
  const outOfMemory = /heap out of memory/i.test(stderr ?? '');
  return { size, why: outOfMemory ? 'out of memory' : signal ? 'over 15 minutes' : 'failed' };
}

const told = (name, result) => {
  console.log(`${name} ${result.size}: ${result.ms === undefined ? result.why : `${result.ms.toFixed(1)} ms`}`);
  return result;
};

const hengji = sizes.map((size) => told('hengji', measure('hengji.mjs', size, [String(rounds)])));

const folder = mkdtempSync(join(tmpdir(), 'hengji-bench-hf-'));
let hyperformula = [];
let hyperformulaVersion;
try {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = ['install', 'hyperformula@3.5.0', '--ignore-scripts', '--no-audit', '--no-fund'];
  if (spawnSync(npm, install, { cwd: folder, timeout: 300_000 }).status === 0) {
    hyperformulaVersion = JSON.parse(
      readFileSync(join(folder, 'node_modules/hyperformula/package.json'), 'utf8'),
    ).version;
    hyperformula = sizes
      .filter((size) => !quick || size < 1_000_000)
      .map((size) => told('HyperFormula', measure('hyperformula.mjs', size, [folder], ['--max-old-space-size=16000'])));
  } else console.log('HyperFormula could not be fetched and is left out.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const version = spawnSync('soffice', ['--version'], { encoding: 'utf8', timeout: 60_000 });
const libreofficeVersion = version.status === 0 ? version.stdout.trim().split(' ').slice(0, 2).join(' ') : undefined;
const libreoffice =
  libreofficeVersion === undefined
    ? []
    : sizes
        .filter((size) => !quick || size < 1_000_000)
        .map((size) => told('LibreOffice', measure('libreoffice.mjs', size)));

const results = { hengji, hyperformula, libreoffice, hyperformulaVersion, libreofficeVersion, rounds };
const out = fileURLToPath(new URL('../docs/benchmarks-scoring.md', import.meta.url));
writeFileSync(out, page(results));
console.log(`written to ${out}`);
