import type { ReviewAnswer, ReviewPool } from '@hengji/review';
import type { FileStore } from '../files/file-store.js';
import type { Repository } from '../storage/repository.js';
import type { ReportRow } from '../storage/schema.js';
import { keepAnswer } from './outcome.js';
import { packsToReviewBy } from './review-packs.js';

export interface QueueOptions {
  readonly repository: Repository;
  readonly files: FileStore;
  readonly pool: ReviewPool;
  /** Reviews at the same time; as many as the pool has processes. */
  readonly lanes: number;
  readonly now: () => string;
  /** Told the id of a report whenever its state has changed. */
  readonly onChange: (id: string) => void;
  /** Told what went wrong in the program itself. */
  readonly report: (error: unknown) => void;
}

/** Works off the waiting reports. The queue itself is the database: what waited when the program ended still waits. */
export interface ReviewQueue {
  /** Looks whether reports wait; to be called whenever some were added. */
  poke(): void;
  /** Cancels a waiting or running report; false where it is neither. What was running has ended by then. */
  cancel(id: string): Promise<boolean>;
  /** Stops what is running and lets it wait for the next start. */
  close(): Promise<void>;
}

/** Opens the queue, and puts back into it what was running when the program ended. */
export async function openReviewQueue(options: QueueOptions): Promise<ReviewQueue> {
  const { repository, files, pool, lanes, now, onChange, report } = options;
  const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>();
  const busy = new Set<Promise<void>>();
  let pokes = 0;
  let closing = false;

  async function lane(): Promise<void> {
    for (;;) {
      const seen = pokes;
      const row = closing ? undefined : await repository.claimReport();
      if (row !== undefined) await work(row);
      // A report that was added while this lane looked in vain must not be left waiting.
      else if (seen === pokes || closing) return;
    }
  }

  function work(row: ReportRow): Promise<void> {
    const stop = new AbortController();
    const ended = reviewed(row, stop).finally(() => {
      running.delete(row.id);
      onChange(row.id);
    });
    running.set(row.id, { stop, ended });
    onChange(row.id);
    return ended;
  }

  async function reviewed(row: ReportRow, stop: AbortController): Promise<void> {
    try {
      const answer = await answerTo(row, stop.signal);
      const { changes, findings } = await keepAnswer(answer, row, { files, repository }, now());
      await repository.finishReport(row.id, changes, findings);
    } catch (error) {
      if (!stop.signal.aborted) {
        report(error);
        await repository.finishReport(row.id, { state: 'failed', error: '保存审核结果时出错，请再次审核。' }, []);
      } else if (closing) await repository.changeReport(row.id, { state: 'waiting' }, ['running']);
    }
  }

  async function answerTo(row: ReportRow, signal: AbortSignal): Promise<ReviewAnswer> {
    if (row.file === null) return { error: '没有保存这个文件。' };
    const wishes = packsToReviewBy(row);
    return 'error' in wishes ? wishes : pool.review(files.pathOf(row.file), wishes, signal);
  }

  await repository.requeueReports();
  return {
    poke() {
      pokes += 1;
      if (closing || busy.size >= lanes) return;
      const started = lane()
        .catch(report)
        .finally(() => busy.delete(started));
      busy.add(started);
    },
    async cancel(id) {
      const isCancelled = await repository.changeReport(id, { state: 'cancelled' }, ['waiting', 'running']);
      if (!isCancelled) return false;
      const work = running.get(id);
      if (work === undefined) onChange(id);
      else {
        work.stop.abort();
        // What goes wrong in it is told by its lane.
        await work.ended.catch(() => undefined);
      }
      return true;
    },
    async close() {
      closing = true;
      for (const { stop } of running.values()) stop.abort();
      await Promise.all(busy);
      await pool.close();
    },
  };
}
