import type { PackedReview } from '../model/packed-review.js';

/** What a worker is asked: review the file at `path`. The review names it as `path` too. */
export interface ReviewTask {
  readonly path: string;
}

/** What a worker answers: the review, or one Chinese sentence on why there is none. Never throws for a bad file. */
export type ReviewAnswer = { readonly review: PackedReview } | { readonly error: string };
