import { figure, sum } from '../../kernel/expression.js';
import { judge } from '../../kernel/judge.js';
import type { Relation } from '../../kernel/relation.js';
import { projectKey } from '../grouping/group-files.js';
import { type CrossContext, type CrossFact, defineCrossCheck, factsOf, sourcesOf } from '../source.js';

export const projectTotal = defineCrossCheck({
  id: 'cross-project-total',
  title: '各项目支出合计超过部门项目支出',
  severity: 'warning',
  why: '各项目自评表的预算和支出之和不应大于部门的项目支出总额。',
  basis: '部门预算构成：项目支出总额包含全部项目',
  advice: '核对部门项目支出总额和各项目金额；项目含上级直接安排或其他口径资金的，注明口径。',
  *claims(context) {
    for (const stage of ['executed', 'adjusted'] as const) {
      for (const department of sourcesOf(context, 'department')) {
        const parts = projectsAt(context, stage, department.file);
        // Of the projects in the department's own file its own review tells.
        if (parts.every(({ from }) => from.file === department.file)) continue;
        const totals = factsOf(department).filter(
          (fact) => fact.subject === 'project' && fact.year === context.year && fact.stage === stage && fact.explicit,
        );
        const relations = totals.map(
          ({ term }): Relation => ({
            kind: 'sum',
            result: term,
            compare: '>=',
            expressions: [sum(parts.map((part) => figure(part.term)))],
            mismatch: 'unexplained',
            rule: `各项目${stage === 'executed' ? '执行数' : '预算数'}之和不应大于部门项目支出总额`,
          }),
        );
        // The total may be told of several funds: the widest counts.
        const relation = relations.find((one) => judge(one).verdict.startsWith('holds')) ?? relations[0];
        if (relation) yield relation;
      }
    }
  },
});

/** The whole amount of every project, once each; as the department's own file prints it, where it does. */
function projectsAt(context: CrossContext, stage: CrossFact['stage'], file: string): CrossFact[] {
  const byProject = new Map<string, CrossFact>();
  const projects = sourcesOf(context, 'project');
  for (const source of [
    ...projects.filter((one) => one.file === file),
    ...projects.filter((one) => one.file !== file),
  ]) {
    const fact = factsOf(source).find(
      (one) =>
        one.subject === 'expenditure' && one.stage === stage && one.year === context.year && one.source === 'table',
    );
    const key = projectKey(source.identity);
    if (fact && !byProject.has(key)) byProject.set(key, fact);
  }
  return [...byProject.values()];
}
