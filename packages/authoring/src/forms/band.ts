import type { PageCell, PageTable } from '../page/page.js';

/** A cell of a band; `at` and `span` count the band's own columns, `down` its rows. */
export interface BandCell {
  readonly at: number;
  readonly span?: number;
  readonly down?: number;
  readonly text: string;
  readonly look: PageCell['look'];
  readonly lines?: number;
}

/**
 * A part of a form with columns of its own: the fields at the top, the row of execution, the indicators. Bands are laid
 * on the common grid of their form.
 */
export interface Band {
  /** Widths relative to each other. */
  readonly shares: readonly number[];
  /** True where the first column is the label at the side, merged down over the band. */
  readonly sided: boolean;
  /** Cells that begin in each row, from left to right; together with those merged from above they fill it. */
  readonly rows: readonly (readonly BandCell[])[];
  /** Rows of headings to be repeated on every page: the band then begins a table of its own. */
  readonly headings?: number;
}

/** The bands of a form as tables on one grid: that of the band with the most columns; one table for each heading. */
export function tablesOf(bands: readonly Band[]): PageTable[] {
  const base = bands.reduce<Band | undefined>(
    (most, band) => (most === undefined || band.shares.length > most.shares.length ? band : most),
    undefined,
  );
  if (base === undefined) return [];
  const groups: Band[][] = [];
  for (const band of bands) {
    const last = groups.at(-1);
    if (last === undefined || band.headings !== undefined) groups.push([band]);
    else last.push(band);
  }
  return groups.map((group) => tableOf(group, base));
}

function tableOf(bands: readonly Band[], base: Band): PageTable {
  const cells: PageCell[] = [];
  let top = 0;
  for (const band of bands) {
    const borders = bordersOn(base, band);
    for (const [row, line] of band.rows.entries()) {
      for (const { at, span = 1, down = 1, text, look, lines } of line) {
        const column = borders[at] ?? 0;
        cells.push({
          row: top + row,
          column,
          rowSpan: down,
          columnSpan: (borders[at + span] ?? base.shares.length) - column,
          text,
          look,
          ...(lines === undefined ? {} : { lines }),
        });
      }
    }
    top += band.rows.length;
  }
  return {
    type: 'table',
    columns: base.shares.length,
    rows: top,
    headerRows: bands[0]?.headings ?? 0,
    widths: base.shares,
    cells,
  };
}

/** Columns of the grid at which the columns of a band begin, and the one after the last: each the nearest to its share. */
function bordersOn(base: Band, band: Band): number[] {
  const grid = placesOf(base.shares);
  const wanted = placesOf(band.shares);
  const [columns, count] = [base.shares.length, band.shares.length];
  const borders = [0];
  for (let at = 1; at < count; at += 1) {
    const first = (borders[at - 1] ?? 0) + 1;
    const last = columns - (count - at);
    let best = first;
    for (let column = first; column <= last; column += 1) {
      if (distance(grid, column, wanted, at) < distance(grid, best, wanted, at)) best = column;
    }
    borders.push(at === 1 && band.sided && base.sided ? 1 : best);
  }
  return [...borders, columns];
}

const distance = (grid: readonly number[], column: number, wanted: readonly number[], at: number): number =>
  Math.abs((grid[column] ?? 1) - (wanted[at] ?? 1));

/** Where columns begin, from 0 to 1. */
function placesOf(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const places = [0];
  for (const share of shares) places.push((places.at(-1) ?? 0) + share / total);
  return places;
}
