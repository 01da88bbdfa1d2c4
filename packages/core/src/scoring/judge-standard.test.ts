import { describe, expect, it } from 'vitest';
import { emptyEvaluation } from '../model/index.js';
import { type ScoringOptions, scoreEvaluation } from './score-evaluation.js';
import { entry, evaluationOf, indicator, usualRules } from './testing/rules.js';

const control = {
  name: '在职人员控制率',
  weight: '5',
  standard: '以100%为标准。在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。',
  definition: '在职人员控制率=（在职人员数/编制数）×100%',
};
const mark = (words: Parameters<typeof evaluationOf>[0][number], options?: ScoringOptions) =>
  scoreEvaluation(evaluationOf([words]), usualRules, options).marks[0];

describe('marks by the printed standard', () => {
  it('takes the inputs of the formula from the form itself', () => {
    const card = scoreEvaluation(
      {
        ...emptyEvaluation('department'),
        staff: [{ kind: '', onPost: { ...entry('51'), unit: '人' }, posts: { ...entry('50'), unit: '人' } }],
        indicators: [indicator({ ...control, score: '5' })],
      },
      usualRules,
    );
    expect(card.marks[0]).toMatchObject({
      status: 'computed',
      basis: 'printed-standard',
      allowed: { min: '4', max: '4' },
      agreement: 'outside',
    });
    expect(card.marks[0]?.explanation).toContain('51人÷50人');
  });

  it('names the inputs that nobody supplied, and takes them from the caller', () => {
    expect(mark({ ...control, score: '4' })).toMatchObject({
      status: 'missing',
      needs: ['在职人员数', '编制数'],
      allowed: { min: '0', max: '5' },
      agreement: 'not-checked',
    });
    expect(mark(control, { inputs: { 在职人员数: '4人', 编制数: '3人' } })).toMatchObject({
      allowed: { min: '0', max: '0' },
    });
  });

  it('prefers the value that the form prints', () => {
    expect(mark({ ...control, actual: '102%' }, { inputs: { 在职人员数: '4人', 编制数: '3人' } })).toMatchObject({
      allowed: { min: '4', max: '4' },
    });
  });

  it('keeps the readings of a part of a step apart, rounded', () => {
    const standard = '100%计满分，每低于5%扣2分，扣完为止。';
    expect(mark({ weight: '5', standard, actual: '97%', score: '3.8' })).toMatchObject({
      status: 'computed',
      allowed: { min: '3', max: '5' },
      agreement: 'agrees',
      settled: '3.8',
    });
  });

  it('takes items that are met, levels and given values from the caller', () => {
    const list = '①制度健全，2分；②制度合法，2分；③制度得到执行，4分。';
    expect(mark({ weight: '8', standard: list }, { given: new Map([[0, { met: [1, 3] }]]) })).toMatchObject({
      allowed: { min: '6', max: '6' },
    });
    const levels = '效果较好的计6分；一般3分；无效果或者效果不明显0分。';
    expect(mark({ weight: '6', standard: levels, actual: '一般' })).toMatchObject({ allowed: { min: '3', max: '3' } });
  });

  it('scores the parts of a standard by their names, and asks for those it is not told of', () => {
    const standard =
      '1.日常支出控制率≤100%，计2分；每超过1个百分点扣0.5分。2.专项支出控制率≤100%，计3分；每超过1个百分点扣0.5分。';
    const words = { name: '支出控制率', weight: '5', standard, actual: '已控制', score: '5' };
    expect(mark(words, { inputs: { 日常支出控制率: '99%' } })).toMatchObject({
      status: 'missing',
      needs: ['专项支出控制率'],
    });
    expect(mark(words, { inputs: { 日常支出控制率: '99%', 专项支出控制率: '101%' } })).toMatchObject({
      status: 'computed',
      allowed: { min: '4.5', max: '4.5' },
      agreement: 'outside',
    });
  });

  it('leaves to a person what the wording leaves to a person, and never guesses', () => {
    for (const standard of ['根据绩效办对各部门重点工作的年度考核', '按星象和抽签酌定，逢双日加倍。']) {
      expect(mark({ weight: '8', standard, target: '1次', actual: '1次', score: '8' })).toMatchObject({
        status: 'judgement',
        allowed: { min: '0', max: '8' },
        agreement: 'not-checked',
      });
    }
  });

  it('uses the standard of the pack where the form prints none', () => {
    const rules = {
      ...usualRules,
      standards: [{ name: '在职人员控制率', fullMarks: '5', standard: control.standard }],
    };
    const card = scoreEvaluation(evaluationOf([{ name: '在职人员 控制率', actual: '101%' }]), rules);
    expect(card.marks[0]).toMatchObject({
      basis: 'pack-standard',
      fullMarks: '5',
      allowed: { min: '4.5', max: '4.5' },
    });
  });
});
