import { describe, expect, it } from 'vitest';
import { closeUp } from './text.js';

describe('closeUp', () => {
  it('closes up a justified line', () => {
    expect(closeUp('年 初 预 算')).toBe('年初预算');
    expect(closeUp('万 元 ， 其 中 ：')).toBe('万元，其中：');
  });

  it('keeps blanks between words and names', () => {
    expect(closeUp('填报人 张三')).toBe('填报人 张三');
    expect(closeUp('total 12 34')).toBe('total 12 34');
  });
});
