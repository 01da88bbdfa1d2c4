import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@hengji/documents';
import { describe, expect, it } from 'vitest';
import * as writers from '../packages/documents/src/write/index.js';
import { exampleReports, sameReport, sameReportFormats } from './make/reports/index.mjs';
import { contentOf, factsOf, officeFormats } from './make/write.mjs';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const files = [
  ...exampleReports().map((report) => ({ report, folder: 'reports', format: report.meta.format })),
  ...sameReportFormats.map((format) => ({ report: sameReport(), folder: 'same-report', format })),
].map((each) => ({ ...each, file: `${each.folder}/${each.report.meta.name}.${each.format}` }));

const squeeze = (text: string): string => text.replace(/\s+/g, '');

describe('examples', () => {
  it.each(files.filter(({ format }) => !officeFormats.has(format)))(
    '$file is what the sources make',
    async ({ report, format, file }) => {
      const made = Buffer.from(await contentOf(report, format, writers));
      expect(made.equals(readFileSync(path(file)))).toBe(true);
    },
  );

  it.each(files)('$file reads back with every paragraph and cell', async ({ report, file }) => {
    const document = await readDocument(readFileSync(path(file)));
    const read = squeeze(
      document.blocks
        .map((block) =>
          block.type === 'paragraph'
            ? `${block.label ?? ''}${block.text}`
            : block.cells.map(({ text }) => text).join(''),
        )
        .join(''),
    );
    let at = 0;
    for (const block of report.blocks) {
      const texts =
        block.type === 'paragraph'
          ? [`${block.label ?? ''}${block.text}`]
          : block.cells.map((cell: { text: string }) => cell.text);
      for (const text of texts) {
        const found = read.indexOf(squeeze(text), at);
        expect(found, text).toBeGreaterThanOrEqual(at);
        // A merged cell of a PDF may come after cells that stand beside it.
        if (block.type === 'paragraph') at = found;
      }
    }
  });

  it('lists its errors in a YAML file beside each report', () => {
    for (const report of exampleReports()) {
      const { name, format } = report.meta;
      expect(readFileSync(path(`reports/${name}.yaml`), 'utf8')).toBe(factsOf(report, [`${name}.${format}`]));
    }
    const listed = exampleReports().flatMap(({ meta }) => [`${meta.name}.${meta.format}`, `${meta.name}.yaml`]);
    expect(readdirSync(path('reports')).sort()).toEqual(listed.sort());
  });

  it('has reports without errors and errors of every kind', () => {
    const reports = exampleReports();
    expect(reports.filter(({ errors }) => errors.length === 0).length).toBeGreaterThanOrEqual(2);
    const kinds = new Set(reports.flatMap(({ errors }) => errors.map(({ kind }: { kind: string }) => kind)));
    expect([...kinds].sort()).toEqual([
      'bound',
      'count',
      'difference',
      'grade',
      'growth',
      'product',
      'ratio',
      'same',
      'scores',
      'sequence',
      'share',
      'sum',
      'weights',
    ]);
  });
});
