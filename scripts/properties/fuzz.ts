import { vi } from 'vitest';

const times = Number(process.env.HENGJI_FUZZ_TIMES ?? 10);

// Each property is asserted with that many times its usual number of runs, from a new seed.
vi.mock(import('fast-check'), async (original) => {
  const real = await original();
  const assert = ((property: never, parameters: { numRuns?: number } = {}) =>
    real.assert(property, { ...parameters, numRuns: (parameters.numRuns ?? 100) * times })) as typeof real.assert;
  return { ...real, assert, default: { ...real.default, assert } };
});
