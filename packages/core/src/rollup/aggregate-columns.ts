import { columnKinds, type IndicatorColumns } from './columns.js';
import { ExactSums } from './exact-sums.js';
import { dividedHalfUp } from './hundredths.js';

/** How an indicator is put together across units. */
export const aggregations = { absolute: 0, relative: 1, qualitative: 2 } as const;

/** What the same indicator comes to in all units together; one entry per key. */
export interface AggregatedColumns {
  /** Rows of the key. */
  readonly rows: Uint32Array;
  /** Mark in hundredths; -1 where the money of all its units is 0 and nothing can be averaged. */
  readonly marks: Int32Array;
}

/**
 * The official rule: absolute quantities add up, relative ones are averaged with the money as weight, and only then
 * marked; qualitative marks are averaged with the money as weight. The full marks are those of the first row of a key.
 *
 * @param key by row: index of the indicator, below `keys`
 * @param aggregation by key: one of `aggregations`
 * @param money by unit, in 分
 */
export function aggregateColumns(
  rows: IndicatorColumns,
  key: Uint32Array,
  keys: number,
  aggregation: Uint8Array,
  money: Float64Array,
): AggregatedColumns {
  const targets = new ExactSums(keys);
  const actuals = new ExactSums(keys);
  const weights = new ExactSums(keys);
  const counts = new Uint32Array(keys);
  const full = new Float64Array(keys);
  const reverse = new Uint8Array(keys);
  for (let row = 0; row < rows.unit.length; row += 1) {
    const k = key[row] ?? 0;
    if (counts[k] === 0) {
      full[k] = rows.full[row] ?? 0;
      reverse[k] = rows.kind[row] === columnKinds.atMost ? 1 : 0;
    }
    counts[k] = (counts[k] ?? 0) + 1;
    const target = rows.target[row] ?? 0;
    const actual = rows.actual[row] ?? 0;
    if (aggregation[k] === aggregations.absolute) {
      targets.add(k, target);
      actuals.add(k, actual);
      continue;
    }
    const amount = money[rows.unit[row] ?? 0] ?? 0;
    weights.add(k, amount);
    actuals.addProduct(k, amount, actual);
    if (aggregation[k] === aggregations.relative) targets.addProduct(k, amount, target);
  }
  const marks = new Int32Array(keys);
  for (let k = 0; k < keys; k += 1) marks[k] = markOf(k);
  return { rows: counts, marks };

  function markOf(k: number): number {
    const weight = BigInt(full[k] ?? 0);
    const of = aggregation[k];
    if (of !== aggregations.absolute && weights.at(k) <= 0n) return -1;
    const actual = actuals.at(k);
    if (of === aggregations.qualitative) {
      const mean = dividedHalfUp(actual < 0n ? 0n : actual, weights.at(k) * 100n);
      const most = dividedHalfUp(weight, 100n);
      return Number(mean < most ? mean : most);
    }
    // Both averages have the same divisor, which a ratio of them does not need.
    const target = targets.at(k);
    const less = reverse[k] === 1;
    if (less ? actual <= target : actual >= target) return Number(dividedHalfUp(weight, 100n));
    const [part, whole] = less ? [target, actual] : [actual, target];
    return part <= 0n || whole <= 0n ? 0 : Number(dividedHalfUp(weight * part, whole * 100n));
  }
}
