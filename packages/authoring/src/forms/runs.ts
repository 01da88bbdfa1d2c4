/** A merged cell with more rows is cut, and its text repeated, so that it can be read on every page that it covers. */
const longest = 18;
const usual = 14;

/**
 * How far the cell of a group reaches down from each row: the number of rows where it begins, undefined where it was
 * begun above.
 */
export function runsOf(
  keys: readonly unknown[],
  mayCut: (key: unknown) => boolean = () => true,
): (number | undefined)[] {
  const runs = new Array<number | undefined>(keys.length).fill(undefined);
  let from = 0;
  while (from < keys.length) {
    let to = from + 1;
    while (to < keys.length && keys[to] === keys[from]) to += 1;
    const length = to - from;
    const parts = length > longest && mayCut(keys[from]) ? Math.ceil(length / usual) : 1;
    for (let part = 0; part < parts; part += 1) {
      const start = from + Math.floor((part * length) / parts);
      runs[start] = from + Math.floor(((part + 1) * length) / parts) - start;
    }
    from = to;
  }
  return runs;
}
