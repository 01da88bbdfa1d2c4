import { openReviewPool } from '../../../dist/batch/index.js';

// A program that reviews a file without end, until somebody ends it: its argument is the path of the file.
const worker = new URL('./fixture-worker.mjs', import.meta.url);
await openReviewPool({ processes: 1, worker }).review(process.argv[2]);
