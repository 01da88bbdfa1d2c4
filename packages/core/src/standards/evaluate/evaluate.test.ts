import { describe, expect, it } from 'vitest';
import { Rational } from '../../index.js';
import { compileStandard, evaluateStandard, type Given, roundMarks } from '../index.js';

const evaluate = (text: string, fullMarks: string, given: Given, definition?: string) =>
  evaluateStandard(compileStandard(text, { fullMarks, ...(definition !== undefined && { definition }) }), given);

describe('explanations', () => {
  const control = '以100%为标准。在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。';
  it.each([
    [control, '5', { value: '98%' }, '98%，属“100%（含）以下”，得5分'],
    [control, '5', { value: '102.5%' }, '102.5%，超过100%达2.5个百分点，每1个百分点扣0.5分，共扣1～1.5分，得3.5～4分'],
    ['得分=实际完成值/目标值×分值', '5', { target: '60', actual: '45' }, '目标值60，实际完成值45，(45÷60)×5=3.75分'],
    ['①有制度，2分；②有记录，3分', '5', { met: [2] }, '第2项符合，得3分'],
    ['每发现一例问题扣1分', '6', { count: 2 }, '满分6分，问题2例，每1例扣1分，共扣2×1=2分，得4分'],
    ['优得5分，良得3分', '5', { level: '良' }, '“良”，得3分'],
    ['根据自评材料评定。', '5', {}, '标准没有规定分数怎样计算，由评价人在0～5分之间评定'],
  ] as const)('%s %s分', (text, fullMarks, given, explanation) => {
    expect(evaluate(text, fullMarks, given).explanation).toBe(explanation);
  });

  it('fills in the formula of the definition', () => {
    const result = evaluate(
      control,
      '5',
      { inputs: { 在职人员数: '4人', 编制数: '3人' } },
      '在职人员控制率=（在职人员数/编制数）×100%',
    );
    expect(result.status).toBe('compiled');
    expect(result.score).toEqual({ min: Rational.zero, max: Rational.zero });
    expect(result.explanation).toBe(
      '(4人÷3人)×100%≈133.33%，超过100%达33.3333个百分点，每1个百分点扣0.5分，共扣16.5～17分，扣完为止，得0分',
    );
  });
});

describe('inputs', () => {
  it('names what is missing', () => {
    expect(evaluate('90%以上得满分', '5', {})).toMatchObject({ status: 'compiled', score: null, needs: ['指标值'] });
    expect(evaluate('得分=实际完成值/目标值×分值', '5', { target: '8' })).toMatchObject({
      score: null,
      needs: ['实际完成值'],
    });
    expect(evaluate('每发现一例问题扣1分', '5', {})).toMatchObject({ score: null, needs: ['“问题”的次数'] });
    expect(evaluate('优得5分，良得3分', '5', { value: '90%' })).toMatchObject({ score: null });
    const definition = '执行率=（支出数/预算数）×100%';
    expect(evaluate('执行率≥90%得满分', '5', { inputs: { 支出数: '8万元' } }, definition)).toMatchObject({
      needs: ['预算数'],
    });
  });

  it('refuses values whose unit is not that of the standard', () => {
    for (const value of ['95', 0.95, '95万元', '很多', '', '9 5 %%', '1e3']) {
      expect(evaluate('90%以上得满分，90%以下不得分', '5', { value }).score).toBeNull();
    }
    expect(evaluate('90%以上得满分，90%以下不得分', '5', { value: Rational.of(95, 100) }).score?.min).toEqual(
      Rational.of(5),
    );
    expect(evaluate('人均成本不超过2万元得满分，超过的不得分', '5', { value: '3' }).score).toBeNull();
    expect(evaluate('人均成本不超过2万元得满分，超过的不得分', '5', { value: '20000元' }).score?.min).toEqual(
      Rational.of(5),
    );
  });

  it('compares target and actual only in one unit', () => {
    expect(evaluate('得分=实际完成值/目标值×分值', '5', { target: '60%', actual: '45' }).score).toBeNull();
    expect(evaluate('得分=实际完成值/目标值×分值', '5', { target: '1万元', actual: '5000元' }).score?.min).toEqual(
      Rational.of(5, 2),
    );
  });

  it('scores a percentage reached as itself and as a rate of completion where the wording allows both', () => {
    const text = '90%以上得5分；80%-90%得3分；低于80%不得分。';
    expect(evaluate(text, '5', { target: '90%', actual: '92%' })).toMatchObject({ status: 'compiled' });
    const both = evaluate(text, '5', { target: '80%', actual: '78%' });
    expect(both.status).toBe('ambiguous');
    expect([both.score?.min, both.score?.max]).toEqual([Rational.zero, Rational.of(5)]);
    expect(evaluate(`完成率${text}`, '5', { target: '80%', actual: '78%' }).score?.min).toEqual(Rational.of(5));
  });

  it('does not score negative rates of completion', () => {
    expect(evaluate('得分=实际完成值/目标值×分值', '5', { target: '-5', actual: '-5' }).status).toBe('not-covered');
  });
});

it('rounds marks half up to two decimals', () => {
  expect(['0.9249', '0.925', '3.50', '4', '0.005'].map((marks) => roundMarks(Rational.of(marks)))).toEqual([
    '0.92',
    '0.93',
    '3.5',
    '4',
    '0.01',
  ]);
});
