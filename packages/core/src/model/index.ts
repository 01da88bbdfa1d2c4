// What needs no zod stands in files without it: the browser loads only what it uses.
export { isBlank } from './blank.js';
export { emptyEvaluation } from './empty-evaluation.js';
export * from './entry.js';
export * from './evaluation.js';
export { evaluationJsonSchema } from './json-schema.js';
export { moneySubjects, stages } from './money-terms.js';
export { moneyWholes } from './money-wholes.js';
export { numbersIn } from './numbers.js';
export { asRecord, buildingFigures, withNumbers } from './record.js';
