import { cluster, nearest } from './geometry.js';
import type { Segment } from './segments.js';

/** A table drawn on one page. */
export interface Grid {
  /** x of the column lines, left to right: one more than there are columns. */
  readonly xs: readonly number[];
  /** y of the row lines, top to bottom: one more than there are rows. */
  readonly ys: readonly number[];
  /** Ordered by row, then column; they cover the grid exactly. */
  readonly cells: readonly GridArea[];
}

export interface GridArea {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Lines this close are one line, drawn piece by piece. */
const SAME_LINE = 1.2;
const SAME_EDGE = 2;
/** Pieces of a line with a gap this small belong together. */
const GAP = 3;
/** How far a line may stop short of the one it meets. */
const TOUCH = 2.5;
/** Beyond these a page holds a drawing and not a table. */
const MOST_LINES = 1_500;
const MOST_AREAS = 40_000;

/**
 * The tables formed by ruled lines that cross, top to bottom. A frame around a single area is no table.
 *
 * Undefined for a page with so many lines that it must be a drawing.
 */
export function findGrids(segments: readonly Segment[]): Grid[] | undefined {
  const horizontal = joinPieces(segments.filter((segment) => segment.horizontal));
  const vertical = joinPieces(segments.filter((segment) => !segment.horizontal));
  if (horizontal.length > MOST_LINES || vertical.length > MOST_LINES) return undefined;
  const grids: Grid[] = [];
  for (const [rows, columns] of connected(horizontal, vertical)) {
    const xs = cluster(
      columns.map((line) => line.at),
      SAME_EDGE,
    );
    const ys = cluster(
      rows.map((line) => line.at),
      SAME_EDGE,
    );
    if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) continue;
    if ((xs.length - 1) * (ys.length - 1) > MOST_AREAS) return undefined;
    grids.push({ xs, ys, cells: areas(xs, ys, rows, columns) });
  }
  return grids.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0) || (a.xs[0] ?? 0) - (b.xs[0] ?? 0));
}

/** Puts together pieces on the same line that touch or nearly touch. */
function joinPieces(segments: readonly Segment[]): Segment[] {
  const positions = cluster(
    segments.map((segment) => segment.at),
    SAME_LINE,
  );
  const byLine: Segment[][] = positions.map(() => []);
  for (const segment of segments) byLine[nearest(positions, segment.at)]?.push(segment);
  return byLine.flatMap((pieces, index) => {
    const joined: { horizontal: boolean; at: number; from: number; to: number }[] = [];
    for (const piece of pieces.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && piece.from <= last.to + GAP) last.to = Math.max(last.to, piece.to);
      else joined.push({ ...piece, at: positions[index] ?? piece.at });
    }
    return joined;
  });
}

/** Groups of lines that hang together by crossing each other, each as its horizontal and vertical lines. */
function connected(horizontal: readonly Segment[], vertical: readonly Segment[]): [Segment[], Segment[]][] {
  const sets = new DisjointSets(horizontal.length + vertical.length);
  horizontal.forEach((row, h) => {
    vertical.forEach((column, v) => {
      const meets =
        column.at >= row.from - TOUCH &&
        column.at <= row.to + TOUCH &&
        row.at >= column.from - TOUCH &&
        row.at <= column.to + TOUCH;
      if (meets) sets.unite(h, horizontal.length + v);
    });
  });
  const groups = new Map<number, [Segment[], Segment[]]>();
  [...horizontal, ...vertical].forEach((line, index) => {
    const root = sets.find(index);
    let group = groups.get(root);
    if (!group) {
      group = [[], []];
      groups.set(root, group);
    }
    group[line.horizontal ? 0 : 1].push(line);
  });
  return [...groups.values()].filter(([rows, columns]) => rows.length > 1 && columns.length > 1);
}

/** Unites neighbouring areas with no line between them. A union that is no rectangle falls back to single areas. */
function areas(
  xs: readonly number[],
  ys: readonly number[],
  rowLines: readonly Segment[],
  columnLines: readonly Segment[],
): GridArea[] {
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const isRuled = (edges: readonly number[], lines: readonly Segment[]) => {
    const byEdge: Segment[][] = edges.map(() => []);
    for (const line of lines) byEdge[nearest(edges, line.at)]?.push(line);
    return (edge: number, middle: number) =>
      byEdge[edge]?.some((line) => line.from <= middle && line.to >= middle) ?? false;
  };
  const hasColumnLine = isRuled(xs, columnLines);
  const hasRowLine = isRuled(ys, rowLines);
  const middle = (edges: readonly number[], index: number) => ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
  const sets = new DisjointSets(rows * columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const here = r * columns + c;
      if (c + 1 < columns && !hasColumnLine(c + 1, middle(ys, r))) sets.unite(here, here + 1);
      if (r + 1 < rows && !hasRowLine(r + 1, middle(xs, c))) sets.unite(here, here + columns);
    }
  }
  const members = new Map<number, number[]>();
  for (let i = 0; i < rows * columns; i++) {
    const root = sets.find(i);
    const list = members.get(root);
    if (list) list.push(i);
    else members.set(root, [i]);
  }
  const found = [...members.values()].flatMap((positions) => rectangle(positions, columns));
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

function rectangle(positions: readonly number[], columns: number): GridArea[] {
  const first = positions[0] ?? 0;
  const last = positions.at(-1) ?? 0;
  const area = {
    row: Math.floor(first / columns),
    column: first % columns,
    rowSpan: Math.floor(last / columns) - Math.floor(first / columns) + 1,
    columnSpan: (last % columns) - (first % columns) + 1,
  };
  const inside = (position: number) =>
    position % columns >= area.column && position % columns < area.column + area.columnSpan;
  if (area.columnSpan > 0 && positions.length === area.rowSpan * area.columnSpan && positions.every(inside))
    return [area];
  return positions.map((position) => ({
    row: Math.floor(position / columns),
    column: position % columns,
    rowSpan: 1,
    columnSpan: 1,
  }));
}

class DisjointSets {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(item: number): number {
    let root = item;
    for (let next = this.#parents[root] ?? root; next !== root; next = this.#parents[root] ?? root) {
      // Halving the path on the way keeps later searches short.
      this.#parents[root] = this.#parents[next] ?? next;
      root = next;
    }
    return root;
  }

  unite(a: number, b: number): void {
    this.#parents[this.find(b)] = this.find(a);
  }
}
