import { type Indicator, readIndicator } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeActual, composeTarget, measuresOf } from './measures.js';

const hints = ['成本', '事故'];
const indicator = (target: string | undefined, actual: string | undefined, name = '整理档案'): Indicator => ({
  name: { text: name },
  ...(target === undefined ? {} : { target: { text: target } }),
  ...(actual === undefined ? {} : { actual: { text: actual } }),
});

describe('measuresOf', () => {
  it.each([
    ['≥4000卷', '4200卷', ['≥', 4000, '卷', 4200]],
    ['不低于90%', '95.5%', ['≥', 90, '%', 95.5]],
    ['≤200万元', '1,950,000元', ['≤', 200, '万元', 195]],
    ['不超过3次', '3次', ['≤', 3, '次', 3]],
    ['控制在3次以内', '3次', ['', '控制在3次以内', '', '3次']],
    ['12期', '12', ['＝', 12, '期', 12]],
    ['有效提升', '有所提升', ['定性', '有效提升', '', '有所提升']],
    ['≥5次', '完成', ['≥', 5, '次', '完成']],
    ['≥80%', '正高81.82%，副高88.98%', ['≥', 80, '%', '正高81.82%，副高88.98%']],
    ['≥4000', '4200卷', ['≥', 4000, '', 4200]],
    ['≥4000卷', '42公里', ['≥', 4000, '卷', '42公里']],
    [undefined, '104.5%', ['', undefined, '%', 104.5]],
    [undefined, '优秀', ['', undefined, '', '优秀']],
    ['', '', ['', undefined, '', undefined]],
  ])('takes %s and %s apart', (target, actual, cells) => {
    const { nature, target: number, unit, actual: value } = measuresOf(indicator(target, actual), hints);
    expect([nature, number, unit, value]).toEqual(cells);
  });

  it('makes numbers only of what reads the same when it is put together again', () => {
    const sign = fc.constantFrom('', '≥', '≤', '不低于', '不超过', '约', '达到', '完成');
    const number = fc.constantFrom('0', '3', '4000', '1,200', '99.99', '0.5', '三', '12万');
    const unit = fc.constantFrom('', '卷', '%', '万元', '元', '公里', '‰', '个百分点', '以上', '人次');
    const text = fc.tuple(sign, number, unit).map((parts) => parts.join(''));
    const name = fc.constantFrom('整理档案', '运行成本', '事故起数');
    fc.assert(
      fc.property(text, text, name, (target, actual, named) => {
        const before = indicator(target, actual, named);
        const measures = measuresOf(before, hints);
        if (typeof measures.target !== 'number' || typeof measures.actual !== 'number') return;
        const after = indicator(composeTarget(measures), composeActual(measures.actual, measures.unit), named);
        const [a, b] = [readIndicator(before, hints), readIndicator(after, hints)];
        if (typeof a === 'string' || typeof b === 'string') throw new Error(`${a} ${b}`);
        expect(b.direction).toBe(a.direction);
        expect(b.target.value.eq(a.target.value)).toBe(true);
        expect(b.actuals.map(({ value }) => value.toString())).toEqual(a.actuals.map(({ value }) => value.toString()));
      }),
      { numRuns: 500 },
    );
  });
});

describe('composeTarget', () => {
  it('puts a sign before words only where there is none', () => {
    expect(composeTarget({ nature: '≥', target: '九成', unit: '' })).toBe('≥九成');
    expect(composeTarget({ nature: '≥', target: '≥九成', unit: '' })).toBe('≥九成');
    expect(composeTarget({ nature: '定性', target: '有效提升', unit: '次' })).toBe('有效提升');
  });
});
