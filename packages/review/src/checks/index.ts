import type { AnyCheck, Check } from '../kernel/check.js';
import { budgetStages } from './budget-stages.js';
import { causesOfChange } from './causes-of-change.js';
import { changeAndGrowth } from './change-and-growth.js';
import { completionRate } from './completion-rate.js';
import { departmentProjects } from './department-projects.js';
import { enumerationCount } from './enumeration-count.js';
import { executionRate } from './execution-rate.js';
import { executionScore } from './execution-score.js';
import { frameInText } from './frame-in-text.js';
import { gradeByScore } from './grade-by-score.js';
import { incomeExpenditure } from './income-expenditure.js';
import { indicatorCount } from './indicator-count.js';
import { moneyTable } from './money-table.js';
import { namedRate } from './named-rate.js';
import { partialScores } from './partial-scores.js';
import { proportionalScore } from './proportional-score.js';
import { qualityChecks } from './quality/index.js';
import { quotedIndicator } from './quoted-indicator.js';
import { sameFigure } from './same-figure.js';
import { sameIndicator } from './same-indicator.js';
import { scoreByStandard } from './score-by-standard.js';
import { scoreWithinWeight } from './score-within-weight.js';
import { shareOfTotal } from './share-of-total.js';
import { sharesAddUp } from './shares-add-up.js';
import { staffControlRate } from './staff-control-rate.js';
import { sumOfParts } from './sum-of-parts.js';
import { tableColumns } from './table-columns.js';
import { tableTotals } from './table-totals.js';
import { totalScore } from './total-score.js';
import { weightsAddUp } from './weights-add-up.js';
import { yearsInSequence } from './years-in-sequence.js';

/**
 * The checks of arithmetic, in the order in which they run. Where two claim the same relation the first keeps it, so that the more
 * specific stand before the more general.
 */
export const arithmeticChecks: readonly Check[] = [
  executionRate,
  executionScore,
  weightsAddUp,
  scoreWithinWeight,
  completionRate,
  scoreByStandard,
  proportionalScore,
  totalScore,
  partialScores,
  gradeByScore,
  indicatorCount,
  frameInText,
  moneyTable,
  tableTotals,
  tableColumns,
  budgetStages,
  sumOfParts,
  shareOfTotal,
  sharesAddUp,
  changeAndGrowth,
  causesOfChange,
  namedRate,
  staffControlRate,
  enumerationCount,
  sameIndicator,
  departmentProjects,
  incomeExpenditure,
  sameFigure,
  quotedIndicator,
  yearsInSequence,
];

/** All checks: of arithmetic and of quality. */
export const checks: readonly AnyCheck[] = [...arithmeticChecks, ...qualityChecks];
