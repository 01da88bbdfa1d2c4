/**
 * The precision laboratory: reviews clean generated reports and reports with one planted error each, and writes
 * docs/precision.md. `node benchmarks/precision/run.mjs [--count N] [--each N] [--seed S] [--print]`, after a build.
 *
 * --count   clean reports (1000)
 * --each    planted errors of every kind (100)
 * --seed    another seed gives other reports (1)
 * --print   print the page instead of writing it
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureClean, measurePlanted } from './measure.mjs';
import { page } from './page.mjs';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    each: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    print: { type: 'boolean', default: false },
  },
});
const [count, each, seed] = [values.count, values.each, values.seed].map((text) => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`not a whole number: ${text}`);
  return number;
});

const clean = await measureClean(seed, count, (number) => {
  if (number % 100 === 99) console.error(`${number + 1} clean reports`);
});
const planted = await measurePlanted(seed, each, (kind) => console.error(kind));
const text = page({ clean, planted, seed, each });
if (values.print) console.log(text);
else writeFileSync(new URL('../../docs/precision.md', import.meta.url), text);
const proved = planted.reduce((total, row) => total + row.proved, 0);
const found = planted.reduce((total, row) => total + row.found, 0);
console.error(
  `${clean.errors.length} false alarms in ${clean.reports} reports; ${found} of ${proved} proved errors found`,
);
