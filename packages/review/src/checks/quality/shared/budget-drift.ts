import type { Rational } from '@hengji/core';
import { isChange } from '../../../extract/narrative/aspects.js';
import type { TextFigure } from '../../../extract/narrative/narrative.js';
import { findBudgetStories } from '../../../extract/narrative/stages.js';
import type { Context } from '../../../kernel/context.js';
import { type Term, termOf } from '../../../kernel/term.js';
import { moneyUnitOf } from '../../common/execution-marks.js';

/** The opening budget of an evaluation and what it became. */
export interface Drift {
  readonly evaluation: number;
  readonly opening: Term;
  readonly later: Term;
  /** What the later figure is, in Chinese. */
  readonly laterName: string;
  /** (later - opening) ÷ opening, signed. */
  readonly share: Rational;
}

const known = new WeakMap<Context, readonly Drift[]>();

/** The names of rows that hold all the money of an evaluation. */
const wholeRow = /总额|合计|总计|整体|年度(?:财政)?资金|资金总/;

/**
 * How far each evaluation's budget moved from its opening to its adjusted figure, where it prints both for all its money;
 * else to what was spent or received. One drift for an evaluation: that of its form before that of its text.
 */
export function budgetDrifts(context: Context): readonly Drift[] {
  let drifts = known.get(context);
  if (drifts === undefined) {
    drifts = context.evaluations.flatMap(
      (_, index) => ofForm(context, index) ?? ofText(context, index) ?? ofFacts(context, index) ?? [],
    );
    known.set(context, drifts);
  }
  return drifts;
}

function driftOf(evaluation: number, opening: Term, later: Term, laterName: string): Drift | undefined {
  const from = opening.figure.value;
  if (from.sign <= 0 || later.figure.value.sign < 0 || later.figure.dimension !== opening.figure.dimension)
    return undefined;
  return { evaluation, opening, later, laterName, share: later.figure.value.sub(from).div(from) };
}

function ofForm({ evaluations }: Context, index: number): Drift | undefined {
  for (const row of evaluations[index]?.execution ?? []) {
    if (!wholeRow.test(row.name)) continue;
    const opening = termOf(row.opening, '年初预算', moneyUnitOf(row, row.opening));
    const adjusted = termOf(row.adjusted, '全年预算', moneyUnitOf(row, row.adjusted));
    if (opening && adjusted) return driftOf(index, opening, adjusted, '全年预算（调整后）');
  }
  return undefined;
}

function ofText({ narrative, evaluations }: Context, index: number): Drift | undefined {
  const year = evaluations[index]?.year;
  for (const passage of narrative.passages) {
    if (passage.evaluation !== index) continue;
    for (const { opening, adjusted } of findBudgetStories(passage)) {
      // A story of one item or one kind of money is not that of the whole.
      if (!opening || !adjusted || narrower.test(opening.lead)) continue;
      if (evaluations[index]?.kind === 'department' && oneItem.test(opening.lead)) continue;
      if (opening.year === undefined || year === undefined || opening.year === year)
        return driftOf(index, opening, adjusted, '调整后预算');
    }
  }
  return undefined;
}

/** In a department's report, the money of one project. */
const oneItem = /项目|专项|经费|补助|工程/;
const narrower = /基本支出|项目支出|人员|公用|三公|接待|经费预算|其中|采购/;

/** 「2020年年初预算数198.27万元」: the opening budget of everything. */
const openingOfAll =
  /(?:^|年|年度|部门|单位|批复的?|[局会委办院校站所馆队])年初(?:部门|收入|支出|收支)?预算(?:收入|支出)?(?:数|总额|合计|批复数?|安排)?(?:共|为|是|：|:)*$/;
/** What was received or spent in the year by all of it. */
const yearOfAll =
  /(?:实际|全年|本年|当年|年度|决算)[^，。；]{0,24}?(?:收入|支出)(?:合计|总计|总额|决算)?(?:数)?(?:共|为|是|：|:)*$/;

/** A department that tells no adjusted budget: what it received or spent against what it began with. */
function ofFacts(context: Context, index: number): Drift | undefined {
  const evaluation = context.evaluations[index];
  if (evaluation?.kind !== 'department') return undefined;
  const told = context.narrative.passages
    .filter((passage) => passage.evaluation === index && passage.running)
    .flatMap(({ figures }) => figures)
    .filter((f) => f.figure.dimension === 'money' && (f.year === undefined || f.year === evaluation.year));
  const isOfAll = (f: TextFigure): boolean => !narrower.test(f.lead) && !isChange(f.lead);
  const opening = told.find((f) => openingOfAll.test(f.lead) && isOfAll(f));
  const later =
    opening && told.find((f) => yearOfAll.test(f.lead) && !/预算(?:数|收入|支出)/.test(f.lead) && isOfAll(f));
  return opening && later && driftOf(index, opening, later, later.name);
}
