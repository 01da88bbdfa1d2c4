export * from './batch/index.js';
export { checks } from './checks/index.js';
export { type Extraction, extractEvaluations } from './extract/evaluation.js';
export * from './formatters/index.js';
export type { Check } from './kernel/check.js';
export type * from './model/review.js';
export { type ReviewOptions, reviewDocument } from './review.js';
