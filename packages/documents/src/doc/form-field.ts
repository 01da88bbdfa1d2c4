import { CHECKED, UNCHECKED } from '../word/symbols.js';
import type { Bytes } from './bytes.js';

const VERSION = 0xffffffff;
const KIND_BITS = 0x03;
const CHECK_BOX = 1;
const RESULT_BITS = 0x1f;
/** The result of a check box that still has its initial state. */
const INITIAL = 25;

/** ☑ or □ for a check box kept at that position of the Data stream; empty for any other form field. */
export function formFieldMark(data: Bytes | undefined, position: number): string {
  if (!data || position + 8 > data.length) return '';
  const at = position + data.u16(position + 4);
  if (at + 12 > data.length || data.u32(at) !== VERSION) return '';
  const bits = data.u16(at + 4);
  if ((bits & KIND_BITS) !== CHECK_BOX) return '';
  const result = (bits >> 2) & RESULT_BITS;
  return (result === INITIAL ? initialState(data, at) : result) === 1 ? CHECKED : UNCHECKED;
}

/** The initial state follows the name of the field, a text with its length before and a zero behind it. */
function initialState(data: Bytes, at: number): number {
  const name = at + 10;
  const state = name + 2 + data.u16(name) * 2 + 2;
  return state + 2 <= data.length ? data.u16(state) : 0;
}
