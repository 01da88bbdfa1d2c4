/** A run of lines of one shape in a plain-text file. */
export type Passage =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] };

/** Markers that document converters leave in plain text, such as 「[bookmark: _Toc544]」. */
const converterMarker = /\[bookmark: [^\]\n]{0,80}\]/g;

/** Splits into lines, any line end, without converter markers and control characters (tabs stay). */
export const splitLines = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .replace(converterMarker, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\f/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
    .replace(/[\u0000-\u0008\u000B\u000E-\u001F]/g, '')
    .split('\n');

const blank = /^[ \t\u00A0\u3000]*$/;

/** True for a line with nothing printed on it; a tab counts as nothing. */
export const isBlankLine = (line: string): boolean => blank.test(line);

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u2014\u2018-\u201D\u2026]/g;

/** Columns that a line takes in a fixed-width type. */
export const lineWidth = (line: string): number => line.length + (line.match(wide)?.length ?? 0);

const sentenceEnd = /[。！？；：:;.!?）)”"》】]$/;

/**
 * Joins lines that were wrapped at a fixed width (text copied from a PDF or a terminal). A file counts as wrapped when
 * at least eight lines reach the same right edge without ending a sentence; anything less certain is left as it is.
 */
export function unwrapLines(lines: readonly string[]): string[] {
  const widths = lines.map(lineWidth);
  const edge = widths.reduce((a, b) => Math.max(a, b), 0);
  const reaches = (i: number): boolean => (widths[i] ?? 0) >= edge - 3 && !sentenceEnd.test((lines[i] ?? '').trimEnd());
  if (edge < 40 || edge > 130 || lines.filter((_, i) => reaches(i)).length < 8) return [...lines];
  const joined: string[] = [];
  let open = false;
  for (const [i, line] of lines.entries()) {
    const indented = /^[ \u3000]/.test(line);
    const last = joined.length - 1;
    if (open && !indented && !isBlankLine(line) && !line.includes('\t')) joined[last] = `${joined[last]}${line}`;
    else joined.push(line);
    open = !line.includes('\t') && reaches(i);
  }
  return joined;
}
