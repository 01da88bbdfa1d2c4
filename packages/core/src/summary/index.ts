export { countedRows, isMixed } from './examples.js';
export { filterEvaluations, noSummaryFilter, type SummaryFilter, wordSearch } from './filter.js';
export {
  type RankedEvaluation,
  rankEvaluations,
  type SummaryOrder,
  type SummarySortKey,
  summarySortKeys,
} from './ranking.js';
export { countedOnce } from './repeats.js';
export { chineseOrder, evaluationTitle, exact, type SummarisedEvaluation, scoreRate } from './row.js';
