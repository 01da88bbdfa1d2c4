import type { Place } from '@hengji/core';
import type { Cell, Document, Table } from '@hengji/documents';
import type { Quote } from '../../model/review.js';
import { oneLine, shorten, wellFormed } from './clean.js';

/** Words for the places of one document. Made once per document; every question is answered without a search. */
export interface Places {
  /** 「第3个表格第5行第4列」, 「第12段」, counted from 1; rows and columns are those of the grid. */
  words(at: Place): string;
  /** `words` with the nearest heading above. */
  full(at: Place): string;
  /** Quotes that stand in one paragraph or one table row, taken together; in the order of their first quotes. */
  passages(quotes: readonly Quote[]): Passage[];
}

/** A paragraph or a table row with the quotes in it. */
export interface Passage {
  /** The place in words, such as 「第1个表格第2行第7、6列」. */
  readonly words: string;
  /** `words` with the nearest heading above. */
  readonly full: string;
  /** One line of what stands there, with each quote in 【】. */
  readonly excerpt: string;
  /** Indexes into the quotes that were asked about. */
  readonly quotes: readonly number[];
}

const spreadsheets: ReadonlySet<string> = new Set(['xlsx', 'xls']);

/** Prepares the words for the places of a document. */
export function placesOf(document: Document): Places {
  const ordinals: number[] = [];
  const headings: (string | undefined)[] = [];
  let paragraphs = 0;
  let tables = 0;
  let heading: string | undefined;
  for (const block of document.blocks) {
    headings.push(heading);
    if (block.type === 'table') {
      tables += 1;
      ordinals.push(tables);
      continue;
    }
    paragraphs += 1;
    ordinals.push(paragraphs);
    if (block.level !== undefined) heading = shorten(oneLine(`${block.label ?? ''}${block.text}`), 30);
  }

  const rowsOfTables = new Map<number, Map<number, Cell[]>>();
  const cellsOfRow = (block: number, table: Table, row: number): readonly Cell[] => {
    let rows = rowsOfTables.get(block);
    if (rows === undefined) {
      rows = new Map<number, Cell[]>();
      for (const cell of table.cells) {
        const cells = rows.get(cell.row);
        if (cells === undefined) rows.set(cell.row, [cell]);
        else cells.push(cell);
      }
      rowsOfTables.set(block, rows);
    }
    return rows.get(row) ?? [];
  };

  const words = (at: Place): string => {
    const block = document.blocks[at.block];
    const ordinal = ordinals[at.block];
    if (block === undefined || ordinal === undefined) return '位置不明';
    if (block.type === 'paragraph') return `第${ordinal}段`;
    const sheet = spreadsheets.has(document.format) && block.name !== undefined;
    const name = sheet ? `工作表“${shorten(oneLine(block.name ?? ''), 31)}”` : `第${ordinal}个表格`;
    return at.row === undefined || at.column === undefined ? name : `${name}第${at.row + 1}行第${at.column + 1}列`;
  };
  const withHeading = (at: Place, text: string): string => {
    const above = headings[at.block];
    return above === undefined || above === '' ? text : `${text}（${above}）`;
  };
  const excerpt = (quotes: readonly Quote[], { block: index, row }: Place): string => {
    const block = document.blocks[index];
    if (block?.type === 'paragraph') return markRanges(block.text, quotes, 32);
    const cells = block === undefined ? [] : cellsOfRow(index, block, row ?? -1);
    const quoted = new Set(quotes.map(({ at }) => at.column));
    const first = quotes[0]?.at.column ?? 0;
    if (!cells.some(({ column }) => quoted.has(column))) return `【${shorten(oneLine(quotes[0]?.text ?? ''), 60)}】`;
    return cells
      .filter(({ column }) => quoted.has(column) || Math.abs(column - first) <= 8)
      .map(({ column, text }) => {
        const here = quotes.filter(({ at }) => at.column === column);
        return here.length === 0 ? shorten(oneLine(text), 14) : markRanges(text, here, 16);
      })
      .filter((text) => text !== '')
      .join('｜');
  };

  return {
    words,
    full: (at) => withHeading(at, words(at)),
    passages: (quotes) => {
      const groups = new Map<string, number[]>();
      for (const [index, { at }] of quotes.entries()) {
        const key = `${at.block}/${at.row ?? ''}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [index]);
        else group.push(index);
      }
      return [...groups.values()].flatMap((indexes) => {
        const members = indexes.flatMap((index) => quotes[index] ?? []);
        const at = members[0]?.at;
        if (at === undefined) return [];
        const columns = [...new Set(members.map(({ at: { column } }) => column))];
        const place =
          at.column === undefined || columns.length === 1
            ? words(at)
            : words(at).replace(/第\d+列$/, `第${columns.map((column) => (column ?? 0) + 1).join('、')}列`);
        return [{ words: place, full: withHeading(at, place), excerpt: excerpt(members, at), quotes: indexes }];
      });
    },
  };
}

/** Text with the quoted ranges in 【】 and at most `radius` characters around each; the rest is left out. */
function markRanges(text: string, quotes: readonly Quote[], radius: number): string {
  const ranges = quotes.map(({ at }) => {
    const start = Math.min(Math.max(0, at.start), text.length);
    return { start, end: Math.min(Math.max(start, at.end), text.length) };
  });
  let result = '';
  let position = -1;
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < position) continue; // inside the quote before it
    const from = Math.max(0, start - radius);
    if (position < 0) result += `${from > 0 ? '…' : ''}${text.slice(from, start)}`;
    else if (from > position + radius)
      result += `${text.slice(position, position + radius)}…${text.slice(from, start)}`;
    else result += text.slice(position, start);
    result += end > start ? `【${shorten(text.slice(start, end), 80)}】` : '【（空）】';
    position = end;
  }
  const rest = text.slice(position, position + radius);
  return wellFormed(oneLine(`${result}${rest}${position + radius < text.length ? '…' : ''}`));
}
