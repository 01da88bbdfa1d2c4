export { compileStandard } from './compile.js';
export { describeRule } from './describe.js';
export { evaluateStandard } from './evaluate/evaluate.js';
export { compileFormula } from './formula/compile.js';
export { evaluateFormula } from './formula/evaluate.js';
export type { Formula, FormulaResult } from './formula/types.js';
export { roundMarks } from './text/numbers.js';
export type {
  Award,
  CompileOptions,
  Diagnostic,
  Expression,
  Given,
  GivenValue,
  Reading,
  ResultStatus,
  Rule,
  Standard,
  StandardResult,
  StandardStatus,
} from './types.js';
