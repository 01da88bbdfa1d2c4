import type { CrossCheck } from '../source.js';
import { budgetFigure } from './budget-figure.js';
import { carriedOver } from './carried-over.js';
import { changeAgainstLastYear } from './change-against-last-year.js';
import { indicatorClass } from './indicator-class.js';
import { indicatorValue } from './indicator-value.js';
import { lastYearFigure } from './last-year-figure.js';
import { projectAmount } from './project-amount.js';
import { projectTotal } from './project-total.js';
import { sameEvaluation } from './same-evaluation.js';
import { staffLastYear } from './staff-last-year.js';

/** All checks of files against each other, in the order in which they run. */
export const crossChecks: readonly CrossCheck[] = [
  lastYearFigure,
  changeAgainstLastYear,
  carriedOver,
  staffLastYear,
  budgetFigure,
  projectAmount,
  projectTotal,
  indicatorValue,
  indicatorClass,
  sameEvaluation,
];
