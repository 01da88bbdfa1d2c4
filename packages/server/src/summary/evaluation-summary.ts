import {
  type Entry,
  type Evaluation,
  type Figure,
  gradeOf,
  isBlank,
  moneyOf,
  officialGrades,
  parseCell,
  Rational,
  regionOf,
  scoredExecutionRow,
} from '@hengji/core';
import type { SummaryRow } from '../api/summary.js';

/** What the summary says of an evaluation, wherever it comes from. */
export type EvaluationSummary = Omit<SummaryRow, 'source' | 'name' | 'demonstration'>;

const hundred = Rational.of(100);

/** Reads an evaluation for the summary. Nothing is scored again: only what is printed, and rates of what is printed. */
export function evaluationSummary(evaluation: Evaluation): EvaluationSummary {
  const { unit, project, year, kind, fields, total, grade } = evaluation;
  const fullMarks = numberOf(total?.fullMarks);
  const printed = numberOf(total?.score);
  const score = printed ?? sumOfScores(evaluation);
  const { budget, executed } = moneyOf(evaluation);
  const known = budget.sign > 0;
  return {
    unit: textOf(unit),
    department: textOf(fields.find(({ name }) => name === '主管部门')?.value),
    region: regionOf(unit?.text ?? ''),
    project: textOf(project),
    year: year ?? null,
    kind,
    fullMarks: fullMarks?.toDecimal(4) ?? null,
    score: score?.toDecimal(4) ?? null,
    grade: textOf(grade) ?? ((score && gradeOf(score, fullMarks ?? hundred, officialGrades)) || null),
    budget: known ? budget.toDecimal(2) : null,
    executed: known ? executed.toDecimal(2) : null,
    executionRate: known ? executed.div(budget).mul(hundred).toDecimal(2) : printedRate(evaluation),
    scoreAt: (printed && total?.score?.at) ?? null,
  };
}

const textOf = (entry: Entry | undefined): string | null =>
  entry === undefined || entry.text.trim() === '' ? null : entry.text.trim();

/** The one figure of an entry; undefined where it has none or several. */
function figureOf(entry: Entry | undefined): Figure | undefined {
  if (entry === undefined || isBlank(entry)) return undefined;
  const { whole, figures } = parseCell(entry.text);
  return whole ?? (figures.length === 1 ? figures[0] : undefined);
}

/** The number as printed, without its unit. */
function numberOf(entry: Entry | undefined): Rational | undefined {
  const figure = figureOf(entry);
  return figure?.value.div(figure.scale);
}

/** The sum of the scores where every indicator has one. */
function sumOfScores(evaluation: Evaluation): Rational | undefined {
  const { indicators } = evaluation;
  const row = scoredExecutionRow(evaluation);
  const scores = [...(row?.score === undefined ? [] : [row.score]), ...indicators.map(({ score }) => score)].map(
    numberOf,
  );
  const known = scores.filter((score) => score !== undefined);
  return indicators.length > 0 && known.length === scores.length ? Rational.sum(known) : undefined;
}

/** Percent; a bare number counts only where its heading says that it is one. */
function printedRate(evaluation: Evaluation): string | null {
  const { rate } = scoredExecutionRow(evaluation) ?? evaluation.execution[0] ?? {};
  const figure = figureOf(rate);
  if (figure?.dimension === 'ratio') return figure.value.mul(hundred).toDecimal(2);
  return rate?.unit === '%' ? (numberOf(rate)?.toDecimal(2) ?? null) : null;
}
