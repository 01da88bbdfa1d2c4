import type { Place } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { commentsOf } from './comments.js';
import type { Item } from './items.js';

let number = 0;
const item = (at: Place | undefined, more: Partial<Item> = {}): Item => ({
  ...{ number: ++number, check: 'sum', severity: '错误', title: '合计有误', explanation: '1+1≠3' },
  ...{ basis: '勾稽关系', advice: '改正。', where: ['第1段'], at },
  ...more,
});
const text = (start: number, end: number): Place => ({ block: 1, start, end });
const cell = (start: number, end: number): Place => ({ block: 2, row: 3, column: 4, start, end });

describe('commentsOf', () => {
  it('makes one comment of what stands at one place, in the order of the numbers', () => {
    number = 0;
    const comments = commentsOf([
      item(text(20, 25)),
      item(text(4, 9), { check: 'share', title: '占比有误', explanation: '甲\n乙', where: ['第1段', '第2段'] }),
      item(text(20, 25)),
      item(text(4, 6)),
    ]);
    expect(comments.map(({ at }) => [at.start, at.end])).toEqual([
      [4, 9],
      [20, 25],
    ]);
    expect(comments[0]?.paragraphs).toEqual([
      ...['【2】错误：占比有误', '甲', '乙', '涉及：第1段；第2段', '依据：勾稽关系', '怎么办：改正。'],
      ...['【4】错误：合计有误', '1+1≠3', '依据：勾稽关系', '怎么办：改正。'],
    ]);
    // Basis and advice of two findings of one check are told once.
    expect(comments[1]?.paragraphs).toEqual([
      ...['【1】错误：合计有误', '1+1≠3', '【3】错误：合计有误', '1+1≠3', '依据：勾稽关系', '怎么办：改正。'],
    ]);
  });

  it('keeps figures of a paragraph apart, also where they touch, but takes a short cell as one place', () => {
    expect(commentsOf([item(text(0, 3)), item(text(3, 6))])).toHaveLength(2);
    expect(commentsOf([item(cell(0, 3)), item(cell(5, 9))]).map(({ at }) => at)).toEqual([cell(0, 9)]);
    expect(commentsOf([item(cell(0, 3)), item(cell(60, 63))])).toHaveLength(2);
    expect(commentsOf([item(cell(0, 3)), item({ ...cell(0, 3), row: 9 })])).toHaveLength(2);
  });

  it('means the whole cell where one of the findings does', () => {
    expect(commentsOf([item(cell(0, 0)), item(cell(2, 5))]).map(({ at }) => at)).toEqual([cell(0, 0)]);
  });

  it('loses no finding without a place', () => {
    expect(commentsOf([item(undefined)])).toMatchObject([{ at: { block: 0 } }]);
  });
});
