import { defineCheck } from '../kernel/check.js';
import type { Context } from '../kernel/context.js';
import { figure } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Claim, Relation } from '../kernel/relation.js';
import { type Fact, findFacts, itemName } from './shared/facts.js';
import { sameTwice } from './shared/same-twice.js';

export const sameFigure = defineCheck({
  id: 'same-figure',
  title: '同一数字前后不一致',
  severity: 'error',
  why: '同一年度、同一口径的同一数字在正文和各表中应当相同。',
  basis: '自评报告与基础数据表、自评表及部门决算一致',
  advice: '与部门决算核对，统一各处数字；口径不同的，在各处写明口径。',
  *claims(context) {
    yield* money(context);
    yield* sameTwice(context.narrative);
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
    // Within the text the same word may stand for two scopes: there only agreement is worth stating.
    if (fact.source !== earlier.source || judge(claim).verdict.startsWith('holds')) yield claim;
  }
  yield* projectItems(context, facts);
}

const where = (fact: Fact): string => (fact.source === 'table' ? '表中' : '正文中');

/** Single projects: the table's line against the text's item of the same name. */
function* projectItems({ narrative, evaluations }: Context, facts: readonly Fact[]): Iterable<Claim> {
  const lines = facts.filter((fact) => fact.source === 'table' && fact.stage === 'executed' && fact.item.length >= 3);
  for (const passage of narrative.passages) {
    for (const f of passage.figures) {
      if (f.figure.dimension !== 'money' && f.figure.dimension !== 'none') continue;
      const name = itemName(f.name);
      if (name.length < 3) continue;
      const year = f.year ?? evaluations[passage.evaluation]?.year;
      const line = lines.find(
        (fact) => fact.evaluation === passage.evaluation && fact.item === name && fact.year === year,
      );
      if (!line) continue;
      yield {
        kind: 'same',
        result: f,
        compare: '=',
        expressions: [figure(line.term)],
        rule: `“${line.term.name}”在表中和正文中应一致`,
        evaluation: passage.evaluation,
      };
    }
  }
}
