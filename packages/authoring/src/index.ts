export { documentOf } from './page/document-of.js';
export type * from './page/page.js';
