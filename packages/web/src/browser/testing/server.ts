import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServerOptions } from '@hengji/server';

export interface ServerProcess {
  /** With the token that works once. */
  readonly address: string;
  stop(): Promise<void>;
  /** As `kill -9`: the process has no chance to finish anything. */
  kill(): Promise<void>;
}

/** Starts the built server. What it writes on standard error is handed to `report`. */
export async function startProcess(
  options: Omit<ServerOptions, 'report'>,
  report: (words: string) => void,
): Promise<ServerProcess> {
  const script = fileURLToPath(new URL('serve.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(options)]);
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    report(chunk.toString());
  });
  const printed = once(child.stdout, 'data') as Promise<[Buffer]>;
  const address = await Promise.race([
    printed.then(([chunk]) => chunk.toString().trim()),
    ended.then(() => Promise.reject(new Error(`The server did not start: ${said}`))),
  ]);
  return {
    address,
    async stop() {
      child.stdin.end();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
