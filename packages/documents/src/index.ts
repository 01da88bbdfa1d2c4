export { detectFormat } from './detect.js';
export type {
  Block,
  Cell,
  Document,
  DocumentFormat,
  Paragraph,
  ParagraphOrigin,
  Table,
} from './document.js';
export { UnreadableFile, type UnreadableReason } from './errors.js';
export { defaultLimits, type Limits } from './limits.js';
export { type ReadOptions, readDocument } from './read.js';
// Parts of the spreadsheet reader, for workbooks that are read cell by cell.
export { displayText } from './spreadsheet/display-text.js';
export { parseReference } from './spreadsheet/sheet.js';
export { isTrue, SPREADSHEET, unescapeText } from './xlsx/namespaces.js';
export { readSharedStrings } from './xlsx/shared-strings.js';
export { readStyles } from './xlsx/styles.js';
export { readWorkbook } from './xlsx/workbook.js';
export { decodeXml } from './xml/decode.js';
export { scanXml } from './xml/scan.js';
export { openPackage } from './zip/package.js';
export { readRelationships } from './zip/relationships.js';
