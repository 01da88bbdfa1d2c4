import type { Evaluation } from '@hengji/core';
import type { Facts } from '../facts.js';
import { wordsOf } from '../values/words.js';
import { executionTerms, type Spending } from './execution-terms.js';
import { totalOf } from './score-of.js';
import { type ListTerm, Vocabulary } from './vocabulary.js';

interface Project extends Spending {
  readonly record: Evaluation;
}

/** What is known of a project beside its department. */
export const projectNames = new Vocabulary<Project>([
  {
    name: '项目名称',
    type: 'words',
    says: '项目名称',
    read: ({ record }) => wordsOf(record.project?.text) ?? wordsOf(record.title?.text),
  },
  ...executionTerms,
  { name: '自评得分', type: 'marks', says: '项目自评总分', read: ({ record }) => totalOf(record) },
  {
    name: '完成情况',
    type: 'words',
    says: '项目目标的实际完成情况',
    read: ({ record }) => wordsOf(record.goals.flatMap(({ actual }) => wordsOf(actual?.text)?.text ?? []).join('；')),
  },
]);

export const projectLists: readonly ListTerm<Facts>[] = [
  {
    name: '项目',
    says: '与部门一起填报的项目',
    main: '项目名称',
    items: projectNames,
    read: ({ projects, money }) => projects.map((record) => projectNames.scopeOf({ record, money })),
  },
];
