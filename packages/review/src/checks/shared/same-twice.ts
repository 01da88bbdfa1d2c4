import { sameKind } from '@hengji/core';
import type { Narrative, TextFigure } from '../../extract/narrative/narrative.js';
import { figure } from '../../kernel/expression.js';
import type { Claim } from '../../kernel/relation.js';
import { plainName } from './similar.js';

/**
 * Characters in a row that two passages must share around a number to be taken for the same fact: the more digits a
 * number has, the less likely that it stands twice by chance.
 */
const sharedWords = (f: TextFigure): number => {
  const digits = f.figure.value.div(f.figure.scale).toDecimal().replace(/\D/g, '').replace(/0+$/, '').length;
  return digits >= 3 ? 2 : digits === 2 ? 3 : 4;
};
/** Words around a number that, all alike, leave no doubt that the same thing is counted. */
const fullContext = 12;

/**
 * The same fact told twice in the text. Where the words agree in part, agreement of the numbers is what makes it the
 * same fact, and nothing is said otherwise; where all the words agree and the numbers differ, that is unexplained.
 */
export function* sameTwice(narrative: Narrative): Iterable<Claim> {
  const byValue = new Map<string, TextFigure[]>();
  const byWords = new Map<string, TextFigure>();
  for (const passage of narrative.passages) {
    for (const f of passage.figures) {
      if (!isTelling(f)) continue;
      const value = `${f.figure.dimension}|${f.figure.value.toString()}`;
      const words = `${meaning(f.lead)}|${f.figure.unit}|${meaning(f.tail)}`;
      const told = byValue.get(value) ?? [];
      const twin = told.find((other) => other.passage !== passage && sameKind(other.figure, f.figure) && isSameFact(other, f));
      const rival = words.length >= fullContext ? byWords.get(words) : undefined;
      const other = twin ?? (rival && rival.passage !== passage && isSameScope(rival, f) ? rival : undefined);
      if (other) {
        yield {
          kind: 'same',
          result: f,
          compare: '=',
          expressions: [figure(other)],
          mismatch: 'unexplained',
          rule: '同一事项在两处的数字应一致',
          evaluation: passage.evaluation,
        };
      }
      told.push(f);
      byValue.set(value, told);
      if (!byWords.has(words)) byWords.set(words, f);
    }
  }
}

/** Nothing, one and all are told of so many things that repeating them says nothing. */
function isTelling(f: TextFigure): boolean {
  const value = f.figure.value.toDecimal();
  return value !== '0' && value !== '1';
}

const isSameFact = (a: TextFigure, b: TextFigure): boolean =>
  isSameScope(a, b) && longestShared(context(a), context(b)) >= sharedWords(a);

/** Not of different years, and not two items of one numbered list, which are worded alike on purpose. */
const isSameScope = (a: TextFigure, b: TextFigure): boolean =>
  (a.year === b.year || a.year === undefined || b.year === undefined) &&
  !(a.passage.evaluation === b.passage.evaluation && isItem(a) && isItem(b) && meaning(a.lead) === meaning(b.lead));

const isItem = (f: TextFigure): boolean => /^\s*[（(]?\d{1,2}[)）、.．]/.test(f.passage.text);

const context = (f: TextFigure): string => `${meaning(f.lead).slice(-14)}#${meaning(f.tail).slice(0, 14)}`;

const meaning = (text: string): string => plainName(text).replace(/[的了为是共达到约近]|年初|目标值|完成值|实际|年度|支出决算|财政资金/g, '');

/** Length of the longest run of characters that stands in both; the number itself (#) ends a run. */
function longestShared(a: string, b: string): number {
  let longest = 0;
  for (let i = 0; i < a.length; i += 1) {
    while (i + longest < a.length && !a.slice(i, i + longest + 1).includes('#') && b.includes(a.slice(i, i + longest + 1))) longest += 1;
  }
  return longest;
}
