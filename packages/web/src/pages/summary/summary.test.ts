import { Rational } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SummaryRow } from '../../api/types.js';
import { grouped, moneyWords, scoreRate } from './figures.js';
import { gradesOf, rollupOf } from './groups.js';
import { rankingOf, ranksOf } from './ranking.js';
import { extentOf, scatterOf } from './scatter.js';
import { paramsOf, rowsOf, type SummaryView, usualView, viewOf } from './view.js';

let made = 0;
const row = (part: Partial<SummaryRow>): SummaryRow => ({
  source: { kind: 'report', id: String(++made), evaluation: 0 },
  name: '自评报告.docx',
  demonstration: false,
  unit: '青禾市水务局',
  department: null,
  region: ['青禾市'],
  project: null,
  year: 2023,
  kind: 'department',
  fullMarks: '100',
  score: '90',
  grade: '优',
  budget: '1000000',
  executed: '900000',
  executionRate: '90',
  scoreAt: null,
  ...part,
});

describe('the ranking', () => {
  it('compares exactly, on a scale of 100', () => {
    const rows = [
      row({ unit: '甲', score: '89.99' }),
      row({ unit: '乙', score: '108', fullMarks: '120' }),
      row({ unit: '丙', score: '90.00' }),
      row({ unit: '丁', score: null }),
      row({ unit: '戊', score: '45.5', fullMarks: '50' }),
    ];
    expect(rankingOf(rows, usualView).map((one) => [one.row.unit, one.rank])).toEqual([
      ['戊', 1],
      ['丙', 2],
      ['乙', 2],
      ['甲', 4],
      ['丁', undefined],
    ]);
    const rising = rankingOf(rows, { ...usualView, descending: false });
    expect(rising.at(-1)?.row.unit).toBe('丁');
    expect(rising[0]?.row.unit).toBe('甲');
  });

  it('puts projects below the department of their unit and year', () => {
    const rows = [
      row({ kind: 'project', project: '管网改造', score: '80' }),
      row({ score: '95' }),
      row({ kind: 'project', project: '河道清淤', score: '85' }),
      row({ kind: 'project', project: '旧账', year: 2022, score: '99' }),
    ];
    const nested = rankingOf(rows, usualView);
    expect(nested.map((one) => one.row.project)).toEqual(['旧账', null]);
    expect(nested[1]?.projects.map((one) => [one.row.project, one.rank])).toEqual([
      ['河道清淤', 1],
      ['管网改造', 2],
    ]);
    expect(rankingOf(rows, { ...usualView, nested: false })).toHaveLength(4);
  });

  it('agrees with the definition of a rank', () => {
    const score = fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(score, { maxLength: 30 }), (scores) => {
        const ranks = ranksOf(scores.map((one) => (one === undefined ? undefined : Rational.of(one, 7))));
        for (const [n, own] of scores.entries()) {
          const better = scores.filter((one) => own !== undefined && one !== undefined && one > own).length;
          expect(ranks[n]).toBe(own === undefined ? undefined : better + 1);
        }
      }),
    );
  });
});

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
    fc.assert(fc.property(view, (one) => expect(viewOf(paramsOf(one))).toEqual(one)));
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

describe('groups', () => {
  it('average by money and leave out projects within a department', () => {
    const rollup = rollupOf(
      [
        row({ unit: '甲局', score: '90', budget: '3000000', executed: '2700000' }),
        row({ unit: '乙局', score: '80', budget: '1000000', executed: '1000000' }),
        row({ unit: '甲局', kind: 'project', project: '管网改造', score: '60' }),
        row({ unit: '丙局', score: null, budget: null, executed: null, year: 2022 }),
      ],
      'year',
    );
    expect(rollup.total).toMatchObject({ count: 3, scored: 2, executionRate: '92.5%', score: { weighted: '87.5', mean: '85' } });
    expect(rollup.remarks.join()).toContain('管网改造');
    expect(rollup.total.children.map(({ name }) => name)).toEqual(['2023年', '2022年']);
  });

  it('count grades, official ones first', () => {
    const rows = [{ grade: '良' }, { grade: '合格' }, { grade: null }, { grade: '良' }];
    expect(gradesOf(rows)).toEqual([
      { grade: '优', count: 0 },
      { grade: '良', count: 2 },
      { grade: '中', count: 0 },
      { grade: '差', count: 0 },
      { grade: '合格', count: 1 },
      { grade: '', count: 1 },
    ]);
  });
});

describe('execution against score', () => {
  it('draws what has both', () => {
    const { dots, missing, execution, score } = scatterOf([
      row({ executionRate: '62.5', score: '114', fullMarks: '120' }),
      row({ executionRate: null }),
      row({ score: null }),
    ]);
    expect(dots.map((dot) => [dot.execution, dot.score])).toEqual([[62.5, 95]]);
    expect([missing, execution, score]).toEqual([2, { from: 60, to: 100 }, { from: 80, to: 100 }]);
  });

  it('has every value within its range', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -900, max: 900, noNaN: true })), (values) => {
        const { from, to } = extentOf(values);
        expect(to - from).toBeGreaterThanOrEqual(20);
        for (const value of values) expect(value >= from && value <= to).toBe(true);
      }),
    );
  });
});

it('writes figures as officials do', () => {
  expect(moneyWords(Rational.of('12345678.9'))).toBe('1,234.57万元');
  expect(grouped('-1234567')).toBe('-1,234,567');
  expect(scoreRate({ score: '9', fullMarks: '0' })).toBeUndefined();
  expect(scoreRate({ score: '88.5', fullMarks: null })?.toDecimal(2)).toBe('88.5');
});
