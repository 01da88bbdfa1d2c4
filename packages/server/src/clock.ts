/** Gives the time as ISO 8601, always later than the time before: what is made later also sorts later. */
export function risingClock(now: () => number = Date.now): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now());
    return new Date(last).toISOString();
  };
}
