import { scanFigures } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { type Expression, figure, quotient, sum } from './expression.js';
import { contradictsTogether } from './joint.js';
import { judge } from './judge.js';
import type { Relation } from './relation.js';
import type { Term } from './term.js';

/** Terms of a sentence, in order. */
const terms = (text: string): Term[] =>
  scanFigures(text).figures.map((f) => ({
    figure: f,
    at: { block: 0, start: f.start, end: f.end },
    quote: text,
    name: '',
  }));
const equal = (result: Term | undefined, expression: Expression): Relation => ({
  kind: 'sum',
  result: result as Term,
  compare: '=',
  expressions: [expression],
});
const figures = (list: readonly (Term | undefined)[]): Expression[] => list.map((term) => figure(term as Term));
const judged = (claim: Relation) => ({ claim, statement: { verdict: judge(claim).verdict } });

describe('contradictsTogether', () => {
  it('finds relations that hold one by one and not together', () => {
    // Each sum may be 0.02 off by rounding, but not in both directions at once: the same parts, two totals.
    const [a, b, c, d, total, other] = terms('1.01万元、1.01万元、1.01万元、1.01万元、4.05万元、4.03万元');
    const parts = figures([a, b, c, d]);
    const claims = [equal(total, sum(parts)), equal(other, sum(parts))].map(judged);
    expect(claims.map(({ statement }) => statement.verdict)).toEqual([
      'holds-within-rounding',
      'holds-within-rounding',
    ]);
    expect(contradictsTogether(claims)).toEqual([]); // one unit in the last digit each could still save it
    const [p, q, r, s, t, u, v, w, x, y, high, low] = terms(
      '1.1万元、1.1万元、1.1万元、1.1万元、1.1万元、1.1万元、1.1万元、1.1万元、1.1万元、1.1万元、11.4万元、10.6万元',
    );
    const ten = figures([p, q, r, s, t, u, v, w, x, y]);
    const both = [equal(high, sum(ten)), equal(low, sum(ten))].map(judged);
    expect(both.map(({ statement }) => statement.verdict)).toEqual(['holds-within-rounding', 'holds-within-rounding']);
    expect(contradictsTogether(both)).toEqual([[0, 1]]);
  });

  it('ties a share to the sum it is a share of', () => {
    const [part, rest, total, share] = terms('1.5万元、1.5万元、3.0万元、50.0%');
    const claims = [
      equal(total, sum(figures([part, rest]))),
      equal(share, quotient(figure(part as Term), figure(total as Term))),
    ].map(judged);
    expect(contradictsTogether(claims)).toEqual([]);
  });

  it('leaves relations alone that share no figure or hold as printed', () => {
    const [a, b, c, d] = terms('1.04万元、1.05万元、2.10万元、9.99万元');
    expect(contradictsTogether([equal(c, sum(figures([a, b])))].map(judged))).toEqual([]);
    expect(contradictsTogether([equal(d, figure(d as Term))].map(judged))).toEqual([]);
  });
});
