import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Document, Table } from './document.js';
import { UnreadableFile } from './errors.js';
import { readDocument } from './read.js';
import { sheetData, writeXlsx } from './xlsx/testing/write-xlsx.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('readDocument', () => {
  it('reads by content and infers headings', async () => {
    const page = '<p>一、基本情况</p><p>编制12名。</p>';
    expect(await readDocument(utf8(page))).toEqual({
      format: 'html',
      blocks: [
        { type: 'paragraph', text: '一、基本情况', level: 1, levelInferred: true, origin: 'body' },
        { type: 'paragraph', text: '编制12名。', origin: 'body' },
      ],
      remarks: [],
    });
  });

  it('reads a text in GBK', async () => {
    const { format, blocks } = await readDocument(Uint8Array.of(0xd4, 0xa4, 0xcb, 0xe3));
    expect(format).toBe('txt');
    expect(blocks).toMatchObject([{ text: '预算' }]);
  });

  it.each([
    ['too-large', utf8('概况'.repeat(10)), { fileBytes: 20 }],
    ['no-text', utf8('<p>&nbsp;</p>'), {}],
    ['no-text', writeXlsx({ sheets: [{ name: '表', xml: '<sheetData/>' }] }), {}],
    ['too-complex', utf8('<p>甲</p><p>乙</p>'), { blocks: 1 }],
    [
      'too-complex',
      writeXlsx({
        sheets: [
          {
            name: '表',
            xml: sheetData([
              ['甲', '乙'],
              ['丙', '丁'],
            ]),
          },
        ],
      }),
      { cells: 3 },
    ],
    ['too-complex', utf8('<p>甲乙丙丁</p>'), { characters: 3 }],
  ])('refuses as %s', async (reason, bytes, limits) => {
    await expect(readDocument(bytes, { limits })).rejects.toMatchObject({ name: 'UnreadableFile', reason });
  });

  it('throws nothing but UnreadableFile on damaged files', async () => {
    const whole = writeXlsx({
      sheets: [
        {
          name: '表',
          xml: sheetData([
            ['甲', '乙'],
            ['丙', '丁'],
          ]),
        },
      ],
    });
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.integer({ min: 4, max: whole.length }));
    await fc.assert(
      fc.asyncProperty(damage, async ([at, value, length]) => {
        const bytes = whole.slice(0, length);
        if (at < length) bytes[at] = value;
        const outcome = await readDocument(bytes).catch((error: unknown) => error);
        expect(outcome instanceof UnreadableFile || (outcome as Document).format !== undefined).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

const corpus = process.env.HENGJI_CORPUS;

describe.skipIf(!corpus)('real samples', () => {
  const sample = (...path: string[]) => join(corpus ?? '', 'samples', ...path);
  const read = (...path: string[]) => readDocument(readFileSync(sample(...path)));
  const largest = ({ blocks }: Document): Table => {
    const tables = blocks.filter((block): block is Table => block.type === 'table');
    const found = tables.sort((a, b) => b.cells.length - a.cells.length)[0];
    if (!found) throw new Error('no table');
    return found;
  };
  const plain = ({ text }: Cell) => text.replace(/\s+/g, '');
  const shape = (cell: Cell) => [cell.row, cell.column, cell.rowSpan, cell.columnSpan, plain(cell)];

  it('gives the same form from xlsx and html', async () => {
    const [xlsx, html] = [largest(await read('form', 'form.xlsx')), largest(await read('form', 'form.html'))];
    expect([xlsx.rows, xlsx.columns, xlsx.cells.length]).toEqual([66, 7, 302]);
    expect([html.rows, html.columns]).toEqual([66, 7]);
    expect(html.cells.map(shape)).toEqual(xlsx.cells.map(shape));
  });

  it('gives the same texts from pdf, apart from joins that it remarks on', async () => {
    const document = await read('form', 'form.pdf');
    const expected = largest(await read('form', 'form.xlsx')).cells.map(plain);
    // A row in which nothing begins leaves no line on paper, so only the order of the cells can be compared.
    expect(largest(document).cells.map(plain)).toEqual(expected);
    expect(document.remarks.every((remark) => /第\d+页/.test(remark))).toBe(true);
  });

  const hostile = corpus && existsSync(sample('hostile')) ? readdirSync(sample('hostile')) : [];
  it.each(hostile)('bounds %s', async (name) => {
    const outcome = await read('hostile', name).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableFile);
    else expect(JSON.stringify(outcome).length).toBeLessThan(2_000_000);
  });
});
