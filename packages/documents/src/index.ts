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
