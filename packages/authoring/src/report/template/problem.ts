import type { TemplatePlace } from './syntax.js';

/** What is wrong with a template, and where. */
export interface TemplateProblem extends TemplatePlace {
  /** One Chinese sentence with the place. */
  readonly message: string;
}

/** A template that cannot be used. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(readonly problems: readonly TemplateProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
  }
}

export const problemAt = (at: TemplatePlace, sentence: string): TemplateProblem => ({
  ...at,
  message: `第${at.line}行第${at.column}个字：${sentence}`,
});
