import { describe, expect, it } from 'vitest';
import { findCompletions } from './completions.js';
import { findGrants } from './grants.js';
import { findMeans, findSplitRates } from './means.js';
import { findOutcomes } from './outcomes.js';
import { findPerHead } from './per-head.js';
import { findNamedRates } from './rates.js';
import { findStocks } from './stocks.js';
import { passageOf, printed } from './testing/passage-of.js';

describe('findNamedRates', () => {
  const rates = (text: string) =>
    findNamedRates(passageOf(text)).map(({ rate, numerator, denominators, certain }) => [
      rate.figure.text,
      numerator.figure.text,
      printed(denominators),
      certain,
    ]);

  it.each([
    ['收到工单320件，办结312件，办结率97.5%。', [['97.5%', '312件', ['320件'], true]]],
    ['发放问卷200份，收回190份，回收率95%。', [['95%', '190份', ['200份'], true]]],
    ['项目资金79万元，投入资金78万元，资金到位率98.73%。', [['98.73%', '78万元', ['79万元'], true]]],
    ['设置4个目标、20个指标，完成指标17个，指标完成率为85%。', [['85%', '17个', ['20个'], true]]],
  ])('%s', (text, expected) => {
    expect(rates(text)).toEqual(expected);
  });

  it('is not certain of the rate of some of those counted', () => {
    expect(rates('383人参评，其中340人通过，中级通过率81.82%。')[0]?.[3]).toBe(false);
    expect(rates('收到来信320件，职责范围内300件，已办结300件，办结率100%。')[0]?.[3]).toBe(false);
  });

  it('reads each rate with the figures since the one before', () => {
    const text = '基本预算200万元，执行198万元，执行率99%；项目预算100万元，执行90万元，执行率90%。';
    expect(rates(text).map(([rate, part, wholes]) => [rate, part, wholes])).toEqual([
      ['99%', '198万元', ['200万元']],
      ['90%', '90万元', ['100万元']],
    ]);
  });

  it('leaves growth, satisfaction and comparisons alone', () => {
    expect(rates('走访50家，新增5家，增长率10%，满意率98%，较上年办结率95%有所提高。')).toEqual([]);
  });
});

describe('findCompletions', () => {
  const completions = (text: string) =>
    findCompletions(passageOf(text)).map(({ rate, reached, planned, certain }) => [
      rate.figure.text,
      printed(reached),
      printed(planned),
      certain,
    ]);

  it.each([
    ['实际培训542人，完成目标任务500人的108.4%。', [['108.4%', ['542人'], ['500人'], true]]],
    ['完成目标任务500人的108.4%，实际培训542人。', [['108.4%', ['542人'], ['500人'], true]]],
    ['年初预算为200万元，支出决算为197万元，完成年初预算的98.5%。', [['98.5%', ['197万元'], ['200万元'], true]]],
    ['新增就业4500人，完成全年目标任务的112.5%。', []],
    ['支出320万元，占预算400万元的80%。', []],
  ])('%s', (text, expected) => {
    expect(completions(text)).toEqual(expected);
  });
});

it('findPerHead pairs amounts and numbers, but never a norm', () => {
  const perHead = (text: string) =>
    findPerHead(passageOf(text)).map(({ each, readings }) => [each.figure.text, readings.length]);
  expect(perHead('培训经费12万元，培训400人，人均300元。')).toEqual([['300元', 1]]);
  expect(perHead('接待费4万元，接待500人次，人均标准80元。')).toEqual([]);
});

it('findMeans reads the rates of a whole and of all its parts', () => {
  const means = (text: string) =>
    findMeans(passageOf(text)).map(({ whole, least, greatest }) => printed([whole, least, greatest]));
  expect(means('执行率98.2%，其中基本支出执行率99.1%，项目支出执行率95.5%。')).toEqual([['98.2%', '95.5%', '99.1%']]);
  expect(means('执行率98.2%，其中展览项目95.5%，征集项目97%。')).toEqual([]);
  expect(means('支出增长12.3%，其中基本支出增长5.1%，项目支出增长20.4%。')).toEqual([]);
});

it('findSplitRates reads the rates of two kinds', () => {
  const split = (text: string) =>
    findSplitRates(passageOf(text)).map(({ least, greatest }) => printed([least, greatest]));
  expect(split('400人参评，其中350人通过，中级通过率90%，初级通过率80%。')).toEqual([['80%', '90%']]);
  expect(split('400人参评，其中350人通过，通过率87.5%，满意率80%。')).toEqual([]);
});

it('findOutcomes reads what came of what went in', () => {
  const outcomes = (text: string) =>
    findOutcomes(passageOf(text)).map(({ input, outcome }) => printed([input, outcome]));
  expect(outcomes('提交提案6件，立案4件；报送信息65篇，被采用12篇。')).toEqual([
    ['6件', '4件'],
    ['65篇', '12篇'],
  ]);
  expect(outcomes('报送信息65篇，召开会议12次，采用新设备3台。')).toEqual([]);
});

it('findGrants reads a standard, a number and what they come to', () => {
  const grants = (text: string) =>
    findGrants(passageOf(text)).map(({ each, number, total }) => printed([each, number, total]));
  expect(grants('支出36.00万元。按每人1万元的标准，为36名群众发放救助金。')).toEqual([['1万元', '36名', '36.00万元']]);
  expect(grants('支出36.00万元。按每人1万元的标准，为34名群众发放救助金。')).toHaveLength(1);
  expect(grants('支出360万元。按每人每月1万元的标准，为34名群众发放。')).toEqual([]);
  expect(grants('支出90万元。按每人1万元的标准，为34名群众发放。')).toEqual([]);
});

it('findStocks reads a growth rate told by an addition', () => {
  const stocks = (text: string) =>
    findStocks(passageOf(text)).map(({ rate, added, stocks: all }) => [
      rate.figure.text,
      added.figure.text,
      printed(all),
    ]);
  expect(stocks('新吸收94家企业入会。现有会员703家，年增长率为15.4%。')).toEqual([['15.4%', '94家', ['703家']]]);
  expect(stocks('现有会员703家，比上年增长15.4%。')).toEqual([]);
});
