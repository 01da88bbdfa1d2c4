import { describe, expect, it } from 'vitest';
import { compileStandard, evaluateStandard, type Given, roundMarks } from '../index.js';

const rates =
  '1.日常支出控制率≤100%，计2分；每超过1个百分点扣0.5分，扣完为止。2.专项支出控制率≤100%，计3分；每超过1个百分点扣0.5分，扣完为止。';
const evaluate = (text: string, fullMarks: string, given: Given, definition?: string) =>
  evaluateStandard(compileStandard(text, { fullMarks, ...(definition !== undefined && { definition }) }), given);

describe('a standard in parts', () => {
  it('explains every part and the sum', () => {
    const { explanation, score } = evaluate(rates, '5', {
      inputs: { 日常支出控制率: '98%', 专项支出控制率: '102%' },
    });
    expect(score && [roundMarks(score.min), roundMarks(score.max)]).toEqual(['4', '4']);
    expect(explanation).toBe(
      '日常支出控制率：98%，属“100%（含）以下”，得2分；专项支出控制率：102%，超过100%达2个百分点，每1个百分点扣0.5分，共扣1分，得2分；合计2+2=4分',
    );
  });

  it('names every part that it is not told of', () => {
    expect(evaluate(rates, '5', {})).toMatchObject({ score: null, needs: ['日常支出控制率', '专项支出控制率'] });
    expect(evaluate(rates, '5', { inputs: { 日常支出控制率: '98%' } })).toMatchObject({
      status: 'compiled',
      needs: ['专项支出控制率'],
      explanation: '缺少专项支出控制率，不能计算得分',
    });
    // One value for two parts is meant for neither.
    expect(evaluate(rates, '5', { value: '98%' }).score).toBeNull();
  });

  it('takes names with quotation marks, and parts by their number', () => {
    const given = { inputs: { '“日常”支出控制率': '98%', 第2部分: '100%' } };
    expect(evaluate(rates, '5', given).score?.min.toDecimal()).toBe('5');
  });

  it('reads each part through its own formula of the definition', () => {
    const definition = '日常支出控制率=（日常支出数/日常预算数）×100%；专项支出控制率=（专项支出数/专项预算数）×100%。';
    const inputs = { 日常支出数: '98万元', 日常预算数: '100万元', 专项支出数: '51万元', 专项预算数: '50万元' };
    const { score, explanation } = evaluate(rates, '5', { inputs }, definition);
    expect(score?.min.toDecimal()).toBe('4');
    expect(explanation).toContain('(51万元÷50万元)×100%=102%');
    const { 专项预算数: _, ...others } = inputs;
    expect(evaluate(rates, '5', { inputs: others }, definition).needs).toEqual(['“专项支出控制率”的专项预算数']);
  });

  it('does not score what none of its parts speaks of', () => {
    expect(evaluate(rates, '5', { counts: { 火灾: 1 } }).status).toBe('not-covered');
    expect(evaluate(rates, '5', { notApplicable: true }).status).toBe('not-covered');
    expect(evaluate(rates, '5', { inputs: { 日常支出控制率: '98', 专项支出控制率: '100%' } }).score).toBeNull();
  });

  it('says which part it did not understand, and which text of it', () => {
    const standard = compileStandard(`${rates.slice(0, -1)}；上级追加的除外。`, { fullMarks: '5' });
    expect(standard.status).toBe('not-understood');
    expect(standard.unread).toEqual(['上级追加的除外']);
    expect(standard.diagnostics[0]?.message).toBe('第2部分：没有读懂：“上级追加的除外”');
  });
});
