import type { Bytes } from './bytes.js';
import type { Extent } from './file-information.js';

/** The name of a font stands behind forty bytes on its looks. */
const NAME = 40;

/** The names of the fonts, by their numbers. */
export function readFonts(table: Bytes, { offset, length }: Extent): string[] {
  if (length < 4) return [];
  const end = offset + length;
  const fonts: string[] = [];
  const count = table.u16(offset);
  let at = offset + 4;
  for (let i = 0; i < count && at < end; i++) {
    const bytes = table.u8(at) + 1;
    const units = Math.max(0, Math.floor((bytes - NAME) / 2));
    fonts.push(table.utf16(at + NAME, units).split('\0', 1)[0] ?? '');
    at += bytes;
  }
  return fonts;
}
