export { type AggregatedColumns, aggregateColumns, aggregations } from './aggregate-columns.js';
export { columnKinds, type IndicatorColumns, type ScoredColumns, scoreColumns, type UnitColumns } from './columns.js';
export { proportionalHundredths } from './hundredths.js';
export {
  type AggregationKind,
  type MergedIndicator,
  type MergedProjects,
  mergeProjects,
  moneyOf,
} from './merge-projects.js';
export { ranksOf } from './ranks.js';
export { regionOf } from './region.js';
export {
  type Rollup,
  type RollupEntry,
  type RollupGroup,
  type RollupKey,
  rollupKeys,
  summarise,
} from './summarise.js';
export { type ColumnsSummary, type LevelSummary, summariseColumns } from './summarise-columns.js';
