import type { Document, RecordCheck as ServerRecordCheck, Review as ServerReview } from '@hengji/server/api';

/** The HTTP contract, types alone: no code of the server comes into the browser. */
export type * from '@hengji/server/api';

// The schemas cannot say that tables contain tables; the types of the readers can.

/** A report with everything that its review gave, and what was decided on it. */
export type Review = Omit<ServerReview, 'document'> & { readonly document: Document };

/** What reviewing the composed document of a record gave. */
export type RecordCheck = Omit<ServerRecordCheck, 'document'> & { readonly document: Document };
