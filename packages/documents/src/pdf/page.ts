import { nearest } from './geometry.js';
import type { Grid, GridArea } from './grid.js';
import { firstUnitWidth, joinText, type Line, type Piece, textWidth, toLines } from './text.js';

export interface PdfCell extends GridArea {
  readonly text: string;
}

export interface PdfTable {
  readonly xs: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly rows: number;
  readonly cells: readonly PdfCell[];
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly tables: readonly PdfTable[];
  /** Text outside the tables, top to bottom. */
  readonly lines: readonly Line[];
}

/** The usual distance of text from the line beside it, at most. */
const PADDING = 6;

/** Puts the text of a page into its tables; the rest are lines of running text. */
export function layOutPage(
  number: number,
  size: readonly [number, number],
  grids: readonly Grid[],
  pieces: readonly Piece[],
): PdfPage {
  const filled = grids.map((grid) => ({ grid, areaAt: areaIndex(grid), pieces: grid.cells.map((): Piece[] => []) }));
  const rest: Piece[] = [];
  for (const piece of pieces) {
    // A point in the middle of the letters, as a piece may touch the lines around it.
    const y = piece.y - piece.size * 0.35;
    const x = piece.x + piece.width / 2;
    const home = filled.find(({ grid }) => isInside(grid, x, y));
    if (!home) {
      rest.push(piece);
      continue;
    }
    for (const part of splitAtLines(piece, y, home.grid, home.areaAt)) {
      home.pieces[home.areaAt(part.x + part.width / 2, y)]?.push(part);
    }
  }
  const tables = filled.map(({ grid, pieces: texts }) => ({
    xs: grid.xs,
    top: grid.ys[0] ?? 0,
    bottom: grid.ys.at(-1) ?? 0,
    rows: grid.ys.length - 1,
    cells: grid.cells.map((area, index) => ({
      ...area,
      text: cellText(texts[index] ?? [], areaLeft(grid, area), areaRight(grid, area)),
    })),
  }));
  return { number, width: size[0], height: size[1], tables, lines: toLines(rest) };
}

function isInside(grid: Grid, x: number, y: number): boolean {
  const { xs, ys } = grid;
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

function areaLeft(grid: Grid, area: GridArea): number {
  return grid.xs[area.column] ?? 0;
}

function areaRight(grid: Grid, area: GridArea): number {
  return grid.xs[area.column + area.columnSpan] ?? 0;
}

/** Looks up which area of the grid holds a point. */
function areaIndex(grid: Grid): (x: number, y: number) => number {
  const columns = grid.xs.length - 1;
  const at = new Int32Array((grid.ys.length - 1) * columns);
  grid.cells.forEach((area, index) => {
    for (let r = area.row; r < area.row + area.rowSpan; r++) {
      at.fill(index, r * columns + area.column, r * columns + area.column + area.columnSpan);
    }
  });
  return (x, y) => at[interval(grid.ys, y) * columns + interval(grid.xs, x)] ?? -1;
}

/** The interval between ascending edges that holds a value; the outermost for one beyond them. */
function interval(edges: readonly number[], value: number): number {
  const edge = nearest(edges, value);
  const before = (edges[edge] ?? 0) <= value ? edge : edge - 1;
  return Math.min(Math.max(before, 0), edges.length - 2);
}

/** Some programs write the text of neighbouring cells as one piece; it is cut where it crosses a drawn line. */
function splitAtLines(piece: Piece, y: number, grid: Grid, areaAt: (x: number, y: number) => number): Piece[] {
  const inset = piece.size * 0.5;
  const first = grid.cells[areaAt(piece.x + inset, y)];
  const last = grid.cells[areaAt(piece.x + piece.width - inset, y)];
  if (!first || !last || first === last || piece.width < piece.size * 2) return [piece];
  const border = areaRight(grid, first);
  const scale = piece.width / (textWidth(piece.text, piece.size) || 1);
  let end = 0;
  let x = piece.x;
  for (const character of piece.text) {
    const width = textWidth(character, piece.size) * scale;
    if (x + width / 2 > border) break;
    x += width;
    end += character.length;
  }
  if (end === 0 || end >= piece.text.length) return [piece];
  const head = { ...piece, text: piece.text.slice(0, end).trimEnd(), width: x - piece.x };
  const tail = { ...piece, text: piece.text.slice(end).trimStart(), x, width: piece.x + piece.width - x };
  return tail.text === '' ? [head] : [head, ...splitAtLines(tail, y, grid, areaAt)];
}

/** The text of a cell: lines that had to wrap are joined, others are kept apart. */
function cellText(pieces: readonly Piece[], left: number, right: number): string {
  const lines = toLines(pieces);
  let padding = PADDING;
  for (const line of lines) padding = Math.min(padding, Math.max(0, line.left - left), Math.max(0, right - line.right));
  const room = right - left - 2 * padding;
  let text = '';
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (!previous) text = line.text;
    else if (hadToWrap(previous, line, room, right - padding)) text = joinText(text, line.text);
    else text += `\n${line.text}`;
  });
  return text;
}

/** Whether the beginning of the next line had no room at the end of a line. Nothing ends with a comma. */
function hadToWrap(line: Line, next: Line, room: number, rightEdge: number): boolean {
  if (/[，、]$/.test(line.text)) return true;
  const tolerance = 0.2 * line.size;
  const unit = firstUnitWidth(next);
  if (line.right - line.left + unit > room - tolerance) return true;
  // A first line that is indented has less room than its cell.
  const slack = rightEdge - line.right;
  return unit > slack + tolerance && room - (line.right - line.left) - slack > slack + line.size / 2;
}
