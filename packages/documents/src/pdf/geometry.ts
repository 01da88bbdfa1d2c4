/** A PDF transformation matrix [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function apply(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** The matrix in six numbers from outside; the identity where they are no matrix. */
export function toMatrix(value: unknown): Matrix {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return IDENTITY;
  const numbers = Array.from(value as ArrayLike<unknown>, Number);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return numbers.length >= 6 && numbers.every(Number.isFinite) ? [a, b, c, d, e, f] : IDENTITY;
}

/** Groups values that lie within `tolerance` of the mean of their group; the means, ascending. */
export function cluster(values: readonly number[], tolerance: number): number[] {
  const means: number[] = [];
  let sum = 0;
  let count = 0;
  for (const value of [...values].sort((a, b) => a - b)) {
    if (count > 0 && value - sum / count <= tolerance) {
      sum += value;
      count++;
      means[means.length - 1] = sum / count;
    } else {
      sum = value;
      count = 1;
      means.push(value);
    }
  }
  return means;
}

/** The index of the cluster mean nearest to a value; -1 for no means. */
export function nearest(means: readonly number[], value: number): number {
  let low = 0;
  let high = means.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((means[middle] ?? 0) + (means[middle + 1] ?? 0) < 2 * value) low = middle + 1;
    else high = middle;
  }
  return means.length === 0 ? -1 : low;
}
