import type { Evaluation } from '@hengji/core';
import type { Document } from '@hengji/documents';

/** Words that self-evaluation material cannot do without, in its title, its headings or its forms. */
const subject = /绩效/;
const genre = /自评|评价|目标|指标|得分|监控/;

/**
 * Whether a document is self-evaluation material at all: a form of it was recognised, or its text speaks of 绩效 as
 * such material does. A recipe or a statute about something else is neither.
 */
export function isReport(document: Document, evaluations: readonly Evaluation[]): boolean {
  if (evaluations.length === 0) return false;
  if (evaluations.some((e) => e.indicators.length > 0 || e.execution.length > 0 || e.unfinished.length > 0))
    return true;
  const speaksOfIt = (text: string): boolean => subject.test(text) && genre.test(text);
  return document.blocks.some((block) =>
    block.type === 'paragraph' ? speaksOfIt(block.text) : block.cells.some((cell) => speaksOfIt(cell.text)),
  );
}
