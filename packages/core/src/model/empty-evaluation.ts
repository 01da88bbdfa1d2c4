import type { Evaluation } from './evaluation.js';

/** An evaluation with nothing in it. */
export const emptyEvaluation = (kind: Evaluation['kind']): Evaluation => ({
  kind,
  shortNames: [],
  fields: [],
  options: [],
  staff: [],
  money: [],
  buildings: [],
  goals: [],
  execution: [],
  frame: [],
  indicators: [],
  unfinished: [],
  sections: [],
  notes: [],
  signatures: [],
});
