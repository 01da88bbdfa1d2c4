import type { Narrative, TextFigure } from '../../extract/narrative/narrative.js';
import { figure } from '../../kernel/expression.js';
import type { Claim } from '../../kernel/relation.js';

/** Characters of context on both sides that must agree before two figures are taken for the same fact. */
const strong = 8;
const weak = 4;

/**
 * The same fact told twice in the text. With the same words on both sides a different value is unexplained; with only
 * part of the words in common the repetition is counted where the values agree, and nothing is said where they do not.
 */
export function* sameTwice(narrative: Narrative): Iterable<Claim> {
  const seen = new Map<string, TextFigure[]>();
  for (const passage of narrative.passages) {
    for (const f of passage.figures) {
      const key = `${f.figure.dimension}|${f.figure.unit}`;
      const earlier = seen.get(key) ?? [];
      const twin = earlier.find(
        (other) => other.passage !== passage && agrees(other, f) && common(other, f) >= weak && other.year === f.year,
      );
      const rival = twin
        ? undefined
        : earlier.find(
            (other) =>
              other.passage !== passage &&
              other.passage.evaluation === passage.evaluation &&
              other.year === f.year &&
              common(other, f) >= strong &&
              wholeWords(other, f),
          );
      const other = twin ?? rival;
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
      earlier.push(f);
      seen.set(key, earlier);
    }
  }
}

const agrees = (a: TextFigure, b: TextFigure): boolean => a.figure.value.eq(b.figure.value);

/** Number of characters that stand alike directly before and after both figures. */
function common(a: TextFigure, b: TextFigure): number {
  return commonEnd(meaning(a.lead), meaning(b.lead)) + commonStart(meaning(a.tail), meaning(b.tail));
}

const meaning = (text: string): string => text.replace(/[\s“”"了的为是共达到]/g, '');

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

/** Both sides say exactly the same thing: then the number alone differs. */
const wholeWords = (a: TextFigure, b: TextFigure): boolean =>
  meaning(a.lead) === meaning(b.lead) && meaning(a.tail) === meaning(b.tail);
