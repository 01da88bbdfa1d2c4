import { scoredExecutionRow } from '@hengji/core';
import { isAspect } from '../extract/narrative/aspects.js';
import type { TextFigure } from '../extract/narrative/narrative.js';
import { findBudgetStories, stageOf } from '../extract/narrative/stages.js';
import { defineCheck } from '../kernel/check.js';
import type { Context } from '../kernel/context.js';
import { figure } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Claim, Relation } from '../kernel/relation.js';
import { termOf } from '../kernel/term.js';
import { moneyUnitOf } from './common/execution-marks.js';
import { type Fact, findFacts, itemName, stageBefore } from './common/facts.js';
import { sameTwice } from './common/same-twice.js';
import { staffTwice } from './common/staff-twice.js';

export const sameFigure = defineCheck({
  id: 'same-figure',
  title: '同一数字前后不一致',
  severity: 'error',
  why: '同一年度、同一口径的同一数字在正文和各表中应当相同。',
  basis: '自评报告与基础数据表、自评表及部门决算一致',
  advice: '与部门决算核对，统一各处数字；口径不同的，在各处写明口径。',
  *claims(context) {
    yield* money(context);
    yield* stories(context);
    yield* sameTwice(context.narrative);
    yield* staffTwice(context.narrative);
  },
});

const keyOf = (fact: Fact): string =>
  [fact.evaluation, fact.subject, fact.year, fact.stage, fact.scope, fact.item].join('|');

function* money(context: Context): Iterable<Claim> {
  const facts = findFacts(context);
  const first = new Map<string, Fact>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, fact);
      continue;
    }
    const claim: Relation = {
      kind: 'same',
      result: fact.term,
      compare: '=',
      expressions: [figure(earlier.term)],
      mismatch: 'contradiction',
      rule: `“${fact.term.name || earlier.term.name}”在${where(earlier)}和${where(fact)}应一致`,
      evaluation: fact.evaluation,
    };
    // What only seems to be the same fact agrees perhaps by chance: nothing else may be concluded from it.
    if (agrees(claim))
      yield isNamedInFull(fact) && isNamedInFull(earlier) ? claim : { ...claim, mismatch: 'unexplained' };
    // Within the text the same word may stand for two scopes: there only agreement is worth stating.
    else if (fact.source !== earlier.source) yield* differs(claim, fact.source === 'text' ? fact : earlier, facts);
  }
  yield* projectItems(context, facts);
}

const stages = { opening: '年初预算数', adjusted: '全年预算数', executed: '执行数' } as const;
const stageNames = ['opening', 'adjusted', 'executed'] as const;

/**
 * The stages of a budget told in the text against the row of the form: where two different amounts of one sentence are
 * those of the row, the third is its third as well; where only one is, a difference asks for an explanation.
 */
function* stories({ narrative, evaluations }: Context): Iterable<Claim> {
  for (const passage of narrative.passages) {
    const evaluation = evaluations[passage.evaluation];
    const row = evaluation && (scoredExecutionRow(evaluation) ?? evaluation.execution[0]);
    if (!row) continue;
    for (const story of findBudgetStories(passage)) {
      const pairs = stageNames.flatMap((stage): Relation[] => {
        const printed = termOf(row[stage], stages[stage], moneyUnitOf(row, row[stage]));
        const told = story[stage];
        if (!printed || !told) return [];
        const rule = `正文所述${stages[stage]}与自评表应一致`;
        const evaluation = passage.evaluation;
        return [{ kind: 'same', result: told, compare: '=', expressions: [figure(printed)], rule, evaluation }];
      });
      const agreeing = new Set(pairs.filter(agrees).map(({ result }) => result.figure.value.toString()));
      if (agreeing.size === 0) continue;
      for (const claim of pairs) {
        if (!agrees(claim)) yield agreeing.size > 1 ? claim : { ...claim, mismatch: 'unexplained' };
      }
    }
  }
}

const isNamedInFull = (fact: Fact): boolean => fact.source === 'table' || (fact.explicit && fact.item === '');

const agrees = (claim: Relation): boolean => judge(claim).verdict.startsWith('holds');

/**
 * The text against the table. A sum that another line, year or stage of the table has is that one; a sum whose stage or
 * fund the words leave open asks for an explanation, and only one that is named in full contradicts.
 */
function* differs(claim: Relation, text: Fact, facts: readonly Fact[]): Iterable<Claim> {
  const elsewhere = facts.some(
    (fact) =>
      fact.source === 'table' &&
      fact.subject === text.subject &&
      agrees({ ...claim, result: text.term, expressions: [figure(fact.term)] }),
  );
  if (elsewhere) return;
  const printedStages = new Set(
    facts.filter((fact) => fact.source === 'table' && fact.subject === text.subject).map((fact) => fact.stage),
  );
  const certain = text.item === '' && (text.explicit || printedStages.size === 1);
  yield certain ? claim : { ...claim, mismatch: 'unexplained' };
}

const where = (fact: Fact): string => (fact.source === 'table' ? '表中' : '正文中');

/** A name of this length is no general term such as 信息化建设. */
const ownName = 6;

/** A list by the classes of the budget; some of them are named like a project, and are more than that project. */
const byClass = /(?:功能|经济)(?:分类|科目)|(?:类|款|项)级?科目|支出科目/;

function isOfClass({ passage, sentence, figure }: TextFigure): boolean {
  return byClass.test(passage.text.slice(passage.sentences[sentence]?.start, figure.start));
}

/** Single projects: the table's line against the text's item of the same name. */
function* projectItems({ narrative, evaluations }: Context, facts: readonly Fact[]): Iterable<Claim> {
  const lines = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.source !== 'table' || fact.stage !== 'executed' || fact.item.length < 3) continue;
    const key = `${fact.evaluation}|${fact.item}`;
    lines.set(key, [...(lines.get(key) ?? []), fact]);
  }
  if (lines.size === 0) return;
  for (const passage of narrative.passages) {
    for (const f of passage.figures) {
      if (f.figure.dimension !== 'money' && f.figure.dimension !== 'none') continue;
      const name = itemName(f.name);
      const year = f.year ?? evaluations[passage.evaluation]?.year;
      const line = lines.get(`${passage.evaluation}|${name}`)?.find((fact) => fact.year === year);
      if (!line || isAspect(f) || isOfClass(f)) continue;
      const claim: Relation = {
        kind: 'same',
        result: f,
        compare: '=',
        expressions: [figure(line.term)],
        rule: `“${line.term.name}”在表中和正文中应一致`,
        evaluation: passage.evaluation,
        ...(name.length < ownName ? { mismatch: 'unexplained' } : {}),
      };
      const executed = (stageOf(f.lead) ?? stageBefore(f)) === 'executed';
      if (executed || agrees(claim)) yield claim;
    }
  }
}
