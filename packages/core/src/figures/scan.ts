import { memo } from './memo.js';
import { digitsAt } from './scan-digits.js';
import { bracketAt, circledAt, lettersAt, ordinalAt } from './scan-marks.js';
import { numeralAt } from './scan-numerals.js';
import { Class, Scanning } from './scanning.js';
import type { Scan } from './token.js';

/** Where the text comes from. */
export interface ScanOptions {
  /** True for a table cell: bare numbers stand there that would be years or codes in prose. */
  readonly cell?: boolean;
}

/**
 * Finds every number of a text: quantities as figures, all others with the reason why they are none. Linear in the
 * length of the text; offsets are UTF-16 offsets into `text`. The result may be shared: do not change it.
 */
export function scanFigures(text: string, options: ScanOptions = {}): Scan {
  return options.cell ? scanCell(text) : scanProse(text);
}

const scanCell = memo((text) => scan(text, true));
const scanProse = memo((text) => scan(text, false));

function scan(text: string, cell: boolean): Scan {
  const s = new Scanning(text, cell);
  const { length } = s.t;
  let i = 0;
  while (i < length) {
    const kind = s.classAt(i);
    i = kind === Class.none ? i + 1 : readAt(s, i, kind);
  }
  return s.result();
}

/** Reads what starts at i; returns where to go on, always beyond i. */
function readAt(s: Scanning, i: number, kind: number): number {
  switch (kind) {
    case Class.digit:
      return digitsAt(s, i);
    case Class.numeral:
      return numeralAt(s, i);
    case Class.ordinal:
      return ordinalAt(s, i);
    case Class.letter:
      return lettersAt(s, i);
    case Class.open:
      return bracketAt(s, i);
    case Class.circled:
      return circledAt(s, i);
    case Class.quote:
      s.openQuote(i);
      return i + 1;
    default:
      s.openTitle(i);
      return i + 1;
  }
}
