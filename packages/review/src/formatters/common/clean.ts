/**
 * What may not be shown as it is: control characters (with ESC, which would drive a terminal), the marks that reverse
 * the direction of text, invisible characters and halves of surrogate pairs. Line feeds and tabs are kept.
 */
const unsafe = /(?![\n\t])[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

/** Text of a document with every unsafe character shown as `\u{…}`, for a terminal or another plain-text reader. */
export const showControls = (text: string): string =>
  text.replace(unsafe, (character) =>
    character === '\r' ? '' : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );

/** Text without the characters that must not stand in XML or that only disturb; for HTML, Markdown and xlsx. */
export const dropControls = (text: string): string => text.replace(unsafe, '');

/** Runs of white space, line ends among them, become one blank. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Text without halves of surrogate pairs, which slicing by UTF-16 offsets can leave. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '');

/** At most `length` UTF-16 units, with 「…」 where something was left out; never half a surrogate pair. */
export const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text;
  return `${wellFormed(text.slice(0, Math.max(0, length - 1)))}…`;
};
