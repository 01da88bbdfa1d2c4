import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { built } from './built.js';

/** What the process at the other end answers: what the task gave, or the message of what it threw. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly fault: string };

/** The process ended without an answer. */
export class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
  constructor(
    readonly reason: 'memory' | 'fault',
    message: string,
  ) {
    super(message);
  }
}

const KEPT_CHARACTERS = 4_000;

/**
 * A process of its own that does one task at a time. A thread would be lighter, but what fills the memory of a thread in
 * one piece, as an endless list does, ends the whole process.
 */
export class WorkerProcess<Task, Answer> {
  readonly #child: ChildProcess;
  readonly #ended: Promise<ProcessEnded>;
  /** The last of what the process wrote to its standard error: the engine says there why it gives up. */
  #lastWords = '';

  /** @param memoryMb most memory (V8 heap) of the process, in MiB */
  constructor(worker: URL, memoryMb: number) {
    this.#child = fork(fileURLToPath(built('./worker-entry.js', import.meta.url)), [worker.href, String(process.pid)], {
      execArgv: [`--max-old-space-size=${memoryMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      this.#lastWords = (this.#lastWords + words).slice(-KEPT_CHARACTERS);
    });
    this.#ended = new Promise((resolve) => {
      this.#child.on('error', (error) => resolve(new ProcessEnded('fault', error.message)));
      this.#child.once('close', (code, signal) => resolve(this.#end(code, signal)));
    });
  }

  /** Whether it can be given a task. */
  get isRunning(): boolean {
    return this.#child.connected;
  }

  /** @throws ProcessEnded where the process ends before it has answered */
  async run(task: Task): Promise<Reply<Answer>> {
    let listener: ((reply: Reply<Answer>) => void) | undefined;
    const reply = new Promise<Reply<Answer>>((resolve) => {
      listener = resolve;
      this.#child.once('message', resolve as (message: unknown) => void);
    });
    try {
      // A message to a process that has just ended fails; the end itself says more.
      this.#child.send(task as object, () => {});
      const first = await Promise.race([reply, this.#ended]);
      if (first instanceof ProcessEnded) throw first;
      return first;
    } finally {
      if (listener) this.#child.off('message', listener);
    }
  }

  /** Ends the process at once, whatever it does. */
  async stop(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  #end(code: number | null, signal: string | null): ProcessEnded {
    // The system ends a process that takes the last of its memory without a word.
    const isMemory = /heap out of memory|Allocation failed|invalid \w+ (?:size|length)/i.test(this.#lastWords);
    if (isMemory || signal === 'SIGKILL') return new ProcessEnded('memory', this.#lastWords);
    return new ProcessEnded('fault', signal ?? `exit ${code}`);
  }
}
