import { fold } from '../../figures/width.js';

/** Longest standard read; the longest real ones have a few hundred characters. */
export const MAX_LENGTH = 5000;

/** A text without blanks and with one spelling per sign, and where each of its characters stood. */
export interface Source {
  readonly text: string;
  /** What the grammar reads. */
  readonly clean: string;
  /** Offset in `text` of each character of `clean`; one more for the end. */
  readonly offsets: readonly number[];
}

const SIGNS: Readonly<Record<string, string>> = {
  '﹤': '<',
  '﹥': '>',
  '≮': '≥',
  '≯': '≤',
  '×': '*',
  '✕': '*',
  '✖': '*',
  '╳': '*',
  '·': '*',
  '÷': '/',
  '—': '-',
  '–': '-',
  '―': '-',
  '‐': '-',
  '‑': '-',
  '─': '-',
  '〔': '(',
  '〕': ')',
  '【': '[',
  '】': ']',
  '﹝': '(',
  '﹞': ')',
  '｛': '(',
  '{': '(',
  '}': ')',
  '｝': ')',
  '｡': '。',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '﹑': '、',
  '∶': ':',
  '﹕': ':',
  '\r': '',
  '\t': '',
  ' ': '',
  '\u200b': '',
  '\ufeff': '',
  '\u2028': '\n',
};

/** Prepares a text for the grammar. Quotation marks all become '"' and dashes '-'; a line end stays. */
export function sourceOf(text: string): Source {
  const folded = fold(text);
  const offsets: number[] = [];
  let clean = '';
  for (let i = 0; i < folded.length; i += 1) {
    const c = folded.charAt(i);
    const code = folded.charCodeAt(i);
    // Chinese characters and digits have no other spelling.
    const plain = (code >= 0x4e00 && code <= 0x9fff) || (code >= 48 && code <= 57);
    const sign = plain ? c : (SIGNS[c] ?? c);
    if (sign === '') continue;
    clean += sign;
    offsets.push(i);
  }
  offsets.push(text.length);
  return { text, clean, offsets };
}

/** A range of a source as a source of its own, which still knows where it stood in the text. */
export const within = ({ text, clean, offsets }: Source, start: number, end: number): Source => ({
  text,
  clean: clean.slice(start, end),
  offsets: offsets.slice(start, end + 1),
});

/** The original text of a range of `clean`. */
export function originalOf({ text, offsets }: Source, start: number, end: number): string {
  if (end <= start) return '';
  const last = offsets[end - 1] ?? text.length - 1;
  return text.slice(offsets[start] ?? 0, last + 1);
}

const OPENING = '([';
const CLOSING = ')]';

/** Offset of the bracket that closes the one at `i`, or -1. */
export function closing(clean: string, i: number, end: number): number {
  let depth = 0;
  for (let k = i; k < end; k += 1) {
    const c = clean.charAt(k);
    if (OPENING.includes(c)) depth += 1;
    else if (CLOSING.includes(c)) {
      depth -= 1;
      if (depth === 0) return k;
    }
  }
  return -1;
}

/** Matches a sticky expression at `i`; the match must not go past `end`. */
export function matchAt(pattern: RegExp, clean: string, i: number, end: number): RegExpExecArray | undefined {
  pattern.lastIndex = i;
  const match = pattern.exec(clean);
  return match !== null && i + match[0].length <= end ? match : undefined;
}
