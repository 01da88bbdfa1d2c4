import { describe, expect, it } from 'vitest';
import { findChanges } from './changes.js';
import { passageOf, printed } from './testing/passage-of.js';

const changes = (text: string) =>
  findChanges(passageOf(text)).map((change) => ({
    current: printed(change.currents.slice(0, 1))[0],
    base: printed(change.bases.slice(0, 1))[0],
    amount: change.amount?.figure.text,
    rate: change.rate?.figure.text,
    direction: change.direction,
    against: change.against,
    certain: change.certain,
  }));

describe('findChanges', () => {
  it('reads figure, base, difference and rate', () => {
    expect(changes('收入110万元，较上年100万元增加10万元，增幅达10%。')).toEqual([
      {
        current: '110万元',
        base: '100万元',
        amount: '10万元',
        rate: '10%',
        direction: 1,
        against: '上年',
        certain: true,
      },
    ]);
  });

  it('reads a rate before its difference', () => {
    expect(changes('接待群众90人次，同比下降10%，减少10人次。')[0]).toMatchObject({
      amount: '10人次',
      rate: '10%',
      direction: -1,
    });
  });

  it.each([
    ['由上年的5.6万元减少至4.2万元，减少1.4万元，下降25%。', '5.6万元', '4.2万元', -1],
    ['从120家增加到150家。', '120家', '150家', 1],
    ['预算由40万元调整为35万元。', '40万元', '35万元', -1],
    ['贷款余额由5.2亿元增至6.76亿元，增幅30%。', '5.2亿元', '6.76亿元', 1],
    ['会员较上年的120家增加到150家。', '120家', '150家', 1],
  ])('reads what became what: %s', (text, base, current, direction) => {
    expect(changes(text)[0]).toMatchObject({ base, current, direction });
  });

  it('lets two comparisons share their figure', () => {
    const text = '支出262万元，较年初预算增加12万元；较上年减少20万元，下降7.09%。';
    expect(changes(text).map(({ current, amount, against }) => [current, amount, against])).toEqual([
      ['262万元', '12万元', '年初预算'],
      ['262万元', '20万元', '上年'],
    ]);
  });

  it('takes the figure that carries the name', () => {
    expect(changes('会议费3万元，培训费5万元，会议费较上年减少1万元。')[0]?.current).toBe('3万元');
    expect(changes('公用经费20万元。另有支出5万元，公用经费较上年减少1万元。')[0]?.current).toBe('20万元');
  });

  it('knows no figure where the one that is named is not told', () => {
    expect(changes('“三公”经费12万元，公务接待费比上年减少2万元。')[0]?.current).toBeUndefined();
    expect(changes('会议费、培训费共8万元，与上年相比，会议费减少1万元。')[0]?.current).toBeUndefined();
  });

  it('is not certain of one figure among several', () => {
    expect(changes('支出510万元，其中基本支出400万元，项目支出110万元，比上年增加30万元。')[0]?.certain).toBe(false);
  });

  it('finds the base that the sentence has told by name or year', () => {
    expect(changes('经费预算10万元，实际支出6万元，比预算减少4万元。')[0]?.base).toBe('10万元');
    expect(changes('2022年支出390万元，2023年支出430万元，支出同比增长10.26%。')[0]?.base).toBe('390万元');
  });

  it('reads 持平', () => {
    expect(changes('年末在职45人，与上年末45人持平。')[0]).toMatchObject({
      direction: 0,
      current: '45人',
      base: '45人',
    });
  });

  it.each([
    '食堂占比12%，体育比赛经费5万元。',
    '与外省31家商会建立联系，新增会员5家。',
    '完成情况较好，组织活动多次，参加5人。',
    '收入、支出分别比上年增加20万元、30万元。',
    '同比分别增长12%、8.5%。',
  ])('finds none in: %s', (text) => {
    expect(changes(text)).toEqual([]);
  });
});
