import type { FileStore } from './files/file-store.js';
import type { Events } from './http/events.js';
import type { UploadLimits } from './http/upload.js';
import type { ReviewQueue } from './reviewing/review-queue.js';
import type { Repository } from './storage/repository.js';
import type { Workshop } from './workshop/workshop.js';

/** What the routes work with. */
export interface Context {
  readonly repository: Repository;
  readonly files: FileStore;
  readonly queue: ReviewQueue;
  readonly workshop: Workshop;
  readonly events: Events;
  readonly limits: UploadLimits;
  /** Always later than before. */
  readonly now: () => string;
  /** Tells every page that a report has changed. */
  readonly changed: (report: string) => void;
}
