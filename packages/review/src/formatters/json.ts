import type { DocumentReview } from '../model/review.js';
import type { Formatter } from './formatter.js';

/**
 * The public JSON contract, version 1. Compact, with every document on a line of its own, and joined as bytes: the
 * reviews of thousands of files are longer than one string may be.
 */
export const jsonFormatter: Formatter = {
  id: 'json',
  title: '供程序读取的 JSON',
  extension: 'json',
  binary: false,
  async format({ version, documents, failed }) {
    const chunks = [Buffer.from(`{"version":${version},"documents":[`)];
    for (const [index, review] of documents.entries()) {
      chunks.push(Buffer.from(`${index === 0 ? '' : ','}\n${JSON.stringify(contractual(review))}`));
    }
    chunks.push(Buffer.from(`],\n"failed":${JSON.stringify(failed)}}\n`));
    return Buffer.concat(chunks);
  },
};

/** What the contract shows of a review: all but the document itself, in the contract's order. */
const contractual = (review: DocumentReview) => ({
  file: review.file,
  title: review.title,
  unit: review.unit,
  year: review.year,
  format: review.format,
  evaluations: review.evaluations,
  statements: review.statements,
  findings: review.findings,
  scores: review.scores,
  coverage: review.coverage,
  notUnderstood: review.notUnderstood,
  remarks: review.document.remarks,
});
