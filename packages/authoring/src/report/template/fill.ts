import type { Scope } from '../terms/vocabulary.js';
import { inPrint } from '../values/amount.js';
import type { Value } from '../values/value.js';
import type { BoundNode, Template } from './bound.js';
import { tidied } from './tidy.js';

/** Stands for a value while the marks around it are put in order; values themselves are never changed. */
const placeholder = '\uE000';

/**
 * The text of a template for one record. A sentence with a figure that does not exist is left out, 【】 around it only
 * what is inside; '' where nothing is left.
 */
export const fillTemplate = ({ sentences }: Template, scope: Scope): string =>
  sentences
    .map((sentence) => fillSentence(sentence, scope))
    .join('')
    .trim();

function fillSentence(nodes: readonly BoundNode[], scope: Scope): string {
  const pieces = fillNodes(nodes, scope);
  if (pieces === undefined) return '';
  const values: string[] = [];
  const skeleton = pieces
    .map((piece) => {
      if (!piece.isValue) return piece.text.replaceAll(placeholder, '');
      if (piece.text === '') return '';
      values.push(piece.text);
      return placeholder;
    })
    .join('');
  let next = 0;
  return tidied(skeleton).replaceAll(placeholder, () => values[next++] ?? '');
}

interface Piece {
  readonly text: string;
  readonly isValue: boolean;
}

/** undefined where a figure outside of 【】 does not exist. */
function fillNodes(nodes: readonly BoundNode[], scope: Scope): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const node of nodes) {
    if (node.type === 'text') pieces.push({ text: node.text, isValue: false });
    else if (node.type === 'field') {
      const value = node.read(scope);
      if (value === undefined) return undefined;
      pieces.push({ text: printed(value), isValue: true });
    } else {
      for (const alternative of node.alternatives) {
        const filled = fillNodes(alternative, scope);
        if (filled === undefined) continue;
        pieces.push(...filled);
        break;
      }
    }
  }
  return pieces;
}

const printed = (value: Value): string => (value.kind === 'words' ? value.text : inPrint(value));
