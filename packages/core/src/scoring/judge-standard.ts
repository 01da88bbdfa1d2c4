import { Rational } from '../figures/index.js';
import { type Indicator, isBlank } from '../model/index.js';
import { compileStandard, evaluateStandard, type Given, type Standard } from '../standards/index.js';
import { type Allowed, inWords } from './marks.js';
import type { Judged } from './quantitative.js';
import type { Reading } from './reading.js';

/** What is known of an indicator beyond what its form prints; as `Given` of the evaluator. */
export type StandardGiven = Given;

export interface StandardContext {
  readonly indicator: Indicator;
  /** 指标说明. */
  readonly definition?: string;
  /** Inputs of formulas by name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Target and actual value, where they are numbers of one kind. */
  readonly reading?: Reading;
  /** Outranks what is read from the form. */
  readonly given?: StandardGiven;
}

const MOST_KEPT = 2000;
const compiled = new Map<string, Standard>();

/** Compiling costs much more than evaluating, and whole counties share their standards. */
function compile(text: string, full: Rational, name: string, definition: string | undefined): Standard {
  const key = JSON.stringify([text, full.toString(), name, definition]);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (compiled.size >= MOST_KEPT) compiled.clear();
  const standard = compileStandard(text, {
    fullMarks: full,
    name,
    ...(definition === undefined ? {} : { definition }),
  });
  compiled.set(key, standard);
  return standard;
}

/** Marks an indicator by a standard in its official wording. */
export function judgeByStandard(text: string, full: Rational, context: StandardContext): Judged {
  const standard = compile(text, full, context.indicator.name.text, context.definition);
  const result = evaluateStandard(standard, givenOf(context, standard));
  const whole: Allowed = { min: Rational.zero, max: full };
  const allowed = result.score ?? whole;
  const explanation = result.explanation;
  switch (result.status) {
    case 'compiled': {
      if (result.score !== null) return { status: 'computed', allowed, explanation };
      const needs = result.needs?.length ? result.needs : ['评价标准所需的数据'];
      return { status: 'missing', allowed: whole, explanation: within(explanation, whole), needs };
    }
    case 'ambiguous':
      return { status: 'range', allowed, explanation };
    default:
      // What the wording does not settle is left to a person, within all that it could mean.
      return { status: 'judgement', allowed, explanation: within(explanation, allowed) };
  }
}

const within = (sentence: string, allowed: Allowed): string =>
  `${sentence.replace(/[。；，]$/, '')}；允许的得分为${inWords(allowed)}`;

/** What is known, the given before the printed; inputs only where there is a formula to take them and no value yet. */
function givenOf({ indicator, inputs, reading, given }: StandardContext, { formula, rule }: Standard): Given {
  // The parts of a standard are told of by their names; words of the form speak of the whole.
  const inParts = rule?.base.kind === 'parts';
  const fromForm = reading !== undefined ? fromFigures(reading) : inParts ? {} : fromWords(indicator);
  const known: Given = { ...fromForm, ...given };
  if (!inParts && (known.value !== undefined || formula === undefined)) return known;
  return { ...known, inputs: { ...inputs, ...given?.inputs } };
}

const fromFigures = ({ target, actuals }: Reading): Given =>
  actuals.length === 1
    ? { target: target.text, actual: actuals[0].text, value: actuals[0].text }
    : { target: target.text };

/** An actual value without a target: one number is the value, words are the level reached. */
function fromWords({ actual, completion }: Indicator): Given {
  const entry = [actual, completion].find((candidate) => candidate !== undefined && !isBlank(candidate));
  if (entry === undefined) return {};
  if (entry.numbers === undefined) return { level: entry.text };
  return entry.numbers.length === 1 ? { value: entry.text } : {};
}
