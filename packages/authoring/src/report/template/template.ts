import type { AnyVocabulary } from '../terms/vocabulary.js';
import { Binder } from './bind-expression.js';
import type { BoundNode, Template } from './bound.js';
import { TemplateError, type TemplateProblem } from './problem.js';
import { readTemplate } from './read-template.js';
import type { Format, TemplateNode } from './syntax.js';

/**
 * Reads a template and looks its names up.
 *
 * @throws TemplateError with one Chinese sentence for everything that is wrong, each with its line and place
 */
export function compileTemplate(text: string, names: AnyVocabulary): Template {
  const nodes = readTemplate(text);
  const binder = new Binder(names, printedFormats(nodes));
  const bound = bindAll(nodes, binder);
  if (binder.problems.length > 0) throw new TemplateError(binder.problems);
  return { sentences: sentencesOf(bound) };
}

/** What is wrong with a template; empty where nothing is. */
export function checkTemplate(text: string, names: AnyVocabulary): readonly TemplateProblem[] {
  try {
    compileTemplate(text, names);
    return [];
  } catch (error) {
    if (error instanceof TemplateError) return error.problems;
    throw error;
  }
}

/** The formats in which the template first prints each name. */
function printedFormats(nodes: readonly TemplateNode[]): ReadonlyMap<string, readonly Format[]> {
  const printed = new Map<string, readonly Format[]>();
  const visit = (node: TemplateNode): void => {
    if (node.type === 'choice') for (const alternative of node.alternatives) alternative.forEach(visit);
    if (node.type !== 'field' || node.expression.kind !== 'name' || printed.has(node.expression.word)) return;
    printed.set(
      node.expression.word,
      node.expression.formats.filter(({ word }) => word !== '不带单位' && word !== '引号'),
    );
  };
  nodes.forEach(visit);
  return printed;
}

const bindAll = (nodes: readonly TemplateNode[], binder: Binder): BoundNode[] =>
  nodes.flatMap((node) => bindOne(node, binder) ?? []);

function bindOne(node: TemplateNode, binder: Binder): BoundNode | undefined {
  if (node.type === 'text') return node;
  if (node.type === 'choice') {
    return { type: 'choice', alternatives: node.alternatives.map((each) => bindAll(each, binder)) };
  }
  const bound = binder.expression(node.expression);
  return bound && { type: 'field', read: bound.read };
}

/** Cut after every 。 and line end that stands outside of 【】. */
function sentencesOf(nodes: readonly BoundNode[]): BoundNode[][] {
  const sentences: BoundNode[][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'text') {
      sentences.at(-1)?.push(node);
      continue;
    }
    for (const [i, text] of node.text.split(/(?<=[。\n])/).entries()) {
      const last = sentences.at(-1);
      const closed = last?.at(-1);
      const ended = closed?.type === 'text' && /[。\n]$/.test(closed.text);
      if (i > 0 || ended) sentences.push([{ type: 'text', text }]);
      else last?.push({ type: 'text', text });
    }
  }
  return sentences;
}
