import type { Band, BandCell } from '../band.js';
import type { Desk } from '../desk.js';
import { bracketed, isFigure, printed } from '../values.js';
import type { IndicatorTable } from './indicators.js';

/** The row of the total below the indicators: full marks under the weights, or in brackets after the label. */
export function drawTotal(label: string, desk: Desk, { columns, shares, sided }: IndicatorTable): Band {
  const { total } = desk.record;
  const at = (role: string): number => {
    const index = columns.findIndex((column) => column.role === role);
    return index < 0 ? -1 : index + (sided ? 1 : 0);
  };
  const [weightAt, scoreAt] = [at('weight'), at('score')];
  const fullMarks = isNumber(total?.fullMarks?.text) ? printed(total?.fullMarks) : undefined;
  const score = isNumber(total?.score?.text) ? printed(total?.score) : undefined;
  const bracket = weightAt < 0 ? bracketed(fullMarks, 'indicator') : undefined;
  const marks = bracket === undefined ? (weightAt < 0 ? undefined : fullMarks) : { text: bracket };
  if (marks ?? score) {
    desk.shown.total = { ...(marks ? { fullMarks: marks } : {}), ...(score && scoreAt >= 0 ? { score } : {}) };
  }
  const cells: BandCell[] = [];
  // The weights of every level add up to the same.
  const weights = new Set(['weight1', 'weight2', 'weight'].map(at));
  const places = [...(weightAt < 0 ? [] : weights), scoreAt].filter((place) => place > 0).sort((a, b) => a - b);
  let from = 0;
  for (const place of [...places, shares.length]) {
    if (place > from) {
      const text = from > 0 ? '' : bracket === undefined ? label : `${label}（${bracket}）`;
      cells.push({ at: from, span: place - from, text, look: 'total' });
    }
    if (place < shares.length) {
      cells.push({ at: place, text: (place === scoreAt ? score : marks)?.text ?? '', look: 'total' });
    }
    from = place + 1;
  }
  return { shares, sided, rows: [cells] };
}

const isNumber = (text: string | undefined): boolean => text !== undefined && /\d/.test(text) && isFigure(text);
