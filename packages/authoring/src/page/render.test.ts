import { readDocument, type Table } from '@hengji/documents';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from './document-of.js';
import { renderDocx } from './docx.js';
import { renderHtml } from './html.js';
import type { Booklet } from './page.js';
import { randomBooklet } from './testing/random-booklet.js';
import { renderXlsx } from './xlsx.js';

const date = new Date('2024-03-01T00:00:00Z');
const runs = { numRuns: 40 };

/** Texts in reading order, cell by cell; what every format must keep. */
async function textsIn(bytes: Uint8Array): Promise<string[]> {
  const { blocks } = await readDocument(bytes);
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text)));
}

const textsOf = (booklet: Booklet): string[] =>
  documentOf(booklet).blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text),
  );

const shapes = (blocks: readonly { type: string }[]): unknown[] =>
  blocks
    .filter((block): block is Table => block.type === 'table')
    .map(({ rows, cells }) => [rows, cells.map(({ row, rowSpan, text }) => [row, rowSpan, text])]);

describe('renderers', () => {
  it('docx: the reader gives documentOf again, headings and merged cells with it', async () => {
    await fc.assert(
      fc.asyncProperty(randomBooklet, async (booklet) => {
        const read = await readDocument(await renderDocx(booklet, { date }));
        const wanted = documentOf(booklet);
        expect(read.blocks.map((b) => (b.type === 'table' ? b.cells : [b.text, b.level]))).toEqual(
          wanted.blocks.map((b) => (b.type === 'table' ? b.cells : [b.text, b.level])),
        );
      }),
      runs,
    );
  });

  it('html: all texts and the shapes of the tables', async () => {
    await fc.assert(
      fc.asyncProperty(randomBooklet, async (booklet) => {
        const bytes = new TextEncoder().encode(renderHtml(booklet));
        expect(await textsIn(bytes)).toEqual(textsOf(booklet));
        expect(shapes((await readDocument(bytes)).blocks)).toEqual(shapes(documentOf(booklet).blocks));
      }),
      runs,
    );
  });

  it('xlsx: all texts that are not blank', async () => {
    await fc.assert(
      fc.asyncProperty(randomBooklet, async (booklet) => {
        const filled = (texts: string[]): string[] => texts.filter((text) => text !== '');
        expect(filled(await textsIn(await renderXlsx(booklet, { date })))).toEqual(filled(textsOf(booklet)));
      }),
      { numRuns: 25 },
    );
  });

  it('gives the same bytes for the same booklet and date', async () => {
    const [booklet] = fc.sample(randomBooklet, { numRuns: 1, seed: 7 });
    if (!booklet) throw new Error('no sample');
    expect(Buffer.from(await renderDocx(booklet, { date })).equals(await renderDocx(booklet, { date }))).toBe(true);
    expect(Buffer.from(await renderXlsx(booklet, { date })).equals(await renderXlsx(booklet, { date }))).toBe(true);
  });

  it('leaves what a user typed without effect: no markup in HTML, no formula in a worksheet', async () => {
    const hostile: Booklet = {
      title: '</title><script>',
      pages: [
        {
          name: '表',
          orientation: 'portrait',
          blocks: [
            { type: 'line', look: 'body', text: '<img src=x onerror=alert(1)>' },
            {
              type: 'table',
              columns: 1,
              rows: 1,
              headerRows: 0,
              cells: [
                { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '=HYPERLINK("http://x","y")', look: 'word' },
              ],
            },
          ],
        },
      ],
    };
    expect(renderHtml(hostile)).not.toMatch(/<script|<img/);
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(await renderXlsx(hostile, { date })) as never);
    const values: unknown[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => values.push([cell.type, cell.value]))));
    expect(values).toContainEqual([ExcelJS.ValueType.String, '=HYPERLINK("http://x","y")']);
  });
});
