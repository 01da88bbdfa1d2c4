const SAFE = Number.MAX_SAFE_INTEGER;
/** Products are split at this bit, so that both halves of a product of two safe integers are mostly safe themselves. */
const HALF = 2 ** 26;

/**
 * Many exact sums of integers at once: plain numbers while every step is below 2^53, bigint beyond. Adding in any order
 * gives the same sums, to the last digit.
 */
export class ExactSums {
  readonly #low: Float64Array;
  /** In units of 2^26. */
  readonly #high: Float64Array;
  readonly #big = new Map<number, bigint>();

  /** @param size number of sums, all zero */
  constructor(readonly size: number) {
    this.#low = new Float64Array(size);
    this.#high = new Float64Array(size);
  }

  /** Adds a safe integer to sum `i`. */
  add(i: number, value: number): void {
    this.#addLow(i, value);
  }

  /** Adds a × b, both safe integers, to sum `i`. */
  addProduct(i: number, a: number, b: number): void {
    const product = a * b;
    if (product <= SAFE && product >= -SAFE) {
      this.#addLow(i, product);
      return;
    }
    const high = Math.trunc(a / HALF);
    const highProduct = high * b;
    const lowProduct = (a - high * HALF) * b;
    if (highProduct > SAFE || highProduct < -SAFE || lowProduct > SAFE || lowProduct < -SAFE) {
      this.#addBig(i, BigInt(a) * BigInt(b));
      return;
    }
    this.#addLow(i, lowProduct);
    const sum = (this.#high[i] ?? 0) + highProduct;
    if (sum <= SAFE && sum >= -SAFE) {
      this.#high[i] = sum;
      return;
    }
    this.#addBig(i, (BigInt(this.#high[i] ?? 0) + BigInt(highProduct)) * BigInt(HALF));
    this.#high[i] = 0;
  }

  #addLow(i: number, value: number): void {
    const sum = (this.#low[i] ?? 0) + value;
    if (sum <= SAFE && sum >= -SAFE) {
      this.#low[i] = sum;
      return;
    }
    this.#addBig(i, BigInt(this.#low[i] ?? 0) + BigInt(value));
    this.#low[i] = 0;
  }

  #addBig(i: number, value: bigint): void {
    this.#big.set(i, (this.#big.get(i) ?? 0n) + value);
  }

  /** Sum `i`, exactly. */
  at(i: number): bigint {
    return BigInt(this.#low[i] ?? 0) + BigInt(this.#high[i] ?? 0) * BigInt(HALF) + (this.#big.get(i) ?? 0n);
  }
}
