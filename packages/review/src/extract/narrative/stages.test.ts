import { describe, expect, it } from 'vitest';
import { findBalances, findBudgetStories, stageOf } from './stages.js';
import { passageOf } from './testing/passage-of.js';

const stories = (text: string) =>
  findBudgetStories(passageOf(text)).map(({ opening, carried, changes, adjusted, budget, executed, rate }) => ({
    opening: opening?.figure.text,
    carried: carried?.figure.text,
    changes: changes.map(({ figure, sign }) => `${['-', '±', '+'][sign + 1]}${figure.figure.text}`),
    adjusted: adjusted?.figure.text,
    budget: budget?.figure.text,
    executed: executed?.figure.text,
    rate: rate?.figure.text,
  }));

describe('findBudgetStories', () => {
  it('tells every stage', () => {
    const text =
      '上年结转5万元，年初预算100万元，年中追加20万元，压减8万元，调整后预算117万元，实际支出110万元，执行率94.02%。';
    expect(stories(text)).toEqual([
      {
        opening: '100万元',
        carried: '5万元',
        changes: ['+20万元', '-8万元'],
        adjusted: '117万元',
        budget: undefined,
        executed: '110万元',
        rate: '94.02%',
      },
    ]);
  });

  it('does not sign 调整', () => {
    expect(stories('年初预算100万元，年中预算调整20万元，调整后预算120万元。')[0]?.changes).toEqual(['±20万元']);
  });

  it('begins another story where a stage is told again', () => {
    const text = '修缮年初预算100万元，实际支出90万元；展陈年初预算50万元，实际支出49万元，执行率98%。';
    expect(stories(text).map(({ opening, executed, rate }) => [opening, executed, rate])).toEqual([
      ['100万元', '90万元', undefined],
      ['50万元', '49万元', '98%'],
    ]);
  });

  it('counts no detail of a stage', () => {
    expect(stories('年初预算100万元，追加50万元，其中追加人员经费30万元，调整后预算150万元。')[0]?.changes).toEqual([
      '+50万元',
    ]);
    expect(stories('项目预算150万元（年初预算120万元，追加30万元），实际支出148万元。')[0]).toMatchObject({
      opening: undefined,
      budget: '150万元',
    });
  });
});

describe('findBalances', () => {
  it('reads the four terms of a year', () => {
    const [balance] = findBalances(passageOf('年初结转12万元，本年收入500万元，本年支出505万元，年末结转7万元。'));
    expect([balance?.carried, balance?.income, balance?.spent, balance?.left].map((f) => f?.figure.text)).toEqual([
      '12万元',
      '500万元',
      '505万元',
      '7万元',
    ]);
  });

  it('needs all of them', () => {
    expect(findBalances(passageOf('年初结转12万元，本年支出505万元，年末结转7万元。'))).toEqual([]);
  });
});

it.each([
  ['年初预算', 'opening'],
  ['全年预算数为', 'adjusted'],
  ['实际支出', 'executed'],
  ['年中追加', 'change'],
  ['公务接待费', undefined],
])('the stage of %s is %s', (lead, stage) => {
  expect(stageOf(lead)).toBe(stage);
});
