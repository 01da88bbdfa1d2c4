export * from './entry.js';
export * from './evaluation.js';
export { evaluationJsonSchema } from './json-schema.js';
