import type { Limits } from '@hengji/documents';
import type { Pack } from '@hengji/packs';
import { adviceOn } from './advice.js';
import { inspect } from './inspect.js';
import { WordTemplateError, type WordTemplateProblem } from './problem.js';

export interface LintTemplateOptions {
  /** Its forms are held against the template. */
  readonly pack?: Pack;
  /** Bounds on the template, where they differ from the usual ones. */
  readonly limits?: Partial<Limits>;
}

/**
 * What is wrong with a user's own Word template, errors first, each in the order of the text: placeholders that are not
 * known, lists that are not closed or cannot work where they stand; then advice on what it lacks. A template without
 * errors can be filled.
 */
export function lintTemplate(bytes: Uint8Array, options: LintTemplateOptions = {}): WordTemplateProblem[] {
  try {
    const inspected = inspect(bytes, options.limits);
    const hasErrors = inspected.problems.some(({ severity }) => severity === 'error');
    // What is missing can be told once all that is there is understood.
    const problems = [...inspected.problems, ...(hasErrors ? [] : adviceOn(inspected, options.pack))];
    const of = (severity: WordTemplateProblem['severity']) =>
      problems.filter((problem) => problem.severity === severity);
    return [...of('error'), ...of('advice')];
  } catch (error) {
    if (error instanceof WordTemplateError) return [...error.problems];
    throw error;
  }
}
