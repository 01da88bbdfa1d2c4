import { escapeMarkup, wordStyle } from '@hengji/documents/write';
import { isFlushLeft, longestShortGroup, positionsOf } from './cells.js';
import type { PageCell, PageTable } from './page.js';
import { sharesOf } from './widths.js';

/** Rows with longer texts may break over pages. */
const longestUnbroken = 400;
const lineHeight = 300;
const lowestRow = 380;

/**
 * A table of a form as WordprocessingML: header rows repeated, cells merged, rows kept whole. `room` in twentieths of a
 * point. Written as text: a tree of objects for every cell takes ten times as long.
 */
export function docxTable(table: PageTable, room: number): string {
  const widths = sharesOf(table).map((share) => Math.round(share * room));
  const rows = positionsOf(table).map((cells, row) => rowOf(cells, row, table, widths));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>${borders}<w:tblLayout w:type="fixed"/>` +
    `${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

const border = 'w:val="single" w:sz="4" w:space="0" w:color="000000"';
const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} ${border}/>`)
  .join('')}</w:tblBorders>`;
const margins =
  '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="50" w:type="dxa"/>' +
  '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar>';

function rowOf(cells: readonly PageCell[], row: number, { headerRows }: PageTable, widths: readonly number[]): string {
  const lines = Math.max(1, ...cells.map((cell) => (cell.row === row ? (cell.lines ?? 1) : 1)));
  const whole = cells.every(({ text }) => text.length < longestUnbroken) ? '<w:cantSplit/>' : '';
  const height = `<w:trHeight w:val="${Math.max(lowestRow, lines * lineHeight)}" w:hRule="atLeast"/>`;
  const header = row < headerRows ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr>${whole}${height}${header}</w:trPr>${cells.map((cell) => cellOf(cell, widths, row)).join('')}</w:tr>`;
}

function cellOf(cell: PageCell, widths: readonly number[], row: number): string {
  const { column, columnSpan, rowSpan } = cell;
  const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
  const merge = rowSpan === 1 ? '' : row > cell.row ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
  // A group longer than a page shows its name at its top, not in a middle that nobody sees.
  const place = rowSpan > longestShortGroup ? 'top' : 'center';
  const texts = row > cell.row ? [''] : cell.text.split('\n');
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="${place}"/></w:tcPr>` +
    `${texts.map((text) => paragraphOf(text, cell)).join('')}</w:tc>`
  );
}

function paragraphOf(text: string, cell: PageCell): string {
  const run =
    text === ''
      ? ''
      : `<w:r>${runLooks[cell.look]}${text
          .split('\t')
          .map((part) => `<w:t xml:space="preserve">${escapeMarkup(part)}</w:t>`)
          .join('<w:tab/>')}</w:r>`;
  return (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="280" w:lineRule="atLeast"/>' +
    `<w:jc w:val="${isFlushLeft(cell) ? 'left' : 'center'}"/></w:pPr>${run}</w:p>`
  );
}

const looking = (chinese: string): string => {
  const { ascii, eastAsia } = wordStyle.font(chinese) as { readonly ascii: string; readonly eastAsia: string };
  const { cell } = wordStyle.size;
  return (
    `<w:rPr><w:rFonts w:ascii="${ascii}" w:hAnsi="${ascii}" w:cs="${ascii}" w:eastAsia="${eastAsia}"/>` +
    `<w:sz w:val="${cell}"/><w:szCs w:val="${cell}"/></w:rPr>`
  );
};

const words = looking('宋体');
const strong = looking('黑体');

const runLooks: Record<PageCell['look'], string> = {
  header: strong,
  label: words,
  group: words,
  text: words,
  number: words,
  word: words,
  total: strong,
};
