import { type Evaluation, emptyEvaluation } from '@hengji/core';
import { expect, it } from 'vitest';
import { evaluationSpokenOf, projectName } from './find-evaluation.js';

const project = (text: string): Evaluation => ({ ...emptyEvaluation('project'), project: { text } });
const evaluations: Evaluation[] = [emptyEvaluation('department'), project('2023年度古籍保护项目'), project('展览')];

it('projectName drops the year and 项目', () => {
  expect(evaluations.map(projectName)).toEqual(['', '古籍保护', '展览']);
});

it.each([
  ['古籍保护项目共设置8个绩效指标。', 0, 1],
  ['古籍 保护 项目完成较好。', 2, 1],
  ['全年完成情况较好。', 0, 0],
  ['全年完成情况较好。', 2, 2],
  ['库房改造项目年初设置了5个绩效指标。', 0, undefined],
])('%s said in evaluation %i speaks of %s', (sentence, current, spoken) => {
  expect(evaluationSpokenOf(evaluations, sentence, current)).toBe(spoken);
});
