import { type Evaluation, type Place, parseCell, Rational, scanFigures } from '@hengji/core';
import { type Document, UnreadableFile } from '@hengji/documents';
import type { Pack } from '@hengji/packs';
import { gradeOf } from './checks/grade-by-score.js';
import { checks as allChecks } from './checks/index.js';
import { allScores } from './checks/total-score.js';
import { extractEvaluations } from './extract/evaluation.js';
import { isReport } from './extract/is-report.js';
import { findLostTables } from './extract/lost-tables.js';
import { readNarrative } from './extract/narrative/narrative.js';
import { readNumberSections } from './extract/number-table.js';
import { type AnyCheck, isArithmeticCheck } from './kernel/check.js';
import type { Context } from './kernel/context.js';
import { observe } from './kernel/observe.js';
import { checksInForce, type ReviewSettings, severitySetting } from './kernel/settings.js';
import { termOf } from './kernel/term.js';
import { type Tested, testClaims } from './kernel/test-claims.js';
import type { Coverage, DocumentReview, Finding, ScoreLine, Severity, Statement } from './model/review.js';

export interface ReviewOptions {
  /** The checks to run; all by default. */
  readonly checks?: readonly AnyCheck[];
  /** Packs whose standards and rules hold where the report prints none; one for each kind of evaluation. */
  readonly packs?: readonly Pack[];
  /** Checks turned off, severities and thresholds. */
  readonly settings?: ReviewSettings;
}

/**
 * Reviews one document: understands its forms and narrative, tests every relation, and says what it found.
 *
 * @param file the name under which results refer to it
 * @throws UnreadableFile where the document is no self-evaluation report at all
 */
export function reviewDocument(document: Document, file: string, options: ReviewOptions = {}): DocumentReview {
  const extraction = extractEvaluations(document);
  const { evaluations } = extraction;
  if (!isReport(document, evaluations)) {
    throw new UnreadableFile(
      'unsupported',
      '这个文件里没有找到绩效自评报告或自评表。请确认提交的是部门整体支出或项目支出绩效自评材料。',
    );
  }
  const narrative = readNarrative(document, extraction);
  const numberSections = readNumberSections(document, evaluations);
  const { packs = [], settings = {} } = options;
  const context: Context = { document, evaluations, extraction, narrative, numberSections, packs };
  const inForce = checksInForce(options.checks ?? allChecks, settings);
  const tested = inReadingOrder(testClaims(inForce.filter(isArithmeticCheck), context));
  const statements: Statement[] = tested.map(({ statement }, i) => ({ id: `s${i + 1}`, ...statement }));
  const findings = [
    ...tested.flatMap(({ finding }, i): Finding[] => (finding ? [{ ...finding, statement: `s${i + 1}` }] : [])),
    ...observe(inForce, context, settings),
  ]
    .map((finding) => asSet(finding, settings))
    .sort((a, b) => severityRank[a.severity] - severityRank[b.severity] || byPlace(a.quotes[0]?.at, b.quotes[0]?.at));
  const main = evaluations.find((evaluation) => evaluation.kind === 'department') ?? evaluations[0];
  const title = main?.title?.text;
  const unit = main?.unit?.text;
  return {
    file,
    format: document.format,
    ...(title !== undefined ? { title } : {}),
    ...(unit !== undefined ? { unit } : {}),
    ...(main?.year !== undefined ? { year: main.year } : {}),
    document,
    evaluations,
    statements,
    findings,
    scores: evaluations.flatMap(scoreLine),
    coverage: coverageOf(document, statements),
    notUnderstood: [...extraction.notUnderstood, ...findLostTables(document)],
  };
}

const severityRank: Record<Severity, number> = { error: 0, warning: 1, advice: 2 };

/** With the severity that the user set for its check; what is not proved never becomes an error. */
function asSet(finding: Finding, settings: ReviewSettings): Finding {
  const severity = severitySetting(settings, finding.check);
  if (severity === undefined || severity === 'off' || severity === 'error') return finding;
  return { ...finding, severity };
}

/** By the first figure's place; `sort` is stable, so that claims at one place keep the order of the checks. */
const inReadingOrder = (tested: readonly Tested[]): Tested[] =>
  [...tested].sort((a, b) => byPlace(a.statement.figures[0]?.at, b.statement.figures[0]?.at));

function byPlace(x: Place | undefined, y: Place | undefined): number {
  // What the document lacks has no place and comes first.
  if (!x || !y) return Number(x !== undefined) - Number(y !== undefined);
  return x.block - y.block || (x.row ?? 0) - (y.row ?? 0) || (x.column ?? 0) - (y.column ?? 0) || x.start - y.start;
}

/** Printed total, the total that the printed scores give, and the grade of the printed total. */
function scoreLine(evaluation: Evaluation, index: number): ScoreLine[] {
  const printed = termOf(evaluation.total?.score, '总分', '分');
  const scores = allScores(evaluation);
  if (!printed && !scores?.length) return [];
  const recomputed = scores?.length
    ? scores.reduce((total, term) => total.add(term.figure.value), Rational.zero).toDecimal(4)
    : undefined;
  return [
    {
      evaluation: index,
      ...(printed ? { printed: printed.figure.value.toDecimal(4), grade: gradeOf(printed.figure.value) } : {}),
      ...(recomputed !== undefined ? { recomputed: { min: recomputed, max: recomputed } } : {}),
    },
  ];
}

function coverageOf(document: Document, statements: readonly Statement[]): Coverage {
  let figures = 0;
  for (const block of document.blocks) {
    if (block.type === 'paragraph') figures += scanFigures(block.text).figures.length;
    else for (const cell of block.cells) figures += parseCell(cell.text).figures.length;
  }
  const tested = new Set<string>();
  for (const { figures: quoted } of statements) {
    for (const { at } of quoted) tested.add(`${at.block}.${at.row ?? ''}.${at.column ?? ''}.${at.start}`);
  }
  const count = (verdict: Statement['verdict']): number => statements.filter((s) => s.verdict === verdict).length;
  return {
    figures,
    figuresInStatements: Math.min(figures, tested.size),
    statements: statements.length,
    holds: count('holds'),
    withinRounding: count('holds-within-rounding'),
    contradictions: count('contradiction'),
    unexplained: count('unexplained'),
  };
}
