import type { Indicator } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainmentOf } from './attainment.js';

const entry = (text: string, column: number) => ({
  text,
  at: { block: 0, row: 1, column, start: 0, end: text.length },
});

const indicator = (name: string, target: string, actual: string): Indicator => ({
  name: entry(name, 0),
  target: entry(target, 1),
  actual: entry(actual, 2),
});

describe('attainmentOf', () => {
  it.each([
    ['接待查档', '≥80人', '80人', 'met'],
    ['接待查档', '80人', '79人', 'missed'],
    ['接待查档', '80人', '79', 'missed'],
    ['满意度', '≥95%', '94.99%', 'missed'],
    ['培训成本', '≤400元', '386元', 'met'],
    ['培训成本', '≤0.04万元', '420元', 'missed'],
    ['安全事故', '0', '0', 'met'],
    ['办理时限', '15天', '12天', undefined],
    ['接待查档', '80人', '近80人', undefined],
    ['接待查档', '80人', '80人，其中学生30人', undefined],
    ['接待查档', '3-5次', '2次', undefined],
    ['接待查档', '80人', '60场', undefined],
    ['空气质量', '优良', '优良', undefined],
  ])('%s: %s, %s', (name, target, actual, expected) => {
    expect(attainmentOf(indicator(name, target, actual))).toBe(expected);
  });

  it('never calls a value both met and missed, and agrees with plain comparison', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (target, actual) => {
        expect(attainmentOf(indicator('接收档案', `≥${target}卷`, `${actual}卷`))).toBe(
          actual >= target ? 'met' : 'missed',
        );
        expect(attainmentOf(indicator('投诉件数', `≤${target}件`, `${actual}件`))).toBe(
          actual <= target ? 'met' : 'missed',
        );
      }),
    );
  });
});
