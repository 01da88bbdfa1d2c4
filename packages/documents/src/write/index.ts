export { type WriteOptions, writeDocx } from './write-docx.js';
export { writeHtml } from './write-html.js';
export { writeTxt } from './write-txt.js';
export { writeXlsx } from './write-xlsx.js';
