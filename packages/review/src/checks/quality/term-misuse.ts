import { type Entry, intervals } from '@hengji/core';
import { figuresOf } from '../../extract/narrative/locate.js';
import type { Passage, TextFigure } from '../../extract/narrative/narrative.js';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import type { Quote } from '../../model/review.js';
import { mostQuotes, quoteIn } from './shared/quote.js';
import { formula, type TermRule, termRules } from './shared/terms.js';
import { inQuotes } from './shared/worded.js';

export const termMisuse = defineQualityCheck({
  id: 'term-misuse',
  title: '术语与算法不符',
  severity: 'advice',
  why: '到位率、执行率、变动率、控制率各有定义，名称与算法不符，读者会误解数字的含义，也无法与其他单位比较。',
  basis:
    '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）、《项目支出绩效评价管理办法》（财预〔2020〕10号）所附指标体系框架对资金到位率、预算执行率、变动率和控制率的解释',
  advice: '按定义重新计算，或改用与算法相符的名称。',
  *observe(context) {
    yield* arrivalRates(context);
    yield* formulas(context);
  },
});

/** Words before a sum that was spent, and those before one that arrived; 投入 can be either. */
const spent = /支出|使用|执行|支付|报销|列支/;
const arrived = /到位|下达|拨付|拨入|收到|到账/;
const putIn = /投入/;
const source = /财政|本级|中央|省级|市级|县级|区级|上级|拨款|自筹/;
/** Sums before a rate that it may have been calculated with. */
const mostSums = 6;

interface ArrivalRate {
  readonly rate: TextFigure;
  readonly spent: TextFigure;
  readonly whole: TextFigure;
}

/** Rates by the name of 到位率 that are the quotient of a sum that was spent. */
function arrivalRatesIn(passage: Passage): ArrivalRate[] {
  const found: ArrivalRate[] = [];
  for (const sentence of passage.sentences.keys()) {
    let sums: TextFigure[] = [];
    for (const f of figuresOf(passage, sentence)) {
      if (f.figure.dimension === 'money') sums.push(f);
      if (f.figure.dimension !== 'ratio' || f.figure.points) continue;
      const read = /到位率/.test(f.lead) ? readRate(f, sums.slice(-mostSums)) : undefined;
      if (read) found.push(read);
      sums = [];
    }
  }
  return found;
}

function readRate(rate: TextFigure, sums: readonly TextFigure[]): ArrivalRate | undefined {
  // Where a sum that arrived is told, the rate is taken for its own.
  if (sums.some(({ lead }) => arrived.test(lead))) return undefined;
  for (const part of sums.filter((f) => isSpent(f, sums))) {
    const whole = sums.find((f) => f !== part && !f.figure.value.eq(part.figure.value) && isQuotient(rate, part, f));
    if (whole) return { rate, spent: part, whole };
  }
  return undefined;
}

const isQuotient = (rate: TextFigure, part: TextFigure, whole: TextFigure): boolean =>
  intervals.intersects(rate.figure.interval, intervals.div(part.figure.interval, whole.figure.interval));

function isSpent(f: TextFigure, sums: readonly TextFigure[]): boolean {
  if (spent.test(f.lead)) return true;
  // 「项目资金5万元，其中区级资金5万元，投入3.97万元」: all of it had arrived.
  return (
    putIn.test(f.lead) &&
    sums.some((a) => source.test(a.lead) && sums.some((b) => b !== a && b.figure.value.eq(a.figure.value)))
  );
}

/** 「项目资金5万元，投入资金3.97万元，资金到位率79.4%」: money spent, called money that arrived. */
function* arrivalRates({ narrative }: Context) {
  const found = narrative.passages.flatMap((passage) =>
    passage.text.includes('到位率') ? arrivalRatesIn(passage) : [],
  );
  const [first] = found;
  if (!first) return;
  yield {
    quotes: found
      .flatMap(({ rate, spent: part }) => [rate, part])
      .slice(0, mostQuotes)
      .map(({ quote, at }) => ({ text: quote, at })),
    message: `所称“资金到位率”${found.length > 1 ? `（共${found.length}处）` : ''}是用支出数算出来的（如“${first.spent.name}${
      first.spent.figure.text
    }”除以“${first.whole.name}${first.whole.figure.text}”），算的是资金使用率（执行率）；资金到位率应为实际到位资金÷应到位资金。`,
    advice: '把“资金到位率”改为“资金使用率”或“预算执行率”；需要反映到位情况的，另按到位资金计算。',
    evaluation: first.rate.passage.evaluation,
  };
}

/** Rows looked at; no form has more. */
const mostRows = 500;

/** Formulas printed under a name that means another rate; one that is printed again and again is told once. */
function* formulas({ evaluations, narrative }: Context) {
  const found = new Map<string, { readonly misuse: Misuse; readonly quotes: Quote[]; readonly evaluation: number }>();
  const add = (misuse: Misuse | undefined, evaluation: number, quote: (misuse: Misuse) => Quote): void => {
    if (!misuse) return;
    const known = found.get(misuse.words);
    if (known) known.quotes.push(quote(misuse));
    else found.set(misuse.words, { misuse, quotes: [quote(misuse)], evaluation });
  };
  for (const [evaluation, { indicators, notes }] of evaluations.entries()) {
    const entries = indicators.slice(0, mostRows).flatMap(({ definition, standard }) => [definition, standard]);
    for (const entry of [...entries, ...notes]) {
      if (entry?.at) add(misuseIn(entry.text), evaluation, (misuse) => placed(entry, misuse));
    }
  }
  for (const { text, at, evaluation } of narrative.passages) {
    if (!/率[”"]?\s*[=＝]/.test(text)) continue;
    add(misuseIn(text), evaluation, ({ start, end }) => quoteIn(at, text, start, end));
  }
  for (const { misuse, quotes, evaluation } of found.values()) {
    yield { ...said(misuse), quotes: quotes.slice(0, mostQuotes), evaluation };
  }
}

interface Misuse {
  readonly rule: TermRule;
  readonly name: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const placed = ({ at }: Entry, { words, start, end }: Misuse): Quote => ({
  text: words,
  at: { block: 0, ...at, start: (at?.start ?? 0) + start, end: (at?.start ?? 0) + end },
});

const said = ({ name, words, rule }: Misuse) => ({
  message: `“${name}”的算法写的是${inQuotes(words, 60)}，与名称不符：${rule.meaning}，所写算法是${rule.better}。`,
});

function misuseIn(text: string): Misuse | undefined {
  if (!/[/÷]/.test(text)) return undefined;
  for (const match of text.matchAll(formula)) {
    const name = (match[1] ?? '').replace(/[“”"]/g, '');
    const body = (match[2] ?? '').replace(/\s/g, '').replace(/[×*xX]100[%％].*$/, '');
    const rule = termRules.find(({ name: names }) => names.test(name));
    if (!rule?.misuse.test(body) || rule.unless?.test(body)) continue;
    return { rule, name, words: match[0], start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
