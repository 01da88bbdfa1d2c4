import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

const one = (value) => value.toFixed(1);
const row = ({ name, perFile, megabytes }) =>
  `| ${name} | ${one(perFile)} | ${one(1_000 / perFile)} | ${megabytes === undefined ? 'not measured' : `${Math.round(megabytes)} MB`} |`;

/** docs/benchmarks.md from what was measured. */
export function page({ rows, rounds, perRound, distinct, commandFiles, speedup, scaling, megabytes }) {
  const met = (good) => (good ? 'met' : 'not met');
  return `# Benchmarks

Written by \`npm run bench\`; do not edit. Everything below was measured in one run, on the same generated files.

- Machine: ${availableParallelism()} processors (${cpus()[0]?.model.trim() || 'model unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB memory, ${type()} ${release()}
- Node.js ${process.version}
- Files: .docx, each with a narrative of about thirty paragraphs and the official self-evaluation form with 60 rows (302 cells, 47
  indicators, merged cells), made by \`benchmarks/report-file.mjs\`; every file has different figures
- Medians of ${rounds} rounds of ${perRound} files in process, the contenders taking turns, after a warm-up on ${distinct} files. As a command, a
  round is \`hengji review FOLDER --format json\` on ${commandFiles} files, start, warm-up and output included

| what | ms per file | files per second | peak memory |
| --- | ---: | ---: | ---: |
${rows.map(row).join('\n')}

| aim | measured | |
| --- | ---: | --- |
| a complete review at least 5 times as fast as mammoth's mere conversion | ${one(speedup)} times | ${met(speedup >= 5)} |
| under 300 MB in process | ${Math.round(megabytes)} MB | ${met(megabytes < 300)} |
| \`--jobs 2\` at least 1.7 times as fast as \`--jobs 1\` (on two free processors) | ${scaling.toFixed(2)} times | ${met(scaling >= 1.7)} |

Hengji's line is the whole job: unpacking, reading, understanding the form and the narrative, recomputing every relation, wording the
findings. The others only convert to HTML. pandoc and LibreOffice are measured where they are installed, as commands, with their
start: a process per file for pandoc, one process for several files for LibreOffice.

Run it again with \`npm run bench\`, on a machine that does nothing else; \`npm run bench -- --quick\` is a short run that writes nothing.
`;
}
