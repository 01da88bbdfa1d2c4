import { describe, expect, it } from 'vitest';
import { ListCounters, type ListLevel, type ListUse, prefixed } from './list-counters.js';

const level = (template: (string | number)[], more: Partial<ListLevel> = {}): ListLevel => ({
  start: 1,
  format: 'decimal',
  template,
  legal: false,
  suffix: 'tab',
  ...more,
});
const use = (levels: ListLevel[], more: Partial<ListUse> = {}): ListUse => ({
  id: '1',
  counters: 'list',
  levels,
  startOverrides: [],
  ...more,
});
const labels = (list: ListUse, ...levels: number[]) => {
  const counters = new ListCounters();
  return levels.map((index) => counters.next(list, index)?.text);
};

describe('ListCounters', () => {
  it('counts a level that was skipped as begun', () => {
    expect(labels(use([level([0, '.']), level([0, '.', 1])]), 1, 1, 0)).toEqual(['1.1', '1.2', '2.']);
  });

  it('restarts a level only after the levels it names', () => {
    const third = (restartAfter: number) => use([level([0]), level([1]), level([2], { restartAfter })]);
    expect(labels(third(1), 2, 1, 2, 0, 2)).toEqual(['1', '2', '2', '2', '1']);
    expect(labels(third(0), 2, 1, 2, 0, 2)).toEqual(['1', '2', '2', '2', '3']);
  });

  it('applies a start override once', () => {
    expect(labels(use([level([0])], { startOverrides: [5] }), 0, 0, 0)).toEqual(['5', '6', '7']);
  });

  it('shows nothing for a level without a label', () => {
    expect(labels(use([level([]), level([1], { format: 'none' })]), 0, 1, 4)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('prefixed', () => {
  it('keeps a number apart from the text only where they would run together', () => {
    expect(prefixed({ text: '1', suffix: 'tab' }, '3个')).toBe('1 3个');
    expect(prefixed({ text: '1', suffix: 'nothing' }, '3个')).toBe('13个');
    expect(prefixed({ text: '一、', suffix: 'tab' }, '目标')).toBe('一、目标');
    expect(prefixed({ text: '1', suffix: 'tab' }, '')).toBe('1');
    expect(prefixed(undefined, '目标')).toBe('目标');
  });
});
