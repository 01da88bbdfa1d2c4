import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOf, pageSize } from './paging.js';

it('gives every row on one page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (count) => {
      const all = Array.from({ length: count }, (_, n) => n);
      const pages = Array.from({ length: Math.ceil(count / pageSize) }, (_, n) => pageOf(all, n + 1).rows);
      expect(pages.flat()).toEqual(all);
    }),
  );
});

it('goes no further than the last page', () => {
  expect(pageOf([], 3)).toEqual({ page: 1, rows: [] });
  expect(pageOf(['甲'], 3)).toEqual({ page: 1, rows: ['甲'] });
});
