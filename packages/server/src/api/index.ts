/**
 * The HTTP contract: what requests and answers look like. Web pages import the types alone; nothing here needs Node.
 */
export * from './common.js';
export * from './decisions.js';
export * from './events.js';
export * from './groups.js';
export * from './health.js';
export * from './packs.js';
export * from './records.js';
export * from './reports.js';
export * from './review.js';
export * from './standards.js';
export * from './summary.js';
