import { type Entry, type Evaluation, parseCell, scoredExecutionRow } from '@hengji/core';
import { moneyUnitOf } from '../../checks/common/execution-marks.js';
import { type Fact, findFacts, itemName, stageBefore } from '../../checks/common/facts.js';
import { formsOf } from '../../checks/common/forms.js';
import { scoreTerm } from '../../checks/common/marks.js';
import { isAspect, isChange } from '../../extract/narrative/aspects.js';
import { findChanges } from '../../extract/narrative/changes.js';
import type { Passage, TextFigure } from '../../extract/narrative/narrative.js';
import { stageOf } from '../../extract/narrative/stages.js';
import { threePublicSubjects } from '../../extract/subjects.js';
import type { Context } from '../../kernel/context.js';
import { type Term, termOf } from '../../kernel/term.js';
import type { Material, PlainChange, PlainFact, PlainIndicator, PlainTerm } from '../../model/dossier.js';
import { balanceSide } from './balances.js';
import { packTerm } from './plain-term.js';
import { readStaff } from './staff.js';

/** What the evaluations of a report give other files to be held against; one for each, in their order. */
export function readMaterial(context: Context): Material[] {
  const facts = factsByEvaluation(context);
  const texts: Passage[][] = context.evaluations.map(() => []);
  for (const passage of context.narrative.passages) texts[passage.evaluation]?.push(passage);
  return context.evaluations.map((evaluation, index) => {
    const passages = texts[index] ?? [];
    const own = facts[index] ?? [];
    const total = packed(scoreTerm(evaluation.total?.score, '总分'));
    return {
      facts: own.map(({ plain }) => plain),
      changes: evaluation.year === undefined ? [] : readChanges(passages, own, evaluation.year).slice(0, mostFacts),
      staff: readStaff(evaluation, passages).slice(0, mostFacts),
      indicators: indicatorsOf(evaluation),
      ...(total ? { total } : {}),
    };
  });
}

const packed = (term: Term | undefined): PlainTerm | undefined => term && packTerm(term);

/** A fact with the term that it was made of. */
interface Kept {
  readonly plain: PlainFact;
  readonly term: Term;
}

/** Facts beyond these are a table of details that no other file repeats. */
const mostFacts = 600;
const mostIndicators = 2_000;

function factsByEvaluation(context: Context): Kept[][] {
  const headings = headingsOf(context);
  const kept: Kept[][] = context.evaluations.map(() => []);
  const seen = new Set<Term>();
  const keep = (evaluation: number, term: Term, fact: Omit<PlainFact, 'term'>): void => {
    const list = kept[evaluation];
    const plain = packTerm(term);
    if (!list || !plain || list.length >= mostFacts || seen.has(term)) return;
    seen.add(term);
    list.push({ plain: { ...fact, term: plain }, term });
  };
  for (const fact of findFacts(context)) {
    if (fact.subject === 'other' || fact.subject === 'carry-over') continue;
    keep(fact.evaluation, fact.term, plainFact(fact, headings));
  }
  for (const fact of findFacts(context)) {
    const side = fact.subject === 'carry-over' && fact.source === 'table' ? balanceSide(fact.term.name) : undefined;
    if (side) keep(fact.evaluation, fact.term, { ...plainFact(fact, headings), item: side });
  }
  for (const passage of context.narrative.passages) {
    const evaluation = context.evaluations[passage.evaluation];
    if (!evaluation) continue;
    for (const f of passage.figures) {
      if (f.figure.dimension !== 'money') continue;
      const side = balanceSide(f.lead);
      const item = side === undefined && evaluation.kind === 'department' ? projectBefore(f) : undefined;
      if (side) keep(passage.evaluation, f, textFact(f, 'carry-over', side, evaluation.year));
      else if (item) keep(passage.evaluation, f, textFact(f, 'project-item', item, evaluation.year));
    }
  }
  for (const [index, evaluation] of context.evaluations.entries()) projectTotals(evaluation, index, keep);
  return kept;
}

function plainFact(fact: Fact, headings: ReadonlyMap<string, string>): Omit<PlainFact, 'term'> {
  const { subject, year, stage, scope, item, source, explicit, term } = fact;
  const words = source === 'text' ? leadOf(term) : (headings.get(placeOf(term)) ?? '');
  return {
    subject,
    ...(year === undefined ? {} : { year }),
    stage,
    scope: isThreePublic.has(subject) ? 'all' : scope,
    item,
    source,
    explicit,
    accounts: /决算/.test(words),
  };
}

/** 三公经费 is money of the one fund whether it is said or not. */
const isThreePublic: ReadonlySet<string> = new Set(threePublicSubjects);

const leadOf = (term: Term): string => ('lead' in term && typeof term.lead === 'string' ? term.lead : '');

