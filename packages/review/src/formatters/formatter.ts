import type { ReviewResult } from '../model/review.js';

export interface FormatOptions {
  /** ANSI colours; only the terminal formatter uses them. */
  readonly color: boolean;
  /** Columns of the terminal; only the terminal formatter uses them. */
  readonly width: number;
  /** Also list the statements that hold. */
  readonly verbose: boolean;
}

/** One output format of a review; one small file each, listed in `formatters/index.ts`. */
export interface Formatter {
  readonly id: string;
  /** Chinese description for the command line's help. */
  readonly title: string;
  /** File extension without the dot. */
  readonly extension: string;
  /** A binary format is written only to a file. */
  readonly binary: boolean;
  format(result: ReviewResult, options: FormatOptions): Promise<string | Uint8Array>;
}
