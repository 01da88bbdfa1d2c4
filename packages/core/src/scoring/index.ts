export { scoredExecutionRow } from './execution.js';
export { type NotedRules, notedRules } from './form-notes.js';
export { evaluationInputs } from './inputs.js';
export type { StandardGiven } from './judge-standard.js';
export { markByStandard } from './mark-by-standard.js';
export { type ProportionalMark, proportionalMark } from './proportional.js';
export type { Judged } from './quantitative.js';
export { type Reading as IndicatorReading, readIndicator } from './reading.js';
export { optionsOf, type ScoringRecord, scoringRecordSchema } from './record.js';
export {
  type GradeBand,
  gradeOf,
  officialGrades,
  percentSchema,
  type QualitativeBand,
  type ScoringRules,
  scoringRulesSchema,
  shareOf,
} from './rules.js';
export { type ScoringOptions, scoreEvaluation } from './score-evaluation.js';
export type { Agreement, Mark, MarkBasis, MarkRange, MarkStatus, Reduction, Scorecard } from './scorecard.js';
