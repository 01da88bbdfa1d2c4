import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printed } from '../testing/printed.js';
import { constant, difference, type Expression, exact, figure, least, product, quotient, sum } from './expression.js';
import { inUnitOf, judge } from './judge.js';
import type { Relation } from './relation.js';
import type { Term } from './term.js';

const relation = (result: Term, first: Expression, more: Partial<Relation> = {}): Relation => ({
  kind: 'sum',
  result,
  compare: '=',
  expressions: [first],
  ...more,
});
const total = (...texts: string[]): Expression => sum(texts.map((text) => figure(printed(text))));

describe('judge', () => {
  it('holds where the digits themselves add up', () => {
    expect(judge(relation(printed('98.85万元'), total('91.51万元', '7.34万元')))).toMatchObject({
      verdict: 'holds',
      recomputed: '98.85',
      lastDigit: false,
    });
  });

  it('rounds the computed value as the result is printed', () => {
    const rate = quotient(figure(printed('34个')), figure(printed('40个')));
    expect(judge(relation(printed('85%'), rate)).verdict).toBe('holds');
    expect(judge(relation(printed('85.00%'), rate)).recomputed).toBe('85.00%');
    expect(judge(relation(printed('86%'), rate)).verdict).toBe('holds-within-rounding');
    expect(judge(relation(printed('86%'), rate)).lastDigit).toBe(true);
    expect(judge(relation(printed('87%'), rate)).verdict).toBe('contradiction');
  });

  it('lets rounded parts miss their rounded sum by what rounding allows, and not more', () => {
    const parts = total('33.3万元', '33.3万元', '33.3万元');
    expect(judge(relation(printed('100.0万元'), parts))).toMatchObject({
      verdict: 'holds-within-rounding',
      lastDigit: false,
    });
    expect(judge(relation(printed('100.3万元'), parts)).verdict).toBe('contradiction');
  });

  it('takes a figure that was cut off for a difference in the last digit', () => {
    const rate = quotient(figure(printed('217.52万元')), figure(printed('222.70万元'))); // 97.674…%
    expect(judge(relation(printed('97.67%'), rate)).verdict).toBe('holds');
    const cut = quotient(figure(printed('2家')), figure(printed('3家')));
    expect(judge(relation(printed('66.66%'), cut))).toMatchObject({
      verdict: 'holds-within-rounding',
      lastDigit: true,
    });
    expect(judge(relation(printed('66.64%'), cut)).verdict).toBe('contradiction');
  });

  it('is exact for counts, weights and whole marks', () => {
    expect(judge(relation(printed('10个'), total('4个', '5个'))).verdict).toBe('contradiction');
    const weights = sum([exact(printed('7.5分')), exact(printed('2.5分'))]);
    expect(judge(relation(printed('10分'), weights)).verdict).toBe('holds');
    expect(judge(relation(printed('11分'), weights)).verdict).toBe('contradiction');
  });

  it('widens a figure as the word before it means', () => {
    expect(judge(relation(printed('近80人'), total('40人', '39人'))).verdict).toBe('holds-within-rounding');
    expect(judge(relation(printed('260余家'), total('200家', '66家'))).verdict).toBe('holds-within-rounding');
    expect(judge(relation(printed('260余家'), total('200家', '75家'))).verdict).toBe('contradiction');
  });

  it('takes the kindest of several readings', () => {
    const wrong = total('4个', '5个');
    const right = total('4个', '6个');
    expect(judge(relation(printed('10个'), wrong, { expressions: [wrong, right] }))).toMatchObject({
      verdict: 'holds',
      expression: right,
    });
    expect(judge(relation(printed('10个'), wrong, { mismatch: 'unexplained' })).verdict).toBe('unexplained');
  });

  it('compares bounds with what rounding allows', () => {
    const score = printed('9.5分');
    expect(judge(relation(score, exact(printed('10分')), { compare: '<=' })).verdict).toBe('holds');
    expect(judge(relation(printed('10.5分'), exact(printed('10分')), { compare: '<=' })).verdict).toBe('contradiction');
    expect(judge(relation(printed('100.0万元'), total('50.0万元', '50.1万元'), { compare: '>=' })).verdict).toBe(
      'holds-within-rounding',
    );
    expect(judge(relation(printed('90万元'), total('50万元', '50万元'), { compare: '>=' })).verdict).toBe(
      'contradiction',
    );
  });

  it('proves nothing by a division by zero', () => {
    const judged = judge(relation(printed('100%'), quotient(figure(printed('0个')), figure(printed('0个')))));
    expect(judged.recomputed).toBeUndefined();
    expect(judged.verdict).toBe('holds-within-rounding');
  });

  it('caps a score at its full marks', () => {
    const marks = least(
      product(exact(printed('10分')), quotient(figure(printed('12场')), figure(printed('10场')))),
      exact(printed('10分')),
    );
    expect(judge(relation(printed('10分'), marks)).verdict).toBe('holds');
    expect(judge(relation(printed('12分'), marks)).verdict).toBe('contradiction');
  });
});

