import type { Block, Cell, Document, Paragraph, Table } from '@hengji/documents';

/**
 * A table drawn with `|` between cells, one row a line. A cell `<` belongs to the cell on its left, `^` to the cell
 * above; `\n` in a cell is a line break.
 */
export function tableOf(drawing: string): Table {
  const rows = drawing
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')));
  const owners: Cell[][] = [];
  const cells: { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[] = [];
  rows.forEach((row, r) => {
    owners.push([]);
    row.forEach((text, c) => {
      const owner = text === '<' ? owners[r]?.[c - 1] : text === '^' ? owners[r - 1]?.[c] : undefined;
      if (owner) {
        const cell = cells.find((candidate) => candidate === owner);
        if (cell) {
          cell.rowSpan = Math.max(cell.rowSpan, r - cell.row + 1);
          cell.columnSpan = Math.max(cell.columnSpan, c - cell.column + 1);
        }
        owners[r]?.push(owner);
        return;
      }
      const cell = { row: r, column: c, rowSpan: 1, columnSpan: 1, text };
      cells.push(cell);
      owners[r]?.push(cell);
    });
  });
  const columns = Math.max(...rows.map((row) => row.length));
  return { type: 'table', rows: rows.length, columns, cells };
}

export const paragraphOf = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  text,
  origin: 'body',
  ...more,
});

/** A document of paragraphs (strings) and tables. */
export const documentOf = (...blocks: (string | Block)[]): Document => ({
  format: 'docx',
  blocks: blocks.map((block) => (typeof block === 'string' ? paragraphOf(block) : block)),
  remarks: [],
});
