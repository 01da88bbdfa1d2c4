import { Rational } from '../figures/index.js';
import { type Entry, type Evaluation, type ExecutionRow, isBlank } from '../model/index.js';
import { agreementWith, printedMark } from './agreement.js';
import { type Allowed, exactly, hullOf, inWords, rounded, show, showRange } from './marks.js';
import type { Judged } from './quantitative.js';
import { figuresOf } from './reading.js';
import type { ScoringRules } from './rules.js';
import type { Mark } from './scorecard.js';

const filled = (entry: Entry | undefined): entry is Entry => entry !== undefined && !isBlank(entry);

/** The execution row that is scored: the one with a score, else with full marks, else the first with an amount. */
export function scoredExecutionRow(evaluation: Evaluation): ExecutionRow | undefined {
  const { execution } = evaluation;
  return (
    execution.find(({ score }) => filled(score) && printedMark(score) !== undefined) ??
    execution.find(({ fullMarks }) => filled(fullMarks)) ??
    execution.find(({ executed }) => filled(executed))
  );
}

/** The mark of the execution row: full marks × execution rate, capped. Undefined where the form scores none. */
export function executionMark(evaluation: Evaluation, rules: ScoringRules): Mark | undefined {
  const row = scoredExecutionRow(evaluation);
  if (row === undefined) return undefined;
  const full =
    printedMark(row.fullMarks)?.value ??
    (rules.execution?.fullMarks === undefined ? undefined : Rational.of(rules.execution.fullMarks));
  if (full === undefined) return undefined;
  const judged = judgeExecution(row, full);
  const printed = printedMark(row.score);
  const agreement = agreementWith(printed, judged.allowed, judged.status);
  const settled = settle(judged, printed?.value);
  return {
    kind: 'execution',
    name: row.name || '预算执行率',
    indicators: [],
    fullMarks: full.toDecimal(4),
    status: judged.status,
    basis: 'execution',
    allowed: showRange(judged.allowed),
    ...(settled === undefined ? {} : { settled }),
    ...(printed === undefined ? {} : { printed: printed.value.toDecimal(6) }),
    agreement,
    explanation: judged.explanation,
    ...(judged.needs === undefined ? {} : { needs: judged.needs }),
  };
}

/** The mark that stands: the only allowed one, else the printed one where it is allowed. */
export function settle({ status, allowed }: Judged, printed: Rational | undefined): string | undefined {
  const [min, max] = [rounded(allowed.min), rounded(allowed.max)];
  if (min.eq(max)) return show(min);
  if (status === 'missing' || printed === undefined) return undefined;
  return printed.ge(min) && printed.le(max) ? printed.toDecimal(6) : undefined;
}

function judgeExecution(row: ExecutionRow, full: Rational): Judged {
  const budget = [row.adjusted, row.opening].find((entry) => filled(entry) && figuresOf(entry).length === 1);
  const [a] = budget === undefined ? [] : figuresOf(budget);
  const [b, ...more] = filled(row.executed) ? figuresOf(row.executed) : [];
  const rate = filled(row.rate) ? figuresOf(row.rate).find(({ dimension }) => dimension === 'ratio') : undefined;
  if (a !== undefined && b !== undefined && more.length === 0 && a.value.sign > 0 && b.value.sign >= 0) {
    const quotient = b.value.div(a.value);
    const exact = capped(full, quotient);
    const words = `执行率=${b.text}÷${a.text}=${percent(quotient)}`;
    // The form may multiply by the rate as printed: both readings are right where the printed rate is.
    const printed = rate?.value.sub(quotient).abs().lt(rate.step) ? capped(full, rate.value) : exact;
    const allowed = hullOf(exactly(exact), exactly(printed));
    return {
      status: 'computed',
      allowed,
      explanation: `${words}，${product(full, quotient)}=${inWords({ min: rounded(allowed.min), max: rounded(allowed.max) })}`,
    };
  }
  if (rate !== undefined && rate.value.sign >= 0) {
    const mark = exactly(capped(full, rate.value));
    return {
      status: 'computed',
      allowed: mark,
      explanation: `执行率${rate.text}，${product(full, rate.value)}=${inWords(mark)}`,
    };
  }
  const needs = [...(a === undefined ? ['全年预算数'] : []), ...(b === undefined ? ['全年执行数'] : [])];
  const allowed: Allowed = { min: Rational.zero, max: full };
  return {
    status: 'missing',
    allowed,
    needs: needs.length === 0 ? ['执行率'] : needs,
    explanation: a?.value.isZero
      ? `预算数为0，执行率无法计算，${inWords(allowed)}`
      : `缺少${needs.length === 0 ? '可以计算的执行率' : needs.join('、')}，执行率无法计算，${inWords(allowed)}`,
  };
}

const capped = (full: Rational, rate: Rational): Rational => Rational.min(full, full.mul(rate));
const percent = (rate: Rational): string => `${rate.mul(Rational.of(100)).toDecimal(2)}%`;
const product = (full: Rational, rate: Rational): string =>
  rate.gt(Rational.one)
    ? `${full.toDecimal(4)}分×执行率，不超过${full.toDecimal(4)}分`
    : `${full.toDecimal(4)}分×${percent(rate)}`;
