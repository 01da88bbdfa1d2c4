import type { ReviewSettings } from '../kernel/settings.js';
import type { PackedReview } from '../model/packed-review.js';
import type { Companion } from '../model/review.js';

/** How the files of a batch are to be reviewed; plain data, which travels to the workers. */
export interface ReviewWishes {
  /** Ids of packs, or absolute paths to packs. They must have been found valid. */
  readonly packs?: readonly string[];
  readonly settings?: ReviewSettings;
  /** By the id of a pack: settings where that pack is in force. */
  readonly packSettings?: Readonly<Record<string, ReviewSettings>>;
}

/** What a worker is asked: review the file at `path`. The review names it as `path` too. */
export interface ReviewTask extends ReviewWishes {
  readonly path: string;
}

/**
 * What a worker answers: the review with what other files are held against, or one Chinese sentence on why there is
 * none. A budget table has no review, but reports beside it are held against it. Never throws for a bad file.
 */
export type ReviewAnswer =
  | { readonly review: PackedReview; readonly material?: Uint8Array }
  | { readonly error: string; readonly companion?: Companion };
