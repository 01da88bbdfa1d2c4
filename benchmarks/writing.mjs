// Measures how fast a department's full set is written (report and forms in Word, the forms in Excel, the workbook), and
// writes docs/benchmarks-writing.md. With --quick the page is printed instead of written.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { completeRecord, composeSet, renderDocx, renderXlsx, writeWorkbook } from '../packages/authoring/dist/index.js';
import { emptyEvaluation } from '../packages/core/dist/index.js';
import { loadPack } from '../packages/packs/dist/index.js';
import { median } from './measure.mjs';

const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 15;
const indicators = 60;
const projects = 3;
const date = new Date('2024-03-01T00:00:00Z');

const entry = (text) => ({ text });
const money = (value) => ({ text: value.toFixed(2) });

/** A record of `count` indicators, different in every round. */
function recordOf(kind, count, seed) {
  const classes = [
    ['产出指标', '数量指标', 50],
    ['效益指标', '社会效益指标', 40],
  ];
  return {
    ...emptyEvaluation(kind),
    unit: entry('云溪县档案馆'),
    ...(kind === 'project' ? { project: entry(`第${seed}批档案抢救经费`) } : {}),
    year: 2023,
    staff: kind === 'department' ? [{ kind: '', posts: entry('20'), onPost: entry('18') }] : [],
    money:
      kind === 'department'
        ? ['personnel', 'public', 'project'].map((subject, at) => ({
            subject,
            name: ['人员经费', '公用经费', '项目支出'][at],
            year: 2023,
            stage: 'executed',
            amount: money(100 + at * 37 + (seed % 90)),
          }))
        : [],
    execution: [{ name: '年度资金总额', opening: money(220), adjusted: money(250), executed: money(240 + (seed % 9)) }],
    goals: [{ text: entry('完成档案整理、保护和开放利用。'), actual: entry('年度任务全部完成。') }],
    indicators: classes.flatMap(([level1, level2, marks], at) =>
      Array.from({ length: count / 2 }, (_, i) => ({
        level1,
        level2,
        name: entry(`${['整理', '服务'][at]}第${i + 1}类档案`),
        weight: entry(`${i < count / 2 - 1 ? 1 : marks - (count / 2 - 1)}`),
        target: entry(`≥${100 + i}卷`),
        actual: entry(`${100 + i + ((seed + i) % 3)}卷`),
      })),
    ),
  };
}

const packs = { department: loadPack('hunan-department-form-2022'), project: loadPack('ministry-project-2020') };
const spent = { compose: [], docx: [], xlsx: [], workbook: [], all: [] };

for (let round = 0; round < rounds + 2; round += 1) {
  const kinds = ['department', ...Array.from({ length: projects }, () => 'project')];
  const records = kinds.map((kind, at) => recordOf(kind, kind === 'department' ? indicators : 12, round * 10 + at));
  const times = {};
  const start = performance.now();
  const members = records.map((record) => ({
    record: completeRecord(record, packs[record.kind]).evaluation,
    pack: packs[record.kind],
  }));
  const full = composeSet(members).booklet;
  const forms = composeSet(members, { part: 'forms' }).booklet;
  times.compose = performance.now() - start;
  for (const [name, work] of [
    ['docx', () => renderDocx(full, { date })],
    ['xlsx', () => renderXlsx(forms, { date })],
    ['workbook', () => writeWorkbook(members[0].record, packs.department, { date })],
  ]) {
    const before = performance.now();
    await work();
    times[name] = performance.now() - before;
  }
  times.all = performance.now() - start;
  // The first rounds compile the code.
  if (round >= 2) for (const [name, time] of Object.entries(times)) spent[name].push(time);
}

const names = {
  compose: 'completing the records, composing report and forms',
  docx: 'report and forms as .docx, contents with page numbers',
  xlsx: 'forms as .xlsx',
  workbook: 'the workbook with live formulas (department)',
  all: 'the whole set',
};
const perSecond = 1000 / median(spent.all);
const page = `# Benchmarks: writing

Made by \`node benchmarks/writing.mjs\` on ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, Node ${process.version}, one thread.
A set is a department with ${indicators} indicators and ${projects} projects with 12 each, another one in each of ${rounds} rounds.

| part | median, ms |
| --- | ---: |
${Object.entries(names)
  .map(([key, name]) => `| ${name} | ${median(spent[key]).toFixed(1)} |`)
  .join('\n')}

That is ${perSecond.toFixed(1)} sets a second. The aim is 10: ${perSecond >= 10 ? 'met' : 'not met'}.
`;
if (!quick) writeFileSync(new URL('../docs/benchmarks-writing.md', import.meta.url), page);
console.log(page);
