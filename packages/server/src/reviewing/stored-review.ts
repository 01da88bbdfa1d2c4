import type { Identity, PackedReview, ReviewAnswer } from '@hengji/review';

/** What of a review answers a request as it is. */
export interface StoredParts {
  /** The review as JSON: one object, with the document in it. */
  readonly review: Uint8Array;
  /** What other reports are held against, as JSON. */
  readonly material: Uint8Array;
}

/**
 * Puts together what is kept of a review, from the JSON that came from its worker, without reading it.
 *
 * @param name of the file as the user has it; stands in the review in place of a path
 */
export function storedParts(name: string, packed: PackedReview, material: Uint8Array | undefined): StoredParts {
  const { packed: parts, remarks: _remarks, identities = [], ...light } = packed;
  const head = JSON.stringify({ ...light, file: name }).slice(0, -1);
  const pieces = Object.entries(parts).flatMap(([part, json]) => [Buffer.from(`,${JSON.stringify(part)}:`), json]);
  return {
    review: Buffer.concat([Buffer.from(head), ...pieces, Buffer.from('}')]),
    material: materialJson(identities, material ?? Buffer.from('[]')),
  };
}

type Companion = NonNullable<Extract<ReviewAnswer, { error: string }>['companion']>;

/** A budget table as a review with nothing to find: its document can be looked at, and reports are held against it. */
export function companionParts(name: string, companion: Companion): StoredParts {
  const { format, title, document, identities, material } = companion;
  const nothing = { figures: 0, figuresInStatements: 0, statements: 0, holds: 0, withinRounding: 0 };
  const review = {
    file: name,
    format,
    ...(title === undefined ? {} : { title }),
    document,
    evaluations: [],
    statements: [],
    findings: [],
    scores: [],
    coverage: { ...nothing, contradictions: 0, unexplained: 0 },
    notUnderstood: [],
  };
  return {
    review: Buffer.from(JSON.stringify(review)),
    material: materialJson(identities, Buffer.from(JSON.stringify(material))),
  };
}

const materialJson = (identities: readonly Identity[], material: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`{"identities":${JSON.stringify(identities)},"material":`), material, Buffer.from('}')]);
