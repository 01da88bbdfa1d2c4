import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../document.js';
import { readDocument } from '../read.js';
import { splitLines, unwrapLines } from '../txt/lines.js';
import { cellsByPlace, randomDocument } from './testing/random-document.js';
import { writeDocx } from './write-docx.js';
import { writeHtml } from './write-html.js';
import { writeTxt } from './write-txt.js';
import { writeXlsx } from './write-xlsx.js';

const runs = { numRuns: 40 };

/** Number typed out, as formats without automatic numbers have it. */
const typed = (block: Block): Block => {
  if (block.type === 'table' || block.label === undefined) return block;
  const { label, ...rest } = block;
  return { ...rest, text: `${label}${block.text}` };
};

/** HTML has no column grid of its own: columns in which no cell begins do not come back. */
const compact = (block: Block): Block => {
  if (block.type === 'paragraph') return block;
  const starts = [...new Set(block.cells.map(({ column }) => column))];
  const place = (column: number): number => starts.filter((start) => start < column).length;
  const cells = block.cells.map((cell) => {
    const column = place(cell.column);
    return { ...cell, column, columnSpan: place(cell.column + cell.columnSpan) - column };
  });
  return { ...block, columns: starts.length, cells };
};

/** What the outline pass may add: levels inferred from typed numbers. */
const withoutInferred = (block: Block): Block => {
  if (block.type === 'table' || !block.levelInferred) return block;
  const { level: _level, levelInferred: _inferred, ...rest } = block;
  return rest;
};

const readBack = async (bytes: Uint8Array): Promise<readonly Block[]> =>
  cellsByPlace(await readDocument(bytes)).map(withoutInferred);

describe('what is written can be read back', () => {
  it('docx: text, headings, automatic numbers, merged cells', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument({ labels: true, deepestHeading: 9, spans: true }), async (document) => {
        expect(await readBack(await writeDocx(document))).toEqual(cellsByPlace(document));
      }),
      runs,
    );
  });

  it('html: text, headings, merged cells; numbers typed out', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument({ labels: true, deepestHeading: 6, spans: true }), async (document) => {
        const bytes = new TextEncoder().encode(writeHtml(document));
        expect(await readBack(bytes)).toEqual(cellsByPlace(document).map(typed).map(compact));
      }),
      runs,
    );
  });

  it('txt: text and plain grids', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument({ labels: false, deepestHeading: 0, spans: false }), async (document) => {
        const text = writeTxt(document);
        // Lines that happen to end like those of a text wrapped at a fixed width are joined when they are read.
        const lines = splitLines(text);
        fc.pre(unwrapLines(lines).length === lines.length);
        const bytes = new TextEncoder().encode(text);
        expect(await readBack(bytes)).toEqual(cellsByPlace(document));
      }),
      runs,
    );
  });

  it('xlsx: the texts of every cell at their places', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument({ labels: false, deepestHeading: 0, spans: true }), async (document) => {
        const read = await readDocument(await writeXlsx(named(document)));
        expect(texts(read)).toEqual(texts(document));
      }),
      runs,
    );
  });
});

const named = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.map((block, at) => (block.type === 'table' ? { ...block, name: `表${at}` } : block)),
});

/** All texts in reading order; a sheet may turn rows of a single cell into paragraphs and drop blank rows and columns. */
const texts = (document: Document): string[] =>
  cellsByPlace(document)
    .flatMap((block) => (block.type === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text)))
    .filter((text) => text !== '');
