import type { NumberRow, NumberSection } from '../extract/number-table.js';
import { defineCheck } from '../kernel/check.js';
import { figure, sum } from '../kernel/expression.js';
import { judge } from '../kernel/judge.js';
import type { Claim, Relation } from '../kernel/relation.js';

export const tableTotals = defineCheck({
  id: 'table-totals',
  title: '表中合计行与各行之和不符',
  severity: 'error',
  why: '合计行应等于表中各行之和；对不上说明有一行或合计填错。',
  basis: '报表勾稽关系：合计=各行之和',
  advice: '逐行核对，改正有误的数字；有未列的行，补列。',
  *claims({ numberSections }) {
    for (const section of numberSections) yield* claimsOf(section);
  },
});

const isTotal = (label: string): boolean => /^(?:合计|总计|共计)/.test(label);
/** Rows that are part of another row, or part of the total already. */
const isDetail = (label: string): boolean => /其中|小计|^[-—·]|^[（(]?\d+[)）、.]/.test(label);

function* claimsOf({ rows }: NumberSection): Iterable<Claim> {
  const at = rows.findIndex(({ label }) => isTotal(label));
  const total = rows[at];
  if (!total || rows.filter(({ label }) => isTotal(label)).length > 1) return;
  // The total stands below its rows, or above them.
  const others = at === rows.length - 1 ? rows.slice(0, at) : at === 0 ? rows.slice(1) : [];
  const counted = others.filter(({ label }) => !isDetail(label));
  const plain = counted.length === others.length;
  for (const cell of total.cells) {
    if (cell.term.figure.dimension === 'ratio' || /率|幅|占比|比重|%|单价|标准/.test(cell.heading)) continue;
    const parts = counted.map((row) => inColumn(row, cell.column)).filter((term) => term !== undefined);
    if (parts.length < 2) continue;
    const claim: Relation = {
      kind: 'sum',
      result: cell.term,
      compare: '=',
      expressions: [sum(parts.map(figure))],
      rule: `“${cell.heading}”栏的合计=各行之和`,
    };
    // Rows that are details of others, and blanks in the column, leave open what is added up.
    if ((plain && parts.length === counted.length) || judge(claim).verdict.startsWith('holds')) yield claim;
  }
}

const inColumn = (row: NumberRow, column: number) => row.cells.find((cell) => cell.column === column)?.term;
