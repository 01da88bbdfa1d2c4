import { countedOnce, exact, officialGrades, Rational, type Rollup, type RollupEntry, summarise } from '@hengji/core';
import type { SummaryRow } from '../../api/types.js';
import type { GroupKey } from './view.js';

/** Averages and money of the rows by year, unit, department or region, as core rolls up scorecards; each evaluation once. */
export function rollupOf(rows: readonly SummaryRow[], by: GroupKey): Rollup {
  const { counted, remarks } = countedOnce(rows);
  const rollup = summarise(counted.map(entryOf), by, { grades: [...officialGrades] });
  return { ...rollup, remarks: [...remarks, ...rollup.remarks] };
}

/** A row as core's roll-up wants it: of its scorecard only the printed score and the full marks are known. */
function entryOf(row: SummaryRow): RollupEntry {
  const { unit, name, project, department, region, year, kind, score, budget, executed } = row;
  return {
    unit: unit ?? name,
    region,
    budget: exact(budget) ?? Rational.zero,
    executed: exact(executed) ?? Rational.zero,
    ...(project !== null && { project }),
    ...(department !== null && { department }),
    ...(year !== null && { year }),
    scorecard: {
      kind,
      fullMarks: row.fullMarks ?? '100',
      marks: [],
      reductions: [],
      remarks: [],
      total: {
        min: score ?? '0',
        max: score ?? '0',
        agreement: score === null ? 'not-printed' : 'not-checked',
        ...(score !== null && { settled: score }),
      },
      grade: { min: '', max: '' },
    },
  };
}

/** Number of evaluations by grade: the official grades first, then others as printed, then '' for none. */
export function gradesOf(
  rows: readonly Pick<SummaryRow, 'grade'>[],
): { readonly grade: string; readonly count: number }[] {
  const counts = new Map<string, number>(officialGrades.map(({ name }) => [name, 0]));
  for (const { grade } of rows) if (grade !== null && grade !== '') counts.set(grade, (counts.get(grade) ?? 0) + 1);
  const none = rows.filter(({ grade }) => grade === null || grade === '').length;
  const known = [...counts].map(([grade, count]) => ({ grade, count }));
  return none === 0 ? known : [...known, { grade: '', count: none }];
}
