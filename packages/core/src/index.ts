export * from './figures/index.js';
export * from './model/index.js';
export type { Place } from './place.js';
