import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { row } from './testing/row.js';
import { choicesOf, listParamsOf, paramsOf, type SummaryView, usualView, viewOf } from './view.js';

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
    examples: fc.boolean(),
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

  it('of an export says all but how groups are made', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(viewOf(listParamsOf(one))).toEqual({ ...one, groupBy: usualView.groupBy });
      }),
    );
  });
});

it('offers what the rows have', () => {
  const rows = [row({ unit: '乙局', year: 2021 }), row({ unit: null, year: null }), row({ unit: '甲局', year: 2023 })];
  expect(choicesOf(rows)).toEqual({
    years: [2023, 2021],
    units: ['甲局', '乙局'],
    kinds: ['department'],
    sources: ['report'],
  });
});
