import type { Facts } from '../facts.js';
import { wordsOf } from '../values/words.js';
import { executionTerms } from './execution-terms.js';
import { identityTerms } from './identity-terms.js';
import { resultLists, resultTerms } from './indicator-terms.js';
import { moneyLists, moneyTerms } from './money-terms.js';
import { projectLists } from './project-terms.js';
import { staffLists, staffTerms } from './staff-terms.js';
import { type ListTerm, Vocabulary } from './vocabulary.js';

const problemTerms = new Vocabulary<string>([
  { name: '问题内容', type: 'words', says: '问题的一句话', read: (problem) => wordsOf(problem) },
]);

const problems: ListTerm<Facts> = {
  name: '问题',
  says: '审核发现或另外提供的问题',
  main: '问题内容',
  items: problemTerms,
  read: (facts) => facts.problems.map((problem) => problemTerms.scopeOf(problem)),
};

/** Every name that a report's templates may use. */
export const reportNames = new Vocabulary<Facts>(
  [...identityTerms, ...staffTerms, ...moneyTerms, ...executionTerms, ...resultTerms],
  [...staffLists, ...moneyLists, ...projectLists, ...resultLists, problems],
);
