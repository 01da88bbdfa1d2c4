import type { QualityCheck } from '../../kernel/check.js';

/** The checks of quality, in the order in which they run. */
export const qualityChecks: readonly QualityCheck[] = [];
