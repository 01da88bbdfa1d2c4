/** Why a file could not be read; each has its own Chinese sentence. */
export type UnreadableReason =
  | 'empty'
  | 'encrypted'
  | 'damaged'
  | 'unsupported'
  | 'too-large'
  | 'too-complex'
  | 'no-text'
  | 'timeout'
  | 'out-of-memory';

/**
 * A file that cannot be read. `message` is one clear Chinese sentence: what is wrong and what the user can do.
 */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(
    readonly reason: UnreadableReason,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
