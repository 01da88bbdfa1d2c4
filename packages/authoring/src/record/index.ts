/** Records without what prints them: quick to load. */
export { blankRecord } from '../workbook/record/blank-record.js';
export { nextYear } from '../workbook/record/next-year.js';
export { type Completed, type CompleteOptions, completeRecord } from './complete.js';
