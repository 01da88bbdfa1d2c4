import { describe, expect, it } from 'vitest';
import { gradesOf, rollupOf } from './groups.js';
import { row } from './testing/row.js';

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
    expect(rollup.total).toMatchObject({
      count: 3,
      scored: 2,
      executionRate: '92.5%',
      score: { weighted: '87.5', mean: '85' },
    });
    expect(rollup.remarks.join()).toContain('管网改造');
    expect(rollup.total.children.map(({ name }) => name)).toEqual(['2023年', '2022年']);
  });

  it('count the money of an evaluation once, though it is there as a report and as a record', () => {
    const report = row({ unit: '甲局', score: '90', budget: '3000000', executed: '2700000' });
    const record = { ...report, source: { ...report.source, kind: 'record' as const }, name: '甲局的记录' };
    const { total, remarks } = rollupOf([record, report], 'unit');
    expect([total.count, total.budget, remarks.length]).toEqual([1, '300', 1]);
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
