export * from './entry.js';
export * from './evaluation.js';
export { evaluationJsonSchema } from './json-schema.js';
export { numbersIn } from './numbers.js';
export { asRecord, withNumbers } from './record.js';
