import type { Bytes } from './bytes.js';
import type { DataStream } from './data-stream.js';
import { eachModifier, Modifier } from './modifiers.js';

/** What the properties of a paragraph say about structure; undefined where the style decides. */
export interface ParagraphProperties {
  style: number;
  list?: number;
  listLevel?: number;
  outlineLevel?: number;
  /** How many tables the paragraph stands in, one inside the other; 0 outside of tables. */
  depth: number;
  endsRow: boolean;
  endsInnerCell: boolean;
  row?: RowDefinition;
}

/** The cells of a row, as the mark at its end defines them. */
export interface RowDefinition {
  /** Left edges of the cells in twentieths of a point, and the right edge of the last. */
  edges: number[];
  cells: CellDefinition[];
}

export interface CellDefinition {
  /** Joined to the cell on its left. */
  joinsLeft: boolean;
  vertical: 'none' | 'start' | 'continue';
}

const CELL_DEFINITION_BYTES = 20;
const HORIZONTAL_BITS = 0x03;
const JOINS_LEFT = 1;
const VERTICAL_SHIFT = 5;
/** Properties may be kept in the Data stream, and those again: no real file goes further than this. */
const DEEPEST_REFERENCE = 2;

/** Reads paragraph properties: the number of a style, then operations. Large ones stand in the Data stream. */
export function readParagraphProperties(properties: Bytes | undefined, data: DataStream): ParagraphProperties {
  const read: ParagraphProperties = {
    style: properties && properties.length >= 2 ? properties.u16(0) : 0,
    depth: 0,
    endsRow: false,
    endsInnerCell: false,
  };
  if (properties && properties.length > 2) {
    applyModifiers(read, properties.slice(2, properties.length - 2), data, 0);
  }
  return read;
}

/** Applies operations to properties; also for the paragraph properties of a style. */
export function applyModifiers(
  target: ParagraphProperties,
  modifiers: Bytes,
  data: DataStream,
  references: number,
): void {
  let inTable = false;
  const apply = (operation: number, operand: Bytes): void => {
    switch (operation) {
      case Modifier.paragraphStyle:
        target.style = operand.u16(0);
        break;
      case Modifier.paragraphList:
        target.list = operand.i16(0);
        break;
      case Modifier.paragraphListLevel:
        target.listLevel = operand.u8(0);
        break;
      case Modifier.paragraphOutline:
        target.outlineLevel = operand.u8(0);
        break;
      case Modifier.paragraphInTable:
        inTable = operand.u8(0) !== 0;
        break;
      case Modifier.paragraphTableDepth:
        target.depth = Math.max(0, operand.i32(0));
        break;
      case Modifier.paragraphEndsRow:
      case Modifier.paragraphEndsInnerRow:
        target.endsRow ||= operand.u8(0) !== 0;
        break;
      case Modifier.paragraphEndsInnerCell:
        target.endsInnerCell = operand.u8(0) !== 0;
        break;
      case Modifier.paragraphHuge:
      case Modifier.paragraphHugeOld:
      case Modifier.paragraphTableProperties:
        if (references < DEEPEST_REFERENCE) {
          const referred = data.modifiersAt(operand.u32(0));
          if (referred) applyModifiers(target, referred, data, references + 1);
        }
        break;
      case Modifier.tableDefinition:
        target.row = readRowDefinition(operand);
        break;
      case Modifier.tableVerticalMerge:
        mergeVertically(target.row, operand);
        break;
      case Modifier.tableMerge:
        mergeHorizontally(target.row, operand);
        break;
    }
  };
  eachModifier(modifiers, apply);
  if (inTable && target.depth === 0) target.depth = 1;
}

function readRowDefinition(operand: Bytes): RowDefinition {
  const count = operand.u8(0);
  const edges: number[] = [];
  for (let i = 0; i <= count; i++) edges.push(operand.i16(1 + i * 2));
  const cells: CellDefinition[] = [];
  const first = 1 + (count + 1) * 2;
  for (let i = 0; i < count; i++) {
    const at = first + i * CELL_DEFINITION_BYTES;
    // Definitions at the end may be left out, and then have no merging.
    const flags = at + 2 <= operand.length ? operand.u16(at) : 0;
    cells.push({
      joinsLeft: (flags & HORIZONTAL_BITS) === JOINS_LEFT,
      vertical: verticalMerge((flags >> VERTICAL_SHIFT) & 3),
    });
  }
  return { edges, cells };
}

function verticalMerge(bits: number): CellDefinition['vertical'] {
  if (bits === 0) return 'none';
  return bits === 1 ? 'continue' : 'start';
}

function mergeVertically(row: RowDefinition | undefined, operand: Bytes): void {
  const cell = row?.cells[operand.u8(0)];
  if (cell) cell.vertical = verticalMerge(operand.u8(1) & 3);
}

function mergeHorizontally(row: RowDefinition | undefined, operand: Bytes): void {
  const first = operand.u8(0);
  const end = operand.u8(1);
  row?.cells.forEach((cell, index) => {
    if (index > first && index < end) cell.joinsLeft = true;
  });
}
