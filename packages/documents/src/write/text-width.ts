const wide =
  /[\u1100-\u115F\u2010-\u2027\u2030-\u205E\u2190-\u2BFF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g;

/** Half-width columns that a single line takes in a Chinese typeface. */
export const textWidth = (line: string): number => line.length + (line.match(wide)?.length ?? 0);

/** Width of the longest line of a text, in half-width columns. */
export const blockWidth = (text: string): number => Math.max(...text.split('\n').map(textWidth));

/** Lines that a text takes when wrapped at `columns` half-width columns; at least 1. */
export function lineCount(text: string, columns: number): number {
  const room = Math.max(2, Math.floor(columns));
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** Width of the longest run that must not break: Latin letters, digits and signs; Chinese characters break anywhere. */
export const longestWord = (text: string): number =>
  text.split(breakable).reduce((longest, word) => Math.max(longest, word.length), wideCharacter);

const breakable = /[\s\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFFEF]+/;
const wideCharacter = 2;
