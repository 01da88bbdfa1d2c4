import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Table as SourceTable } from '../document.js';
import { columnShares } from './column-widths.js';
import { runsOf } from './docx-runs.js';
import { font, size, textWidthDxa } from './docx-style.js';
import { extent, gridOf, type Slot } from './grid.js';

/** Longer texts are set flush left. */
const longestCentred = 24;
const cellRun = { font: font('宋体'), size: size.cell };

/** A Word table with every merge of the source; positions without a cell become blank cells. */
export function docxTable(source: SourceTable): Table {
  const widths = columnShares(source).map((share) => Math.round(share * textWidthDxa));
  const rows = gridOf(source).map(
    (slots, row) =>
      new TableRow({
        cantSplit: slots.every((slot) => slot.kind === 'gap' || slot.cell.text.length < 400),
        height: { value: 380, rule: HeightRule.ATLEAST },
        children: slots.flatMap((slot, column) => cellAt(source, widths, slot, row, column) ?? []),
      }),
  );
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { top: 30, bottom: 30, left: 80, right: 80 },
  });
}

/** The cell that begins at a grid position, or undefined inside a horizontally merged cell. */
function cellAt(
  source: SourceTable,
  widths: readonly number[],
  slot: Slot,
  row: number,
  column: number,
): TableCell | undefined {
  if (slot.kind === 'gap') return blankCell(widths[column] ?? 0);
  const { cell } = slot;
  if (column !== cell.column) return undefined;
  const { lastRow, lastColumn } = extent(source, cell);
  const span = lastColumn - column + 1;
  const width = widths.slice(column, lastColumn + 1).reduce((sum, each) => sum + each, 0);
  const shared = {
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 ? { columnSpan: span } : {}),
  };
  if (row > cell.row)
    return new TableCell({ ...shared, verticalMerge: VerticalMergeType.CONTINUE, children: [cellLine('')] });
  return new TableCell({
    ...shared,
    ...(lastRow > row ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    children: cell.text.split('\n').map((line) => cellLine(line, cell.text.length > longestCentred)),
  });
}

const blankCell = (width: number): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children: [cellLine('')] });

const cellLine = (line: string, flushLeft = false): Paragraph =>
  new Paragraph({
    alignment: flushLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
    spacing: { line: 280, lineRule: 'atLeast', before: 0, after: 0 },
    children: runsOf(line, cellRun),
  });
