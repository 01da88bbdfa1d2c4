/**
 * Made-up indicators of a whole province: fifty a unit, ten units a department, ten departments a county, twenty
 * counties a province. The same size always gives the same numbers. Values are integers in ten-thousandths, money in 分.
 */
export const perUnit = 50;
export const unitsPerDepartment = 10;
export const unitsPerCounty = 100;
export const unitsPerProvince = 2_000;

/** A random number generator with a seed (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** @param size number of indicators */
export function makeProvince(size) {
  const random = generator(20_240_601);
  const count = Math.ceil(size / perUnit);
  const rows = {
    unit: new Uint32Array(size),
    kind: new Uint8Array(size),
    full: new Float64Array(size),
    target: new Float64Array(size),
    actual: new Float64Array(size),
  };
  for (let row = 0; row < size; row += 1) {
    rows.unit[row] = Math.floor(row / perUnit);
    const draw = random(10);
    const kind = draw === 0 ? 2 : draw <= 2 ? 1 : 0;
    const full = row % 2 === 0 ? 12_000 : 20_000;
    // Targets of 1 to 5,000 with up to two decimals; one in fifty is zero.
    const target = random(50) === 0 ? 0 : (1 + random(500_000)) * 100;
    rows.kind[row] = kind;
    rows.full[row] = full;
    rows.target[row] = kind === 2 ? 0 : target;
    rows.actual[row] =
      kind === 2
        ? Math.floor((full * (80 + random(21))) / 100)
        : Math.floor((target * (60 + random(60))) / 10_000) * 100;
  }
  const units = {
    count,
    budget: new Float64Array(count),
    executed: new Float64Array(count),
    executionFull: new Float64Array(count).fill(200_000),
  };
  for (let unit = 0; unit < count; unit += 1) {
    units.budget[unit] = (1_000 + random(900_000)) * 10_000;
    units.executed[unit] = Math.floor((units.budget[unit] * (70 + random(31))) / 100);
  }
  return { rows, units };
}
