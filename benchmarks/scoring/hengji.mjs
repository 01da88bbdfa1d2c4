// Scores and rolls up with Hengji; prints one line of JSON. Usage: node hengji.mjs SIZE ROUNDS
import {
  aggregateColumns,
  emptyEvaluation,
  scoreColumns,
  scoreEvaluation,
  summariseColumns,
} from '../../packages/core/dist/index.js';
import { loadPack, rulesOf } from '../../packages/packs/dist/index.js';
import { median } from './median.mjs';
import { makeProvince, perUnit, unitsPerDepartment } from './province.mjs';

const [size, rounds] = process.argv.slice(2).map(Number);
const { rows, units } = makeProvince(size);
const rules = rulesOf(loadPack('hubei-department-2021'));
const baseline = process.memoryUsage().rss;

const departments = Math.ceil(units.count / unitsPerDepartment);
const counties = Math.ceil(departments / 10);
const provinces = Math.ceil(counties / 20);
const parents = [
  { of: Uint32Array.from({ length: units.count }, (_, i) => Math.floor(i / unitsPerDepartment)), count: departments },
  { of: Uint32Array.from({ length: departments }, (_, i) => Math.floor(i / 10)), count: counties },
  { of: Uint32Array.from({ length: counties }, (_, i) => Math.floor(i / 20)), count: provinces },
];

let scored;
const times = [];
for (let round = 0; round < rounds; round += 1) {
  const start = performance.now();
  scored = scoreColumns(rows, units);
  summariseColumns(units, scored, parents, rules.grades);
  times.push(performance.now() - start);
}

// The same indicator put together across the units of a county, by the official rule.
const keys = counties * perUnit;
const key = Uint32Array.from(
  { length: size },
  (_, row) => Math.floor(row / (perUnit * 100)) * perUnit + (row % perUnit),
);
const aggregation = Uint8Array.from({ length: keys }, (_, k) => (k % perUnit) % 3);
const mergeTimes = [];
for (let round = 0; round < rounds; round += 1) {
  const start = performance.now();
  aggregateColumns(rows, key, keys, aggregation, units.budget);
  mergeTimes.push(performance.now() - start);
}

// Whole scorecards with explanations, from printed texts, on a part of it.
const part = Math.min(size, 20_000);
const evaluations = Array.from({ length: part / perUnit }, (_, unit) => evaluationOf(unit));
const cardTimes = [];
for (let round = 0; round < Math.min(3, rounds); round += 1) {
  const start = performance.now();
  for (const evaluation of evaluations) scoreEvaluation(evaluation, rules);
  cardTimes.push(performance.now() - start);
}

function evaluationOf(unit) {
  const text = (value) => ({ text: String(value / 10_000), numbers: [{ value: String(value / 10_000) }] });
  return {
    ...emptyEvaluation('project'),
    indicators: Array.from({ length: perUnit }, (_, index) => {
      const row = unit * perUnit + index;
      return {
        name: { text: `指标${index}` },
        weight: text(rows.full[row]),
        target: text(rows.target[row]),
        actual: text(rows.actual[row]),
      };
    }),
  };
}

console.log(
  JSON.stringify({
    size,
    ms: median(times),
    mergeMs: median(mergeTimes),
    cardsPerSecond: part / (median(cardTimes) / 1000),
    megabytes: process.resourceUsage().maxRSS / 1024,
    baselineMegabytes: baseline / 2 ** 20,
  }),
);
