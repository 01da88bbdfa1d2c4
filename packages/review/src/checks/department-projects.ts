import { type Evaluation, type ExecutionRow, type Stage, scoredExecutionRow } from '@hengji/core';
import { defineCheck } from '../kernel/check.js';
import { figure, sum } from '../kernel/expression.js';
import { type Term, termOf } from '../kernel/term.js';
import { moneyUnitOf } from './common/execution-marks.js';

export const departmentProjects = defineCheck({
  id: 'department-projects',
  title: '项目合计超过部门项目支出',
  severity: 'error',
  why: '各项目的预算和支出之和不应大于部门的项目支出总额。',
  basis: '部门预算构成：项目支出总额包含全部项目',
  advice: '核对部门项目支出总额和各项目金额，改正有误的数字；口径不同的，注明口径。',
  *claims({ evaluations }) {
    const department = evaluations.findIndex((evaluation) => evaluation.kind === 'department');
    const whole = evaluations[department];
    if (!whole) return;
    const rows = evaluations
      .filter(
        ({ kind, year }) =>
          kind === 'project' && (year === undefined || whole.year === undefined || year === whole.year),
      )
      .flatMap((project) => {
        const row = scoredExecutionRow(project) ?? project.execution[0];
        return row ? [{ row, name: project.project?.text ?? '项目' }] : [];
      });
    for (const stage of ['executed', 'adjusted'] as const) {
      const word = stage === 'executed' ? '执行数' : '预算数';
      const total = projectTotal(whole, stage);
      const parts = rows.flatMap(({ row, name }) => amountOf(row, stage, `${name}${word}`) ?? []);
      if (!total || parts.length === 0) continue;
      yield {
        kind: 'sum',
        result: total,
        compare: '>=',
        expressions: [sum(parts.map(figure))],
        // Money of other levels may be spent in a project and stand outside the department's own total.
        mismatch: 'unexplained',
        rule: `各项目${word}之和不应大于部门项目支出总额`,
        evaluation: department,
      };
    }
  },
});

const amountOf = (row: ExecutionRow, stage: 'executed' | 'adjusted', name: string): Term | undefined =>
  termOf(row[stage], name, moneyUnitOf(row, row[stage]));

/** The department's project expenditure of the year evaluated, at the stage or where no stage is printed. */
function projectTotal({ money, year }: Evaluation, wanted: Stage): Term | undefined {
  const lines = money.filter(
    (line) => line.subject === 'project' && (line.year === undefined || year === undefined || line.year === year),
  );
  const line = lines.find(({ stage }) => stage === wanted) ?? lines.find(({ stage }) => stage === undefined);
  return line && termOf(line.amount, '部门项目支出', line.amount.unit ?? '万元');
}