describe('inUnitOf', () => {
  it('writes a value in the unit and with the decimals of the term', () => {
    const value = (text: string) => printed(text).figure.value;
    expect(inUnitOf(printed('1.00万元'), value('123456元'))).toBe('12.35');
    expect(inUnitOf(printed('5%'), value('12.5%'))).toBe('12.5%');
    expect(inUnitOf(printed('3个百分点'), value('2%'))).toBe('2%');
    expect(inUnitOf(printed('5分'), value('4.25分'))).toBe('4.25');
  });
});

/** True amounts in 元 and the figures printed for them, in 万元 with some decimals. */
const amount = fc.integer({ min: 0, max: 2_000_000_00 }).map((cents) => cents / 100);
const decimals = fc.integer({ min: 0, max: 4 });
const money = (yuan: number, digits: number): Term => printed(`${(yuan / 10_000).toFixed(digits)}万元`);
const percent = (ratio: number, digits: number): Term => printed(`${(ratio * 100).toFixed(digits)}%`);

const ops = {
  sum: (a: number, b: number) => a + b,
  difference: (a: number, b: number) => a - b,
};

describe('a report whose figures were rounded from true ones', () => {
  it('is never accused of a wrong sum or difference', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        decimals,
        decimals,
        decimals,
        fc.constantFrom('sum', 'difference'),
        (a, b, p, q, r, op) => {
          if (op === 'difference' && a < b) return;
          const [x, y] = [figure(money(a, p)), figure(money(b, q))];
          const expression = op === 'sum' ? sum([x, y]) : difference(x, y);
          expect(judge(relation(money(ops[op](a, b), r), expression)).verdict).toMatch(/^holds/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is never accused of a wrong ratio, growth or product', () => {
    const positive = amount.filter((yuan) => yuan >= 5_000);
    fc.assert(
      fc.property(
        positive,
        positive,
        decimals,
        decimals,
        decimals,
        fc.integer({ min: 1, max: 30 }),
        (a, b, p, q, r, marks) => {
          const [x, y] = [figure(money(a, p)), figure(money(b, q))];
          const ratio = a / b;
          expect(judge(relation(percent(ratio, r), quotient(x, y))).verdict).toMatch(/^holds/);
          const growth = difference(quotient(x, y), constant(1));
          expect(judge(relation(percent(ratio - 1, r), growth)).verdict).toMatch(/^holds/);
          const full = exact(printed(`${marks}分`));
          const score = printed(`${Math.min(marks, marks * ratio).toFixed(2)}分`);
          expect(judge(relation(score, least(product(full, quotient(x, y)), full))).verdict).toMatch(/^holds/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a figure changed beyond what rounding allows', () => {
  it('is a contradiction in a sum, up or down', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 10_000_00 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 500 }), fc.boolean(), (cents, extra, up) => {
        // n parts and a result are each rounded or cut off by less than one unit of the last digit.
        const off = (cents.length + 2 + extra) * (up ? 1 : -1);
        const result = (cents.reduce((a, b) => a + b, 0) + off) / 100;
        const terms = cents.map((value) => figure(printed(`${(value / 100).toFixed(2)}万元`)));
        expect(judge(relation(printed(`${result.toFixed(2)}万元`), sum(terms))).verdict).toBe('contradiction');
      }),
      { numRuns: 200 },
    );
  });

  it('is a contradiction in a ratio of counts, by two units of the last digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 2, max: 99 }),
        (a, b, off) => {
          const rate = Math.floor((a / b) * 10_000) / 100;
          const changed = printed(`${(rate + off / 100 + 0.01).toFixed(2)}%`);
          expect(judge(relation(changed, quotient(figure(printed(`${a}家`)), figure(printed(`${b}家`))))).verdict).toBe(
            'contradiction',
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
