// Measures Hengji beside other programs on the same generated files and writes docs/benchmarks.md.
// With --quick: few files and rounds, and the page is printed instead of written.
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isInstalled, median, reviewCommand, startContender, timed } from './measure.mjs';
import { page } from './page.mjs';

const quick = process.argv.includes('--quick');
const rounds = quick ? 2 : 5;
const perRound = quick ? 8 : 40;
/** All are read once to warm up; when a round reads a file again, hundreds of others have come between. */
const distinct = quick ? 16 : 400;
/** Every file stands this often in the folder of the command, under different names: its start must not dominate. */
const copies = quick ? 1 : 2;
/** pandoc and LibreOffice are slow; this many files a round are enough for them. */
const perSlowRound = quick ? 1 : 4;

const scratch = mkdtempSync(join(tmpdir(), 'hengji-bench-'));
try {
  const files = await makeFiles();
  const rows = [...(await inProcess(files)), ...slow(files), ...commands(files)];
  const [hengji, mammoth] = rows;
  const [two, single] = [rows.at(-1), rows.at(-2)];
  const text = page({
    rows,
    rounds,
    perRound,
    distinct,
    commandFiles: files.length * copies,
    speedup: mammoth.perFile / hengji.perFile,
    scaling: single.perFile / two.perFile,
    megabytes: hengji.megabytes,
  });
  if (!quick) writeFileSync(new URL('../docs/benchmarks.md', import.meta.url), text);
  console.log(text);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function makeFiles() {
  const folder = join(scratch, 'files');
  mkdirSync(folder);
  const step = Math.min(4, availableParallelism());
  console.error(`making ${distinct} reports`);
  const makers = Array.from(
    { length: step },
    (_, from) =>
      new Worker(new URL('./make-files.mjs', import.meta.url), { workerData: { folder, from, step, count: distinct } }),
  );
  await Promise.all(makers.map((maker) => once(maker, 'exit')));
  const files = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  if (files.length !== distinct) throw new Error('not all reports were made');
  return files;
}

/** Hengji and mammoth take turns on the same files. */
async function inProcess(files) {
  const contenders = [
    { name: '**Hengji: complete review**, in process', job: 'hengji' },
    { name: 'mammoth: conversion to HTML, in process', job: 'mammoth' },
  ];
  for (const contender of contenders) {
    console.error(`warming up ${contender.job}`);
    contender.process = await startContender(contender.job);
    contender.measured = [];
    await contender.process.round(files);
  }
  for (let round = 0; round < rounds; round += 1) {
    console.error(`round ${round + 1} of ${rounds} in process`);
    const from = round * perRound;
    for (const { process, measured } of contenders)
      measured.push(await process.round(files.slice(from, from + perRound)));
  }
  return contenders.map(({ name, process, measured }) => {
    process.stop();
    return { name, perFile: median(measured.map(({ perFile }) => perFile)), megabytes: measured.at(-1).megabytes };
  });
}

/** pandoc and LibreOffice, where there are any. */
function slow(files) {
  const contenders = [
    {
      name: 'pandoc: conversion to HTML, a command per file',
      command: 'pandoc',
      convert: (some) =>
        some.reduce((sum, file) => sum + timed('pandoc', ['-f', 'docx', '-t', 'html', '-o', '/dev/null', file]), 0),
    },
    {
      name: `LibreOffice: conversion to HTML, one command for ${perSlowRound} files`,
      command: 'soffice',
      convert: (some) => {
        const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`;
        return timed('soffice', [
          profile,
          '--headless',
          '--convert-to',
          'html',
          '--outdir',
          join(scratch, 'html'),
          ...some,
        ]);
      },
    },
  ];
  return contenders
    .filter(({ command }) => isInstalled(command))
    .map(({ name, command, convert }) => {
      console.error(`${rounds} rounds of ${command}`);
      // Once unmeasured: LibreOffice makes its profile at its first start.
      convert(files.slice(0, 1));
      const measured = Array.from({ length: rounds }, (_, round) => {
        const some = files.slice(round * perSlowRound, (round + 1) * perSlowRound);
        return convert(some) / some.length;
      });
      return { name, perFile: median(measured) };
    });
}

/** The command with one process and with two, in turns. */
function commands(files) {
  const folder = join(scratch, 'folder');
  mkdirSync(folder);
  for (let copy = 0; copy < copies; copy += 1) {
    for (const [index, file] of files.entries()) copyFileSync(file, join(folder, `${copy}-${index}.docx`));
  }
  const count = files.length * copies;
  const contenders = [1, 2].map((jobs) => ({ jobs, measured: [] }));
  for (let round = 0; round < rounds; round += 1) {
    console.error(`round ${round + 1} of ${rounds} as a command`);
    for (const { jobs, measured } of contenders) measured.push(reviewCommand(folder, jobs, scratch));
  }
  return contenders.map(({ jobs, measured }) => ({
    name: `Hengji: \`hengji review\` with \`--jobs ${jobs}\``,
    perFile: median(measured.map(({ milliseconds }) => milliseconds)) / count,
    megabytes: median(measured.map((each) => each.megabytes)),
  }));
}
