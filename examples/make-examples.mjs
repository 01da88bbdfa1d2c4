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
import { writeDocx, writeHtml, writeTxt, writeXlsx } from '../packages/documents/dist/write/index.js';
import { convert } from './make/office.mjs';
import chongqingProjects from './make/reports/chongqing-projects.mjs';
import departmentClean from './make/reports/department-clean.mjs';
import guangdongWeights from './make/reports/guangdong-weights.mjs';
import hubeiGoalsAndProject from './make/reports/hubei-goals-and-project.mjs';
import hunanBaseData from './make/reports/hunan-base-data.mjs';
import hunanIndicatorTable from './make/reports/hunan-indicator-table.mjs';
import ministryProjectForm from './make/reports/ministry-project-form.mjs';
import narrativeOnly from './make/reports/narrative-only.mjs';
import sameReport from './make/reports/same-report.mjs';
import webProjectForm from './make/reports/web-project-form.mjs';
import zhejiangProject from './make/reports/zhejiang-project.mjs';
import { webPage } from './make/web-page.mjs';

const withOffice = process.argv.includes('--office');
const options = { date: new Date('2024-05-06T00:00:00Z') };

const writers = {
  txt: (report) => writeTxt(report.document('txt')),
  docx: (report) => writeDocx(report.document('docx'), options),
  xlsx: (report) => writeXlsx(report.document('xlsx'), options),
  html: (report) => writeHtml(report.document('html')),
  pdf: async (report) => convert(await writers.docx(report), 'docx', 'pdf'),
  doc: async (report) => convert(await writers.docx(report), 'docx', 'doc'),
  xls: async (report) => convert(await writers.xlsx(report), 'xlsx', 'xls'),
};
const needsOffice = new Set(['pdf', 'doc', 'xls']);

const folder = (name) => {
  const path = fileURLToPath(new URL(`./${name}/`, import.meta.url));
  mkdirSync(path, { recursive: true });
  return path;
};

async function write(into, report, format, writer = writers[format]) {
  const path = `${into}${report.meta.name}.${format}`;
  if (needsOffice.has(format) && !withOffice) {
    if (!existsSync(path)) throw new Error(`${path} is missing: run with --office`);
    return;
  }
  writeFileSync(path, await writer(report));
}

function describe(into, report, files) {
  const { name, description, unit, year, kind, format } = report.meta;
  const facts = {
    ...(files.length === 1 ? { file: files[0] } : { files }),
    description,
    unit,
    year,
    kind,
    format,
    ...(report.errors.length === 0 ? { clean: true } : {}),
    errors: report.errors,
  };
  writeFileSync(`${into}${name}.yaml`, stringify(facts, { lineWidth: 0 }));
}

const reports = folder('reports');
const builders = [
  hunanIndicatorTable,
  hunanBaseData,
  narrativeOnly,
  hubeiGoalsAndProject,
  chongqingProjects,
  ministryProjectForm,
  guangdongWeights,
  webProjectForm,
  departmentClean,
  zhejiangProject,
];
for (const build of builders) {
  const report = build();
  const { format, name } = report.meta;
  await write(reports, report, format, report.meta.name === 'web-project-form' ? webPage : undefined);
  describe(reports, report, [`${name}.${format}`]);
}

const same = folder('same-report');
const formats = ['txt', 'docx', 'html', 'xlsx', 'pdf'];
for (const format of formats) await write(same, sameReport(), format);
describe(
  same,
  sameReport(),
  formats.map((format) => `same-report.${format}`),
);
