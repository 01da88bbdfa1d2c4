/**
 * Ranks from the highest score down; equal scores share a rank and the next rank is left out (1, 2, 2, 4).
 *
 * @returns by index, from 1
 */
export function ranksOf(scores: ArrayLike<number>): Uint32Array {
  // Typed arrays sort as numbers without a comparing function; the scores are then looked up from the top.
  const sorted = Float64Array.from(scores).sort();
  const rank = new Map<number, number>();
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    const score = sorted[at] ?? 0;
    if (!rank.has(score)) rank.set(score, sorted.length - at);
  }
  return Uint32Array.from(scores, (score) => rank.get(score) ?? 0);
}
