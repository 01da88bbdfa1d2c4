import { eastAsianWidth } from 'get-east-asian-width';

const invisible = /^[\p{M}\p{Cf}]$/u;

/**
 * Columns that text takes in a terminal. Characters of ambiguous width (quotation marks, ①, ℃) are counted as two, as
 * Chinese terminals show them: elsewhere lines come out shorter than they could be, never longer.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x7f) return codePoint < 0x20 ? 0 : 1;
  if (invisible.test(character)) return 0;
  return eastAsianWidth(codePoint, { ambiguousAsWide: true });
}
