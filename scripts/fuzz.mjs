// Runs the test files that hold properties, each property with N times its usual runs from a new seed: npm run fuzz -- N [file ...]
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [times = '10', ...chosen] = process.argv.slice(2);
if (!/^[1-9]\d{0,5}$/.test(times)) {
  console.error('The first argument is how many times the usual number of runs: npm run fuzz -- 10');
  process.exit(2);
}

const withProperties = ['packages', 'examples']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.test\.tsx?$/.test(file) && !/[\\/](?:node_modules|dist)[\\/]/.test(file))
  .filter((file) => /from 'fast-check'/.test(readFileSync(join(root, file), 'utf8')));

const { status } = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL('test.mjs', import.meta.url)),
    '--config=scripts/properties/vitest.fuzz.config.ts',
    `--root=${root}`,
    ...(chosen.length > 0 ? chosen : withProperties),
  ],
  { stdio: 'inherit', cwd: root, env: { ...process.env, HENGJI_FUZZ_TIMES: times } },
);
process.exitCode = status ?? 1;
