export { type AnnotateOptions, annotateDocx, type DocxComment, isSigned } from './annotate-docx.js';
