/** Characters outside the full-width block that have a plain twin of one UTF-16 unit. */
const TWINS: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '−': '-',
  '﹣': '-',
  '﹪': '%',
  '﹐': ',',
  '〜': '~',
  '∼': '~',
  '≦': '≤',
  '≧': '≥',
  '⩽': '≤',
  '⩾': '≥',
  '∕': '/',
  '￥': '¥',
};

const WIDE = /[\uff01-\uff5e\u00a0\u2002\u2003\u2009\u202f\u3000−﹣﹪﹐〜∼≦≧⩽⩾∕￥]/g;

function narrow(c: string): string {
  const code = c.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : (TWINS[c] ?? c);
}

/**
 * Full-width digits, letters, signs and punctuation become half-width, wide and no-break blanks become ' '.
 * One UTF-16 unit stays one unit, so offsets into the result are offsets into `text`.
 */
export function fold(text: string): string {
  return text.replace(WIDE, narrow);
}
