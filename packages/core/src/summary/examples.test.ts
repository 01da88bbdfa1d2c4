import { describe, expect, it } from 'vitest';
import { countedRows, isMixed } from './examples.js';

const own = { name: '甲局', demonstration: false };
const example = { name: '示例', demonstration: true };

describe('examples', () => {
  it('count where there is nothing else', () => {
    expect(countedRows([example, example], false)).toEqual([example, example]);
    expect(countedRows([], false)).toEqual([]);
    expect([isMixed([example]), isMixed([own]), isMixed([])]).toEqual([false, false, false]);
  });

  it('are left out beside rows of the own, unless they are wanted', () => {
    expect(countedRows([example, own, example], false)).toEqual([own]);
    expect(countedRows([example, own, example], true)).toEqual([example, own, example]);
    expect(isMixed([example, own])).toBe(true);
  });
});
