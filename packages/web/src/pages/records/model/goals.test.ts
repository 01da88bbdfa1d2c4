import type { Evaluation } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { goalsTable } from './goals.js';
import { withIndicatorTexts } from './indicators.js';
import { at, blank, cells, indicator } from './testing/sample.js';

describe('goals', () => {
  const goals = [{ text: { text: '甲' } }, { text: { text: '乙' } }, { text: { text: '丙' } }];
  const record = withIndicatorTexts(
    { ...blank, goals, indicators: ['一', '二', '三'].map((name) => indicator(name, '1', '1')) },
    [0, 1, 2].map((index) => ({ index, role: 'goal' as const, text: `目标${index + 1}` })),
  );
  const owners = ({ indicators, goals: own }: Evaluation) =>
    indicators.map(({ goal }) => (goal === undefined ? undefined : own[goal]?.text.text));
  const framed = ({ frame, goals: own }: Evaluation) =>
    frame.map(({ goal }) => (goal === undefined ? undefined : own[goal]?.text.text));

  it('keep their indicators wherever they move, and let them go when they go', () => {
    expect([owners(record), framed(record)]).toEqual([
      ['甲', '乙', '丙'],
      ['甲', '乙', '丙'],
    ]);
    const moved = goalsTable(record).operated(record, 'up', at(2));
    expect([owners(moved), framed(moved)]).toEqual([
      ['甲', '乙', '丙'],
      ['甲', '乙', '丙'],
    ]);
    const gone = goalsTable(record).operated(record, 'delete', at(0, 1));
    expect([
      owners(gone),
      gone.frame.flatMap(({ children }) =>
        children.flatMap((level1) => level1.children.flatMap((each) => each.indicators)),
      ),
    ]).toEqual([
      [undefined, undefined, '丙'],
      [0, 1, 2],
    ]);
  });

  it('take their weight from the frame where it stands there', () => {
    const weighed = {
      ...record,
      frame: record.frame.map((node, index) => (index === 0 ? { ...node, weight: { text: '24分' } } : node)),
    };
    const table = goalsTable(weighed);
    expect(cells(table)[0]).toEqual(['', '甲', '', '24分']);
    const blanked = table.edited(weighed, [{ row: 0, column: 3, text: '' }]);
    expect(cells(goalsTable(blanked))[0]?.[3]).toBe('');
  });
});
