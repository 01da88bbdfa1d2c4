import { packageOf } from '../model/packed-review.js';
import type { Companion, DocumentReview } from '../model/review.js';
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
  async format({ version, documents, failed, groups, ungrouped, companions }) {
    const chunks: Uint8Array[] = [Buffer.from(`{"version":${version},"documents":[`)];
    for (const [index, review] of documents.entries()) {
      chunks.push(Buffer.from(index === 0 ? '\n' : ',\n'), ...contractual(review));
    }
    chunks.push(Buffer.from(`],\n"failed":${JSON.stringify(failed)}`));
    for (const [name, list] of Object.entries({ groups, ungrouped, companions: companions?.map(withoutDocument) })) {
      if (list !== undefined)
        chunks.push(Buffer.from(`,\n"${name}":[${list.map((one) => `\n${JSON.stringify(one)}`)}]`));
    }
    chunks.push(Buffer.from('}\n'));
    return Buffer.concat(chunks);
  },
};

const withoutDocument = ({ document: _document, material: _material, ...rest }: Companion) => rest;

/**
 * What the contract shows of a review: all but the document itself, in the contract's order. A review that came packed
 * from a worker already holds its large parts as JSON; they are written as they are.
 */
function contractual(review: DocumentReview): Uint8Array[] {
  const { evaluations, statements, remarks } = partsOf(review);
  const head = JSON.stringify({
    file: review.file,
    title: review.title,
    unit: review.unit,
    year: review.year,
    format: review.format,
  });
  const tail = JSON.stringify({
    findings: review.findings,
    scores: review.scores,
    coverage: review.coverage,
    notUnderstood: review.notUnderstood,
    lapsed: review.lapsed,
    remarks,
  });
  return [
    Buffer.from(`${head.slice(0, -1)},"evaluations":`),
    evaluations,
    Buffer.from(',"statements":'),
    statements,
    Buffer.from(`,${tail.slice(1)}`),
  ];
}

function partsOf(review: DocumentReview): {
  evaluations: Uint8Array;
  statements: Uint8Array;
  remarks: readonly string[];
} {
  const packed = packageOf(review);
  if (packed) return { ...packed.packed, remarks: packed.remarks };
  const bytes = (part: unknown): Uint8Array => Buffer.from(JSON.stringify(part));
  return {
    evaluations: bytes(review.evaluations),
    statements: bytes(review.statements),
    remarks: review.document.remarks,
  };
}
