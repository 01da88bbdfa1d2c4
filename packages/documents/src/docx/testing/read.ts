import type { Block, Table } from '../../document.js';
import { defaultLimits, type Limits } from '../../limits.js';
import { readDocx } from '../read-docx.js';
import { type DocxSource, writeDocx } from './write-docx.js';

/** The blocks of a package written for a test. */
export function readBlocks(source: DocxSource | string, limits: Limits = defaultLimits): readonly Block[] {
  return readDocx(writeDocx(source), limits).blocks;
}

/** Its paragraphs as 「number|text」, or the text alone where there is no automatic number. */
export function readTexts(source: DocxSource | string): string[] {
  return readBlocks(source).flatMap((block) =>
    block.type === 'table' ? [] : [block.label === undefined ? block.text : `${block.label}|${block.text}`],
  );
}

/** Its first table. */
export function readFirstTable(source: DocxSource | string): Table {
  for (const block of readBlocks(source)) {
    if (block.type === 'table') return block;
  }
  throw new Error('the document has no table');
}

/** A table as lines 「row,column rows×columns text」; spans of one are left out. */
export function describeCells(table: Table): string[] {
  return table.cells.map(({ row, column, rowSpan, columnSpan, text }) => {
    const spans = rowSpan === 1 && columnSpan === 1 ? '' : ` ${rowSpan}×${columnSpan}`;
    return `${row},${column}${spans} ${text}`;
  });
}
