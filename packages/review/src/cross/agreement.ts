import { sameUnit } from '@hengji/core';
import { figure } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Relation } from '../kernel/relation.js';
import type { CrossFact } from './source.js';

/** More statements of one sum in one file are repetitions. */
const mostRepeated = 8;

interface Comparison {
  /** Sums of one kind are compared; both sides use the same words for it. Undefined: not compared. */
  readonly keyOf?: (fact: CrossFact) => string | undefined;
  /** In Chinese: what should agree. */
  readonly rule: string;
  readonly note?: string;
  /** Whether a difference between the two proves that one is wrong. By default none does. */
  readonly proves?: (a: CrossFact, b: CrossFact) => boolean;
}

/** What a sum is of, without the fund: agreement across funds is worth stating, a difference is not. */
export const sameSum = ({ subject, year, stage, item }: CrossFact): string => `${subject}|${year}|${stage}|${item}`;

/**
 * The relations between the sums that two sides state. A file may state one sum several times, in several readings:
 * agreement of any two is agreement. A difference is stated only where each side says one number, of the same fund, and
 * where the other side does not have the number at another place; else the reading is not sure and nothing is said.
 */
export function* agreements(
  mine: readonly CrossFact[],
  theirs: readonly CrossFact[],
  { keyOf = sameSum, ...comparison }: Comparison,
): Iterable<Relation> {
  const others = groupBy(theirs, keyOf);
  for (const [key, facts] of groupBy(mine, keyOf)) {
    const counterparts = others.get(key);
    const relation = counterparts && agreementOf(facts, counterparts, theirs, comparison);
    if (relation) yield relation;
  }
}

function agreementOf(
  mine: readonly CrossFact[],
  theirs: readonly CrossFact[],
  all: readonly CrossFact[],
  { rule, note, proves }: Comparison,
): Relation | undefined {
  const pairs = mine.flatMap((a) =>
    theirs.flatMap((b) => (a.from.file !== b.from.file && sameUnit(a.term.figure, b.term.figure) ? [{ a, b }] : [])),
  );
  const relationOf = ({ a, b }: { readonly a: CrossFact; readonly b: CrossFact }): Relation => ({
    kind: 'same',
    result: a.term,
    compare: '=',
    expressions: [figure(b.term)],
    mismatch: 'unexplained',
    rule,
    ...(note === undefined ? {} : { note }),
  });
  const judged = pairs.map((pair) => {
    const relation = relationOf(pair);
    return { pair, relation, verdict: judge(relation) };
  });
  const agreed =
    judged.find(({ verdict }) => verdict.verdict === 'holds') ??
    judged.find(({ verdict }) => verdict.verdict === 'holds-within-rounding' && !verdict.lastDigit) ??
    judged.find(({ verdict }) => verdict.verdict === 'holds-within-rounding');
  if (agreed) return agreed.relation;
  const alike = judged.filter(({ pair: { a, b } }) => a.scope === b.scope && isGrandTotal(a) === isGrandTotal(b));
  const [first] = alike;
  if (!first || !saysOne(alike.map(({ pair }) => pair.a)) || !saysOne(alike.map(({ pair }) => pair.b)))
    return undefined;
  const best = alike.find(({ pair: { a, b } }) => a.source === 'table' && b.source === 'table') ?? first;
  const { a, b } = best.pair;
  const inTables = a.source === 'table' && b.source === 'table';
  if (!inTables && (!(a.explicit && b.explicit) || standsElsewhere(a, all))) return undefined;
  const { mismatch: _open, ...closed } = best.relation;
  return a.from.certain && b.from.certain && a.explicit && b.explicit && proves?.(a, b) === true
    ? closed
    : best.relation;
}

/** 支出总计 contains what is carried over to the next year, 支出合计 does not. */
const isGrandTotal = ({ term }: CrossFact): boolean => term.name.includes('总计');

/** Whether the other side has the number for the same thing at another stage or of another year or fund. */
const standsElsewhere = (fact: CrossFact, all: readonly CrossFact[]): boolean =>
  all.some(
    (other) =>
      other.subject === fact.subject && other.item === fact.item && other.term.figure.value.eq(fact.term.figure.value),
  );

const saysOne = (facts: readonly CrossFact[]): boolean =>
  facts.every(({ term }) => facts[0] !== undefined && term.figure.value.eq(facts[0].term.figure.value));

function groupBy(
  facts: readonly CrossFact[],
  keyOf: (fact: CrossFact) => string | undefined,
): Map<string, CrossFact[]> {
  const groups = new Map<string, CrossFact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else if (group.length < mostRepeated) group.push(fact);
  }
  return groups;
}
