import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memo } from './memo.js';

describe('memo', () => {
  it('gives what the function gives, whatever is asked in whatever order', () => {
    const texts = fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 });
    fc.assert(
      fc.property(texts, (asked) => {
        const length = memo((text) => ({ text, length: text.length }));
        for (const text of asked) expect(length(text)).toEqual({ text, length: text.length });
      }),
    );
  });

  it('computes a text once', () => {
    let computed = 0;
    const count = memo((text) => {
      computed += 1;
      return text.length;
    });
    expect([count('100%'), count('≥95%'), count('100%')]).toEqual([4, 4, 4]);
    expect(computed).toBe(2);
  });

  it('forgets what has not been asked for long, and never remembers long texts', () => {
    let computed = 0;
    const count = memo((text) => {
      computed += 1;
      return text.length;
    });
    count('early');
    for (let i = 0; i < 40_000; i += 1) count(`text ${i}`);
    const before = computed;
    count('early');
    expect(computed).toBe(before + 1);
    const long = '字'.repeat(5_000);
    count(long);
    count(long);
    expect(computed).toBe(before + 3);
  });
});
