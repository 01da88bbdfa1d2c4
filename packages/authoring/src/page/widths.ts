import { columnShares } from '@hengji/documents/write';
import type { PageTable } from './page.js';

/** Shares of the width for each column, adding up to 1: as the table says, else by its contents. */
export function sharesOf(table: PageTable): number[] {
  const { widths } = table;
  if (widths === undefined) return columnShares(table);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / total);
}
