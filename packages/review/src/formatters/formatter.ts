import type { DocumentReview, ReviewResult } from '../model/review.js';

export interface FormatOptions {
  /** ANSI colours; only the terminal formatter uses them. */
  readonly color: boolean;
  /** Columns of the terminal; only the terminal formatter uses them. */
  readonly width: number;
  /** Also list the statements that hold. */
  readonly verbose: boolean;
  /** The date that files carry, by default now. With the same date the same result gives the same bytes. */
  readonly date?: Date;
}

/** What every output format says of itself; one small file each, listed in `formatters/index.ts`. */
interface OutputFormat {
  readonly id: string;
  /** Chinese description for the command line's help. */
  readonly title: string;
  /** File extension without the dot. */
  readonly extension: string;
  /** A binary format is written only to a file. */
  readonly binary: boolean;
}

/** A format that puts all files of a result into one output. */
export interface Formatter extends OutputFormat {
  format(result: ReviewResult, options: FormatOptions): Promise<string | Uint8Array>;
}

/** A format that gives back each reviewed file with the findings in it: one output for each file. */
export interface FileFormatter extends OutputFormat {
  /** The name that suits the output for a file, without a folder. */
  nameFor(review: DocumentReview): string;
  /**
   * The output for one document of a result.
   *
   * Throws `SourceTrouble` where the file itself is needed and is no longer what was reviewed.
   */
  formatFile(review: DocumentReview, result: ReviewResult, options: FormatOptions): Promise<Uint8Array>;
}

/** The reviewed file cannot be given back; `message` is one Chinese sentence. */
export class SourceTrouble extends Error {
  override readonly name = 'SourceTrouble';
}
