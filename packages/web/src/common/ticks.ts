/**
 * Round values for an axis, for drawing only.
 *
 * @param most how many at most; at least 2
 * @returns ascending, within `from`..`to`; a single value where the range is empty
 */
export function ticksOf(from: number, to: number, most: number): number[] {
  if (!(to > from)) return [from];
  const rough = (to - from) / Math.max(1, most - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const ticks: number[] = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k += 1) {
    ticks.push(Number((k * step).toPrecision(12)));
  }
  return ticks;
}
