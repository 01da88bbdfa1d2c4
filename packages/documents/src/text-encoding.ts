import { UnreadableFile } from './errors.js';

/** A text with the encoding it was read in. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** How many characters could not be read and stand as U+FFFD; 0 for a sound file. */
  readonly replaced: number;
}

export type TextEncoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

/** Names under which files declare the encodings read here; `gb2312` and `gbk` are subsets of GB 18030. */
const DECLARED: ReadonlyMap<string, TextEncoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['cp936', 'gb18030'],
  ['ms936', 'gb18030'],
  ['windows-936', 'gb18030'],
  ['big5', 'big5'],
  ['big5-hkscs', 'big5'],
  ['utf-16', 'utf-16le'],
  ['utf-16le', 'utf-16le'],
  ['unicode', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
]);

/** One bad character in so many is a cut or retyped file and is forgiven; more is another encoding or no text. */
const FORGIVEN = 500;
const SAMPLE = 65_536;

/**
 * Decodes a text file: by its byte order mark, by the pattern of UTF-16, as UTF-8 where it is valid, as the encoding
 * its author declared, else as GB 18030, else as Big5.
 *
 * UTF-8 goes before the declaration because Chinese text in another encoding is practically never valid UTF-8, while
 * pages that declare `gb2312` and are UTF-8 are common.
 *
 * @param declared the name of an encoding that the file itself states, if any.
 * @throws UnreadableFile `damaged` for bytes that are no text in any of them.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const decoded = decode(bytes, declared && DECLARED.get(declared.trim().toLowerCase()));
  if (!decoded || !looksLikeText(decoded.text)) throw notText();
  return decoded;
}

/** The remark on characters that could not be read; none for a sound file. */
export function replacedRemarks(replaced: number): string[] {
  return replaced === 0 ? [] : [`文件中有 ${replaced} 个无法识别的字符，已用“\ufffd”代替。`];
}

function decode(bytes: Uint8Array, declared: TextEncoding | '' | undefined): DecodedText | undefined {
  const certain = byMark(bytes) ?? utf16Pattern(bytes);
  if (certain) return lenient(bytes, certain);
  const candidates: TextEncoding[] = ['utf-8', 'gb18030', 'big5'];
  if (declared) candidates.splice(1, 0, declared);
  for (const encoding of candidates) {
    const text = strict(bytes, encoding);
    if (text !== undefined) return { text, encoding, replaced: 0 };
  }
  let best: DecodedText | undefined;
  for (const encoding of candidates) {
    const attempt = lenient(bytes, encoding);
    if (!best || attempt.replaced < best.replaced) best = attempt;
  }
  return best && best.replaced <= 1 + best.text.length / FORGIVEN ? best : undefined;
}

function byMark(bytes: Uint8Array): TextEncoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * UTF-16 without a mark: line ends, blanks and ASCII digits leave zero bytes, all on the same side of their pair.
 * No other text encoding has zero bytes at all.
 */
function utf16Pattern(bytes: Uint8Array): TextEncoding | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const total = even + odd;
  if (total < length / 200) return undefined;
  const encoding = odd > even * 20 ? 'utf-16le' : even > odd * 20 ? 'utf-16be' : undefined;
  return encoding;
}

function strict(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lenient(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  let replaced = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) replaced++;
  return { text, encoding, replaced };
}

/** Binary bytes often decode, but to control characters and to characters nobody writes. */
function looksLikeText(text: string): boolean {
  let strange = 0;
  const length = Math.min(text.length, SAMPLE);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    const control = code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a;
    if (control || code === 0x7f || code === 0xfffe || code === 0xffff) strange++;
  }
  if (strange > length / FORGIVEN) return false;
  const sample = text.slice(0, 4096);
  const unassigned = sample.match(/[\p{Cn}\p{Co}]/gu)?.length ?? 0;
  return unassigned <= 1 + sample.length / 20;
}

function notText(): UnreadableFile {
  return new UnreadableFile(
    'damaged',
    '这个文件的内容不是可识别的文字，可能已损坏或不是文档。请用 Word、Excel 或 WPS 打开后另存一份再提交。',
  );
}
