import { intervals } from '@hengji/core';
import { scoreTerm, weightTerm } from '../checks/common/marks.js';
import { plainName } from '../checks/common/similar.js';
import { sameValues } from '../checks/same-indicator.js';
import { type Expression, figure, termsIn } from '../kernel/expression.js';
import type { Relation } from '../kernel/relation.js';
import type { Term } from '../kernel/term.js';
import type { PlainIndicator } from '../model/dossier.js';
import { labelOf, type Source } from './source.js';

/** An indicator that two files have under one name. */
export interface IndicatorPair {
  readonly a: PlainIndicator;
  readonly b: PlainIndicator;
}

/** The indicators that stand in both lists, once in each; of a name printed twice it is not said which is meant. */
export function pairsOf(mine: readonly PlainIndicator[], theirs: readonly PlainIndicator[]): IndicatorPair[] {
  const others = uniqueByName(theirs);
  return [...uniqueByName(mine)].flatMap(([name, a]) => {
    const b = others.get(name);
    return a && b ? [{ a, b }] : [];
  });
}

function uniqueByName(indicators: readonly PlainIndicator[]): Map<string, PlainIndicator | undefined> {
  const found = new Map<string, PlainIndicator | undefined>();
  for (const indicator of indicators) {
    const name = plainName(indicator.name.text);
    found.set(name, found.has(name) ? undefined : indicator);
  }
  return found;
}

/** Target and actual value of an indicator in two files. */
export function* valueRelations(
  { a, b }: IndicatorPair,
  from: Source,
  other: Source,
  where: string,
): Iterable<Relation> {
  for (const relation of sameValues(a, b, 0, 'unexplained', where)) yield inFiles(asBounds(relation), from, other);
}

/** 「≥30000册」 and 「≥28000册」 are two targets, though numbers exist that satisfy both. */
function asBounds(relation: Relation): Relation {
  const [x, y] = [relation.result, termsIn(relation.expressions[0])[0]];
  const bound = x.figure.approximation;
  if (!y || y.figure.approximation !== bound || (bound !== 'at-least' && bound !== 'at-most')) return relation;
  return { ...relation, result: asPrinted(x), expressions: [figure(asPrinted(y))] };
}

function asPrinted(term: Term): Term {
  const { approximation: _, ...printed } = term.figure;
  return { ...term, figure: { ...printed, interval: intervals.point(printed.value) } };
}

/** Weight and score, which agree only where both files print one form. */
export function* markRelations({ a, b }: IndicatorPair, from: Source, other: Source): Iterable<Relation> {
  for (const [what, x, y] of [
    ['分值', weightTerm(a.weight, `${a.name.text}分值`), weightTerm(b.weight, `${b.name.text}分值`)],
    ['得分', scoreTerm(a.score, `${a.name.text}得分`), scoreTerm(b.score, `${b.name.text}得分`)],
  ] as const) {
    if (!x || !y) continue;
    yield inFiles(
      {
        kind: 'same',
        result: x,
        compare: '=',
        expressions: [figure(y)],
        mismatch: 'unexplained',
        rule: `“${a.name.text}”的${what}在两份文件中应一致`,
      },
      from,
      other,
    );
  }
}

/** The relation with its figures told to be in their files. */
function inFiles({ evaluation: _within, ...relation }: Relation, from: Source, other: Source): Relation {
  const [expression] = relation.expressions;
  return { ...relation, result: termOfFile(relation.result, from), expressions: [ofFile(expression, other)] };
}

const ofFile = (expression: Expression, source: Source): Expression => {
  const [term] = termsIn(expression);
  return term ? figure(termOfFile(term, source)) : expression;
};

const termOfFile = (term: Term, source: Source): Term => ({
  ...term,
  name: `${term.name}（${labelOf(source)}）`,
  file: source.file,
});