function textFact(
  f: TextFigure,
  subject: 'carry-over' | 'project-item',
  item: string,
  evaluated: number | undefined,
): Omit<PlainFact, 'term'> {
  const said = stageOf(f.lead);
  const year = f.year ?? evaluated;
  return {
    subject,
    ...(year === undefined ? {} : { year }),
    stage: subject === 'carry-over' ? 'executed' : (said ?? stageBefore(f)),
    scope: /财政拨款|一般公共预算/.test(f.lead) ? 'fiscal' : 'all',
    item,
    source: 'text',
    explicit: said !== undefined,
    accounts: /决算/.test(f.lead),
  };
}

/** What a project can be called. */
const projectEnding =
  /(?:经费|资金|专项|项目|补助|补贴|工程|计划|工作|维修|改造|建设|维护|服务|运行|管理|购置|加工|保护|培训|宣传|救助)$/;
/** Another aspect of a project than what was planned for it or spent on it. */
const otherAspect = /人均|户均|平均|每|单价|标准|累计|结余|结转|剩余|到位|收入|上级|缺口/;

/** The project whose amount a figure is: its bare name stands right before it, perhaps with the stage. */
function projectBefore(f: TextFigure): string | undefined {
  const staged = stageOf(f.lead) !== undefined && !isChange(f.lead) && !otherAspect.test(f.lead);
  if (isAspect(f) && !staged) return undefined;
  const name = f.name.replace(/(?:年初|全年)?(?:预算|决算|实际|支出|执行|安排)*(?:数|额|金额)?$/, '');
  if (name.length < 5 || name.length > 40 || !projectEnding.test(name)) return undefined;
  const item = itemName(name);
  return item.length >= 4 ? item : undefined;
}

/** What a project's form prints as its whole amount, where its row has a name of its own. */
function projectTotals(
  evaluation: Evaluation,
  index: number,
  keep: (evaluation: number, term: Term, fact: Omit<PlainFact, 'term'>) => void,
): void {
  if (evaluation.kind !== 'project') return;
  const row = scoredExecutionRow(evaluation) ?? evaluation.execution[0];
  if (!row || /总额|合计|整体|年度资金/.test(row.name)) return;
  for (const stage of ['opening', 'adjusted', 'executed'] as const) {
    const term = termOf(row[stage], row.name, moneyUnitOf(row, row[stage]));
    if (!term) continue;
    keep(index, term, {
      subject: 'expenditure',
      ...(evaluation.year === undefined ? {} : { year: evaluation.year }),
      stage,
      scope: 'all',
      item: '',
      source: 'table',
      explicit: true,
      accounts: false,
    });
  }
}

const placeOf = ({ at }: Term): string => `${at.block}.${at.row}.${at.column}`;

/** The headings of the columns that numbers stand in, by place. */
function headingsOf({ numberSections }: Context): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  for (const { rows } of numberSections) {
    for (const { cells } of rows) for (const { heading, term } of cells) headings.set(placeOf(term), heading);
  }
  return headings;
}

/** Changes against last year of sums that are known by their subject. */
function readChanges(passages: readonly Passage[], facts: readonly Kept[], year: number): PlainChange[] {
  const byTerm = new Map(facts.map(({ plain, term }) => [term, plain]));
  const lastYear = new RegExp(`上一?年|去年|同比|${year - 1}年`);
  return passages.flatMap((passage) =>
    findChanges(passage).flatMap((change): PlainChange[] => {
      const [current] = change.currents;
      const of = current && byTerm.get(current);
      if (!of || change.direction === 0 || change.bases.length > 0 || !change.certain) return [];
      if (of.stage !== 'executed' || of.year !== year || !lastYear.test(change.against)) return [];
      const amount = packed(change.amount);
      const rate = change.rate?.figure.points ? undefined : packed(change.rate);
      if (!amount && !rate) return [];
      return [{ of, ...(amount ? { amount } : {}), ...(rate ? { rate } : {}), direction: change.direction }];
    }),
  );
}

/** The indicators of the first form, without the texts that are not compared. */
function indicatorsOf(evaluation: Evaluation): PlainIndicator[] {
  const [form] = formsOf(evaluation);
  return (form?.indicators ?? [])
    .slice(0, mostIndicators)
    .map(({ name, level1, level2, weight, target, actual, score }) => ({
      name,
      ...(level1 === undefined ? {} : { level1 }),
      ...(level2 === undefined ? {} : { level2 }),
      ...entry('weight', weight),
      ...entry('target', target),
      ...entry('actual', actual),
      ...entry('score', score),
    }));
}

const entry = <K extends string>(key: K, value: Entry | undefined): { [P in K]?: Entry } =>
  value && value.text.length <= 200 && parseCell(value.text).figures.length > 0
    ? ({ [key]: value } as { [P in K]?: Entry })
    : {};
