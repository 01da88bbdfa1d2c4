import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../figures/index.js';
import { scoreEvaluation } from './score-evaluation.js';
import { entry, evaluationOf, usualRules } from './testing/rules.js';

const execution = { opening: '330.00', adjusted: '222.70', executed: '217.52', rate: '97.67%', fullMarks: '20分' };

describe('scoreEvaluation', () => {
  it('marks, adds up and grades a whole form', () => {
    const card = scoreEvaluation(
      {
        ...evaluationOf(
          [
            { name: '组织会议', weight: '40', target: '4次', actual: '3次', score: '30' },
            { name: '推进平台建设', weight: '40', target: '推进平台建设', actual: '已完成', score: '36' },
          ],
          { ...execution, score: '19.53' },
        ),
        total: { score: entry('85.53') },
        grade: entry('良'),
      },
      usualRules,
    );
    expect(card).toMatchObject({
      fullMarks: '100',
      total: { min: '81.53', max: '89.53', settled: '85.53', printed: '85.53', agreement: 'agrees' },
      grade: { min: '良', max: '良', settled: '良', printed: '良' },
      reductions: [],
      remarks: [],
    });
    expect(card.marks.map(({ agreement }) => agreement)).toEqual(['agrees', 'agrees', 'agrees']);
    expect(card.marks[0]?.explanation).toBe('执行率=217.52÷222.70=97.67%，20分×97.67%=19.53分');
    expect(card.marks[1]?.explanation).toBe('实际完成3次，目标值4次，40×3次÷4次=30分');
  });

  it('tells a score that no reading allows', () => {
    const card = scoreEvaluation(
      evaluationOf([
        { weight: '5', target: '3期', actual: '1期', score: '2' },
        { weight: '5', target: '整治河道', actual: '部分完成', score: '5' },
        { weight: '5', target: '3期', actual: '1期', score: '1.7' },
      ]),
      usualRules,
    );
    expect(card.marks.map(({ agreement }) => agreement)).toEqual(['outside', 'outside', 'agrees-within-rounding']);
    expect(card.marks[1]?.settled).toBeUndefined();
    expect(card.total.settled).toBeUndefined();
  });

  it('says where a printed score could not be checked', () => {
    const card = scoreEvaluation(
      {
        ...evaluationOf([{ weight: '100', target: '提升形象', actual: '在多个方面起到了积极作用', score: '95' }]),
        total: { score: entry('95') },
      },
      usualRules,
    );
    expect(card.marks[0]).toMatchObject({ status: 'judgement', agreement: 'not-checked', settled: '95' });
    expect(card.total.agreement).toBe('not-checked');
  });

  it('scores execution by the rate alone, never above the full marks, and names what is missing', () => {
    const mark = (row: Parameters<typeof evaluationOf>[1]) =>
      scoreEvaluation(evaluationOf([], row), usualRules).marks[0];
    expect(mark({ rate: '95.5%', fullMarks: '10' })).toMatchObject({ allowed: { min: '9.55', max: '9.55' } });
    expect(mark({ adjusted: '100', executed: '120', fullMarks: '10' })).toMatchObject({
      allowed: { min: '10', max: '10' },
      explanation: '执行率=120÷100=120%，10分×执行率，不超过10分=10分',
    });
    expect(mark({ opening: '100', executed: '80', fullMarks: '10' })).toMatchObject({
      allowed: { min: '8', max: '8' },
    });
    expect(mark({ adjusted: '100', executed: '', fullMarks: '10' })).toMatchObject({
      status: 'missing',
      needs: ['全年执行数'],
      allowed: { min: '0', max: '10' },
    });
    expect(mark({ adjusted: '0', executed: '0', fullMarks: '10' })).toMatchObject({ status: 'missing' });
    expect(mark({ adjusted: '100', executed: '80' })).toBeUndefined();
  });

  it('admits both readings of the rate, exact and as printed, but not a wrong rate', () => {
    const one = scoreEvaluation(
      evaluationOf([], { adjusted: '300', executed: '100', rate: '33.3%', fullMarks: '100' }),
      usualRules,
    );
    expect(one.marks[0]?.allowed).toEqual({ min: '33.3', max: '33.33' });
    const wrong = scoreEvaluation(
      evaluationOf([], { adjusted: '300', executed: '100', rate: '43%', fullMarks: '100' }),
      usualRules,
    );
    expect(wrong.marks[0]?.allowed).toEqual({ min: '33.33', max: '33.33' });
  });

  it('treats indicators that share a weight as one mark', () => {
    const card = scoreEvaluation(
      evaluationOf([
        { name: '经济效益', weight: '6', target: '10个', actual: '10个', score: '3' },
        { name: '社会效益', target: '10个', actual: '5个', score: '2', sharesWeightWith: 0 },
      ]),
      usualRules,
    );
    expect(card.marks).toHaveLength(1);
    expect(card.marks[0]).toMatchObject({
      kind: 'shared',
      name: '经济效益、社会效益',
      indicators: [0, 1],
      fullMarks: '6',
      printed: '5',
      allowed: { min: '3', max: '6' },
      agreement: 'agrees',
    });
  });

  it('lets the notes of the form outrank the rules', () => {
    const evaluation = {
      ...evaluationOf([{ weight: '10', target: '整治河道', actual: '部分完成' }]),
      notes: [
        {
          text: '3.定性指标计分原则：达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间100-80%（含80%）、80-50%（含50%）、50-0%合理确定分值。',
        },
      ],
    };
    const card = scoreEvaluation(evaluation, usualRules);
    expect(card.marks[0]).toMatchObject({ basis: 'form-notes', allowed: { min: '5', max: '8' } });
    expect(card.marks[0]?.explanation).toContain('部分达成预期指标并具有一定效果');
  });

  it('marks nothing by rules that nobody set', () => {
    const bare = { grades: usualRules.grades };
    const card = scoreEvaluation(evaluationOf([{ weight: '5', target: '3期', actual: '1期' }]), bare);
    expect(card.marks[0]).toMatchObject({ status: 'judgement', basis: 'none' });
    const noted = {
      ...evaluationOf([{ weight: '5', target: '3期', actual: '1期' }]),
      notes: [{ text: '未完成的按完成比例计分。' }],
    };
    expect(scoreEvaluation(noted, bare).marks[0]).toMatchObject({
      allowed: { min: '1.67', max: '1.67' },
      basis: 'form-notes',
    });
  });

  it('only proposes a reduction for a low target, until it is accepted', () => {
    const evaluation = evaluationOf([{ name: '培训', weight: '10', target: '100人', actual: '230人', score: '10' }]);
    const proposed = scoreEvaluation(evaluation, usualRules);
    expect(proposed.marks[0]).toMatchObject({ allowed: { min: '10', max: '10' }, settled: '10' });
    expect(proposed.reductions).toEqual([
      expect.objectContaining({ indicator: 0, deviation: '130%', from: '10', to: '9', accepted: false }),
    ]);
    const accepted = scoreEvaluation(evaluation, usualRules, { acceptedReductions: new Set([0]) });
    expect(accepted.marks[0]).toMatchObject({ allowed: { min: '9', max: '9' }, agreement: 'outside' });
    expect(accepted.reductions[0]?.accepted).toBe(true);
    const modest = evaluationOf([{ weight: '10', target: '100人', actual: '129人' }]);
    expect(scoreEvaluation(modest, usualRules).reductions).toEqual([]);
  });

  it('says what an indicator without a weight lacks, and full marks that differ', () => {
    const card = scoreEvaluation(
      {
        ...evaluationOf([
          { target: '3期', actual: '1期' },
          { weight: '90', target: '1次', actual: '1次' },
        ]),
        total: { fullMarks: entry('100') },
      },
      usualRules,
    );
    expect(card.marks[0]).toMatchObject({ status: 'missing', needs: ['分值'] });
    expect(card.remarks).toEqual(['各项分值合计90分，与表列总分值100分不符。']);
  });

  it('keeps every mark within its full marks, the total their sum, and more work no fewer marks', () => {
    const value = fc.integer({ min: 0, max: 5000 });
    const weight = fc.integer({ min: 0, max: 400 }).map((n) => Rational.of(n, 10).toDecimal(1));
    fc.assert(
      fc.property(
        fc.array(fc.record({ weight, target: value, actual: value, more: fc.nat(500), reverse: fc.boolean() }), {
          maxLength: 8,
        }),
        (rows) => {
          const score = (extra: boolean) =>
            scoreEvaluation(
              evaluationOf(
                rows.map((row) => ({
                  weight: row.weight,
                  target: `${row.reverse ? '≤' : '≥'}${row.target}件`,
                  actual: `${row.actual + (extra ? row.more : 0)}件`,
                })),
              ),
              usualRules,
            );
          const card = score(false);
          const more = score(true);
          let sum = Rational.zero;
          card.marks.forEach((mark, index) => {
            const min = Rational.of(mark.allowed.min);
            expect(mark.allowed.max).toBe(mark.allowed.min);
            expect(min.sign).toBeGreaterThanOrEqual(0);
            expect(min.le(Rational.of(mark.fullMarks))).toBe(true);
            const later = Rational.of(more.marks[index]?.allowed.min ?? '0');
            expect(rows[index]?.reverse ? later.le(min) : later.ge(min)).toBe(true);
            sum = sum.add(min);
          });
          expect(card.total.min).toBe(sum.toDecimal(2));
          expect(card.total.settled).toBe(sum.toDecimal(2));
        },
      ),
      { numRuns: 100 },
    );
  });
});
