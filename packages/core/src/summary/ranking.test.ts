import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../figures/index.js';
import { rankEvaluations, ranksAmong } from './ranking.js';
import { row } from './testing/row.js';

const usual = { sort: 'score', descending: true, nested: true } as const;

describe('the ranking', () => {
  it('compares exactly, on a scale of 100', () => {
    const rows = [
      row({ unit: '甲', score: '89.99' }),
      row({ unit: '乙', score: '108', fullMarks: '120' }),
      row({ unit: '丙', score: '90.00' }),
      row({ unit: '丁', score: null }),
      row({ unit: '戊', score: '45.5', fullMarks: '50' }),
    ];
    expect(rankEvaluations(rows, usual).map((one) => [one.row.unit, one.rank])).toEqual([
      ['戊', 1],
      ['丙', 2],
      ['乙', 2],
      ['甲', 4],
      ['丁', undefined],
    ]);
    const rising = rankEvaluations(rows, { ...usual, descending: false });
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
    const nested = rankEvaluations(rows, usual);
    expect(nested.map((one) => one.row.project)).toEqual(['旧账', null]);
    expect(nested[1]?.projects.map((one) => [one.row.project, one.rank])).toEqual([
      ['河道清淤', 1],
      ['管网改造', 2],
    ]);
    expect(rankEvaluations(rows, { ...usual, nested: false })).toHaveLength(4);
  });

  it('agrees with the definition of a rank', () => {
    const score = fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(score, { maxLength: 30 }), (scores) => {
        const ranks = ranksAmong(scores.map((one) => (one === undefined ? undefined : Rational.of(one, 7))));
        for (const [n, own] of scores.entries()) {
          const better = scores.filter((one) => own !== undefined && one !== undefined && one > own).length;
          expect(ranks[n]).toBe(own === undefined ? undefined : better + 1);
        }
      }),
    );
  });
});
