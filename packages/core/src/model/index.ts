export * from './entry.js';
export * from './evaluation.js';
export { evaluationJsonSchema } from './json-schema.js';
export { moneyWholes } from './money-wholes.js';
export { numbersIn } from './numbers.js';
export { asRecord, buildingFigures, withNumbers } from './record.js';
