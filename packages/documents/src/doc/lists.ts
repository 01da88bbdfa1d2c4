import { LIST_LEVELS, type ListLevel, type ListUse, LONGEST_TEMPLATE } from '../word/list-counters.js';
import type { Bytes } from './bytes.js';
import type { Extent } from './file-information.js';
import { numberFormat } from './number-formats.js';

const LIST_BYTES = 28;
const SIMPLE = 0x01;
const LEVEL_BYTES = 28;
const USE_BYTES = 16;
const LEGAL = 0x04;
const OWN_RESTART = 0x08;
const OVERRIDES_START = 0x10;
const OVERRIDES_LEVEL = 0x20;

/** The list uses of a .doc file; paragraphs refer to them by number, counted from 1. */
export function readListUses(table: Bytes, lists: Extent, uses: Extent): ListUse[] {
  if (lists.length === 0 || uses.length === 0) return [];
  const levels = readLists(table, lists.offset);
  const count = table.u32(uses.offset);
  const first = uses.offset + 4;
  // Checks the whole range before anything is built for it.
  table.slice(first, count * USE_BYTES);
  const end = uses.offset + uses.length;
  let at = first + count * USE_BYTES;
  const read: ListUse[] = [];
  for (let i = 0; i < count; i++) {
    const list = table.i32(first + i * USE_BYTES);
    const overrides = table.u8(first + i * USE_BYTES + 12);
    const startOverrides: (number | undefined)[] = [];
    const ownLevels = [...(levels.get(list) ?? [])];
    at += 4;
    for (let k = 0; k < overrides && at + 8 <= end; k++) {
      const start = table.i32(at);
      const flags = table.u32(at + 4);
      const index = flags & 0xf;
      at += 8;
      let overridden: SizedLevel | undefined;
      if (flags & OVERRIDES_LEVEL) {
        overridden = readLevel(table, at);
        at += overridden.bytes;
      }
      if (index >= LIST_LEVELS) continue;
      if (overridden) ownLevels[index] = overridden.level;
      if (flags & OVERRIDES_START) startOverrides[index] = overridden?.level.start ?? start;
    }
    read.push({ id: String(i + 1), counters: String(list), levels: ownLevels, startOverrides });
  }
  return read;
}

/** The levels of every list by its identifier. Their details follow behind the list of lists, in the same order. */
function readLists(table: Bytes, offset: number): Map<number, ListLevel[]> {
  const count = table.u16(offset);
  const lists = new Map<number, ListLevel[]>();
  let at = offset + 2 + count * LIST_BYTES;
  for (let i = 0; i < count; i++) {
    const list = offset + 2 + i * LIST_BYTES;
    const levels: ListLevel[] = [];
    const levelCount = table.u8(list + 26) & SIMPLE ? 1 : LIST_LEVELS;
    for (let k = 0; k < levelCount; k++) {
      const { level, bytes } = readLevel(table, at);
      levels.push(level);
      at += bytes;
    }
    lists.set(table.i32(list), levels);
  }
  return lists;
}

interface SizedLevel {
  readonly level: ListLevel;
  readonly bytes: number;
}

function readLevel(table: Bytes, at: number): SizedLevel {
  const flags = table.u8(at + 5);
  const formatBytes = table.u8(at + 24) + table.u8(at + 25);
  const template = at + LEVEL_BYTES + formatBytes;
  const units = table.u16(template);
  const follow = table.u8(at + 15);
  return {
    level: {
      start: table.i32(at),
      format: numberFormat(table.u8(at + 4)),
      template: readTemplate(table.utf16(template + 2, Math.min(units, LONGEST_TEMPLATE))),
      ...(flags & OWN_RESTART ? { restartAfter: table.u8(at + 26) } : {}),
      legal: (flags & LEGAL) !== 0,
      suffix: follow === 2 ? 'nothing' : follow === 1 ? 'space' : 'tab',
    },
    bytes: LEVEL_BYTES + formatBytes + 2 + units * 2,
  };
}

/** Characters below nine are the numbers of levels. */
function readTemplate(text: string): (string | number)[] {
  const parts: (string | number)[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const last = parts.at(-1);
    if (code < LIST_LEVELS) parts.push(code);
    else if (typeof last === 'string') parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}
