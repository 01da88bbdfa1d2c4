import type { Evaluation, Place } from '@hengji/core';
import type { Document, Table } from '@hengji/documents';
import { headingOf } from '../extract/headers.js';
import { squeeze } from '../extract/text.js';
import { oneLine, shorten } from '../formatters/common/clean.js';

const longestName = 30;
/** Between a caption and its table stand at most a line of fields and a blank one. */
const farthestCaption = 3;
const spreadsheets: ReadonlySet<string> = new Set(['xlsx', 'xls']);

/**
 * Tells places of a document in the words of official papers: 「“二、部门财务情况”第2段」, 「“自评表”第12行“在职人员控制率”的得分」.
 * The places that are asked about together stand in one paragraph or one table row; in the table that was told last, where
 * `last` is a place in it, that table is 「同表」.
 */
export function placesInWords(
  document: Document,
  evaluations: readonly Evaluation[],
): (places: readonly Place[], last?: Place) => string {
  const names = indicatorNames(evaluations);
  const tables = new Map<number, TableWords>();
  const blocks = blockWords(document);
  return (places, last) => {
    const [at] = places;
    const block = at === undefined ? undefined : document.blocks[at.block];
    if (at === undefined || block === undefined) return '全文';
    const words = blocks[at.block] ?? '';
    if (block.type === 'paragraph' || at.row === undefined) return words;
    const where = last?.block === at.block ? '同表' : words;
    let table = tables.get(at.block);
    if (table === undefined) {
      table = new TableWords(block, (row) => names.has(`${at.block}/${row}`));
      tables.set(at.block, table);
    }
    const row = at.row;
    const name = names.get(`${at.block}/${row}`) ?? table.nameOf(row, at.column ?? 0);
    const named = name === undefined ? '' : `“${name}”`;
    const columns = [...new Set(places.map(({ column }) => column ?? 0))].sort((a, b) => a - b);
    const headings = columns.map((column) => table.headingAbove(row, column));
    const known = headings.filter((heading) => heading !== undefined);
    if (known.length < headings.length)
      return `${where}第${row + 1}行${named}第${columns.map((c) => c + 1).join('、')}列`;
    return `${where}第${row + 1}行${named}${named === '' ? '' : '的'}${[...new Set(known)].join('、')}`;
  };
}

/** Names of indicators by the row they stand in. */
function indicatorNames(evaluations: readonly Evaluation[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { indicators } of evaluations) {
    for (const { name } of indicators) {
      const { at } = name;
      const key = at?.row === undefined ? undefined : `${at.block}/${at.row}`;
      if (key !== undefined && name.text !== '' && !names.has(key)) {
        names.set(key, shorten(oneLine(name.text), longestName));
      }
    }
  }
  return names;
}

/** For every block: under which heading it stands and as which paragraph, or what the table is called. */
function blockWords({ blocks, format }: Document): string[] {
  let heading: string | undefined;
  let caption: { readonly text: string; readonly index: number } | undefined;
  let paragraphs = 0;
  let tables = 0;
  return blocks.map((block, index) => {
    if (block.type === 'table') {
      tables += 1;
      const sheet = spreadsheets.has(format) ? block.name : undefined;
      if (sheet !== undefined) return `工作表“${oneLine(sheet)}”`;
      return caption !== undefined && index - caption.index <= farthestCaption
        ? `“${caption.text}”`
        : `第${tables}个表格`;
    }
    const text = oneLine(block.text);
    const mayBeCaption = block.level === undefined && text.length <= 50 && /[表书](?:[（(].{0,20})?$/.test(text);
    if (mayBeCaption) caption = { text, index };
    if (block.level !== undefined) {
      heading = shorten(oneLine(`${block.label ?? ''}${block.text}`), longestName);
      paragraphs = 0;
      return `标题“${heading}”`;
    }
    if (text !== '') paragraphs += 1;
    return `${heading === undefined ? '正文' : `“${heading}”`}第${Math.max(1, paragraphs)}段`;
  });
}

interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What the column below is called, where the cell is a heading that we know. */
  readonly heading?: string;
}

/** What the rows and columns of one table are called. */
class TableWords {
  private readonly rows = new Map<number, TextCell[]>();
  private readonly columns = new Map<number, TextCell[]>();

  /** @param isEntry tells rows that hold an indicator: what stands in them heads nothing */
  constructor(
    table: Table,
    private readonly isEntry: (row: number) => boolean,
  ) {
    const headings = new Map<number, number>();
    for (const { row, text } of table.cells) {
      if (headingOf(squeeze(text)) !== undefined) headings.set(row, (headings.get(row) ?? 0) + 1);
    }
    for (const { row, column, columnSpan, text } of table.cells) {
      const key = squeeze(text);
      if (!/\p{Script=Han}/u.test(key)) continue;
      // One word alone may be the name of an indicator: 「在职人员控制率」.
      const isHeading = (headings.get(row) ?? 0) > 1 && headingOf(key) !== undefined;
      const known = isHeading ? { heading: shorten(key.replace(/[（(].*$/, ''), 12) } : {};
      const cell = { row, column, text: oneLine(text), ...known };
      add(this.rows, row, cell);
      const end = Math.min(table.columns, column + columnSpan);
      for (let covered = column; covered < end; covered += 1) add(this.columns, covered, cell);
    }
  }

  /** The heading nearest above; undefined where other words stand between. */
  headingAbove(row: number, column: number): string | undefined {
    return this.columns.get(column)?.findLast((cell) => cell.row < row && !this.isEntry(cell.row))?.heading;
  }

  /** The words nearest to the left that name something. */
  nameOf(row: number, column: number): string | undefined {
    return this.rows
      .get(row)
      ?.findLast((cell) => cell.column < column && cell.heading === undefined && cell.text.length <= longestName)?.text;
  }
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
