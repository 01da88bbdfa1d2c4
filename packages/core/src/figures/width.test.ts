import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './width.js';

/** Any UTF-16 units, unpaired surrogates too. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

describe('fold', () => {
  it('narrows digits, letters, signs and blanks', () => {
    expect(fold('１２．５％（Ａ），－３／４≦５\u3000\u00a0〇')).toBe('12.5%(A),-3/4≤5  〇');
  });

  it('leaves Chinese text and Chinese punctuation without a twin alone', () => {
    expect(fold('预算、决算。“三公”《办法》')).toBe('预算、决算。“三公”《办法》');
  });

  it('keeps the length and is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text);
        expect(once.length).toBe(text.length);
        expect(fold(once)).toBe(once);
      }),
    );
  });
});
