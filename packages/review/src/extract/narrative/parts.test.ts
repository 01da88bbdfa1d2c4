import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findParts } from './parts.js';
import { passageOf, printed } from './testing/passage-of.js';

const groups = (text: string) =>
  findParts(passageOf(text)).map(({ total, parts, fits, whole, certain }) => ({
    total: total.figure.text,
    parts: printed(parts),
    fits,
    whole,
    certain,
  }));

describe('findParts', () => {
  it('reads a list after 其中', () => {
    expect(groups('全年支出80万元，其中：基本支出50万元，项目支出30万元。')).toEqual([
      { total: '80万元', parts: ['50万元', '30万元'], fits: true, whole: true, certain: true },
    ]);
  });

  it('reads lists in lists', () => {
    const text = '支出200万元，其中：基本支出150万元，其中人员经费120万元、公用经费30万元；项目支出50万元。';
    expect(groups(text).map(({ total, parts }) => [total, parts])).toEqual([
      ['200万元', ['150万元', '50万元']],
      ['150万元', ['120万元', '30万元']],
    ]);
  });

  it('reads a list in brackets', () => {
    const [group] = groups('基本支出50万元（人员经费40万元，公用经费10万元）。');
    expect(group).toMatchObject({ total: '50万元', parts: ['40万元', '10万元'], fits: true });
  });

  it('passes over shares, changes and details in brackets', () => {
    const text = '支出80万元，其中：基本支出50万元（含补发20万元），比上年增加3万元，占62.5%；项目支出30万元，增长5%。';
    expect(groups(text)[0]).toMatchObject({ parts: ['50万元', '30万元'], fits: true });
  });

  it('does not take a change for the total', () => {
    const text = '支出80万元，比上年增加8万元，增长11.11%，其中：基本支出50万元，项目支出30万元。';
    expect(groups(text)[0]).toMatchObject({ total: '80万元', fits: true });
  });

  it('ends a list where its total is reached', () => {
    const text = '编制60名，其中：行政编制20名，事业编制40名；在职55人，其中行政18人，事业37人。';
    expect(groups(text).map(({ total, parts }) => [total, parts])).toEqual([
      ['60名', ['20名', '40名']],
      ['55人', ['18人', '37人']],
    ]);
  });

  it('goes on over sentences after 如下', () => {
    const text = '收入合计90万元，具体情况如下。财政拨款80万元。其他收入10万元。年末结余5万元。';
    expect(groups(text)[0]).toMatchObject({ parts: ['80万元', '10万元'], fits: true });
  });

  it('goes on with the other half of a pair', () => {
    const text = '公务用车购置及运行维护费0万元，其中：公务用车购置费0万元，更新公务用车0辆。公务用车运行维护费0万元。';
    expect(groups(text)[0]?.parts).toHaveLength(2);
  });

  it('takes the first figure of each number of a numbered list', () => {
    const text = '总收入90万元，其中：1、财政拨款80万元，比上年拨款70万元有所增加；2、其他收入12万元。';
    expect(groups(text)[0]).toMatchObject({ parts: ['80万元', '12万元'], fits: false });
  });

  it('does not call a list complete unless names or wording say so', () => {
    expect(groups('支出80万元，其中：展览10万元，征集5万元。')[0]).toMatchObject({
      whole: false,
      fits: false,
      certain: true,
    });
    expect(groups('支出80万元，其中：基本支出50万元，项目支出20万元。')[0]).toMatchObject({ whole: true, fits: false });
    expect(groups('支出80万元，主要用于以下方面：展览10万元，征集5万元。')[0]).toMatchObject({
      whole: true,
      fits: false,
    });
  });

  it('is not certain of parts that may overlap', () => {
    expect(groups('职工86人，其中女性38人，党员60人。')[0]).toMatchObject({ fits: false, certain: false });
    expect(groups('支出80万元，其中：财政拨款70万元，基本支出50万元。')[0]).toMatchObject({ certain: false });
  });

  it('finds parts that were rounded one by one', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(amounts, (yuan) => {
        const wan = (n: number): string => (Math.round(n / 100) / 100).toFixed(2);
        const total = yuan.reduce((a, b) => a + b, 0);
        const items = yuan.map((n, i) => `${'甲乙丙丁戊己庚'[i]}项目${wan(n)}万元`).join('，');
        const [group] = findParts(passageOf(`支出${wan(total)}万元，其中：${items}。`));
        expect(group?.fits).toBe(true);
      }),
    );
  });
});
