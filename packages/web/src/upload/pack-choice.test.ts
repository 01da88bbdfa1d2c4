import { describe, expect, it } from 'vitest';
import type { PackSummary } from '../api/types.js';
import { packYears, shadowedPacks } from './pack-choice.js';

const pack = (id: string, kind: PackSummary['kind'], from: number, to?: number) =>
  ({ id, kind, title: id, years: to === undefined ? { from } : { from, to } }) as PackSummary;
const packs = [
  pack('whole-2015', 'department', 2015, 2021),
  pack('whole-2020', 'department', 2020),
  pack('whole-2022', 'department', 2022),
  pack('project', 'project', 2020),
];
const shadowed = (...chosen: string[]) => shadowedPacks(packs, chosen).map(({ id }) => id);

describe('the choice of packs', () => {
  it('tells which pack never holds, because one of its kind and years stands before it', () => {
    expect(shadowed('whole-2020', 'whole-2022', 'project')).toEqual(['whole-2022']);
    expect(shadowed('whole-2022', 'whole-2020', 'whole-2015')).toEqual([]);
    expect(shadowed('whole-2015', 'whole-2022')).toEqual([]);
    expect(shadowed('project', 'no-such-pack', 'whole-2020')).toEqual([]);
  });

  it('names the years of a pack', () => {
    expect(packs.slice(0, 2).map(packYears)).toEqual(['2015—2021年度', '2020年度起']);
    expect(packYears(pack('one', 'project', 2020, 2020))).toBe('2020年度');
  });
});
