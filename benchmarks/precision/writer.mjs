import { Rational } from '@hengji/core';
import { accountsOf } from './accounts.mjs';
import { evaluate, isImpossible, rangeOf } from './arithmetic.mjs';
import { Draft } from './draft.mjs';
import { cities, companies, fillers, levels, numerals, offices, places } from './words.mjs';

/**
 * What the parts of one report share: the draft, the hidden accounts, the unit, the year, and one way of printing
 * numbers, as a report is written by one hand.
 */
export class Writer {
  constructor(random, pack) {
    this.random = random;
    this.accounts = accountsOf(random);
    this.year = random.between(2019, 2024);
    const [office, self] = random.pick(offices);
    this.unit = `${random.pick(places)}${random.pick(levels)}${office}`;
    this.self = self;
    this.draft = new Draft(random, { pack, unit: this.unit, year: this.year, styled: random.chance(50) });
    this.style = styleOf(random);
    this.tableStyle = { ...this.style, unit: '万元', digits: random.chance(80) ? 2 : random.pick([2, 4, 6]) };
    if (this.style.unit === '万元' && random.chance(70)) this.tableStyle.digits = this.style.digits;
    this.used = new Set();
    this.told = [];
    this.printed = [];
  }

  /** Money in running text, from 分. `key` names the fact, `explicit` that the words name its stage. */
  money(fen, key, explicit = false) {
    const figure = this.draft.money(fen, styleFor(fen, this.style));
    if (key) this.told.push({ key, figure, explicit });
    return figure;
  }

  /** The words around a figure turn out to name its stage. */
  explicitly(figure) {
    for (const fact of this.told) if (fact.figure === figure) fact.explicit = true;
  }

  /** Money in a cell of a table in 万元. */
  cell(fen, key) {
    const figure = this.draft.money(fen, { ...styleFor(fen, this.tableStyle), bare: true });
    if (key) this.printed.push({ key, figure });
    return figure;
  }

  /** A rate of two whole numbers as this report prints rates. */
  percent(part, whole, options = {}) {
    return this.draft.percent(part, whole, { ...this.style.rate, ...options });
  }

  /** A rate that is `part` over `whole` of printed figures, by the hidden values. */
  rateOf(rule, [part, hiddenPart], [whole, hiddenWhole], options) {
    const rate = this.percent(hiddenPart, hiddenWhole, options?.print);
    this.draft.relate(rule, rate, ['/', part, whole], options);
    return rate;
  }

  /** The text against the tables, where both print a fact. */
  settleFacts() {
    for (const { key, figure, explicit } of this.told) {
      for (const other of this.printed.filter((one) => one.key === key)) {
        const proof = typeof explicit === 'function' ? (get) => explicit(get, this.printed) : explicit;
        this.draft.same('text-and-table', figure, other.figure, { proof });
      }
    }
  }

  /**
   * The stages of one budget told in a sentence without naming what it is the budget of: where two different others
   * stand in the form as well, they tell that it is the form's.
   */
  stages(...told) {
    for (const [key, figure] of told) {
      const others = told.filter(([other]) => other !== key);
      const explicit = (get, printed) => {
        const alike = others.flatMap(([other, one]) =>
          printed.some((fact) => fact.key === other && isSame(get(one.id), get(fact.figure.id)))
            ? [get(one.id).number]
            : [],
        );
        return new Set(alike).size > 1;
      };
      this.told.push({ key, figure, explicit });
    }
  }

  /**
   * A total of a list that does not say that it is complete: the parts cannot be more; less asks for the rest, unless
   * the shares beside the parts leave no rest.
   */
  partial(rule, total, parts, shares = []) {
    // Shares that add up to 100% say that nothing is missing, unless their rounding can hide it.
    const covered = (get) => {
      if (shares.length === 0 || !shares.every((share) => this.draft.isPrinted(share))) return false;
      const all = shares.map(({ id }) => get(id));
      const slack = Rational.sum(all.map(({ step }) => step));
      const half = slack.div(Rational.of(2));
      const off = Rational.one.sub(Rational.sum(all.map(({ value }) => value))).abs();
      const missing = Rational.one.sub(evaluate(parts, get).point.div(get(total.id).value));
      return off.le(half) && missing.gt(slack);
    };
    this.draft.relate(rule, total, parts, { proof: covered });
    this.draft.relate(rule, total, parts, { compare: '>=' });
  }

  filler() {
    return this.random.pick(fillers);
  }

  /** A member of the list that this report has not used yet; undefined when all are. A fact is told once. */
  fresh(list) {
    const free = list.filter((one) => !this.used.has(one));
    const one = free.length > 0 ? this.random.pick(free) : undefined;
    this.used.add(one);
    return one;
  }

  places(count) {
    return this.random.shuffled(cities).slice(0, count);
  }

  companies(count) {
    return this.random.shuffled(companies).slice(0, count);
  }

  /** Numbers the headings of one level: 一、 and （一） in turn. */
  heading(level, at, title) {
    this.draft.h(level, level === 1 ? `${numerals[at]}、${title}` : `（${numerals[at]}）${title}`);
  }
}

const isSame = (a, b) =>
  a !== undefined && b !== undefined && !isImpossible(a, '=', { range: rangeOf(b), point: b.value });

function styleOf(random) {
  const cutOff = random.chance(4);
  return {
    unit: random.weighted([
      [90, '万元'],
      [6, '元'],
      [4, '亿元'],
    ]),
    digits: random.weighted([
      [80, 2],
      [6, 1],
      [4, 0],
      [10, 4],
    ]),
    comma: random.chance(20),
    drop: random.chance(25),
    rate: {
      digits: random.weighted([
        [75, 2],
        [17, 1],
        [8, 0],
      ]),
      drop: random.chance(20),
      cutOff,
    },
  };
}

/** Small amounts keep enough digits, and large units are for large amounts. */
function styleFor(fen, style) {
  if (style.unit === '亿元') return fen >= 1e10 ? { ...style, digits: 4 } : { ...style, unit: '万元', digits: 2 };
  if (style.unit === '元') return { ...style, digits: style.digits === 0 ? 0 : 2 };
  return fen < 10_0000_00 && style.digits < 2 ? { ...style, digits: 2 } : style;
}
