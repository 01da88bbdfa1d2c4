/** What commands know of the world: where they write, and what the terminal can do. */
export interface Terminal {
  readonly out: Stream;
  readonly err: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(content: string | Uint8Array, done: (error?: Error | null) => void): unknown;
}

/** Writes all of it before going on; a reader that has gone away (`| head`) is no error. */
export function write(stream: Stream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(content, (error) => {
      if (error && !('code' in error && error.code === 'EPIPE')) reject(error);
      else resolve();
    });
  });
}

/**
 * Whether to colour output: FORCE_COLOR (not 0) demands it, NO_COLOR or a stream that is no terminal forbids it.
 *
 * @param wanted false where the user said --no-color, which overrides everything
 */
export function usesColor({ env }: Terminal, stream: Stream, wanted: boolean): boolean {
  if (!wanted) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Columns to fill: those of the terminal within reason, 80 where output is no terminal. */
export const widthOf = (stream: Stream): number => Math.min(120, Math.max(40, stream.columns ?? 80));
