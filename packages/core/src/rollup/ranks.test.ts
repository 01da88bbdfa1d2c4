import { describe, expect, it } from 'vitest';
import { ranksOf } from './ranks.js';

describe('ranksOf', () => {
  it('shares a rank among equals and leaves the next one out', () => {
    expect([...ranksOf([88.5, 96, 96, 70, 96])]).toEqual([4, 1, 1, 5, 1]);
  });
  it('ranks nothing and one', () => {
    expect([...ranksOf([])]).toEqual([]);
    expect([...ranksOf([0])]).toEqual([1]);
  });
});
