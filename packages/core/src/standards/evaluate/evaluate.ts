import { Rational } from '../../figures/rational.js';
import type { Given, Standard, StandardResult } from '../types.js';
import { evaluateParts } from './parts.js';
import { programOf } from './program.js';
import { evaluateProgram } from './single.js';

/**
 * The marks that a standard allows for what is given, with an explanation in Chinese. Never below zero, never above the
 * full marks (or a stated limit). Does not throw.
 */
export function evaluateStandard(standard: Standard, given: Given): StandardResult {
  const { rule, status } = standard;
  if (status === 'judgement') {
    const max = standard.fullMarks;
    return {
      status,
      score: { min: Rational.zero, max },
      explanation: `标准没有规定分数怎样计算，由评价人在0～${max.toDecimal(4)}分之间评定`,
    };
  }
  if (rule === null || status === 'not-understood') {
    const why = standard.diagnostics.map(({ message }) => message).join('；');
    return { status: 'not-understood', score: null, explanation: `评价标准没有完全读懂，不计算得分：${why}` };
  }
  if (status === 'inconsistent') {
    const why = standard.diagnostics
      .filter(({ kind }) => kind === 'parts' || kind === 'peak')
      .map(({ message }) => message);
    return { status, score: null, explanation: `标准自身不一致，不计算得分：${why.join('；')}` };
  }
  const program = programOf(standard, rule);
  return program.parts === undefined
    ? evaluateProgram(program, standard.formula, given)
    : evaluateParts(program.parts, standard.formulas ?? [], given);
}
