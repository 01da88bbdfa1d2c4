export { documentOf } from './page/document-of.js';
export { renderDocx } from './page/docx.js';
export { renderHtml } from './page/html.js';
export type * from './page/page.js';
export { renderXlsx } from './page/xlsx.js';
export { type Completed, type CompleteOptions, completeRecord } from './record/complete.js';
