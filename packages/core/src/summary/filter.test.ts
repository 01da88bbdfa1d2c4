import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterEvaluations, noSummaryFilter, type SummaryFilter, wordSearch } from './filter.js';
import { row } from './testing/row.js';

describe('the filter', () => {
  const rows = [
    row({ unit: '甲局', grade: null, score: null }),
    row({ unit: '乙局', year: 2022, source: { kind: 'record' } }),
    row({ unit: '乙局', kind: 'project', project: '管网改造', grade: '良' }),
  ];

  it.each<[Partial<SummaryFilter>, string[]]>([
    [{}, ['甲局', '乙局', '乙局']],
    [{ grade: '' }, ['甲局']],
    [{ unit: '乙局', kind: 'project' }, ['乙局']],
    [{ text: '乙 管网' }, ['乙局']],
    [{ text: '乙 管道' }, []],
    [{ year: 2022, source: 'record' }, ['乙局']],
  ])('%j', (part, units) =>
    expect(filterEvaluations(rows, { ...noSummaryFilter, ...part }).map(({ unit }) => unit)).toEqual(units),
  );
});

it('finds every piece of a text, whatever its capitals', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), (text, start, length) => {
      expect(wordSearch(text.slice(start, start + length))(null, text)).toBe(true);
    }),
  );
  expect(wordSearch('pdf')('白鹭乡.PDF')).toBe(true);
});
