import type { GradeBand } from '../scoring/grades.js';
import type { ScoredColumns, UnitColumns } from './columns.js';
import { ExactSums } from './exact-sums.js';
import { dividedHalfUp } from './hundredths.js';
import { ranksOf } from './ranks.js';

/** One level of the tree: departments, counties, provinces. */
export interface LevelSummary {
  readonly count: number;
  /** Units in each. */
  readonly units: Uint32Array;
  /** In 分, exactly. */
  readonly budget: readonly bigint[];
  readonly executed: readonly bigint[];
  /** Hundredths of a percent, rounded half up; -1 where there is no budget. */
  readonly executionRate: Int32Array;
  /** Hundredths of a mark: the total of each unit weighted with its budget; the plain mean where there is no money. */
  readonly score: Int32Array;
  readonly rank: Uint32Array;
  /** Units by grade: `grades[g * count + i]`. */
  readonly grades: Uint32Array;
}

export interface ColumnsSummary {
  /** By unit: index of its grade in the bands; the number of bands where none reaches that low. */
  readonly grade: Uint8Array;
  /** By unit, among all. */
  readonly rank: Uint32Array;
  readonly levels: readonly LevelSummary[];
}

/**
 * Adds up scored units level by level: money exactly, scores averaged with the money as weight, ranks, grades.
 *
 * @param parents for each level from the bottom, by unit for the first and by the level below for the others: the
 *   index above; with the number of indexes there
 */
export function summariseColumns(
  units: UnitColumns,
  scored: ScoredColumns,
  parents: readonly { readonly of: Uint32Array; readonly count: number }[],
  grades: readonly GradeBand[],
): ColumnsSummary {
  const grade = gradesOf(scored, grades);
  const levels: LevelSummary[] = [];
  let home = Uint32Array.from({ length: units.count }, (_, unit) => unit);
  for (const { of, count } of parents) {
    home = home.map((index) => of[index] ?? 0);
    levels.push(levelOf(units, scored, grade, grades.length, home, count));
  }
  return { grade, rank: ranksOf(scored.totals), levels };
}

function gradesOf({ totals, fullMarks }: ScoredColumns, grades: readonly GradeBand[]): Uint8Array {
  const bands = grades
    .map(({ from }, index) => ({ index, from: Math.round(Number(from) * 10_000) }))
    .sort((a, b) => b.from - a.from);
  return Uint8Array.from(totals, (total, unit) => {
    const full = fullMarks[unit] ?? 0;
    // total ÷ full × 100 ≥ from, without dividing: all safe integers.
    const band = bands.find(({ from }) => full > 0 && total * 1_000_000 >= from * full);
    return band?.index ?? grades.length;
  });
}

function levelOf(
  units: UnitColumns,
  { totals }: ScoredColumns,
  grade: Uint8Array,
  bands: number,
  home: Uint32Array,
  count: number,
): LevelSummary {
  const members = new Uint32Array(count);
  const budget = new ExactSums(count);
  const executed = new ExactSums(count);
  const weighted = new ExactSums(count);
  const plain = new ExactSums(count);
  const grades = new Uint32Array(bands * count);
  for (let unit = 0; unit < units.count; unit += 1) {
    const at = home[unit] ?? 0;
    const money = units.budget[unit] ?? 0;
    const total = totals[unit] ?? 0;
    members[at] = (members[at] ?? 0) + 1;
    budget.add(at, money);
    executed.add(at, units.executed[unit] ?? 0);
    weighted.addProduct(at, money, total);
    plain.add(at, total);
    const g = (grade[unit] ?? bands) * count + at;
    if (g < grades.length) grades[g] = (grades[g] ?? 0) + 1;
  }
  const budgets = Array.from({ length: count }, (_, at) => budget.at(at));
  const spent = Array.from({ length: count }, (_, at) => executed.at(at));
  const score = Int32Array.from(budgets, (money, at) =>
    money > 0n
      ? Number(dividedHalfUp(weighted.at(at), money))
      : Number(dividedHalfUp(plain.at(at), BigInt(Math.max(1, members[at] ?? 0)))),
  );
  return {
    count,
    units: members,
    budget: budgets,
    executed: spent,
    executionRate: Int32Array.from(budgets, (money, at) =>
      money > 0n ? Number(dividedHalfUp((spent[at] ?? 0n) * 10_000n, money)) : -1,
    ),
    score,
    rank: ranksOf(score),
    grades,
  };
}
