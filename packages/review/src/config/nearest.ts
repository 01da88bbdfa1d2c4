/**
 * The candidate that `word` was most likely meant to be: the one that fewest letters (put in, left out, exchanged or
 * replaced) make of it, if these are no more than a third of it.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Edits that make one word of another; neighbours exchanged count once. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const choices = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      ];
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) choices.push((beforeLast[column - 2] ?? 0) + 1);
      current.push(Math.min(...choices));
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** 「；是不是“x”？」, or a full stop where nothing is near. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const meant = word.length > 60 ? undefined : nearest(word, candidates);
  return meant === undefined ? '。' : `；是不是“${meant}”？`;
}
