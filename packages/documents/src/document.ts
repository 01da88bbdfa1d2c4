/** The neutral form of every source file. It knows structure and places, and nothing about evaluations. */

export type DocumentFormat = 'docx' | 'doc' | 'xlsx' | 'xls' | 'html' | 'pdf' | 'txt';

export interface Document {
  readonly format: DocumentFormat;
  /** In reading order. Provenance (`Place.block`) is an index into this list. */
  readonly blocks: readonly Block[];
  /** Chinese sentences on what reading had to guess or leave out (a row joined across PDF pages, a hidden sheet, …). */
  readonly remarks: readonly string[];
}

export type Block = Paragraph | Table;

/**
 * Which part of the file a paragraph comes from. `site` is what a web site prints around the text: menus, the way to the
 * page, tools, the foot of the site.
 */
export type ParagraphOrigin = 'body' | 'footnote' | 'endnote' | 'text-box' | 'header' | 'footer' | 'site';

export interface Paragraph {
  readonly type: 'paragraph';
  /** Without the automatic number; line breaks inside the paragraph are `\n`. */
  readonly text: string;
  /** The automatic number as Word would show it, such as 「一、」 or 「（二）」; absent where the number is typed. */
  readonly label?: string;
  /** Heading level 1…9; absent for running text. */
  readonly level?: number;
  /** True where the level was inferred from a typed number and not from a style. */
  readonly levelInferred?: boolean;
  readonly origin: ParagraphOrigin;
}

export interface Table {
  readonly type: 'table';
  readonly rows: number;
  readonly columns: number;
  /** One entry per cell, anchor position first; a merged area is one cell with spans. Ordered by row, then column. */
  readonly cells: readonly Cell[];
  /** The name of the worksheet, for a spreadsheet. */
  readonly name?: string;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Paragraphs of the cell joined by `\n`; automatic numbers are part of it. Not trimmed, but for trailing line ends. */
  readonly text: string;
  /** Tables nested in this cell. Their text is also part of `text`. */
  readonly tables?: readonly Table[];
}
