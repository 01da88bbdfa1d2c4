import { describe, expect, it } from 'vitest';
import { evaluationOf, usualRules } from '../scoring/testing/rules.js';
import { mergeProjects } from './merge-projects.js';

const county = (budget: string, executed: string, held: string, satisfied: string, verdict: string, score: string) =>
  evaluationOf(
    [
      { name: '培训期数', weight: '30', target: '10期', actual: held },
      { name: '满意度', weight: '20', target: '90%', actual: satisfied },
      { name: '平台建设', weight: '30', target: '建成平台', actual: verdict, score },
    ],
    { adjusted: budget, executed, fullMarks: '20' },
  );

describe('mergeProjects', () => {
  it('adds up quantities, averages rates with the money, and only then marks', () => {
    const merged = mergeProjects(
      [county('300', '300', '12期', '96%', '已完成', '30'), county('100', '60', '4期', '60%', '部分完成', '18')],
      usualRules,
    );
    expect(merged).toMatchObject({
      count: 2,
      budget: '400',
      executed: '360',
      execution: { rate: '90%', fullMarks: '20', score: '18' },
      fullMarks: '100',
      remarks: [],
    });
    // 16 of 20 courses: one unit's surplus makes up for the other's shortfall, as the rule wants.
    expect(merged.indicators[0]).toMatchObject({
      kind: 'absolute',
      target: '20期',
      actual: '16期',
      allowed: { min: '24', max: '24' },
    });
    // (300×96% + 100×60%) ÷ 400 = 87%
    expect(merged.indicators[1]).toMatchObject({
      kind: 'relative',
      target: '90%',
      actual: '87%',
      allowed: { min: '19.33', max: '19.33' },
    });
    // (300×30 + 100×18) ÷ 400
    expect(merged.indicators[2]).toMatchObject({ kind: 'qualitative', allowed: { min: '27', max: '27' } });
    expect(merged.total).toEqual({ min: '88.33', max: '88.33' });
    expect(merged.grade).toEqual({ min: '良', max: '良' });
  });

  it('keeps what the units left open as a range', () => {
    const merged = mergeProjects([county('100', '100', '10期', '90%', '已完成', '')], usualRules);
    expect(merged.indicators[2]?.allowed).toEqual({ min: '24', max: '30' });
    expect(merged.total).toEqual({ min: '94', max: '100' });
  });

  it('says what it cannot put together', () => {
    const other = evaluationOf([{ name: '培训期数', weight: '10', target: '10期', actual: '10期' }]);
    const merged = mergeProjects([county('100', '100', '10期', '90%', '已完成', '30'), other], usualRules);
    expect(merged.indicators[0]).toMatchObject({ allowed: { min: '0', max: '30' } });
    expect(merged.indicators[0]?.explanation).toContain('分值不一致');
    expect(merged.remarks[0]).toContain('没有预算金额');
  });
});
