import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ticksOf } from './ticks.js';

it.each([
  [0, 5, 6, [0, 1, 2, 3, 4, 5]],
  [0, 100, 6, [0, 20, 40, 60, 80, 100]],
  [78, 104, 6, [80, 90, 100]],
  [0, 0.5, 6, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  [3, 3, 6, [3]],
])('from %d to %d, at most %d', (from, to, most, ticks) => expect(ticksOf(from, to, most)).toEqual(ticks));

it('gives few, ascending values within the range', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 2, max: 20 }),
      (from, width, most) => {
        const ticks = ticksOf(from, from + width, most);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks.every((tick, n) => n === 0 || tick > (ticks[n - 1] ?? tick))).toBe(true);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(from - width * 1e-6);
          expect(tick).toBeLessThanOrEqual(from + width * (1 + 1e-6));
        }
      },
    ),
  );
});
