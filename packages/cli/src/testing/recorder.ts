import { run } from '../program.js';
import type { Stream } from '../terminal.js';

class Recorder implements Stream {
  readonly isTTY = false;
  readonly columns = 80;
  readonly chunks: Buffer[] = [];
  write(content: string | Uint8Array, done: (error?: Error | null) => void): void {
    this.chunks.push(Buffer.from(content));
    done();
  }
  get text(): string {
    return Buffer.concat(this.chunks).toString();
  }
}

/** Runs the command line and gives what it wrote. */
export async function hengji(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err] = [new Recorder(), new Recorder()];
  const code = await run(args, { out, err, env: {} });
  return { code, out: out.text, err: err.text };
}
