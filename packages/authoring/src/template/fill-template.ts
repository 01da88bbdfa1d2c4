import type { Evaluation } from '@hengji/core';
import { defaultLimits, type Limits } from '@hengji/documents';
import { inspect } from './inspect.js';
import { WordTemplateError } from './problem.js';
import { Item } from './words/item.js';

export interface FillOptions {
  /** Bounds on the template and on what comes out, where they differ from the usual ones. */
  readonly limits?: Partial<Limits>;
}

/** Nodes of the filled file beside those of the template. */
const mostNodes = 1_500_000;

/**
 * Fills a user's own Word template with a record. The same template and record always give the same bytes. What the
 * placeholders are is written in docs/word-templates.md; rates, sums and scores are those of the record, see
 * `completeRecord`.
 *
 * @param bytes a .docx or .dotx file
 * @param projects the evaluations of the department's projects, for 「{{#项目}}」
 * @returns a .docx file
 * @throws WordTemplateError where the template has an error: nothing is ever filled by halves
 */
export async function fillTemplate(
  bytes: Uint8Array,
  record: Evaluation,
  projects: readonly Evaluation[] = [],
  options: FillOptions = {},
): Promise<Uint8Array> {
  const inspected = inspect(bytes, options.limits);
  const errors = inspected.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new WordTemplateError(errors);
  const { fillParts } = await import('./fill/fill-parts.js');
  const limits = {
    nodes: options.limits?.nodes ?? mostNodes,
    characters: options.limits?.characters ?? defaultLimits.characters,
  };
  await fillParts(inspected, Item.ofRecord(record, projects), limits);
  return inspected.template.save(inspected.parts.filter(({ tags }) => tags.length > 0).map(({ part }) => part));
}
