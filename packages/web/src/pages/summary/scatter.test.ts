import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf, scatterOf } from './scatter.js';
import { row } from './testing/row.js';

describe('execution against score', () => {
  it('draws what has both', () => {
    const { dots, missing, execution, score } = scatterOf([
      row({ executionRate: '62.5', score: '114', fullMarks: '120' }),
      row({ executionRate: null }),
      row({ score: null }),
    ]);
    expect(dots.map((dot) => [dot.execution, dot.score])).toEqual([[62.5, 95]]);
    expect([missing, execution, score]).toEqual([2, { from: 60, to: 100 }, { from: 80, to: 100 }]);
  });

  it('has every value within its range', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -900, max: 900, noNaN: true })), (values) => {
        const { from, to } = extentOf(values);
        expect(to - from).toBeGreaterThanOrEqual(20);
        for (const value of values) expect(value >= from && value <= to).toBe(true);
      }),
    );
  });
});
