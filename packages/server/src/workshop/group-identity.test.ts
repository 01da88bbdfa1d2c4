import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingIds, groupId } from './group-identity.js';

const quote = fc.record({
  text: fc.constantFrom('280.40', '284.40', '支出合计301.00万元'),
  at: fc.record({ block: fc.nat(5), start: fc.nat(3), end: fc.nat(9) }),
  file: fc.constantFrom('1', '2', '3'),
});
const finding = fc.record({
  check: fc.constantFrom('cross-last-year-figure', 'cross-staff'),
  quotes: fc.array(quote, { minLength: 2, maxLength: 3 }),
});
const findings = fc.array(finding, { maxLength: 12 });
const fileOf = (name: string): string => `sha-of-${name}`;
const ids = (list: Parameters<typeof findingIds>[0]['findings'], of = fileOf, year = 2023) =>
  findingIds({ year, findings: list }, of);

describe('ids of findings between reports', () => {
  it('are different ones, and of the form that the contract asks for', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const given = ids(list);
        expect(new Set(given).size).toBe(list.length);
        for (const id of given) expect(id).toMatch(/^f[0-9a-z]{10}$/);
      }),
    );
  });

  it('stay the same whatever other findings come between, and whichever file comes first', () => {
    const known = fc.uniqueArray(finding, {
      maxLength: 6,
      selector: ({ check, quotes }) => JSON.stringify([check, [...quotes.map((one) => JSON.stringify(one))].sort()]),
    });
    fc.assert(
      fc.property(known, fc.array(fc.nat(6), { maxLength: 6 }), (list, places) => {
        const others = list.map(({ check, quotes }) => ({
          check,
          quotes: quotes.map(({ file, ...rest }) => ({ ...rest, file: `9${file}` })),
        }));
        const mixed = [...list.map((one) => ({ ...one, quotes: one.quotes.toReversed() }))];
        for (const [index, place] of places.entries()) {
          const other = others[index];
          if (other !== undefined) mixed.splice(place, 0, other);
        }
        expect(ids(mixed)).toEqual(expect.arrayContaining(ids(list)));
      }),
    );
  });

  it('are others for other words, places, files, checks and years', () => {
    const at = { block: 4, start: 0, end: 6 };
    const one = { check: 'cross-staff', quotes: [{ text: '12人', at, file: '1' }] };
    const [id] = ids([one]);
    const others = [
      ids([{ ...one, check: 'cross-carried-over' }]),
      ids([{ ...one, quotes: [{ text: '13人', at, file: '1' }] }]),
      ids([{ ...one, quotes: [{ text: '12人', at: { ...at, block: 5 }, file: '1' }] }]),
      ids([{ ...one, quotes: [{ text: '12人', at, file: '2' }] }]),
      ids([one], (name) => `new-sha-of-${name}`),
      ids([one], fileOf, 2022),
    ].flat();
    expect(new Set([id, ...others]).size).toBe(7);
    expect(ids([{ ...one, quotes: [{ text: '12人', at, file: '7' }] }], () => 'sha-of-1')).toEqual([id]);
  });
});

describe('ids of groups', () => {
  it('tell units, years and projects apart', () => {
    const group = { unit: '云溪县档案馆', year: 2023 };
    const all = [
      group,
      { ...group, year: 2022 },
      { ...group, unit: '云溪县图书馆' },
      { ...group, project: '库房维修' },
    ];
    expect(new Set(all.map(groupId)).size).toBe(4);
    expect(groupId({ ...group })).toBe(groupId(group));
    for (const one of all) expect(groupId(one)).toMatch(/^g[0-9a-z]{10}$/);
  });
});
