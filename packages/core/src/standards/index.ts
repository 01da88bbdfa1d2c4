export type * from './types.js';
export type * from './formula/types.js';
