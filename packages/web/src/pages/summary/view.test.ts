import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { row } from './testing/row.js';
import { paramsOf, rowsOf, type SummaryView, usualView, viewOf } from './view.js';

describe('the address', () => {
  const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const view: fc.Arbitrary<SummaryView> = fc.record({
    text: fc.string(),
    year: optional(fc.integer({ min: 1994, max: 2100 })),
    kind: optional(fc.constantFrom('department' as const, 'project' as const)),
    grade: optional(fc.constantFrom('优', '差', '')),
    unit: optional(fc.string()),
    source: optional(fc.constantFrom('report' as const, 'record' as const)),
    sort: fc.constantFrom('score' as const, 'unit' as const, 'budget' as const),
    descending: fc.boolean(),
    nested: fc.boolean(),
    groupBy: fc.constantFrom('year' as const, 'region' as const),
  });

  it('keeps the view', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(viewOf(paramsOf(one))).toEqual(one);
      }),
    );
    expect(paramsOf(usualView).toString()).toBe('');
    expect(viewOf(new URLSearchParams('year=x&kind=y&sort=z&by=w'))).toEqual(usualView);
  });

  it('filters', () => {
    const rows = [
      row({ unit: '甲局', grade: null, score: null }),
      row({ unit: '乙局', year: 2022, source: { kind: 'record', id: 'x', evaluation: 0 } }),
      row({ unit: '乙局', kind: 'project', project: '管网改造', grade: '良' }),
    ];
    const units = (part: Partial<SummaryView>) => rowsOf(rows, { ...usualView, ...part }).map(({ unit }) => unit);
    expect(units({})).toHaveLength(3);
    expect(units({ grade: '' })).toEqual(['甲局']);
    expect(units({ unit: '乙局', kind: 'project' })).toEqual(['乙局']);
    expect(units({ text: '乙 管网' })).toEqual(['乙局']);
    expect(units({ year: 2022, source: 'record' })).toEqual(['乙局']);
  });
});
