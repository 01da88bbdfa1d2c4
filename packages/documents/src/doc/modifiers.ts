import type { Bytes } from './bytes.js';

/** Operations on properties (sprms) that this reader knows. */
export const Modifier = {
  characterDeleted: 0x0800,
  characterIsData: 0x0806,
  characterHidden: 0x083c,
  characterDataPosition: 0x6a03,
  characterSymbol: 0x6a09,
  characterFont: 0x4a4f,
  paragraphStyle: 0x4600,
  paragraphListLevel: 0x260a,
  paragraphList: 0x460b,
  paragraphOutline: 0x2640,
  paragraphInTable: 0x2416,
  paragraphEndsRow: 0x2417,
  paragraphTableDepth: 0x6649,
  paragraphEndsInnerCell: 0x244b,
  paragraphEndsInnerRow: 0x244c,
  paragraphHuge: 0x6646,
  paragraphHugeOld: 0x6645,
  paragraphTableProperties: 0x646b,
  tableDefinition: 0xd608,
  tableVerticalMerge: 0xd62b,
  tableMerge: 0x5624,
} as const;

const CHANGE_TABS = 0xc615;

/** Reads a list of operations one after the other; stops quietly at one that is cut off. */
export function eachModifier(list: Bytes, visit: (operation: number, operand: Bytes) => void): void {
  let at = 0;
  while (at + 2 <= list.length) {
    const operation = list.u16(at);
    at += 2;
    const header = operandHeader(operation);
    if (at + header > list.length) return;
    const length = operandLength(list, operation, at);
    at += header;
    if (at + length > list.length) return;
    visit(operation, list.slice(at, length));
    at += length;
  }
}

/** Bytes that state the length of the operand, before the operand itself. */
function operandHeader(operation: number): number {
  if (operation === Modifier.tableDefinition) return 2;
  return operation >> 13 === 6 ? 1 : 0;
}

/** Bytes of the operand: the three highest bits of an operation tell. */
function operandLength(list: Bytes, operation: number, at: number): number {
  switch (operation >> 13) {
    case 0:
    case 1:
      return 1;
    case 3:
      return 4;
    case 6:
      if (operation === Modifier.tableDefinition) return Math.max(0, list.u16(at) - 1);
      if (operation === CHANGE_TABS && list.u8(at) === 255) return changeTabsLength(list, at);
      return list.u8(at);
    case 7:
      return 3;
    default:
      return 2;
  }
}

/** Tab changes too long for their length byte state two counts instead. */
function changeTabsLength(list: Bytes, at: number): number {
  if (at + 1 >= list.length) return list.length;
  const deleted = list.u8(at + 1) * 4;
  if (at + 2 + deleted >= list.length) return list.length;
  return 2 + deleted + list.u8(at + 2 + deleted) * 3;
}
