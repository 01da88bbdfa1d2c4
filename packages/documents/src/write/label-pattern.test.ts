import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPattern } from './label-pattern.js';

describe('labelPattern', () => {
  it.each([
    ['一、', { prefix: '', format: 'chinese', value: 1, suffix: '、' }],
    ['（二）', { prefix: '（', format: 'chinese', value: 2, suffix: '）' }],
    ['第十一章', { prefix: '第', format: 'chinese', value: 11, suffix: '章' }],
    ['二十、', { prefix: '', format: 'chinese', value: 20, suffix: '、' }],
    ['12.', { prefix: '', format: 'decimal', value: 12, suffix: '.' }],
    ['③', { prefix: '', format: 'circle', value: 3, suffix: '' }],
    ['B)', { prefix: '', format: 'upper-letter', value: 2, suffix: ')' }],
  ])('takes %s apart', (label, expected) => {
    expect(labelPattern(label)).toEqual(expected);
  });

  it.each(['1.1', '●', '', '十十', '一二、', '01.', '5%'])('leaves %s as a fixed sign', (label) => {
    expect(labelPattern(label)).toBeUndefined();
  });

  it('counts what Word counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(labelPattern(`（${value}）`)).toEqual({ prefix: '（', format: 'decimal', value, suffix: '）' });
      }),
    );
  });
});
