const START = 1;
const PART = 2;

/** Ranges of the XML recommendation (NameStartChar, then what NameChar adds) as pairs of first and last. */
const STARTS =
  '::AZ__az\u00c0\u00d6\u00d8\u00f6\u00f8\u02ff\u0370\u037d\u037f\u1fff\u200c\u200d\u2070\u218f\u2c00\u2fef\u3001\ud7ff\ud800\udb7f\udc00\udfff\uf900\ufdcf\ufdf0\ufffd';
const PARTS = '--..09\u00b7\u00b7\u0300\u036f\u203f\u2040';

/** What a UTF-16 unit may be in a name; halves of characters beyond U+FFFF count as letters. */
const KINDS = new Uint8Array(65_536);
const mark = (ranges: string, kind: number) => {
  for (let i = 0; i < ranges.length; i += 2) KINDS.fill(kind, ranges.charCodeAt(i), ranges.charCodeAt(i + 1) + 1);
};
mark(STARTS, START | PART);
mark(PARTS, PART);

/** The offset after the XML name that starts at `start`; `start` itself where there is none. */
export function nameEnd(text: string, start: number): number {
  if (((KINDS[text.charCodeAt(start)] ?? 0) & START) === 0) return start;
  let i = start + 1;
  while (((KINDS[text.charCodeAt(i)] ?? 0) & PART) !== 0) i++;
  return i;
}
