export { type BatchOptions, type BatchProgress, reviewFiles } from './review-files.js';
export type { ReviewWishes } from './task.js';
