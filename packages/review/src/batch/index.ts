export { type BatchOptions, type BatchProgress, reviewFiles } from './review-files.js';
