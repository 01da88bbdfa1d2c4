import { sameKind } from '@hengji/core';
import { isChange } from '../../extract/narrative/aspects.js';
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
const fullContext = 14;
const fullLead = 6;
/** Places of one value that are remembered: a value told more often is no fact to tell apart. */
const mostTold = 24;

/**
 * The same fact told twice in the text. Where the words agree in part, agreement of the numbers is what makes it the
 * same fact, and nothing is said otherwise; where all the words agree and the numbers differ, that is unexplained.
 */
export function* sameTwice(narrative: Narrative): Iterable<Claim> {
  const byValue = new Map<string, Told[]>();
  const byWords = new Map<string, TextFigure>();
  for (const passage of narrative.passages) {
    for (const f of passage.figures) {
      if (!isTelling(f)) continue;
      const value = `${f.figure.dimension}|${f.figure.value.toString()}`;
      const lead = meaning(f.lead);
      const words = `${lead}|${f.figure.unit}|${meaning(f.tail)}`;
      const here: Told = { f, context: contextOf(f) };
      const told = byValue.get(value) ?? [];
      const twin = told.find((other) => sameKind(other.f.figure, f.figure) && isSameFact(other, here))?.f;
      const rival = isRival(f, lead, words) ? byWords.get(words) : undefined;
      const other =
        twin ?? (rival && isSameScope(rival, f) && rival.passage.evaluation === passage.evaluation ? rival : undefined);
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
      if (told.length < mostTold) told.push(here);
      byValue.set(value, told);
      if (!byWords.has(words)) byWords.set(words, f);
    }
  }
}

interface Told {
  readonly f: TextFigure;
  readonly context: string;
}

/** Nothing, one and all are told of so many things that repeating them says nothing. */
function isTelling(f: TextFigure): boolean {
  const value = f.figure.value.toDecimal();
  return value !== '0' && value !== '1';
}

/** Counts whose words are all there; sums of money have stages and funds that the words nearby need not name. */
const isRival = (f: TextFigure, lead: string, words: string): boolean =>
  f.figure.dimension === 'count' && lead.length >= fullLead && words.length >= fullContext;

function isSameFact(a: Told, b: Told): boolean {
  if (!isSameScope(a.f, b.f)) return false;
  // One passage tells of many things in the same words, and several things may change by the same amount.
  const near = a.f.passage === b.f.passage;
  if (near && (a.f.figure.approximation ?? b.f.figure.approximation ?? isChange(b.f.lead))) return false;
  const needed = Math.max(sharedWords(a.f), near ? 5 : 0, isChange(b.f.lead) ? 6 : 0);
  return longestShared(a.context, b.context) >= needed;
}

/**
 * Not in one sentence, not of different years, not marks of different evaluations or of different parts of one, and not
 * two items of one numbered list, which are worded alike on purpose.
 */
function isSameScope(a: TextFigure, b: TextFigure): boolean {
  if (a.passage === b.passage && a.sentence === b.sentence) return false;
  // A passage that stands there twice, word by word, is a note of the form.
  if (a.passage !== b.passage && a.passage.text === b.passage.text) return false;
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  if (a.figure.dimension === 'marks') {
    return a.passage.evaluation === b.passage.evaluation && meaning(a.lead).slice(0, 4) === meaning(b.lead).slice(0, 4);
  }
  if (a.passage.evaluation !== b.passage.evaluation) return true;
  const numbers = [itemOf(a), itemOf(b)];
  return numbers[0] === undefined || numbers[0] === numbers[1] ? !isSameList(a, b) : numbers[1] === undefined;
}

/** Two items under one number that are worded alike are two lists that go through the same things. */
const isSameList = (a: TextFigure, b: TextFigure): boolean =>
  itemOf(a) !== undefined && itemOf(b) !== undefined && meaning(a.lead) === meaning(b.lead);

/** The number of the list item that a passage is. */
const itemOf = (f: TextFigure): string | undefined => /^\s*[（(]?(\d{1,2})[)）、.．](?!\d)/.exec(f.passage.text)?.[1];

const contextOf = (f: TextFigure): string => `${meaning(f.lead).slice(-14)}#${meaning(f.tail).slice(0, 14)}`;

/** 「（二）」, 「一是」 and the like before an item. */
const label = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．是]+)+/;

const meaning = (text: string): string =>
  plainName(text.slice(0, 200))
    .replace(label, '')
    .replace(/[的了为是共达到约近]|年初|目标值|完成值|实际|年度|支出决算|财政资金/g, '');

/** Length of the longest run of characters that stands in both; the number itself (#) ends a run. */
function longestShared(a: string, b: string): number {
  let longest = 0;
  for (let i = 0; i + longest < a.length; i += 1) {
    for (;;) {
      const run = a.slice(i, i + longest + 1);
      if (run.length <= longest || run.includes('#') || !b.includes(run)) break;
      longest += 1;
    }
  }
  return longest;
}
