import { describe, expect, it } from 'vitest';
import { balanceSide } from './balances.js';

describe('balanceSide', () => {
  it.each([
    ['上年结转', 'opening'],
    ['上年财政拨款结转和结余', 'opening'],
    ['年初结转和结余', 'opening'],
    ['其中上年末结转资金为', 'opening'],
    ['年末结转和结余', 'closing'],
    ['本年结余资金', 'closing'],
    ['结转下年', 'closing'],
    ['上年结转资金支出', undefined],
    ['使用上年结转安排的项目', undefined],
    ['结转', undefined],
    ['', undefined],
  ])('%s: %s', (words, side) => expect(balanceSide(words)).toBe(side));
});
