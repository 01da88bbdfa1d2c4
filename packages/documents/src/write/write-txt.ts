import type { Document, Table } from '../document.js';
import { gridOf, type Slot } from './grid.js';
import { legalText } from './legal-text.js';

/**
 * Plain text with the tables flattened: every cell on its own tab-led line, further lines of a cell without a tab, a
 * blank line after each row. Below the first row of a vertically merged cell stands a bare tab line; a horizontally
 * merged cell is written once. Automatic numbers are typed out.
 *
 * Plain text cannot hold: heading levels, horizontal merges (a row comes back shorter), which blank cells were merged,
 * and that lines which end like those of a text wrapped at a fixed width were not wrapped.
 */
export function writeTxt(document: Document): string {
  const lines: string[] = [];
  let afterTable = false;
  for (const block of document.blocks) {
    if (block.type === 'table') {
      // Without a gap two tables in succession would read as one.
      if (afterTable) lines.push('', '');
      lines.push(...tableLines(block));
      afterTable = true;
      continue;
    }
    // One blank line ends a row; a second one ends the table.
    if (afterTable) lines.push('');
    // A line that begins with a tab would be a cell.
    lines.push(...`${block.label ?? ''}${legalText(block.text)}`.split('\n').map((line) => line.replace(/^\t+/, '')));
    afterTable = false;
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function tableLines(table: Table): string[] {
  const lines: string[] = [];
  gridOf(table).forEach((row, at) => {
    for (const slot of onePerCell(row)) lines.push(`\t${slotText(slot, at)}`);
    lines.push('');
  });
  return lines;
}

/** A row's slots without the further columns of horizontally merged cells. */
const onePerCell = (row: readonly Slot[]): Slot[] =>
  row.filter((slot, column) => {
    const left = row[column - 1];
    return slot.kind === 'gap' || left === undefined || left.kind === 'gap' || left.cell !== slot.cell;
  });

const slotText = (slot: Slot, row: number): string =>
  slot.kind === 'anchor' && slot.cell.row === row ? legalText(slot.cell.text).replace(/\t/g, ' ') : '';
