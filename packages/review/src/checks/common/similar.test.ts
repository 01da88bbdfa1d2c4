import { describe, expect, it } from 'vitest';
import { likeness, meaningOf, plainName, shareOfName, sizeOfName } from './similar.js';

it('plainName drops weights, quotes and blanks', () => {
  expect(plainName(' “查档 办结率”（10分）')).toBe('查档办结率');
});

describe('shareOfName', () => {
  it('is 1 where all of the name is told, 0 where nothing is', () => {
    expect(shareOfName('民间文献征集数量', '全年民间文献征集285件')).toBe(1);
    expect(shareOfName('民间文献征集数量', '全年接待参观团体')).toBe(0);
  });

  it('takes a prepared text as well', () => {
    const text = '为残疾儿童提供康复救助';
    expect(shareOfName('残疾儿童康复救助人数', meaningOf(text))).toBe(shareOfName('残疾儿童康复救助人数', text));
  });

  it('is 0 for a name that says nothing', () => {
    expect(shareOfName('数量', '数量')).toBe(0);
    expect(sizeOfName('数量')).toBe(0);
  });
});

it('likeness is 1 for the same name and grows with what is shared', () => {
  expect(likeness('查档办结率（5分）', '查档办结率')).toBe(1);
  expect(likeness('查档办结率', '查档当日办结率')).toBeGreaterThan(likeness('查档办结率', '档案征集率'));
  expect(likeness('查', '档')).toBe(0);
});
