import { type GridCell, type Slot, slotUnder } from '../grid.js';
import { headingOf, type Role } from '../headers.js';

/** A column of a table as its heading describes it. */
export interface HeaderColumn {
  readonly role: Role;
  /** Grid columns `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly cell: GridCell;
  readonly unit?: string;
  readonly marks?: string;
}

/** The recognised headings of a row, from left to right; cells merged over from the row above count. */
export function columnsOf(slots: readonly Slot[]): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const bottom = slots.reduce((most, { cell }, index) => (index === 0 ? most : Math.max(most, cell.rowEnd)), 0);
  for (const { cell } of slots) {
    // A label merged down beside the rows, such as 年度预算, is not the heading of a column.
    if (slots.length > 1 && cell === slots[0]?.cell && cell.rowEnd > bottom) continue;
    const heading = headingOf(cell.key);
    if (heading) columns.push({ ...heading, from: cell.column, to: cell.columnEnd, cell });
  }
  return columns;
}

export const columnWith = (columns: readonly HeaderColumn[], role: Role): HeaderColumn | undefined =>
  columns.find((column) => column.role === role);

export const hasRole = (columns: readonly HeaderColumn[], ...roles: Role[]): boolean =>
  columns.some((column) => roles.includes(column.role));

/** The cell of a row under the column of a role. */
export function slotFor(columns: readonly HeaderColumn[], role: Role, slots: readonly Slot[]): Slot | undefined {
  const column = columnWith(columns, role);
  return column && slotUnder(slots, column);
}

/** Number of columns with any of the roles. */
export const countRoles = (columns: readonly HeaderColumn[], ...roles: Role[]): number =>
  columns.filter((column) => roles.includes(column.role)).length;
