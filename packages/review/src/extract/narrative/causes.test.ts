import { describe, expect, it } from 'vitest';
import { findCauses } from './causes.js';
import { passageOf } from './testing/passage-of.js';

const causes = (text: string) =>
  findCauses(passageOf(text)).map(({ amount, from, to, causes: list, open }) => ({
    of: amount?.figure.text ?? `${from?.figure.text}→${to?.figure.text}`,
    causes: list.map(({ figure, sign }) => `${sign > 0 ? '+' : '-'}${figure.figure.text}`),
    open,
  }));

describe('findCauses', () => {
  it('signs each cause as the difference is', () => {
    expect(causes('支出较上年减少30万元，原因是人员经费减少40万元，项目支出增加10万元。')).toEqual([
      { of: '30万元', causes: ['+40万元', '-10万元'], open: false },
    ]);
  });

  it('leaves 主要 and 等 open, unless the causes are all there can be', () => {
    expect(causes('支出较上年增加50万元，主要是工资增加20万元、展陈项目增加15万元。')[0]?.open).toBe(true);
    expect(causes('支出较上年增加50万元，原因是工资增加20万元、展陈项目增加15万元等。')[0]?.open).toBe(true);
    expect(causes('支出较上年增加50万元，主要是基本支出增加20万元、项目支出增加30万元。')[0]?.open).toBe(false);
  });

  it('reads changes of the parts after 其中', () => {
    expect(causes('收入比上年增加100万元，其中财政拨款增加80万元，其他收入增加20万元。')[0]?.causes).toHaveLength(2);
  });

  it('reads what explains the distance between two figures', () => {
    expect(causes('年初预算70万元，决算100万元。存在差异的原因是调资20万元、其他收入10万元。')[0]?.of).toBe(
      '70万元→100万元',
    );
  });

  it.each([
    '支出较上年增加50万元，主要原因是人员增加。',
    '支出较上年增加50万元，主要是新增项目30万元。',
    '主要原因是工资增加20万元、展陈项目增加15万元。',
    '支出较上年增加50万元，主要是补助标准由每人500元提高到600元。',
  ])('finds none in: %s', (text) => {
    expect(causes(text)).toEqual([]);
  });
});
