import type { Entry } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termOf, termsOf } from './term.js';

const entry = (text: string, unit?: string): Entry => ({
  text,
  at: { block: 4, row: 2, column: 3, start: 5, end: 5 + text.length },
  ...(unit === undefined ? {} : { unit }),
});

describe('termOf', () => {
  it('reads a bare number in the unit of its column', () => {
    const term = termOf(entry('107.49', '万元'), '支出总额');
    expect(term?.figure).toMatchObject({ dimension: 'money', printedUnit: '万元' });
    expect(term?.figure.value.toDecimal()).toBe('1074900');
    expect(term).toMatchObject({
      quote: '107.49',
      name: '支出总额',
      at: { block: 4, row: 2, column: 3, start: 5, end: 11 },
    });
  });

  it('leaves a number its own unit', () => {
    expect(termOf(entry('3,200元', '万元'), '')?.figure.value.toDecimal()).toBe('3200');
    expect(termOf(entry('98%'), '', '分')?.figure.dimension).toBe('ratio');
  });

  it('points at the number within the words', () => {
    expect(termOf(entry('全年共12场'), '')?.at).toEqual({ block: 4, row: 2, column: 3, start: 8, end: 11 });
  });

  it('has no term where there is no single number', () => {
    for (const text of ['', '——', '已完成', '正高81.82%，副高88.98%']) expect(termOf(entry(text), '')).toBeUndefined();
    expect(termOf(undefined, '')).toBeUndefined();
    expect(termOf({ text: '12' }, '')).toBeUndefined();
    expect(termsOf(entry('正高81.82%，副高88.98%'), '').map(({ figure }) => figure.text)).toEqual(['81.82%', '88.98%']);
  });

  it('quotes the figure from the very place it points at', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('共', '实际完成', '约', ' '),
        fc.nat(100_000),
        fc.constantFrom('家', '万元', '%', ''),
        (lead, value, unit) => {
          const text = `${lead}${value}${unit}`;
          for (const { figure, at } of termsOf(entry(text), '')) {
            expect(text.slice(at.start - 5, at.end - 5)).toBe(figure.text);
          }
        },
      ),
    );
  });
});
