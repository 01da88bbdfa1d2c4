/** Throws of the same dice for the same seed (mulberry32), so that a failing record can be drawn again. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** An integer in [from, to]. */
  int(from: number, to: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const unit = ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    return from + Math.floor(unit * (to - from + 1));
  }

  /** True in `percent` of a hundred throws. */
  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  one<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.int(0, values.length - 1)] ?? values[0];
  }

  /** Cuts a whole into positive parts; fewer where it is too small. */
  parts(whole: number, count: number): number[] {
    const most = Math.max(1, Math.min(count, whole));
    const cuts = new Set<number>();
    while (cuts.size < most - 1) cuts.add(this.int(1, whole - 1));
    const borders = [0, ...[...cuts].sort((a, b) => a - b), whole];
    return borders.slice(1).map((border, at) => border - (borders[at] ?? 0));
  }
}
