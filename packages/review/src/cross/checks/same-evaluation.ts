import { figure } from '../../kernel/expression.js';
import type { Claim } from '../../kernel/relation.js';
import { agreements } from '../agreement.js';
import { projectKey } from '../grouping/group-files.js';
import { markRelations, pairsOf, valueRelations } from '../indicator-agreement.js';
import { type CrossContext, defineCrossCheck, factsOf, type Source, termIn } from '../source.js';
import { staffAgreements, staffIn } from '../staff-agreement.js';

export const sameEvaluation = defineCrossCheck({
  id: 'cross-same-evaluation',
  title: '同一自评的两份文件数字不一致',
  severity: 'warning',
  why: '同一单位（项目）同一年度的自评报告、自评表和附表应使用同一套数字。',
  basis: '自评材料前后一致；报告、自评表与部门决算一致',
  advice: '核对两份文件是否为同一版本；数字不同的，与部门决算核对后统一。',
  *claims(context) {
    for (const [first, ...others] of evaluationsInSeveralFiles(context)) {
      if (!first) continue;
      for (const other of others) yield* compared(first, other);
    }
  },
});

function* compared(a: Source, b: Source): Iterable<Claim> {
  yield* agreements(factsOf(a), factsOf(b), { rule: '同一自评的两份文件应使用同一数字' });
  const everybody = (): boolean => true;
  yield* staffAgreements(staffIn(a, everybody), staffIn(b, everybody), '同一自评的两份文件应使用同一人数');
  for (const pair of pairsOf(a.material.indicators, b.material.indicators)) {
    yield* valueRelations(pair, a, b, '同一自评的两份文件');
    yield* markRelations(pair, a, b);
  }
  const [x, y] = [termIn(a, a.material.total, '总分'), termIn(b, b.material.total, '总分')];
  if (!x || !y) return;
  yield {
    kind: 'same',
    result: x,
    compare: '=',
    expressions: [figure(y)],
    mismatch: 'unexplained',
    rule: '同一自评的总分在两份文件中应一致',
  };
}

/** The evaluations of one unit or project and year that stand in more than one file; once a file. */
function evaluationsInSeveralFiles({ sources }: CrossContext): Source[][] {
  const found = new Map<string, Source[]>();
  for (const source of sources) {
    if (source.role !== 'department' && source.role !== 'project') continue;
    const key = source.role === 'project' ? projectKey(source.identity) : '';
    if (source.role === 'project' && key === '') continue;
    const list = found.get(`${source.role}|${key}`);
    if (list === undefined) found.set(`${source.role}|${key}`, [source]);
    else if (!list.some(({ file }) => file === source.file)) list.push(source);
  }
  return [...found.values()].filter(({ length }) => length > 1);
}
