import { type Evaluation, emptyEvaluation, Rational } from '@hengji/core';
import { loadPack } from '@hengji/packs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicator } from '../testing/indicator.js';
import { completeRecord } from './complete.js';

const pack = loadPack('hunan-department-form-2022');
const entry = (text: string) => ({ text });

const record: Evaluation = {
  ...emptyEvaluation('department'),
  unit: entry('云溪县档案馆'),
  year: 2023,
  staff: [{ kind: '', posts: entry('20'), onPost: entry('18') }],
  money: [
    { subject: 'personnel', name: '人员经费', year: 2023, stage: 'executed', amount: entry('150.20') },
    { subject: 'public', name: '公用经费', year: 2023, stage: 'executed', amount: entry('30.5') },
    { subject: 'project', name: '项目支出', year: 2023, stage: 'executed', amount: entry('60') },
    { subject: 'expenditure', name: '支出总额', year: 2023, stage: 'executed', amount: entry('') },
    { subject: 'project', name: '项目支出', year: 2023, stage: 'opening', amount: entry('55') },
  ],
  execution: [
    { name: '年度资金总额', opening: entry('220'), adjusted: entry('250'), executed: entry('240.70') },
    { name: '其中：一般公共预算', opening: entry('220'), adjusted: entry('250'), executed: entry('240.70') },
  ],
  indicators: [
    indicator('产出指标', '数量指标', '整理档案', '25', '≥4000卷', '4200卷'),
    indicator('产出指标', '数量指标', '举办展览', '25', '≥5次', '4次'),
    indicator('效益指标', '社会效益指标', '档案利用人次', '40', '≥1000人次', '1000人次'),
  ],
};

describe('completeRecord', () => {
  const { evaluation, scorecard, remarks } = completeRecord(record, pack);

  it('computes rates, weights of classes, scores, total and grade', () => {
    expect(evaluation.staff[0]?.controlRate?.text).toBe('90%');
    expect(
      evaluation.execution.map(({ rate, fullMarks, score }) => [rate?.text, fullMarks?.text, score?.text]),
    ).toEqual([
      ['96.28%', '10', '9.63'],
      ['96.28%', undefined, undefined],
    ]);
    expect(evaluation.indicators.map(({ score }) => score?.text)).toEqual(['25', '20', '40']);
    expect(evaluation.frame.map(({ name, weight }) => [name, weight?.text])).toEqual([
      ['产出指标', '50'],
      ['效益指标', '40'],
    ]);
    expect(evaluation.total).toEqual({ fullMarks: entry('100'), score: entry('94.63') });
    expect(evaluation.grade?.text).toBe('优');
    expect(remarks).toEqual([]);
    expect(scorecard.total.settled).toBe('94.63');
  });

  it('adds up money from the inside out, where all parts are there', () => {
    const sums = evaluation.money.map(({ subject, stage, amount }) => `${subject} ${stage} ${amount.text}`);
    expect(sums).toContain('basic executed 180.70');
    expect(sums).toContain('expenditure executed 240.70');
    expect(sums.filter((line) => line.startsWith('expenditure'))).toHaveLength(1);
    expect(sums.filter((line) => line.includes('basic opening'))).toEqual([]);
  });

  it('keeps what the record prints, and computes it again when told to', () => {
    const printed: Evaluation = { ...evaluation, total: { score: entry('99') }, grade: entry('良') };
    expect(completeRecord(printed, pack).evaluation.total?.score?.text).toBe('99');
    expect(completeRecord(printed, pack).evaluation.grade?.text).toBe('良');
    expect(completeRecord(printed, pack, { recompute: true }).evaluation).toEqual(evaluation);
  });

  it('leaves to a person what a person must judge', () => {
    const judged = completeRecord(
      { ...record, indicators: [indicator('效益指标', '社会效益指标', '提升查档体验', '90', '有效提升', '有所提升')] },
      pack,
    );
    expect(judged.evaluation.indicators[0]?.score).toBeUndefined();
    expect(judged.evaluation.total?.score).toBeUndefined();
    expect(judged.remarks).toEqual([
      expect.stringMatching(/“提升查档体验”的得分需要人工确定/),
      '还有1项没有得分，总分和等级暂不计算。',
    ]);
  });

  it('gives a total that is the sum of the scores, whatever the record', () => {
    const count = fc.integer({ min: 1, max: 500 });
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), count, count), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (drawn) => {
        const indicators = drawn.map(([weight, target, actual], at) =>
          indicator('产出指标', '数量指标', `整理第${at + 1}类档案`, `${weight}`, `≥${target}卷`, `${actual}卷`),
        );
        const done = completeRecord({ ...record, indicators }, pack).evaluation;
        const scores = [...done.execution, ...done.indicators].flatMap(({ score }) => score?.text ?? []);
        expect(scores).toHaveLength(indicators.length + 1);
        expect(done.total?.score?.text).toBe(Rational.sum(scores.map((text) => Rational.of(text))).toDecimal(4));
        // Completing twice changes nothing.
        expect(completeRecord(done, pack).evaluation).toEqual(done);
      }),
    );
  });
});
