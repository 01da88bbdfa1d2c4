import type { Budget } from '../budget.js';
import type { BuiltTable, RowCell } from '../word/grid.js';
import { buildTable } from '../word/grid.js';
import { cellContent, type Item } from '../word/items.js';
import type { RowDefinition } from './paragraph-properties.js';

/** A row as it stands in the text: what is in its cells, and the definition at its end. */
export interface DocRow {
  readonly cells: readonly (readonly Item[])[];
  readonly definition: RowDefinition | undefined;
}

/** Edges nearer than this (twentieths of a point) are one: rows drawn by hand do not line up exactly. */
const TOLERANCE = 40;
/** The width given to cells that no definition describes. */
const UNKNOWN_WIDTH = 1440;

/** Puts rows into a grid. Their cells only have edges; the grid's columns are where any row has one. */
export function buildDocTable(rows: readonly DocRow[], budget: Budget): BuiltTable {
  const rowEdges = rows.map(edgesOf);
  const columns = distinctEdges(rowEdges);
  // Checked before the rows are built: every one of them may be as wide as the table.
  budget.grid(0, columns.length);
  return buildTable(
    rows.map((row, index) => placeCells(row, rowEdges[index] ?? [], columns)),
    budget,
  );
}

/** One edge more than there are cells; where the definition has too few, cells of a usual width follow. */
function edgesOf({ cells, definition }: DocRow): number[] {
  const edges = [...(definition?.edges ?? [0])];
  while (edges.length <= cells.length) edges.push((edges.at(-1) ?? 0) + UNKNOWN_WIDTH);
  return edges.slice(0, cells.length + 1);
}

function distinctEdges(rowEdges: readonly (readonly number[])[]): number[] {
  const all = rowEdges.flat().sort((a, b) => a - b);
  const distinct: number[] = [];
  for (const edge of all) {
    const last = distinct.at(-1);
    if (last === undefined || edge - last > TOLERANCE) distinct.push(edge);
  }
  return distinct;
}

function placeCells(row: DocRow, edges: readonly number[], columns: readonly number[]): RowCell[] {
  const placed: RowCell[] = [];
  let free = 0;
  row.cells.forEach((items, index) => {
    const definition = row.definition?.cells[index];
    const column = Math.max(free, nearest(columns, edges[index] ?? 0));
    const end = Math.max(column + 1, nearest(columns, edges[index + 1] ?? 0));
    const previous = placed.at(-1);
    free = end;
    if (definition?.joinsLeft && previous) {
      placed[placed.length - 1] = { ...previous, columnSpan: end - previous.column };
      return;
    }
    placed.push({
      column,
      columnSpan: end - column,
      merge: definition?.vertical ?? 'none',
      ...cellContent(items),
    });
  });
  return placed;
}

/** The index of the value nearest to a position among ascending values. */
function nearest(values: readonly number[], position: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  const before = low - 1;
  return before >= 0 && position - (values[before] ?? 0) < (values[low] ?? 0) - position ? before : low;
}
