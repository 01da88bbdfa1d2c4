import { difference, type Expression, figure, quotient } from '../../kernel/expression.js';
import { judge } from '../../kernel/judge.js';
import type { Relation } from '../../kernel/relation.js';
import type { PlainChange } from '../../model/dossier.js';
import { type CrossFact, defineCrossCheck, factsOf, type Source, sourcesOf, termIn } from '../source.js';

export const changeAgainstLastYear = defineCrossCheck({
  id: 'cross-change-against-last-year',
  title: '较上年增减与上年度报告对不上',
  severity: 'warning',
  why: '报告说明了较上年的增减而没有列出上年数；按上年度报告的数字重算，增减额和幅度应当相符。',
  basis: '增减额＝本年数－上年数；增减幅度＝增减额÷上年数×100%；上年数以上年度决算为准',
  advice: '按上年度决算重新计算；上年数有调整或口径变化的，在报告中注明上年数和口径。',
  *claims(context) {
    const before = sourcesOf(context, 'last-year', 'department').flatMap((source) =>
      factsOf(source).filter(({ year, stage }) => year === context.year - 1 && stage === 'executed'),
    );
    for (const source of sourcesOf(context, 'department')) {
      for (const change of source.material.changes) yield* tested(source, change, before);
    }
  },
});

function* tested(source: Source, change: PlainChange, before: readonly CrossFact[]): Iterable<Relation> {
  const { subject, item, scope } = change.of;
  const current = termIn(source, change.of.term, change.of.term.name);
  const bases = before.filter(
    (fact) => fact.subject === subject && fact.item === item && fact.scope === scope && fact.from.file !== source.file,
  );
  const [base] = bases;
  if (!current || !base) return;
  const oneValue = bases.every(({ term }) => term.figure.value.eq(base.term.figure.value));
  const gap = (fact: CrossFact): Expression =>
    change.direction > 0
      ? difference(figure(current), figure(fact.term))
      : difference(figure(fact.term), figure(current));
  const relations = [
    relationOf('difference', termIn(source, change.amount, '较上年增减额'), bases.map(gap)),
    relationOf(
      'growth',
      termIn(source, change.rate, '较上年增减幅度'),
      bases.map((fact) => quotient(gap(fact), figure(fact.term))),
    ),
  ];
  for (const relation of relations) {
    // Where last year's report says several numbers, which of them is meant is not said.
    if (relation && (oneValue || judge(relation).verdict.startsWith('holds'))) yield relation;
  }
}

function relationOf(
  kind: 'difference' | 'growth',
  result: Relation['result'] | undefined,
  [first, ...others]: readonly Expression[],
): Relation | undefined {
  if (!result || !first) return undefined;
  return {
    kind,
    result,
    compare: '=',
    expressions: [first, ...others],
    mismatch: 'unexplained',
    rule: kind === 'difference' ? '增减额=本年数与上年度报告数之差' : '增减幅度=差额÷上年度报告数×100%',
  };
}
