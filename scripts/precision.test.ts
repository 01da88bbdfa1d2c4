import { describe, expect, it } from 'vitest';
// The laboratory is plain JavaScript; here it runs on the sources.
import { measureClean, measurePlanted } from '../benchmarks/precision/measure.mjs';

/** A fixed slice of what benchmarks/precision measures: other reports than those of docs/precision.md. */
const seed = 20;

describe('the precision laboratory, a slice', () => {
  it('accuses no clean report, six of every pack', async () => {
    const { errors, statements } = await measureClean(seed, 42);
    expect(errors).toEqual([]);
    expect(statements).toBeGreaterThan(42 * 40);
  });

  it('finds the proved ones of two planted errors of every kind, and accuses nothing else', async () => {
    const rows = await measurePlanted(seed, 2);
    expect(rows.map(({ kind, planted }) => [kind, planted])).toEqual(rows.map(({ kind }) => [kind, 2]));
    expect(rows.flatMap(({ missed }) => missed)).toEqual([]);
    expect(rows.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
    expect(rows.reduce((total, { proved }) => total + proved, 0)).toBeGreaterThan(50);
  });
});
