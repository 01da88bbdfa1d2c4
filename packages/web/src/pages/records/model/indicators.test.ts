import { type Evaluation, emptyEvaluation, type Indicator } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletedRows, indicatorText, insertedRows, movedRows, seeded, withIndicatorTexts } from './indicators.js';

const indicator = (level1: string, level2: string, name: string, weight?: string): Indicator => ({
  level1,
  level2,
  name: { text: name },
  ...(weight === undefined ? { sharesWeightWith: 0 } : { weight: { text: weight } }),
});
const record: Evaluation = withIndicatorTexts(
  {
    ...emptyEvaluation('department'),
    indicators: [
      indicator('产出指标', '数量指标', '整理档案', '20'),
      indicator('产出指标', '数量指标', '修复档案'),
      indicator('产出指标', '质量指标', '著录差错率', '30'),
      indicator('效益指标', '社会效益指标', '查档人次', '40'),
    ],
  },
  [
    { index: 0, role: 'weight1', text: '50' },
    { index: 3, role: 'weight1', text: '40' },
  ],
);
const names = ({ indicators }: Evaluation): string[] => indicators.map(({ name }) => name.text);
const tree = ({ frame }: Evaluation) =>
  frame.map(({ name, weight, children }) => [name, weight?.text, children.map((c) => [c.name, ...c.indicators])]);

describe('rows of indicators', () => {
  it('grow the classes, which keep their weights', () => {
    expect(tree(insertedRows(record, 2, 1))).toEqual([
      [
        '产出指标',
        '50',
        [
          ['数量指标', 0, 1, 2],
          ['质量指标', 3],
        ],
      ],
      ['效益指标', '40', [['社会效益指标', 4]]],
    ]);
    const renamed = withIndicatorTexts(record, [{ index: 3, role: 'level1', text: '效果指标' }]);
    expect(tree(renamed)[1]).toEqual(['效果指标', '40', [['社会效益指标', 3]]]);
  });

  it('share a weight, which lives on when its first row goes', () => {
    expect(indicatorText(record, 1, 'weight')).toBe('20');
    expect(withIndicatorTexts(record, [{ index: 1, role: 'weight', text: '25' }]).indicators[0]?.weight?.text).toBe(
      '25',
    );
    const [first] = deletedRows(record, 0, 0).indicators;
    expect([first?.name.text, first?.weight?.text, first?.sharesWeightWith]).toEqual(['修复档案', '20', undefined]);
    expect(movedRows(record, 0, 0, 1).indicators[0]?.sharesWeightWith).toBe(1);
  });

  it('go into the next class before they pass its rows', () => {
    const once = movedRows(record, 3, 3, -1);
    expect(names(once)).toEqual(names(record));
    expect(once.indicators[3]).toMatchObject({ level1: '产出指标', level2: '质量指标' });
    expect(names(movedRows(once, 3, 3, -1))).toEqual(['整理档案', '修复档案', '查档人次', '著录差错率']);
    expect(movedRows(record, 0, 1, -1)).toBe(record);
  });

  it('are added by a paste below the last', () => {
    const pasted = withIndicatorTexts(record, [{ index: 5, role: 'name', text: '满意度' }]);
    expect(names(pasted)).toEqual([...names(record), '', '满意度']);
    expect(pasted.indicators[5]).toMatchObject({ level1: '效益指标', level2: '社会效益指标' });
  });

  it('begin with a row for every class of the pack', () => {
    const frame = [{ level1: '产出指标', marks: '50', classes: [{ level2: '数量指标' }, { level2: '质量指标' }] }];
    const blank = seeded(emptyEvaluation('department'), { frame });
    expect(tree(blank)).toEqual([
      [
        '产出指标',
        '50',
        [
          ['数量指标', 0],
          ['质量指标', 1],
        ],
      ],
    ]);
    expect(seeded(record, { frame })).toBe(record);
  });

  it('stand in the frame exactly once, in order, whatever is done', () => {
    const step = fc.record({
      what: fc.constantFrom('insert', 'delete', 'up', 'down', 'class'),
      at: fc.nat({ max: 5 }),
      class: fc.constantFrom('产出指标', '效益指标', ''),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let now = record;
        for (const { what, at, class: level1 } of steps) {
          const row = Math.min(at, Math.max(0, now.indicators.length - 1));
          if (what === 'insert') now = insertedRows(now, row, 1);
          else if (what === 'delete') now = deletedRows(now, row, row);
          else if (what === 'class') now = withIndicatorTexts(now, [{ index: row, role: 'level1', text: level1 }]);
          else now = movedRows(now, row, row, what === 'up' ? -1 : 1);
        }
        const placed = now.frame.flatMap(({ indicators, children }) => [
          ...indicators,
          ...children.flatMap((child) => child.indicators),
        ]);
        expect([...placed].sort((a, b) => a - b)).toEqual([...now.indicators.keys()]);
        for (const { sharesWeightWith: owner } of now.indicators) {
          if (owner !== undefined) expect(now.indicators[owner]?.sharesWeightWith).toBeUndefined();
        }
      }),
    );
  });
});
