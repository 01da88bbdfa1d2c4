import { docxFormatter } from './docx.js';
import type { FileFormatter, Formatter } from './formatter.js';
import { htmlFormatter } from './html.js';
import { jsonFormatter } from './json.js';
import { markdownFormatter } from './md.js';
import { recordFormatter } from './record.js';
import { sarifFormatter } from './sarif.js';
import { tableFormatter } from './table.js';
import { xlsxFormatter } from './xlsx.js';

export { findingsOf } from './common/groups.js';
export { toolVersion } from './common/version.js';
export { type FileFormatter, type FormatOptions, type Formatter, SourceTrouble } from './formatter.js';
export { displayWidth } from './terminal/display-width.js';
export { wrap } from './terminal/wrap.js';

/** All formats of a review, in the order in which the help lists them. */
export const formatters: readonly (Formatter | FileFormatter)[] = [
  tableFormatter,
  jsonFormatter,
  recordFormatter,
  sarifFormatter,
  markdownFormatter,
  htmlFormatter,
  xlsxFormatter,
  docxFormatter,
];

/** The formatter named `id`; undefined where there is none. */
export const formatterById = (id: string): Formatter | FileFormatter | undefined =>
  formatters.find((formatter) => formatter.id === id);
