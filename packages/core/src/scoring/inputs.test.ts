import { describe, expect, it } from 'vitest';
import { type Evaluation, emptyEvaluation, type MoneyLine } from '../model/index.js';
import { evaluationInputs } from './inputs.js';
import { entry } from './testing/rules.js';

const money = (
  subject: MoneyLine['subject'],
  stage: MoneyLine['stage'],
  amount: string,
  year = 2022,
  name = '',
): MoneyLine => ({
  subject,
  name,
  year,
  ...(stage === undefined ? {} : { stage }),
  amount: { ...entry(amount), unit: '万元' },
});
const evaluation: Evaluation = {
  ...emptyEvaluation('department'),
  year: 2022,
  staff: [{ kind: '', posts: { ...entry('5'), unit: '人' }, onPost: { ...entry('6'), unit: '人' } }],
  money: [
    money('public', 'opening', '8.62'),
    money('public', 'executed', '6.39'),
    money('public', 'executed', '7.4', 2021),
    money('three-public', 'opening', '2.5'),
    money('three-public', 'adjusted', '2'),
    money('three-public', 'opening', '3', 2021),
    money('expenditure', 'opening', '73.03'),
    money('carry-over', undefined, '1.2', 2022, '上年结转和结余'),
  ],
  buildings: [{ name: '', actualArea: entry('95㎡'), approvedArea: entry('100㎡') }],
};

describe('evaluationInputs', () => {
  it('supplies formulas with what the form prints, under their names', () => {
    expect(evaluationInputs(evaluation)).toMatchObject({
      在职人员数: '6人',
      编制数: '5人',
      实际支出公用经费总额: '6.39万元',
      预算安排公用经费总额: '8.62万元',
      本年度三公经费预算数: '2万元',
      上年度三公经费预算数: '3万元',
      年初预算: '73.03万元',
      上年结转: '1.2万元',
      实际建设面积: '95㎡',
      批准建设面积: '100㎡',
    });
  });

  it('leaves out what is blank, missing or printed twice with different values', () => {
    const inputs = evaluationInputs({
      ...evaluation,
      staff: [
        { kind: '行政', onPost: entry('4人') },
        { kind: '事业', onPost: entry('2人') },
      ],
      money: [...evaluation.money, money('public', 'executed', '6.93')],
      buildings: [{ name: '', actualArea: { text: '' } }],
    });
    for (const name of ['在职人员数', '编制数', '实际支出公用经费总额', '实际建设面积', '本年追加预算', '年末结余']) {
      expect(inputs).not.toHaveProperty(name);
    }
  });
});
