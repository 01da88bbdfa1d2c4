import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countIn, setSorting, sortingIn } from './address.js';

const keys = ['score', 'year', 'unit'] as const;
const sorting = fc.record({ sort: fc.constantFrom(...keys), descending: fc.boolean() });

it('keeps the sorting, and says nothing of the usual one', () => {
  fc.assert(
    fc.property(sorting, sorting, (one, usual) => {
      const params = new URLSearchParams();
      setSorting(params, one, usual);
      expect(sortingIn(params, keys, usual)).toEqual(one);
      expect(params.size === 0).toBe(one.sort === usual.sort && one.descending === usual.descending);
    }),
  );
});

it.each(['', 'name', '--score', 'SCORE'])('takes the usual sorting for %j', (sort) => {
  const usual = { sort: 'year', descending: true } as const;
  expect(sortingIn(new URLSearchParams({ sort }), keys, usual)).toEqual(usual);
});

it.each([
  ['2023', 2023],
  ['0', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['二', undefined],
  ['1e400', undefined],
])('counts %s', (text, count) => expect(countIn(new URLSearchParams({ year: text }), 'year')).toBe(count));
