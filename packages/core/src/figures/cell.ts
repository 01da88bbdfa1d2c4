import type { Figure } from './figure.js';
import { memo } from './memo.js';
import { scanFigures } from './scan.js';
import type { Token } from './token.js';
import { fold } from './width.js';

/** What stands in a table cell. */
export interface CellReading {
  /** Every quantity in the cell. */
  readonly figures: readonly Figure[];
  /** Numbers that are no quantities (years, dates, labels). */
  readonly others: readonly Token[];
  /** The figure, when the cell is one figure and nothing else. */
  readonly whole?: Figure;
  /** The trimmed text, present when the cell is more, or something else, than one figure. */
  readonly words?: string;
  /** True for marks that say "nothing here": ——, —, -, /, 无, 不适用. */
  readonly dash?: true;
  /** True when there is nothing but blanks. */
  readonly blank: boolean;
}

const DASH = /^(?:[-—–─/\\]{1,6}|无|不适用|N\/A)$/i;
/** Thousands set apart by blanks: 3 279.31 */
const SPACED = /^[-+]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/;

/**
 * Reads a table cell. Bare numbers are figures here, also four digits and long ones, where prose would have a year or
 * a code; offsets are into the untrimmed `text`. The result may be shared: do not change it.
 */
export const parseCell: (text: string) => CellReading = memo(readCell);

function readCell(text: string): CellReading {
  const folded = fold(text);
  const trimmed = folded.trim();
  if (trimmed === '') return { figures: [], others: [], blank: true };
  const start = folded.length - folded.trimStart().length;
  const words = text.slice(start, start + trimmed.length);
  if (DASH.test(trimmed)) return { figures: [], others: [], words, dash: true, blank: false };
  if (SPACED.test(trimmed)) return spaced(text, words, start, trimmed);
  const { figures, others } = scanFigures(text, { cell: true });
  const [first] = figures;
  const whole =
    figures.length === 1 && first?.start === start && first.end === start + trimmed.length ? first : undefined;
  return whole === undefined ? { figures, others, words, blank: false } : { figures, others, whole, blank: false };
}

function spaced(text: string, words: string, start: number, trimmed: string): CellReading {
  const [joined] = scanFigures(trimmed.replaceAll(' ', ''), { cell: true }).figures;
  if (joined === undefined) return { figures: [], others: [], words, blank: false };
  const whole: Figure = {
    ...joined,
    text: text.slice(start, start + trimmed.length),
    start,
    end: start + trimmed.length,
  };
  return { figures: [whole], others: [], whole, blank: false };
}
