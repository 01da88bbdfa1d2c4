import type { NumberRow } from '../extract/number-table.js';
import { defineCheck } from '../kernel/check.js';
import { difference, type Expression, figure, quotient, sum } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Claim, Relation } from '../kernel/relation.js';
import type { Term } from '../kernel/term.js';

export const tableColumns = defineCheck({
  id: 'table-columns',
  title: '表内同一行各栏之间计算有误',
  severity: 'error',
  why: '表中的合计、增减额、增减幅度、执行率栏都由同一行的其他栏算出，应能复算。',
  basis: '按表头的定义复算：合计=各栏之和，同比增长=（本年-上年）÷上年×100%，执行率=执行÷预算×100%',
  advice: '按表头定义重新计算该栏，或改正它所依据的数字。',
  *claims({ numberSections }) {
    for (const section of numberSections) {
      for (const row of section.rows) yield* claimsOf(row);
    }
  },
});

const roles = {
  rate: /^(?:预算|资金)?(?:执行|支出|使用|完成)率/,
  growth: /同比(?:增长|增减|%)|增长率|增减(?:幅度|率|%)|增幅|变动率/,
  change: /增减额|增减数|增加额|增减变化|差额/,
  balance: /^(?:结余|结转结余|剩余)(?:资金|数|金额)?(?:\(|$)/,
  planned: /预算|安排|计划|下达/,
  spent: /支出|执行|决算|完成|使用/,
  total: /^(?:全年)?(?:合计|总计)/,
  period: /^(?:第?[一二三四1-4]季度|\d{1,2}月|[一二三四五六七八九十]{1,2}月|[上下]半年)/,
  earlier: /^(?:上年|去年|上一年)/,
  later: /^(?:本年|当年|今年)/,
} as const;

function* claimsOf({ cells }: NumberRow): Iterable<Claim> {
  // Of columns alike for several years, the latest year's is meant.
  const one = (pattern: RegExp, but?: RegExp): Term | undefined => {
    const found = cells.filter(({ heading }) => pattern.test(heading) && !but?.test(heading));
    const latest = found.reduce((year, { heading }) => Math.max(year, yearOf(heading)), 0);
    const [only, ...more] = found.filter(({ heading }) => yearOf(heading) === latest);
    return more.length === 0 ? only?.term : undefined;
  };
  const rates = /率|幅|占比|比重|%|增长|增减|结余/;
  const planned = one(roles.planned, new RegExp(`${rates.source}|${roles.spent.source}`));
  const spent = one(roles.spent, new RegExp(`${rates.source}|预算数|预算安排|计划`));
  const years = yearColumns(cells);
  const earlier = one(roles.earlier, rates) ?? years?.earlier;
  const later = one(roles.later, rates) ?? years?.later;
  const rate = one(roles.rate);
  if (rate && planned && spent)
    yield equal('ratio', rate, quotient(figure(spent), figure(planned)), '执行率=执行数÷预算数');
  const growth = one(roles.growth);
  if (growth && earlier && later) {
    yield equal(
      'growth',
      growth,
      quotient(difference(figure(later), figure(earlier)), figure(earlier)),
      '同比增长=（本年-上年）÷上年',
    );
  }
  const change = one(roles.change);
  if (change && earlier && later)
    yield equal('difference', change, difference(figure(later), figure(earlier)), '增减额=本年-上年');
  const balance = one(roles.balance);
  if (balance && planned && spent)
    yield* whereItFits(equal('difference', balance, difference(figure(planned), figure(spent)), '结余=预算数-支出数'));
  yield* totals(cells);
}

/** A total column: of periods of the year it is certain what is added up, of other columns only where it fits. */
function* totals(cells: NumberRow['cells']): Iterable<Claim> {
  const [total, ...more] = cells.filter(({ heading }) => roles.total.test(heading));
  if (!total || more.length > 0) return;
  const periods = cells.filter(({ heading }) => roles.period.test(heading));
  const parts =
    periods.length >= 2
      ? periods
      : cells.filter((cell) => cell !== total && cell.term.figure.dimension === total.term.figure.dimension);
  if (parts.length < 2) return;
  const claim = equal('sum', total.term, sum(parts.map(({ term }) => figure(term))), '合计=各栏之和');
  if (periods.length === 4 || periods.length === 12) yield claim;
  else yield* whereItFits(claim);
}

const equal = (kind: Relation['kind'], result: Term, expression: Expression, rule: string): Relation => ({
  kind,
  result,
  compare: '=',
  expressions: [expression],
  rule,
});

/** Where the headings leave open what is computed from what, only agreement is worth stating. */
function* whereItFits(claim: Relation): Iterable<Claim> {
  if (judge(claim).verdict.startsWith('holds')) yield claim;
}

const yearOf = (heading: string): number => Number(/(?<!\d)(20\d\d)年?/.exec(heading)?.[1] ?? 0);

/** 「2022年执行数」 and 「2023年执行数」: columns of the same thing in successive years, where there is one such pair. */
function yearColumns(cells: NumberRow['cells']): { earlier: Term; later: Term } | undefined {
  const amounts = cells.filter(({ heading, term }) => yearOf(heading) > 0 && term.figure.dimension !== 'ratio');
  const what = (heading: string): string => heading.replace(/20\d\d年?度?/, '');
  const pairs = amounts.flatMap((earlier) =>
    amounts
      .filter(
        (later) =>
          yearOf(later.heading) === yearOf(earlier.heading) + 1 && what(later.heading) === what(earlier.heading),
      )
      .map((later) => ({ earlier: earlier.term, later: later.term })),
  );
  return pairs.length === 1 ? pairs[0] : undefined;
}
