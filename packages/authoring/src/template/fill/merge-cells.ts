import { type GridCell, gridRow, partsOf, setMerge } from '../word/grid.js';
import { around, type XmlNode } from '../word/nodes.js';

/** Merges cells that stand one below the other and belong to one group. */
export function mergeCells(groups: ReadonlyMap<XmlNode, string>): void {
  const tables = new Set<XmlNode>();
  const continued = new Set<XmlNode>();
  for (const cell of groups.keys()) {
    const table = around(cell, 'w:tbl');
    if (table) tables.add(table);
  }
  for (const table of tables) {
    let above = new Map<number, GridCell>();
    for (const row of partsOf(table, 'w:tr')) {
      const cells = gridRow(row);
      for (const { cell, column, span } of cells) {
        const group = groups.get(cell);
        const upper = above.get(column);
        if (group === undefined || upper?.span !== span || groups.get(upper.cell) !== group) continue;
        if (!continued.has(upper.cell)) setMerge(upper.cell, 'start');
        setMerge(cell, 'continue');
        continued.add(cell);
      }
      above = new Map(cells.map((cell) => [cell.column, cell]));
    }
  }
}
