import { runsOf, wordStyle } from '@hengji/documents/write';
import {
  AlignmentType,
  HeightRule,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { isFlushLeft, longestShortGroup, positionsOf } from './cells.js';
import type { PageCell, PageTable } from './page.js';
import { sharesOf } from './widths.js';

const { font, size } = wordStyle;

/** Rows with longer texts may break over pages. */
const longestUnbroken = 400;
const lineHeight = 300;

/** A table of a form in Word: header rows repeated, cells merged, rows kept whole. `room` in twentieths of a point. */
export function docxTable(table: PageTable, room: number): Table {
  const widths = sharesOf(table).map((share) => Math.round(share * room));
  const rows = positionsOf(table).map((cells, row) => {
    const lines = Math.max(1, ...cells.map((cell) => (cell.row === row ? (cell.lines ?? 1) : 1)));
    return new TableRow({
      tableHeader: row < table.headerRows,
      cantSplit: cells.every(({ text }) => text.length < longestUnbroken),
      height: { value: Math.max(400, lines * lineHeight), rule: HeightRule.ATLEAST },
      children: cells.map((cell) => cellAt(cell, widths, row)),
    });
  });
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
  });
}

function cellAt(cell: PageCell, widths: readonly number[], row: number): TableCell {
  const { column, columnSpan, rowSpan } = cell;
  const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
  const shared = {
    width: { size: width, type: WidthType.DXA },
    // A group longer than a page shows its name at its top, not in a middle that nobody sees.
    verticalAlign: rowSpan > longestShortGroup ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
  };
  if (row > cell.row) {
    return new TableCell({ ...shared, verticalMerge: VerticalMergeType.CONTINUE, children: [line('', cell)] });
  }
  return new TableCell({
    ...shared,
    ...(rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    children: cell.text.split('\n').map((text) => line(text, cell)),
  });
}

const line = (text: string, cell: PageCell): Paragraph =>
  new Paragraph({
    alignment: isFlushLeft(cell) ? AlignmentType.LEFT : AlignmentType.CENTER,
    spacing: { line: 280, lineRule: 'atLeast', before: 0, after: 0 },
    children: runsOf(text, runLooks[cell.look]),
  });

const words = { font: font('宋体'), size: size.cell };
const strong = { font: font('黑体'), size: size.cell };

const runLooks: Record<PageCell['look'], Omit<IRunOptions, 'children' | 'text' | 'break'>> = {
  header: strong,
  label: words,
  group: words,
  text: words,
  number: words,
  word: words,
  total: strong,
};
