// Runs all tests with Vitest (further arguments are passed on) and ends with one line: N passed, N failed, N skipped.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'hengji-test-'));
const results = join(folder, 'results.json');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: fileURLToPath(new URL('..', import.meta.url)) },
);

const { counted, passed, failed, skipped } = count();
rmSync(folder, { recursive: true, force: true });
if (!counted) console.log('Vitest ended before it counted its tests.');
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
// A run that says it went well without having counted anything did not go well.
process.exitCode = status === 0 && !counted ? 1 : (status ?? 1);

function count() {
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'));
    // A file that cannot even be loaded has no tests to count, and is one failure.
    const unloaded = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return {
      counted: true,
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { counted: false, passed: 0, failed: 0, skipped: 0 };
  }
}
