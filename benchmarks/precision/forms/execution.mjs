import { Rational } from '@hengji/core';
import { least, over, sum, times } from '../arithmetic.mjs';

/**
 * The row of the year's money: budget, execution, rate, full marks and score. `formula`: the form prints that the score
 * is full marks times rate.
 */
export function executionRow(w, money, marks, { formula, opening = true, key } = {}) {
  const { draft: d, random } = w;
  const planned = w.cell(money.adjusted, key && `${key}.adjusted`);
  const spent = w.cell(money.spent, key && `${key}.executed`);
  const first = opening ? w.cell(money.opening, key && `${key}.opening`) : undefined;
  const rate = w.percent(money.spent, money.adjusted, { drop: random.chance(30), digits: 2, cutOff: false });
  const ratio = over(spent, planned);
  // A rate that fits the opening budget was computed otherwise, which is no proof.
  d.relate('execution-rate', rate, ratio, {
    proof: (get) => {
      if (!first) return true;
      const [r, a, b] = [get(rate.id), get(spent.id), get(first.id)];
      return b.value.isZero || r.value.sub(a.value.div(b.value)).abs().gt(r.step);
    },
  });
  const printed = Rational.of(rate.number).div(Rational.of(100));
  const exact = random.chance(50) ? printed : Rational.of(money.spent).div(Rational.of(money.adjusted));
  const score = Number(Rational.min(Rational.one, exact).mul(Rational.of(marks)).roundTo(0).toDecimal(0));
  const weight = d.marks(marks, { suffix: random.pick(['', '分']) });
  const scored = d.marks(score, { fixed: w.fixedMarks });
  d.relate('execution-score', scored, least(times(weight, rate), weight), {
    rounded: true,
    proof: (get) => {
      if (!formula) return false;
      const [s, r] = [get(scored.id), get(rate.id)];
      const due = get(weight.id).value.mul(r.value);
      return !(s.digits === 0 && !due.isInteger && s.value.lt(due) && due.sub(s.value).lt(Rational.one));
    },
  });
  d.relate('score-within-weight', scored, weight, { compare: '<=' });
  return { planned, spent, opening: first, rate, weight, scored, score, marks };
}

/** Rows below the total: the sources of the money, at every stage. Which forms list all of them is not certain. */
export function sourceRows(w, total, hidden, names) {
  const { draft: d, random } = w;
  const parts = random.split(1000, names.length);
  const stages = ['opening', 'adjusted', 'spent'];
  const amounts = stages.map((stage) => {
    const whole = hidden[stage];
    const own = parts.map((part) => Math.floor((whole * part) / 1000));
    own[0] += whole - own.reduce((a, b) => a + b, 0);
    return own;
  });
  const rows = names.map((name, at) => [name, ...amounts.map((list) => w.cell(list[at]))]);
  const totals = [total.opening, total.planned, total.spent];
  for (const [at, figure] of totals.entries()) {
    if (figure) d.relate('sources', figure, sum(...rows.map((row) => row[at + 1])), { proof: false });
  }
  return rows;
}
