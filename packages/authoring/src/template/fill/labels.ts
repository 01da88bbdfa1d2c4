import { gridRow, mergeOf, partsOf, setMerge } from '../word/grid.js';
import { around, replace, type XmlNode } from '../word/nodes.js';

/** A cell in rows that are repeated which is merged with cells below them: a label over the whole list. */
export interface Label {
  readonly cell: XmlNode;
  /** Its place in the repeated rows. */
  readonly row: number;
  readonly at: number;
  /** The cell in the first row below that continues it. */
  readonly below: XmlNode;
}

/** The labels that begin in these rows of a table and go on below them. */
export function labelsOf(rows: readonly XmlNode[]): Label[] {
  const last = rows.at(-1);
  const table = last && around(last, 'w:tbl');
  if (!table) return [];
  const all = partsOf(table, 'w:tr');
  const next = all[all.indexOf(last) + 1];
  if (!next) return [];
  const below = new Map(gridRow(next).map(({ cell, column }) => [column, cell]));
  const grid = rows.map(gridRow);
  return grid.flatMap((cells, row) =>
    cells.flatMap(({ cell, column }, at): Label[] => {
      const end = below.get(column);
      if (mergeOf(cell) !== 'start' || !end || mergeOf(end) !== 'continue') return [];
      const goesOn = grid
        .slice(row + 1)
        .every((later) => later.some((other) => other.column === column && mergeOf(other.cell) === 'continue'));
      return goesOn ? [{ cell, row, at, below: end }] : [];
    }),
  );
}

/** In copies of the rows after the first, the labels only go on. */
export function continueLabels(rows: readonly XmlNode[], labels: readonly Label[]): void {
  for (const { row, at } of labels) {
    const copy = rows[row];
    const cell = copy && gridRow(copy)[at]?.cell;
    if (cell) setMerge(cell, 'continue');
  }
}

/** The rows go: their labels begin in the row below. */
export function moveLabels(labels: readonly Label[]): void {
  for (const { cell, below } of labels) {
    replace(cell, []);
    replace(below, [cell]);
  }
}
