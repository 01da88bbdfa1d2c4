import type { Band } from '../band.js';
import type { Desk } from '../desk.js';

/** A label and a long text beside it; blank, it leaves room for handwriting. */
export function drawText(label: string, desk: Desk): Band {
  const text = desk.field(label);
  return {
    shares: [14, 86],
    sided: false,
    rows: [
      [
        { at: 0, text: label, look: 'label' },
        { at: 1, text, look: 'text', ...(text === '' ? { lines: 3 } : {}) },
      ],
    ],
  };
}
