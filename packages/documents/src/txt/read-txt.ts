import type { Block, Cell, Document, Table } from '../document.js';
import { UnreadableFile } from '../errors.js';
import type { Limits } from '../limits.js';
import { readDelimitedTable } from './delimited-table.js';
import { readFlattenedTable } from './flattened-table.js';
import { isBlankLine, splitLines, unwrapLines } from './lines.js';

/** Spaces of any kind at the ends of a paragraph are layout. */
const trimLayout = (line: string): string => line.replace(/^[ \t\u00A0\u3000]+|[ \t\u00A0\u3000]+$/g, '');

/**
 * Reads plain text: one paragraph a line, and tables that are flattened to one tab-led line per cell, separated by tabs
 * or drawn with bars. Merged cells cannot be told from blank ones in plain text: they come back as blank cells.
 *
 * @throws UnreadableFile where the text is longer or its tables are larger than the limits.
 */
export function readTxt(text: string, limits: Limits): Document {
  if (text.length > limits.characters) {
    throw new UnreadableFile('too-large', '这个文本文件过长，超出可处理的范围。请确认文件是否正确，或拆分后再提交。');
  }
  const lines = unwrapLines(splitLines(text));
  const blocks: Block[] = [];
  let cells = 0;
  const push = (block: Block): void => {
    if (block.type === 'table') cells += block.rows * block.columns;
    if (cells > limits.cells || blocks.length >= limits.blocks) {
      throw new UnreadableFile('too-complex', '这个文本文件中的表格或段落过多，超出可处理的范围。请拆分后再提交。');
    }
    blocks.push(block);
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (line.startsWith('\t') && beginsFlattenedTable(lines, at)) {
      const table = readFlattenedTable(lines, at);
      if (table.rows.some((row) => row.length > limits.columns)) {
        throw new UnreadableFile(
          'too-complex',
          '这个文本文件中有列数过多的表格，无法识别。请改用 Word 或 Excel 文件提交。',
        );
      }
      push(toTable(table.rows));
      at = table.next;
      continue;
    }
    const delimited = isBlankLine(line) ? undefined : readDelimitedTable(lines, at);
    if (delimited) {
      push(toTable(delimited.rows));
      at = delimited.next;
      continue;
    }
    if (!isBlankLine(line)) push({ type: 'paragraph', text: trimLayout(line), origin: 'body' });
    at += 1;
  }
  return { format: 'txt', blocks, remarks: [] };
}

/** A lone indented line is a paragraph; a flattened table has at least two cells before a double blank line ends it. */
function beginsFlattenedTable(lines: readonly string[], from: number): boolean {
  let cells = 0;
  let blanks = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('\t')) {
      if (line.slice(1).includes('\t')) return false;
      cells += 1;
      blanks = 0;
      if (cells === 2) return true;
    } else if (line === '') {
      blanks += 1;
    } else if (blanks >= 2) return false;
    else blanks = 0;
  }
  return false;
}

/** Rows of unequal length stay flush left: where a row was merged is not printed in plain text. */
function toTable(rows: readonly (readonly string[])[]): Table {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells: Cell[] = rows.flatMap((row, r) =>
    row.map((text, column) => ({ row: r, column, rowSpan: 1, columnSpan: 1, text })),
  );
  return { type: 'table', rows: rows.length, columns, cells };
}
