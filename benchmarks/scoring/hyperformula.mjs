// The same in HyperFormula; prints one line of JSON. Usage: node hyperformula.mjs SIZE FOLDER_OF_NODE_MODULES
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { differentMarks } from './compare.mjs';
import { makeProvince } from './province.mjs';
import { indicatorRows, levelRows, levels, unitRows } from './workbook.mjs';

const [, , sizeText, folder] = process.argv;
const size = Number(sizeText);
const { HyperFormula } = createRequire(join(folder, 'package.json'))('hyperformula');
const province = makeProvince(size);
const sheets = {
  Rows: [...indicatorRows(province)],
  Units: [...unitRows(province)],
  ...Object.fromEntries(levels.map(([name, per]) => [name, [...levelRows(province.units.count, per)]])),
};

const start = performance.now();
const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', maxRows: 1_100_000 });
const ms = performance.now() - start;

const marks = Int32Array.from({ length: size }, (_, row) =>
  Math.round(engine.getCellValue({ sheet: 0, row, col: 4 }) * 100),
);
console.log(
  JSON.stringify({
    size,
    ms,
    megabytes: process.resourceUsage().maxRSS / 1024,
    different: differentMarks(province, marks),
  }),
);
