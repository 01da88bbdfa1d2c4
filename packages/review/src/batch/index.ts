export { built } from './built.js';
export { type BatchOptions, type BatchProgress, reviewFiles } from './review-files.js';
export { openReviewPool, type ReviewPool, type ReviewPoolOptions } from './review-pool.js';
export type { ReviewAnswer, ReviewWishes } from './task.js';
export { openWorkerPool, type WorkerPool, type WorkerPoolOptions, WorkerStopped } from './worker-pool.js';
