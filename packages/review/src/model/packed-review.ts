import type { Material } from './dossier.js';
import type { DocumentReview } from './review.js';

/** The parts of a review that make nearly all of its size. */
const largeParts = ['document', 'evaluations', 'statements'] as const;
type LargePart = (typeof largeParts)[number];

/** A review as it travels from a worker and waits to be written: its large parts as UTF-8 JSON. */
export interface PackedReview extends Omit<DocumentReview, LargePart | 'material'> {
  readonly packed: Readonly<Record<LargePart, Uint8Array>>;
  readonly remarks: readonly string[];
}

/** Packs a review. A batch of thousands of files then takes a third of the memory, and none of the heap. */
export function packReview({ document, evaluations, statements, material: _, ...light }: DocumentReview): PackedReview {
  return {
    ...light,
    remarks: document.remarks,
    packed: { document: bytes(document), evaluations: bytes(evaluations), statements: bytes(statements) },
  };
}

/** What other files are held against, packed apart: it is needed only until all files of a batch are reviewed. */
export const packMaterial = ({ material = [] }: Pick<DocumentReview, 'material'>): Uint8Array => bytes(material);

/** The material in a package. */
export const unpackMaterial = (packed: Uint8Array): readonly Material[] =>
  JSON.parse(new TextDecoder().decode(packed)) as readonly Material[];

const bytes = (part: unknown): Uint8Array => Buffer.from(JSON.stringify(part));

const packedOf = new WeakMap<DocumentReview, PackedReview>();

/** The review in a package. Its large parts are read from it when they are asked for. */
export function unpackReview(review: PackedReview): DocumentReview {
  const { packed, remarks: _remarks, ...light } = review;
  const unpacked: DocumentReview = {
    ...light,
    get document() {
      return open<DocumentReview['document']>(packed.document);
    },
    get evaluations() {
      return open<DocumentReview['evaluations']>(packed.evaluations);
    },
    get statements() {
      return open<DocumentReview['statements']>(packed.statements);
    },
  };
  packedOf.set(unpacked, review);
  return unpacked;
}

/** The package that a review came in; its JSON can be written as it is. */
export const packageOf = (review: DocumentReview): PackedReview | undefined => packedOf.get(review);

/** Formatters go through the reviews one by one: the parts opened last are the ones that are asked for again. */
const opened: { readonly bytes: Uint8Array; readonly part: unknown }[] = [];

function open<T>(bytes: Uint8Array): T {
  const known = opened.find((one) => one.bytes === bytes);
  if (known) return known.part as T;
  const part = JSON.parse(new TextDecoder().decode(bytes)) as T;
  opened.unshift({ bytes, part });
  opened.length = Math.min(opened.length, largeParts.length);
  return part;
}
