import { expect, it } from 'vitest';
import { evaluationTitle, scoreRate } from './row.js';
import { row } from './testing/row.js';

it.each([
  ['88.5', null, '88.5'],
  ['108', '120', '90'],
  ['9', '0', undefined],
  [null, '100', undefined],
])('a score of %s out of %s is %s out of 100', (score, fullMarks, rate) =>
  expect(scoreRate({ score, fullMarks })?.toDecimal(2)).toBe(rate),
);

it('calls an evaluation by its project, unit or file', () => {
  expect(evaluationTitle(row({ project: '管网改造' }))).toBe('管网改造');
  expect(evaluationTitle(row({}))).toBe('青禾市水务局');
  expect(evaluationTitle(row({ unit: null }))).toBe('自评报告.docx');
});
