import { describe, expect, it } from 'vitest';
import { splitWeight } from './weights.js';

const split = (raw: string, of: 'class' | 'indicator' = 'class'): [string, string | undefined] => {
  const { name, weight } = splitWeight(raw, of);
  return [raw.slice(name.start, name.end).trim(), weight && raw.slice(weight.start, weight.end)];
};

describe('splitWeight', () => {
  it('finds the weight in the brackets after a name', () => {
    expect(split('产出指标（6分）')).toEqual(['产出指标', '6分']);
    expect(split('产出指标\n\n(50分)\n　')).toEqual(['产出指标', '50分']);
    expect(split('整理档案（1.5 分 ）', 'indicator')).toEqual(['整理档案', '1.5 分']);
    expect(split('效益指标【分值：40】')).toEqual(['效益指标', '40']);
    expect(split('满意度指标（权重10%）')).toEqual(['满意度指标', '10%']);
    expect(split('产出指标50分')).toEqual(['产出指标', '50分']);
  });

  it('leaves other brackets in the name', () => {
    expect(split('办结率（100%）', 'indicator')).toEqual(['办结率（100%）', undefined]);
    expect(split('成本指标（万元）')).toEqual(['成本指标（万元）', undefined]);
    expect(split('满意度（90）')).toEqual(['满意度（90）', undefined]);
    expect(split('修缮面积50分', 'indicator')).toEqual(['修缮面积50分', undefined]);
    expect(split('')).toEqual(['', undefined]);
  });
});
