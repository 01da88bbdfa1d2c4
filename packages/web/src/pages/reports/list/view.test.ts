import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFindings, report } from '../../../common/testing/report.js';
import {
  choicesOf,
  type ListView,
  paramsOf,
  reportsOf,
  scoreAgrees,
  shows,
  sortKeys,
  usualView,
  viewOf,
} from './view.js';

const reports = [
  report('1', {
    unit: '云溪县档案馆',
    year: 2023,
    kind: 'department',
    printedScore: '96.5',
    recomputed: { min: '95.5', max: '95.5' },
    counts: { ...noFindings, errors: 2, open: 3 },
  }),
  report('2', {
    unit: '安澜县图书馆',
    year: 2022,
    kind: 'project',
    printedScore: '100',
    recomputed: { min: '99.5', max: '100' },
  }),
  report('3', { state: 'running', name: '白鹭乡.pdf' }),
  report('4', { state: 'failed', error: '文件已加密，不能读取。' }),
];
const ids = (change: Partial<ListView>) => reportsOf(reports, { ...usualView, ...change }).map(({ id }) => id);

describe('the list of reports', () => {
  it('shows the newest first', () => {
    expect(ids({})).toEqual(['4', '3', '2', '1']);
  });

  it('is filtered by what is to be done, year, kind and words', () => {
    expect(ids({ show: 'errors' })).toEqual(['1']);
    expect(ids({ show: 'clean' })).toEqual(['2']);
    expect(ids({ show: 'under-way' })).toEqual(['3']);
    expect(ids({ show: 'failed' })).toEqual(['4']);
    expect(ids({ year: 2022 })).toEqual(['2']);
    expect(ids({ kind: 'department' })).toEqual(['1']);
    expect(ids({ text: '县 馆' })).toEqual(['2', '1']);
    expect(ids({ text: '白鹭 PDF' })).toEqual(['3']);
  });

  it('is sorted in Chinese order and by numbers, with what has no value last', () => {
    expect(ids({ sort: 'unit', descending: false }).filter((id) => id === '1' || id === '2')).toEqual(['2', '1']);
    expect(ids({ sort: 'score', descending: false })).toEqual(['1', '2', '4', '3']);
    expect(ids({ sort: 'score', descending: true })).toEqual(['2', '1', '4', '3']);
    expect(ids({ sort: 'difference', descending: true })).toEqual(['1', '2', '4', '3']);
  });

  it('knows which scores agree', () => {
    expect(reports.map(scoreAgrees)).toEqual([false, true, true, true]);
  });

  it('offers only the years and kinds that there are', () => {
    expect(choicesOf(reports)).toMatchObject({
      counts: { all: 4, errors: 1, open: 1, clean: 1, 'under-way': 1, failed: 1 },
      years: [2023, 2022],
      kinds: ['department', 'project'],
    });
  });
});

describe('the address of a view', () => {
  it('comes back as the view', () => {
    const view: fc.Arbitrary<ListView> = fc.record({
      text: fc.string({ maxLength: 10 }),
      show: fc.constantFrom(...shows),
      year: fc.option(fc.integer({ min: 1994, max: 2100 }), { nil: undefined }),
      kind: fc.constantFrom('department' as const, 'project' as const, undefined),
      sort: fc.constantFrom(...sortKeys),
      descending: fc.boolean(),
      page: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(view, (one) => {
        expect(viewOf(new URLSearchParams(paramsOf(one).toString()))).toEqual(one);
      }),
    );
  });

  it('is as usual where it makes no sense', () => {
    expect(viewOf(new URLSearchParams('show=x&year=abc&kind=x&sort=x&page=-3'))).toEqual(usualView);
    expect(paramsOf(usualView).toString()).toBe('');
  });
});
