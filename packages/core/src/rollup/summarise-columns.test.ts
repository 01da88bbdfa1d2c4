import { describe, expect, it } from 'vitest';
import { usualRules } from '../scoring/testing/rules.js';
import { summariseColumns } from './summarise-columns.js';

describe('summariseColumns', () => {
  // Four units of two departments in one county; marks of 100.
  const summary = summariseColumns(
    {
      count: 4,
      budget: Float64Array.of(3_000_000, 1_000_000, 0, 500_000),
      executed: Float64Array.of(2_900_000, 1_000_000, 0, 250_000),
      executionFull: new Float64Array(4),
    },
    {
      marks: new Int32Array(),
      executionMarks: new Int32Array(4),
      totals: Float64Array.of(9_000, 8_000, 9_550, 5_999),
      fullMarks: new Float64Array(4).fill(10_000),
    },
    [
      { of: Uint32Array.of(0, 0, 1, 1), count: 2 },
      { of: Uint32Array.of(0, 0), count: 1 },
    ],
    usualRules.grades,
  );

  it('grades and ranks the units', () => {
    expect([...summary.grade]).toEqual([0, 1, 0, 3]);
    expect([...summary.rank]).toEqual([2, 3, 1, 4]);
  });

  it('adds up money and averages scores with the money as weight, level by level', () => {
    const [departments, county] = summary.levels;
    expect(departments?.budget).toEqual([4_000_000n, 500_000n]);
    expect([...(departments?.executionRate ?? [])]).toEqual([9_750, 5_000]);
    expect([...(departments?.score ?? [])]).toEqual([8_750, 5_999]);
    expect([...(departments?.rank ?? [])]).toEqual([1, 2]);
    expect([...(departments?.grades ?? [])]).toEqual([1, 1, 1, 0, 0, 0, 0, 1]);
    expect(county).toMatchObject({ budget: [4_500_000n], executed: [4_150_000n] });
    // (3×90 + 1×80 + 0.5×59.99) ÷ 4.5, half up
    expect([...(county?.score ?? [])]).toEqual([8_444]);
    expect([...(county?.units ?? [])]).toEqual([4]);
  });
});
