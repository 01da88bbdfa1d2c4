import { type Entry, type Evaluation, evaluationInputs, type MoneyLine, type StaffLine } from '@hengji/core';
import { signedLead } from '../../extract/narrative/aspects.js';
import { figuresOf } from '../../extract/narrative/locate.js';
import type { TextFigure } from '../../extract/narrative/narrative.js';
import { stageOf } from '../../extract/narrative/stages.js';
import type { Context } from '../../kernel/context.js';
import type { Term } from '../../kernel/term.js';
import { type Fact, findFacts } from './facts.js';
import { type StaffPair, staffPairs } from './staff-pairs.js';

/** One way of reading the inputs of the standards out of a report, with the figures they come from. */
export interface StandardInputs {
  /** By the names of 指标说明: 编制数: "3人". */
  readonly values: Readonly<Record<string, string>>;
  /** The figures behind the values, by the value's text. */
  readonly terms: ReadonlyMap<string, Term>;
}

/**
 * The inputs that a report supplies anywhere, in its tables or in its text. Where the text tells the staff of several
 * bodies, each reading (every body, and all together) is one entry: a score is wrong only if all of them forbid it.
 */
export function standardInputs(context: Context, index: number): StandardInputs[] {
  const evaluation = context.evaluations[index];
  if (!evaluation) return [];
  const terms = new Map<string, Term>();
  const money = textMoney(context, index, terms);
  const base: Evaluation = { ...evaluation, money: [...evaluation.money, ...money] };
  const readings = evaluation.staff.length > 0 ? [] : staffReadings(context, index, terms);
  const staffs: readonly (readonly StaffLine[])[] = readings.length > 0 ? readings.map((line) => [line]) : [base.staff];
  return staffs.map((staff) => ({ values: evaluationInputs({ ...base, staff: [...staff] }), terms }));
}

/** A figure of the text as an entry; its number is written plainly so that equal amounts are equal texts. */
function entryOf(term: Term, terms: Map<string, Term>): Entry {
  const { figure } = term;
  const value = figure.value.div(figure.scale).toFixed(figure.digits);
  const unit = figure.printedUnit;
  if (!terms.has(`${value}${unit}`)) terms.set(`${value}${unit}`, term);
  return { text: figure.text, numbers: [{ value, unit }] };
}

/** Sums told in the text whose stage is said in so many words; what the tables already give is not told again. */
function textMoney(context: Context, index: number, terms: Map<string, Term>): MoneyLine[] {
  const lines: MoneyLine[] = [];
  for (const fact of findFacts(context)) {
    if (fact.evaluation !== index || fact.scope !== 'all' || fact.item !== '') continue;
    if (fact.source === 'table') entryOf(fact.term, terms);
    else if (fact.explicit || fact.subject === 'carry-over') lines.push(lineOf(fact, terms));
  }
  for (const passage of context.narrative.passages) {
    if (passage.evaluation !== index) continue;
    for (const sentence of passage.sentences.keys()) {
      const [opening, change] = openingAndChange(figuresOf(passage, sentence));
      if (opening && change) lines.push(stageLine('opening', opening, terms), stageLine('change', change, terms));
    }
  }
  return lines;
}

const lineOf = (fact: Fact, terms: Map<string, Term>): MoneyLine => ({
  subject: fact.subject,
  name: fact.term.name,
  ...(fact.year === undefined ? {} : { year: fact.year }),
  stage: fact.stage,
  amount: entryOf(fact.term, terms),
});

/** 「年初预算120万元，年中追加18万元」: one opening budget and one addition in a sentence, and nothing else of the kind. */
function openingAndChange(figures: readonly TextFigure[]): [TextFigure?, TextFigure?] {
  const money = figures.filter((f) => f.figure.dimension === 'money');
  const openings = money.filter((f) => stageOf(f.lead) === 'opening');
  const changes = money.filter((f) => stageOf(f.lead) === 'change');
  const [opening] = openings;
  const [change] = changes;
  if (!opening || !change || openings.length > 1 || changes.length > 1 || signedLead(change.lead) <= 0) return [];
  return [opening, change];
}

const stageLine = (stage: 'opening' | 'change', figure: TextFigure, terms: Map<string, Term>): MoneyLine => ({
  subject: 'expenditure',
  name: figure.name,
  stage,
  amount: entryOf(figure, terms),
});

/** The staff of each body told in the text, and of all of them together. */
function staffReadings(context: Context, index: number, terms: Map<string, Term>): StaffLine[] {
  const pairs = context.narrative.passages.filter(({ evaluation }) => evaluation === index).flatMap(staffPairs);
  const lineOfPair = ({ posts, onPost }: StaffPair): StaffLine => ({
    kind: '',
    posts: entryOf(posts, terms),
    onPost: entryOf(onPost, terms),
  });
  const lines = pairs.map(lineOfPair);
  if (pairs.length > 1) {
    const total = (of: (pair: StaffPair) => Term): Entry => {
      const value = pairs
        .map((pair) => of(pair).figure.value)
        .reduce((a, b) => a.add(b))
        .toDecimal();
      return { text: `${value}人`, numbers: [{ value, unit: '人' }] };
    };
    lines.push({ kind: '', posts: total(({ posts }) => posts), onPost: total(({ onPost }) => onPost) });
  }
  return lines;
}
