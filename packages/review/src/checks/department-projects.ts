import { defineCheck } from '../kernel/check.js';
import { figure, sum } from '../kernel/expression.js';
import { type Term, termOf } from '../kernel/term.js';
import { scoredExecutionRow } from './shared/execution-marks.js';

export const departmentProjects = defineCheck({
  id: 'department-projects',
  title: '项目合计超过部门项目支出',
  severity: 'error',
  why: '各项目的预算和支出之和不应大于部门的项目支出总额。',
  basis: '部门预算构成：项目支出总额包含全部项目',
  advice: '核对部门项目支出总额和各项目金额，改正有误的数字。',
  *claims({ evaluations }) {
    const department = evaluations.findIndex((evaluation) => evaluation.kind === 'department');
    const whole = evaluations[department];
    if (!whole) return;
    const projects = evaluations.filter((evaluation) => evaluation.kind === 'project');
    const total = whole.money
      .filter(
        (line) =>
          line.subject === 'project' &&
          (line.stage === undefined || line.stage === 'executed' || line.stage === 'adjusted'),
      )
      .flatMap((line) => termOf(line.amount, '部门项目支出', line.amount.unit ?? '万元') ?? [])
      .at(0);
    if (!total || projects.length === 0) return;
    for (const stage of ['executed', 'adjusted'] as const) {
      const parts = projects.map((project) => {
        const row = scoredExecutionRow(project);
        return termOf(
          row?.[stage],
          `${project.project?.text ?? '项目'}${stage === 'executed' ? '执行数' : '预算数'}`,
          row?.[stage]?.unit ?? '万元',
        );
      });
      const known = parts.filter((part): part is Term => part !== undefined);
      if (known.length === 0) continue;
      yield {
        kind: 'sum',
        result: total,
        compare: '>=',
        expressions: [sum(known.map(figure))],
        rule: `各项目${stage === 'executed' ? '执行数' : '预算数'}之和不应大于部门项目支出总额`,
        evaluation: department,
      };
    }
  },
});
