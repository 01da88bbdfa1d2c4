import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../index.js';
import { compileFormula, evaluateFormula } from '../index.js';

describe('compileFormula', () => {
  it('reads the formulas of indicator tables', () => {
    const formula = compileFormula(
      '在职人员控制率=（在职人员数/编制数）×100%，在职人员数：实际在岗人数。\n编制数：批复的人数。',
    );
    expect(formula).toMatchObject({
      status: 'compiled',
      name: '在职人员控制率',
      percent: true,
      inputs: ['在职人员数', '编制数'],
      remarks: [],
    });
    expect(formula.unread).toEqual(['在职人员数：实际在岗人数。\n编制数：批复的人数']);
  });

  it('reads quotation marks and nested brackets', () => {
    const { inputs, name } = compileFormula(
      '“三公经费”变动率=[（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数]×100%',
    );
    expect(name).toBe('三公经费变动率');
    expect(inputs).toEqual(['本年度三公经费预算数', '上年度三公经费预算数']);
  });

  it('reads a dash that was printed for the equals sign, with a remark', () => {
    const formula = compileFormula('“三公经费”控制率-（“三公经费”实际支出数/“三公经费”预算安排数）×100%。');
    expect(formula.status).toBe('compiled');
    expect(formula.remarks).toHaveLength(1);
  });

  it.each(['根据自评材料评定。', '', '社会公众是指受影响的群体，一般采取调查的方式。', '率=', '((((', '控制率=（a/b'])(
    'refuses %s',
    (text) => {
      expect(compileFormula(text)).toMatchObject({ status: 'not-understood', expression: null });
    },
  );
});

describe('evaluateFormula', () => {
  const completion = compileFormula(
    '预算完成率=（上年结转+年初预算+本年追加预算-年末结余）/（上年结转+年初预算+本年追加预算）×100%。',
  );
  const inputs = { 上年结转: '0', 年初预算: '73.03万元', 本年追加预算: '34.46万元', 年末结余: '0万元' };

  it('computes exactly and explains itself', () => {
    const result = evaluateFormula(completion, inputs);
    expect(result.value).toEqual(Rational.one);
    expect(result.explanation).toContain('=100%');
  });

  it('names missing inputs', () => {
    expect(evaluateFormula(completion, { 年初预算: '1元' })).toMatchObject({
      status: 'missing',
      needs: ['上年结转', '本年追加预算', '年末结余'],
    });
  });

  it.each([
    ['结余率=（结余/预算）×100%', { 结余: '3万元', 预算: '5' }, 'units'],
    ['结余率=（结余/预算）×100%', { 结余: '3万元', 预算: '0万元' }, 'undefined'],
    ['差=（甲数-乙数）/甲数', { 甲数: '3人', 乙数: '3万元' }, 'units'],
    ['结余率=（结余/预算）×100%', { 结余: '若干', 预算: '5万元' }, 'units'],
  ])('%s stops on what cannot be computed', (text, given, status) => {
    expect(evaluateFormula(compileFormula(text), given)).toMatchObject({ status, value: null });
  });

  it('converts units', () => {
    const result = evaluateFormula(compileFormula('执行率=支出/预算×100%'), { 支出: '5000元', 预算: '2万元' });
    expect(result).toMatchObject({ value: Rational.of(1, 4), unit: '1', explanation: '(5000元÷2万元)×100%=25%' });
  });

  it('equals the same arithmetic on fractions', () => {
    const part = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        const formula = compileFormula('变动率=[（本年数-上年数）/（上年数+结转数）]×100%');
        const { value } = evaluateFormula(formula, { 本年数: String(a), 上年数: String(b), 结转数: String(c) });
        expect(value).toEqual(Rational.of(a - b, b + c));
      }),
    );
  });
});
