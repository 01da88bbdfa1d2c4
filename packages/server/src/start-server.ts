import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openReviewPool } from '@hengji/review';
import { risingClock } from './clock.js';
import type { Context } from './context.js';
import { createApp } from './create-app.js';
import { loadDemonstration } from './demonstration.js';
import { openFileStore } from './files/file-store.js';
import { openEvents } from './http/events.js';
import { openSignIn } from './http/session.js';
import { type UploadLimits, uploadLimits } from './http/upload.js';
import { findReport, progressOf } from './reviewing/reports.js';
import { openReviewQueue } from './reviewing/review-queue.js';
import { openSqlite } from './storage/sqlite.js';
import { sweepFiles } from './sweep-files.js';
import { openWorkshop } from './workshop/workshop.js';

export interface ServerOptions {
  /** Data folder; made where it is not there. */
  readonly folder: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Folders of example reports to load once. */
  readonly demonstration?: readonly string[];
  /** Folder of the built web application. */
  readonly webRoot?: string;
  /** Reviews at the same time; by default as many as there are processors but one, at most 4. */
  readonly jobs?: number;
  readonly limits?: Partial<UploadLimits>;
  /** Told the address that works next, once, as soon as one was used. */
  readonly onNextAddress?: (address: string) => void;
  /** Told what went wrong in the program itself; by default standard error. */
  readonly report?: (error: unknown) => void;
}

export interface RunningServer {
  /** To be opened in a browser: with a token that works once. */
  readonly address: string;
  readonly port: number;
  /** Stops: running reviews wait for the next start, the database is closed. */
  close(): Promise<void>;
}

/** The port belongs to another program; `message` is one Chinese sentence. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
}

/** Only this machine reaches the server: there are no accounts yet. */
const host = '127.0.0.1';

/**
 * Starts the application on a data folder, for one user on this machine.
 *
 * @throws DataFolderInUse where another process has the folder
 * @throws PortInUse where another program has the port
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { folder, demonstration, report = console.error } = options;
  const lanes = options.jobs ?? Math.max(1, Math.min(4, availableParallelism() - 1));
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (let next = closers.pop(); next !== undefined; next = closers.pop()) await next();
  };
  try {
    const repository = await openSqlite(folder);
    closers.push(() => repository.close());
    const files = await openFileStore(join(folder, 'files'));
    await sweepFiles(repository, files);
    const now = risingClock();
    const events = openEvents();
    const tell = tellChanges({ repository, events, report });
    const workshop = openWorkshop();
    closers.push(() => workshop.close());
    const pool = openReviewPool({ processes: lanes, idleMs: 60_000 });
    const queue = await openReviewQueue({ repository, files, pool, lanes, now, onChange: tell.changed, report });
    closers.push(tell.settled, () => queue.close());
    if (demonstration !== undefined) await loadDemonstration(demonstration, { repository, files, now });

    const context: Context = {
      repository,
      files,
      queue,
      workshop,
      events,
      limits: { ...uploadLimits, ...options.limits },
      now,
      changed: tell.changed,
    };
    let port = options.port;
    const addressOf = (token: string): string => `http://${host}:${port}/?token=${token}`;
    const signIn = openSignIn((token) => options.onNextAddress?.(addressOf(token)));
    const app = await createApp({
      context,
      signIn,
      port: () => port,
      ...(options.webRoot === undefined ? {} : { webRoot: options.webRoot }),
      report,
    });
    closers.push(() => app.close());
    await app.listen({ host, port }).catch((error: unknown) => {
      throw isPortTaken(error) ? new PortInUse(`端口 ${port} 已被其他程序占用；请用 --port 换一个端口。`) : error;
    });
    const bound = app.server.address();
    if (typeof bound === 'object' && bound !== null) port = bound.port;
    for (let lane = 0; lane < lanes; lane += 1) queue.poke();
    return { address: addressOf(signIn.token), port, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

type Tellers = Pick<Context, 'repository' | 'events'> & { readonly report: (error: unknown) => void };

/** Tells open pages what changed, in the order in which it did. */
function tellChanges({ repository, events, report }: Tellers) {
  let last: Promise<void> = Promise.resolve();
  const tell = async (id: string): Promise<void> => {
    const found = await findReport(repository, id);
    if (found !== undefined) events.send('report', found);
    events.send('progress', await progressOf(repository));
  };
  return {
    changed(id: string): void {
      last = last.then(() => tell(id)).catch(report);
    },
    settled: (): Promise<void> => last,
  };
}
