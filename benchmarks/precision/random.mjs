/** A wording with what is said by it: the text comes after the relations are registered. */
export const after = (relate, text) => () => {
  relate();
  return text;
};

/** Random choices with a seed (mulberry32): the same seed always gives the same report. */
export class Random {
  constructor(seed) {
    this.state = Math.imul(seed, 0x9e3779b1) >>> 0;
  }

  /** A whole number from 0 to `count` - 1. */
  below(count) {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low, high) {
    return low + this.below(high - low + 1);
  }

  /** True in `percent` of a hundred cases. */
  chance(percent) {
    return this.below(100) < percent;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** One of `[weight, value]`, the heavier the likelier. */
  weighted(choices) {
    let left = this.below(choices.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, value] of choices) {
      if (left < weight) return value;
      left -= weight;
    }
    return choices.at(-1)[1];
  }

  shuffled(list) {
    const result = [...list];
    for (let i = result.length - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      [result[i], result[j]] = [result[j], result[i]];
    }
    return result;
  }

  /** `count` different members, in the order of the list. */
  some(list, count) {
    const chosen = new Set(this.shuffled(list.map((_, at) => at)).slice(0, count));
    return list.filter((_, at) => chosen.has(at));
  }

  /** Splits a whole number into `count` random positive whole numbers; it is at least `count`. */
  split(whole, count) {
    const weights = Array.from({ length: count }, () => this.between(8, 100));
    const sum = weights.reduce((a, b) => a + b, 0);
    const parts = weights.map((weight) => 1 + Math.floor(((whole - count) * weight) / sum));
    parts[0] += whole - parts.reduce((a, b) => a + b, 0);
    return parts;
  }
}
