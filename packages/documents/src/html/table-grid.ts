import { type Budget, tooComplex } from '../budget.js';

/** A cell as written, before it has a place. A row span of 0 reaches to the end of its row group. */
export interface SpannedCell<T> {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: T;
}

export interface PlacedCell<T> {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: T;
}

export interface Grid<T> {
  readonly rows: number;
  readonly columns: number;
  /** Ordered by row, then column. */
  readonly cells: readonly PlacedCell<T>[];
}

/**
 * Gives cells their places in the grid by the table model of HTML: a cell takes the first free column, its row span
 * ends with its row group, its column span ends where another cell already is. Columns in which no cell begins and
 * rows without any cell have no width or height on the page and are left out.
 *
 * @param groups row groups (`thead`, `tbody`, …), each a list of rows.
 */
export function placeCells<T>(groups: readonly SpannedCell<T>[][][], budget: Budget): Grid<T> {
  const placed: PlacedCell<T>[] = [];
  let row = 0;
  let work = 0;
  const spend = (steps: number) => {
    work += steps;
    if (work > 4 * budget.limits.cells) throw tooComplex('表格合并单元格过多');
  };
  for (const group of groups) {
    const end = row + group.length;
    /** For each column, the row before which it is taken by a cell from above. */
    const taken: number[] = [];
    const isTaken = (column: number) => (taken[column] ?? 0) > row;
    for (const cells of group) {
      let column = 0;
      for (const cell of cells) {
        const from = column;
        while (isTaken(column)) column++;
        let width = 1;
        while (width < cell.columnSpan && !isTaken(column + width)) width++;
        spend(column - from + width);
        const height = Math.min(cell.rowSpan === 0 ? end - row : cell.rowSpan, end - row);
        for (let i = 0; i < width; i++) taken[column + i] = row + height;
        placed.push({ row, column, rowSpan: height, columnSpan: width, content: cell.content });
        column += width;
      }
      row++;
    }
  }
  return compact(placed, budget);
}

function compact<T>(placed: readonly PlacedCell<T>[], budget: Budget): Grid<T> {
  const rowOf = ranks(
    placed.map((cell) => ({ from: cell.row, to: cell.row + cell.rowSpan })),
    false,
  );
  const columnOf = ranks(
    placed.map((cell) => ({ from: cell.column, to: cell.column + cell.columnSpan })),
    true,
  );
  budget.grid(rowOf.count, columnOf.count);
  const cells = placed.map((cell) => {
    const row = rowOf.rank(cell.row);
    const column = columnOf.rank(cell.column);
    return {
      row,
      column,
      rowSpan: rowOf.rank(cell.row + cell.rowSpan) - row,
      columnSpan: columnOf.rank(cell.column + cell.columnSpan) - column,
      content: cell.content,
    };
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { rows: rowOf.count, columns: columnOf.count, cells };
}

/** How many grid lines that count lie before a position: those in which a cell begins, or those that any cell covers. */
function ranks(spans: readonly { from: number; to: number }[], mustBegin: boolean) {
  const last = spans.reduce((most, span) => Math.max(most, span.to), 0);
  const begins = new Int32Array(last + 1);
  const ends = new Int32Array(last + 1);
  for (const { from, to } of spans) {
    begins[from] = (begins[from] ?? 0) + 1;
    ends[to] = (ends[to] ?? 0) + 1;
  }
  const before = new Int32Array(last + 1);
  let open = 0;
  for (let i = 0; i < last; i++) {
    open += (begins[i] ?? 0) - (ends[i] ?? 0);
    const counts = mustBegin ? (begins[i] ?? 0) > 0 : open > 0;
    before[i + 1] = (before[i] ?? 0) + (counts ? 1 : 0);
  }
  return { count: before[last] ?? 0, rank: (position: number) => before[position] ?? 0 };
}
