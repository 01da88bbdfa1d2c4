// The same in LibreOffice: loads a workbook without computed values, recalculates it and saves the marks as CSV. Prints
// one line of JSON. Usage: node libreoffice.mjs SIZE
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import exceljs from 'exceljs';
import { differentMarks } from './compare.mjs';
import { makeProvince } from './province.mjs';
import { indicatorRows, levelRows, levels, unitRows } from './workbook.mjs';

const size = Number(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'hengji-bench-lo-'));
try {
  // The first start makes the profile; the second is what every later one costs.
  await convert(50);
  const startUp = await convert(50);
  const whole = await convert(size);
  const marks = Int32Array.from(whole.csv.trim().split('\n'), (line) => Math.round(Number(line.split(',')[4]) * 100));
  console.log(
    JSON.stringify({
      size,
      ms: whole.ms - startUp.ms,
      startUpMs: startUp.ms,
      different: differentMarks(makeProvince(size), marks),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function convert(rows) {
  const file = join(folder, `book-${rows}.xlsx`);
  await write(file, makeProvince(rows));
  const start = performance.now();
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      folder,
      file,
    ],
    { encoding: 'utf8', timeout: 900_000 },
  );
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
  return { ms, csv: readFileSync(file.replace(/xlsx$/, 'csv'), 'utf8') };
}

async function write(file, province) {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: file });
  const sheets = [
    ['Rows', indicatorRows(province)],
    ['Units', unitRows(province)],
    ...levels.map(([name, per]) => [name, levelRows(province.units.count, per)]),
  ];
  for (const [name, rows] of sheets) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) {
      sheet.addRow(row.map((cell) => (typeof cell === 'string' ? { formula: cell.slice(1) } : cell))).commit();
    }
    sheet.commit();
  }
  await book.commit();
}
