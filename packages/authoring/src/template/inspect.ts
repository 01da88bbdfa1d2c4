import type { Limits } from '@hengji/documents';
import { errorAt, WordTemplateError, type WordTemplateProblem } from './problem.js';
import { type Loop, structureOf } from './word/loops.js';
import { type OpenTemplate, openTemplate, type TemplatePart } from './word/package.js';
import { findTags, type Tag } from './word/tags.js';
import { type Condition, readCheck, readOpening } from './words/expression.js';
import type { ListTerm } from './words/placeholders.js';
import { type Reference, referenceTo } from './words/reference.js';
import { recordScope, type Scope } from './words/scope.js';

/** What a tag stands for. */
export type Meaning =
  | { readonly kind: 'value'; readonly reference: Reference }
  | { readonly kind: 'check'; readonly condition: Condition }
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'list'; readonly list: ListTerm; readonly levels: number };

export interface InspectedPart {
  readonly part: TemplatePart;
  readonly tags: readonly Tag[];
  readonly loops: readonly Loop[];
}

export interface Inspected {
  readonly template: OpenTemplate;
  readonly parts: readonly InspectedPart[];
  /** By the number of the tag; closing tags have none. */
  readonly meanings: ReadonlyMap<number, Meaning>;
  readonly problems: readonly WordTemplateProblem[];
}

const mostTags = 5_000;
/** Whoever has so many errors in one part mends these first. */
const mostProblems = 100;

const tooMany = (): WordTemplateError =>
  new WordTemplateError([{ severity: 'error', message: `模板里的占位符超过${mostTags}个，不能使用。` }]);

/** Reads a template and finds what each of its tags stands for, and what is wrong with it. Throws WordTemplateError. */
export function inspect(bytes: Uint8Array, limits: Partial<Limits> = {}): Inspected {
  const template = openTemplate(bytes, limits);
  const problems: WordTemplateProblem[] = [];
  const meanings = new Map<number, Meaning>();
  let ids = 0;
  const parts = template.parts.map((part): InspectedPart => {
    const findings = findTags(part, () => ids++);
    if (ids > mostTags) throw tooMany();
    const structure = structureOf(findings);
    const found = [
      ...findings.problems,
      ...structure.problems,
      ...readMeanings(structure.tags, structure.loops, meanings),
    ];
    const order = ({ place }: WordTemplateProblem) => (place && findings.places.get(place)) ?? 0;
    problems.push(...found.sort((a, b) => order(a) - order(b)));
    return { part, tags: findings.tags, loops: structure.loops };
  });
  return { template, parts, meanings, problems };
}

function readMeanings(
  tags: readonly Tag[],
  loops: readonly Loop[],
  meanings: Map<number, Meaning>,
): WordTemplateProblem[] {
  const problems: WordTemplateProblem[] = [];
  const paired = new Set(loops.flatMap(({ open, close }) => [open, close]));
  const outer: Scope[] = [];
  let scope = recordScope;
  for (const tag of tags) {
    if (problems.length >= mostProblems) break;
    if (tag.kind === 'close') {
      if (paired.has(tag)) scope = outer.pop() ?? recordScope;
      continue;
    }
    const meaning = meaningOf(tag, scope);
    if ('unknown' in meaning) problems.push(errorAt(tag.place, meaning.unknown));
    else meanings.set(tag.id, meaning);
    if (tag.kind !== 'open') continue;
    // What follows one that is not closed is probably meant to be inside it.
    if (paired.has(tag)) outer.push(scope);
    if ('list' in meaning) scope = { name: meaning.list.items, list: meaning.list, parent: scope };
  }
  return problems;
}

function meaningOf({ kind, name }: Tag, scope: Scope): Meaning | { unknown: string } {
  if (kind === 'value') {
    const reference = referenceTo(name, scope);
    return 'unknown' in reference ? reference : { kind: 'value', reference };
  }
  if (kind === 'check') {
    const condition = readCheck(name, scope);
    return 'unknown' in condition ? condition : { kind: 'check', condition };
  }
  const opening = readOpening(name, scope);
  if ('unknown' in opening) return opening;
  return 'list' in opening ? { kind: 'list', ...opening } : { kind: 'condition', condition: opening };
}
