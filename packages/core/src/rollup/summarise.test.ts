import { describe, expect, it } from 'vitest';
import { Rational } from '../figures/index.js';
import { scoreEvaluation } from '../scoring/score-evaluation.js';
import { evaluationOf, usualRules } from '../scoring/testing/rules.js';
import { type RollupEntry, summarise } from './summarise.js';

const entryOf = (unit: string, region: readonly string[], actual: string, wan: number, year = 2023): RollupEntry => ({
  unit,
  department: unit.slice(-3),
  region,
  year,
  scorecard: scoreEvaluation(evaluationOf([{ weight: '50', target: '50件', actual }]), usualRules),
  budget: Rational.of(wan * 10_000),
  executed: Rational.of(wan * 8_000),
});
const entries = [
  entryOf('甲县水利局', ['云州省', '甲县'], '45件', 100),
  entryOf('甲县教育局', ['云州省', '甲县'], '25件', 300),
  entryOf('乙县水利局', ['云州省', '乙县'], '45件', 50),
  entryOf('丙县水利局', ['云州省', '丙县'], '', 50, 2022),
];

describe('summarise', () => {
  it('builds the tree of regions with money, averages, grades and ranks', () => {
    const { total, remarks } = summarise(entries, 'region', usualRules);
    expect(total).toMatchObject({ count: 4, scored: 3, budget: '500', executed: '400', executionRate: '80%' });
    const [province] = total.children;
    expect(province?.children.map(({ name, rank, score }) => [name, rank, score?.weighted])).toEqual([
      ['乙县', 1, '90'],
      ['甲县', 2, '60'],
      ['丙县', undefined, undefined],
    ]);
    expect(province?.score).toEqual({ weighted: '63.33', mean: '76.67', min: '50', max: '90' });
    expect(province?.grades).toEqual({ 优: 2, 良: 0, 中: 0, 差: 1 });
    expect(remarks).toEqual(['没有得分、未计入平均分和等级的有1份：丙县水利局。']);
  });

  it('groups by unit, department and year; equal scores share a rank', () => {
    const units = summarise(entries, 'unit', usualRules).total.children;
    expect(units.map(({ name, rank }) => [name, rank])).toEqual([
      ['乙县水利局', 1],
      ['甲县水利局', 1],
      ['甲县教育局', 3],
      ['丙县水利局', undefined],
    ]);
    expect(summarise(entries, 'department', usualRules).total.children.map(({ name, count }) => [name, count])).toEqual(
      [
        ['水利局', 3],
        ['教育局', 1],
      ],
    );
    expect(summarise(entries, 'year', usualRules).total.children.map(({ name }) => name)).toEqual(['2023年', '2022年']);
  });

  it('counts the money of a department once, not again with its projects', () => {
    const [first] = entries;
    if (first === undefined) throw new Error('no entry');
    const whole: RollupEntry = { ...first, scorecard: { ...first.scorecard, kind: 'department' } };
    const { total, remarks } = summarise(
      [whole, { ...first, project: '河道整治' }, ...entries.slice(1)],
      'unit',
      usualRules,
    );
    expect(total).toMatchObject({ count: 4, budget: '500' });
    expect(remarks[0]).toBe('部门整体自评已经包含、不再重复计入的项目自评有1份：甲县水利局（河道整治）。');
  });

  it('counts nothing', () => {
    expect(summarise([], 'unit', usualRules).total).toMatchObject({ count: 0, scored: 0, children: [] });
  });
});
