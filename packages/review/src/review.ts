import { type Evaluation, type Place, parseCell, Rational, scanFigures } from '@hengji/core';
import { type Document, UnreadableFile } from '@hengji/documents';
import type { Pack } from '@hengji/packs';
import { gradeOf } from './checks/grade-by-score.js';
import { checks as allChecks } from './checks/index.js';
import { allScores } from './checks/total-score.js';
import { readBudgetHead } from './cross/material/budget-head.js';
import { readBudget, readCompanion } from './cross/material/companion.js';
import { identityOf } from './cross/material/identity.js';
import { readMaterial } from './cross/material/material.js';
import { passagesOf, withIds } from './dismissals/finding-id.js';
import { extractEvaluations } from './extract/evaluation.js';
import { isReport } from './extract/is-report.js';
import { findLostTables } from './extract/lost-tables.js';
import { readNarrative } from './extract/narrative/narrative.js';
import { readNumberSections } from './extract/number-table.js';
import { type AnyCheck, isArithmeticCheck } from './kernel/check.js';
import { type Context, packFor } from './kernel/context.js';
import { observe } from './kernel/observe.js';
import { checksInForce, mergedSettings, type ReviewSettings, withSetSeverity } from './kernel/settings.js';
import { termOf } from './kernel/term.js';
import { type Tested, testClaims } from './kernel/test-claims.js';
import { verdictCounts } from './kernel/verdict-counts.js';
import type {
  Companion,
  Coverage,
  DocumentReview,
  ScoreLine,
  Severity,
  Statement,
  UnnamedFinding,
} from './model/review.js';

export interface ReviewOptions {
  /** The checks to run; all by default. */
  readonly checks?: readonly AnyCheck[];
  /** Packs whose standards and rules hold where the report prints none; one for each kind of evaluation. */
  readonly packs?: readonly Pack[];
  /** Checks turned off, severities and thresholds. */
  readonly settings?: ReviewSettings;
  /** By the id of a pack: settings that go before the others where the pack holds for an evaluation of the document. */
  readonly packSettings?: Readonly<Record<string, ReviewSettings>>;
}

/**
 * Reviews one document: understands its forms and narrative, tests every relation, and says what it found.
 *
 * @param file the name under which results refer to it
 * @throws UnreadableFile where the document is no self-evaluation report at all
 */
export function reviewDocument(document: Document, file: string, options: ReviewOptions = {}): DocumentReview {
  const answer = reviewOrCompanion(document, file, options);
  if ('review' in answer) return answer.review;
  throw new UnreadableFile('unsupported', answer.refusal);
}

/** The review of a document, or the Chinese sentence on why there is none; a budget table is kept as a companion. */
export type ReviewOrCompanion =
  | { readonly review: DocumentReview }
  | { readonly refusal: string; readonly companion?: Companion };

/**
 * Reviews one document as {@link reviewDocument} does. One that is no self-evaluation report may still be a budget table
 * or notice that reports beside it can be held against.
 *
 * @param file the name under which results refer to it
 */
export function reviewOrCompanion(document: Document, file: string, options: ReviewOptions = {}): ReviewOrCompanion {
  const extraction = extractEvaluations(document);
  const { evaluations } = extraction;
  const { packs = [] } = options;
  const contextOf = (): Context => ({
    document,
    evaluations,
    extraction,
    narrative: readNarrative(document, extraction),
    numberSections: readNumberSections(document, evaluations),
    packs,
  });
  if (isReport(document, evaluations)) return { review: reviewReport(contextOf(), file, options) };
  const companion = readBudgetHead(document) && readCompanion(contextOf(), file);
  return {
    refusal: '这个文件里没有找到绩效自评报告或自评表。请确认提交的是部门整体支出或项目支出绩效自评材料。',
    ...(companion ? { companion } : {}),
  };
}

function reviewReport(context: Context, file: string, options: ReviewOptions): DocumentReview {
  const { document, evaluations, extraction } = context;
  const settings = settingsFor(context, options);
  const inForce = checksInForce(options.checks ?? allChecks, settings);
  const tested = inReadingOrder(testClaims(inForce.filter(isArithmeticCheck), context));
  const statements: Statement[] = tested.map(({ statement }, i) => ({ id: `s${i + 1}`, ...statement }));
  const unnamed = [
    ...tested.flatMap(({ finding }, i): UnnamedFinding[] => (finding ? [{ ...finding, statement: `s${i + 1}` }] : [])),
    ...observe(inForce, context, settings),
  ]
    .map((finding) => withSetSeverity(finding, settings))
    .sort((a, b) => severityRank[a.severity] - severityRank[b.severity] || byPlace(a.quotes[0]?.at, b.quotes[0]?.at));
  const findings = withIds(unnamed, passagesOf(document));
  const main = evaluations.find((evaluation) => evaluation.kind === 'department') ?? evaluations[0];
  const title = main?.title?.text;
  const unit = main?.unit?.text;
  const budget = readBudget(context);
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
    identities: budget ? [budget.identity] : evaluations.map(identityOf),
    material: budget ? [budget.material] : readMaterial(context),
  };
}

/** The user's settings, with those of the packs in force put over them. */
function settingsFor(context: Context, { settings = {}, packSettings }: ReviewOptions): ReviewSettings {
  if (packSettings === undefined) return settings;
  const inForce = new Set(context.evaluations.map((evaluation) => packFor(context, evaluation)?.id));
  return context.packs
    .filter(({ id }) => inForce.has(id) && Object.hasOwn(packSettings, id))
    .reduce((all, { id }) => mergedSettings(all, packSettings[id] ?? {}), settings);
}

const severityRank: Record<Severity, number> = { error: 0, warning: 1, advice: 2 };

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
  return {
    figures,
    figuresInStatements: Math.min(figures, tested.size),
    ...verdictCounts(statements),
  };
}
