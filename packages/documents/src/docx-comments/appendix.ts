import type { Block, Paragraph, Table } from '../document.js';
import { wholeNumber } from '../docx/properties.js';
import { extent, gridOf } from '../write/grid.js';
import { attribute, child, type XmlElement } from '../xml/parse.js';
import { columnWidths, sum } from './appendix-widths.js';
import { textRun } from './inline-text.js';
import type { Vocabulary } from './vocabulary.js';

/** Twentieths of a point. */
const USUAL_WIDTH = 9_026;
const NARROWEST = 2_000;
const WIDEST = 31_680;
const NO_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

const fonts = (chinese: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:eastAsia="${chinese}" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`;
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const looks = {
  heading: `${fonts('黑体')}${size(32)}`,
  text: `${fonts('宋体')}${size(21)}`,
  head: `${fonts('宋体')}<w:b/><w:bCs/>${size(18)}`,
  cell: `${fonts('宋体')}${size(18)}`,
};

/** The width of the text in a section (`w:sectPr`), in twentieths of a point. */
export function textWidth(section: XmlElement | undefined): number {
  const whole = (name: string, key: string) => wholeNumber(attribute(child(section, name), key));
  const width = whole('w:pgSz', 'w:w');
  const left = whole('w:pgMar', 'w:left') ?? whole('w:pgMar', 'w:start');
  const right = whole('w:pgMar', 'w:right') ?? whole('w:pgMar', 'w:end');
  if (width === undefined || left === undefined || right === undefined) return USUAL_WIDTH;
  const columns = Math.max(1, whole('w:cols', 'w:num') ?? 1);
  return Math.min(WIDEST, Math.max(NARROWEST, Math.floor((width - left - right) / columns)));
}

/**
 * Blocks as WordprocessingML to stand at the end of a body. They state their own look, so that no style of the
 * document is needed or changed. The first block begins a page; the first row of a table is its head, on every page.
 */
export function appendixXml(blocks: readonly Block[], width: number, vocabulary: Vocabulary): string {
  const parts = blocks.map((block, index) =>
    block.type === 'table' ? tableXml(block, width, vocabulary) : paragraphXml(block, index === 0, vocabulary),
  );
  // Word wants a paragraph after a table, and joins tables that touch.
  return parts.map((part, index) => (blocks[index]?.type === 'table' ? part + blankLine(vocabulary) : part)).join('');
}

function paragraphXml(paragraph: Paragraph, first: boolean, { declaration }: Vocabulary): string {
  const { level } = paragraph;
  const properties =
    (level === undefined ? '' : '<w:keepNext/>') +
    (first ? '<w:pageBreakBefore/>' : '') +
    NO_LIST +
    '<w:snapToGrid w:val="0"/>' +
    `<w:spacing w:before="${level === undefined ? 40 : 120}" w:after="${level === undefined ? 40 : 200}" w:line="320" w:lineRule="atLeast"/>` +
    '<w:ind w:firstLineChars="0" w:firstLine="0"/>' +
    `<w:jc w:val="${level === undefined ? 'both' : 'center'}"/>` +
    `<w:outlineLvl w:val="${level === undefined ? 9 : level - 1}"/>`;
  const look = level === undefined ? looks.text : looks.heading;
  return `<w:p${declaration}><w:pPr>${properties}</w:pPr>${textRun((paragraph.label ?? '') + paragraph.text, look)}</w:p>`;
}

const blankLine = ({ declaration }: Vocabulary): string =>
  `<w:p${declaration}><w:pPr>${NO_LIST}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:p>`;

function tableXml(table: Table, width: number, { declaration, strict }: Vocabulary): string {
  const widths = columnWidths(table, width);
  const [left, right] = strict ? ['start', 'end'] : ['left', 'right'];
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const margin = (side: string, by: number) => `<w:${side} w:w="${by}" w:type="dxa"/>`;
  const properties =
    `<w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${['top', left, 'bottom', right, 'insideH', 'insideV'].map((side) => line(side ?? '')).join('')}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/>' +
    `<w:tblCellMar>${margin('top', 20)}${margin(left ?? '', 70)}${margin('bottom', 20)}${margin(right ?? '', 70)}</w:tblCellMar>`;
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return `<w:tbl${declaration}><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rowsXml(table, widths, strict)}</w:tbl>`;
}

function rowsXml(table: Table, widths: readonly number[], strict: boolean): string {
  return gridOf(table)
    .map((slots, row) => {
      const cells = slots.map((slot, column) => {
        if (slot.kind === 'gap') return cellXml('', widths[column] ?? 0, '', row === 0, strict);
        const { cell } = slot;
        if (column !== cell.column) return '';
        const { lastRow, lastColumn } = extent(table, cell);
        const span = lastColumn - column + 1;
        const merge = lastRow === cell.row ? '' : `<w:vMerge w:val="${row === cell.row ? 'restart' : 'continue'}"/>`;
        const spans = `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}`;
        const text = row === cell.row ? cell.text : '';
        return cellXml(text, sum(widths.slice(column, lastColumn + 1)), spans, row === 0, strict);
      });
      const whole = slots.every((slot) => slot.kind === 'gap' || slot.cell.text.length <= LONGEST_WHOLE);
      const properties = `<w:trPr>${whole ? '<w:cantSplit/>' : ''}${row === 0 ? '<w:tblHeader/>' : ''}</w:trPr>`;
      return `<w:tr>${properties}${cells.join('')}</w:tr>`;
    })
    .join('');
}

/** Rows of longer texts may go on over the page. */
const LONGEST_WHOLE = 200;
/** Texts up to this length, such as numbers and levels, stand in the middle of their cell. */
const LONGEST_CENTRED = 6;

function cellXml(text: string, width: number, spans: string, head: boolean, strict: boolean): string {
  const side = head || text.length <= LONGEST_CENTRED ? 'center' : strict ? 'start' : 'left';
  const properties =
    `<w:pPr>${NO_LIST}<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>` +
    `<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="${side}"/></w:pPr>`;
  const shade = head ? '<w:shd w:val="clear" w:color="auto" w:fill="E3EEEA"/>' : '';
  const paragraphs = text
    .split('\n')
    .map((line) => `<w:p>${properties}${textRun(line, head ? looks.head : looks.cell)}</w:p>`)
    .join('');
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}${shade}<w:vAlign w:val="center"/></w:tcPr>${paragraphs}</w:tc>`;
}
