import type { Evaluation } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { ownWeights, seeded, sharedWeights } from './indicators.js';
import { blank, indicator } from './testing/sample.js';

describe('indicators', () => {
  it('share a weight and have their own again', () => {
    const record: Evaluation = {
      ...blank,
      indicators: ['10', '20', '30'].map((weight) => indicator(weight, '1', '1', { weight: { text: weight } })),
    };
    const shared = sharedWeights(record, 1, 2);
    expect(shared.indicators.map(({ weight, sharesWeightWith }) => weight?.text ?? sharesWeightWith)).toEqual([
      '10',
      '20',
      1,
    ]);
    const all = sharedWeights(shared, 1, 1);
    expect(all.indicators.map(({ sharesWeightWith }) => sharesWeightWith)).toEqual([undefined, 0, 0]);
    expect(ownWeights(all, 2, 2).indicators.map(({ weight }) => weight?.text)).toEqual(['10', '', '']);
  });

  it('get a row for a class that has none, in its place', () => {
    const record: Evaluation = {
      ...blank,
      indicators: [
        indicator('一', '1', '1', { level1: '产出指标' }),
        indicator('二', '1', '1', { level1: '效益指标' }),
      ],
      frame: [
        {
          level: 1,
          name: '产出指标',
          indicators: [],
          children: [
            { level: 2, name: '数量指标', indicators: [0], children: [] },
            { level: 2, name: '成本指标', weight: { text: '5' }, indicators: [], children: [] },
          ],
        },
        { level: 1, name: '效益指标', indicators: [1], children: [] },
      ],
    };
    const shown = seeded(record, {});
    expect(shown.indicators.map(({ name, level2 }) => [name.text, level2])).toEqual([
      ['一', '数量指标'],
      ['', '成本指标'],
      ['二', '数量指标'],
    ]);
    expect(shown.frame[0]?.children[1]).toMatchObject({ name: '成本指标', weight: { text: '5' }, indicators: [1] });
  });
});
