import { readFileSync } from 'node:fs';
import type { DocumentReview, Finding } from '@hengji/review';

/**
 * A stored review of which only what is small stays in memory: hundreds of them together take no more than their
 * findings. Its document, evaluations and statements are read again when they are asked for.
 *
 * @param decided what the findings are after what was decided on them
 */
export function lightReview(
  path: string,
  file: string,
  decided: (findings: readonly Finding[]) => readonly Finding[],
): DocumentReview {
  const { document: _, evaluations: _evaluations, statements: _statements, findings, ...light } = stored(path);
  return {
    ...light,
    file,
    findings: decided(findings),
    get document() {
      return stored(path).document;
    },
    get evaluations() {
      return stored(path).evaluations;
    },
    get statements() {
      return stored(path).statements;
    },
  };
}

/** Whoever goes through many reviews asks for the parts of one after another. */
let last: { readonly path: string; readonly review: DocumentReview } | undefined;

function stored(path: string): DocumentReview {
  if (last?.path !== path) last = { path, review: JSON.parse(readFileSync(path, 'utf8')) as DocumentReview };
  return last.review;
}
