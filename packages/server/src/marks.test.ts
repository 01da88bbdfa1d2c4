import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalOf, tenThousandths } from './marks.js';

it('keeps marks of four places exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (marks) => {
      expect(tenThousandths(decimalOf(marks))).toBe(marks);
    }),
  );
  expect(tenThousandths('96.82')).toBe(968_200);
  expect(decimalOf(968_200)).toBe('96.82');
});

it('keeps no marks as none, and what is too large not at all', () => {
  expect([tenThousandths(undefined), tenThousandths(null), decimalOf(null)]).toEqual([null, null, null]);
  expect(tenThousandths('9'.repeat(30))).toBeNull();
});
