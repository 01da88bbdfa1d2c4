/** Bounds on one file. Everything above is refused with `UnreadableFile`, never cut off silently. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries in a zip package. */
  readonly zipEntries: number;
  /** Bytes of one unpacked entry, and of all that are read together. */
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Nesting of XML or HTML elements. */
  readonly depth: number;
  /** XML elements or HTML nodes in one part. */
  readonly nodes: number;
  /** Cells of one document, counting every grid position of a merged area. */
  readonly cells: number;
  /** Grid columns of one table. */
  readonly columns: number;
  /** Blocks (paragraphs and tables) of one document. */
  readonly blocks: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Characters of one document. */
  readonly characters: number;
}

export const defaultLimits: Limits = {
  fileBytes: 64 << 20,
  zipEntries: 4_000,
  entryBytes: 64 << 20,
  totalBytes: 160 << 20,
  depth: 256,
  nodes: 3_000_000,
  cells: 400_000,
  columns: 1_024,
  blocks: 100_000,
  pages: 1_000,
  characters: 8_000_000,
};
