export * from './figures/index.js';
export * from './model/index.js';
export type { Place } from './place.js';
export * from './rollup/index.js';
export * from './scoring/index.js';
export * from './standards/index.js';
export * from './summary/index.js';
