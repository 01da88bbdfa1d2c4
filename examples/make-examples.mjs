/**
 * Makes the example reports: `node examples/make-examples.mjs [--office]`, after a build.
 *
 * Every figure is computed exactly (make/exact.mjs); the only false ones are the errors that a report declares with
 * `wrong(...)`, and they are listed with their explanation in the YAML file beside the report. The same sources always
 * give the same bytes. Files that need LibreOffice (pdf, doc, xls) are made only with --office and are checked in.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import * as documents from '../packages/documents/dist/write/index.js';
import { crossFacts, crossReports } from './make/reports/cross.mjs';
import { exampleReports, sameReport, sameReportFormats } from './make/reports/index.mjs';
import { contentOf, factsOf, officeFormats } from './make/write.mjs';

const withOffice = process.argv.includes('--office');

async function make(report, folderName, formats) {
  const folder = fileURLToPath(new URL(`./${folderName}/`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  const { name } = report.meta;
  for (const format of formats) {
    const path = `${folder}${name}.${format}`;
    if (!officeFormats.has(format) || withOffice) writeFileSync(path, await contentOf(report, format, documents));
    else if (!existsSync(path)) throw new Error(`${path} is missing: run with --office`);
  }
  const files = formats.map((format) => `${name}.${format}`);
  writeFileSync(`${folder}${name}.yaml`, factsOf(report, files));
}

for (const report of exampleReports()) await make(report, 'reports', [report.meta.format]);
await make(sameReport(), 'same-report', sameReportFormats);

const cross = fileURLToPath(new URL('./cross/', import.meta.url));
mkdirSync(cross, { recursive: true });
for (const report of crossReports()) {
  const { name, format } = report.meta;
  writeFileSync(`${cross}${name}.${format}`, await contentOf(report, format, documents));
}
writeFileSync(`${cross}errors.yaml`, stringify(crossFacts(crossReports()), { lineWidth: 0 }));
