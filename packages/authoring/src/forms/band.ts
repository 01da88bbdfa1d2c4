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

/** Borders of different bands nearer than this, of the whole width, become one. */
const near = 0.022;

/** The bands of a form as tables on one grid, which has the borders of all of them; one table for each heading. */
export function tablesOf(bands: readonly Band[]): PageTable[] {
  const byColumns = [...bands].sort((a, b) => b.shares.length - a.shares.length);
  const side = byColumns.find(({ sided }) => sided);
  const sideShare = side === undefined ? 0 : (placesOf(side.shares)[1] ?? 0);
  const grid = new Grid();
  const borders = new Map(byColumns.map((band) => [band, grid.take(alignedPlaces(band, sideShare))] as const));
  const groups: Band[][] = [];
  for (const band of bands) {
    const last = groups.at(-1);
    if (last === undefined || band.headings !== undefined) groups.push([band]);
    else last.push(band);
  }
  return groups.map((group) => tableOf(group, borders, grid));
}

/** The borders of all bands, from 0 to 1. */
class Grid {
  readonly #borders: number[] = [0, 1];

  /** Adds the borders of a band where there is none near enough; returns those that it got. */
  take(places: readonly number[]): number[] {
    const taken: number[] = [];
    for (const place of places) {
      const above = taken.at(-1) ?? -1;
      const known = this.#borders.filter((border) => border > above && Math.abs(border - place) < near);
      const nearest = known.sort((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];
      if (nearest === undefined) this.#borders.push(place);
      taken.push(nearest ?? place);
    }
    this.#borders.sort((a, b) => a - b);
    return taken;
  }

  columnAt(border: number): number {
    return this.#borders.indexOf(border);
  }

  get widths(): number[] {
    return this.#borders.slice(1).map((border, at) => border - (this.#borders[at] ?? 0));
  }
}

function tableOf(bands: readonly Band[], bordersOf: ReadonlyMap<Band, readonly number[]>, grid: Grid): PageTable {
  const cells: PageCell[] = [];
  let top = 0;
  for (const band of bands) {
    const columns = (bordersOf.get(band) ?? []).map((border) => grid.columnAt(border));
    for (const [row, line] of band.rows.entries()) {
      for (const { at, span = 1, down = 1, text, look, lines } of line) {
        const column = columns[at] ?? 0;
        cells.push({
          row: top + row,
          column,
          rowSpan: down,
          columnSpan: (columns[at + span] ?? column + 1) - column,
          text,
          look,
          ...(lines === undefined ? {} : { lines }),
        });
      }
    }
    top += band.rows.length;
  }
  const { widths } = grid;
  return { type: 'table', columns: widths.length, rows: top, headerRows: bands[0]?.headings ?? 0, widths, cells };
}

/** Where columns begin and the last ends, from 0 to 1. */
function placesOf(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const places = [0];
  for (const share of shares.slice(0, -1)) places.push((places.at(-1) ?? 0) + share / total);
  return [...places, 1];
}

/** The same with the label at the side as wide as in every band of the form. */
function alignedPlaces({ shares, sided }: Band, sideShare: number): number[] {
  if (!sided) return placesOf(shares);
  return [0, ...placesOf(shares.slice(1)).map((place) => sideShare + place * (1 - sideShare))];
}
