import { describe, expect, it } from 'vitest';
import { findShares } from './shares.js';
import { passageOf, printed } from './testing/passage-of.js';

const shares = (text: string) =>
  findShares(passageOf(text)).map(({ share, part, totals, certain }) => ({
    share: share.figure.text,
    part: part?.figure.text,
    totals: totals.map((total) => printed(total).join('+')),
    certain,
  }));

describe('findShares', () => {
  it('takes the total of the list that the part stands in', () => {
    expect(shares('支出80万元，其中：基本支出50万元，占62.5%；项目支出30万元，占37.5%。')[0]).toEqual({
      share: '62.5%',
      part: '50万元',
      totals: ['80万元', '50万元+30万元'],
      certain: true,
    });
  });

  it('takes the total that is named', () => {
    const text = '总支出80万元。基本支出50万元，其中人员经费40万元，占基本支出的80%。';
    expect(shares(text)[0]).toMatchObject({ totals: ['50万元'], certain: true });
    expect(shares('2023年支出400万元，其中宣传费30万元，占总支出的7.5%。')[0]).toMatchObject({ totals: ['400万元'] });
  });

  it('takes the total inside the phrase', () => {
    expect(shares('支出320万元，占全年预算400万元的80%。')[0]).toEqual({
      share: '80%',
      part: '320万元',
      totals: ['400万元'],
      certain: true,
    });
  });

  it('passes over a change between a part and its share', () => {
    expect(shares('基本支出50万元，比上年增加2万元，占62.5%；项目支出30万元，占37.5%。')[0]).toMatchObject({
      part: '50万元',
      totals: expect.arrayContaining(['50万元+30万元']),
      certain: false,
    });
  });

  it('knows no total where none is told', () => {
    expect(shares('财政拨款支出508万元，占本年支出合计的96.1%。')[0]).toMatchObject({ totals: [], certain: false });
    expect(shares('反映融资难的占62%。')[0]).toMatchObject({ part: undefined, totals: [] });
  });

  it('leaves points and changes of shares alone', () => {
    expect(shares('培训费30万元，占比较上年下降1.2个百分点。')).toEqual([]);
  });
});
