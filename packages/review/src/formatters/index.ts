import type { Formatter } from './formatter.js';
import { htmlFormatter } from './html.js';
import { jsonFormatter } from './json.js';
import { markdownFormatter } from './md.js';
import { sarifFormatter } from './sarif.js';
import { tableFormatter } from './table.js';
import { xlsxFormatter } from './xlsx.js';

export { toolVersion } from './common/version.js';
export type { FormatOptions, Formatter } from './formatter.js';
export { displayWidth } from './terminal/display-width.js';
export { wrap } from './terminal/wrap.js';

/** All formats of a review, in the order in which the help lists them. */
export const formatters: readonly Formatter[] = [
  tableFormatter,
  jsonFormatter,
  sarifFormatter,
  markdownFormatter,
  htmlFormatter,
  xlsxFormatter,
];

/** The formatter named `id`; undefined where there is none. */
export const formatterById = (id: string): Formatter | undefined => formatters.find((formatter) => formatter.id === id);
