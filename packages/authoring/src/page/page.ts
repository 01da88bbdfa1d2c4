/**
 * What is to be printed, before it is Word, Excel or HTML: forms and reports are composed to it, renderers turn it into
 * files, and `documentOf` into the Document that a reader of those files would get. Texts are final: every figure has
 * been computed and rounded.
 */
export interface Booklet {
  /** For the file's properties. */
  readonly title: string;
  readonly pages: readonly Page[];
}

/** A part with its own paper: a section in Word, a worksheet in Excel. */
export interface Page {
  /** Name of the worksheet. */
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly PageBlock[];
}

export type PageBlock = Line | Heading | Contents | PageTable;

/**
 * A paragraph. `attachment`: 附件1, top left; `title`: of the report or form; `caption`: above a table; `head`: labels and
 * values above the table of a form; `unit`: 单位：万元, right; `body`: running text with a first-line indent; `note`: small, below a form; `signature`: the fields below a
 * form in one line; `closing`: unit and date at the end, right.
 */
export interface Line {
  readonly type: 'line';
  readonly look: 'attachment' | 'title' | 'caption' | 'head' | 'unit' | 'body' | 'note' | 'signature' | 'closing';
  readonly text: string;
}

/** A heading of the report; its number is typed as official documents print it, 「一、」「（一）」「1.」. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly number: string;
  readonly text: string;
}

/** The table of contents of the headings that follow. */
export interface Contents {
  readonly type: 'contents';
}

export interface PageTable {
  readonly type: 'table';
  readonly columns: number;
  readonly rows: number;
  /** Rows repeated at the top of every page; 0 for none. */
  readonly headerRows: number;
  /** Widths relative to each other; absent: by the contents. */
  readonly widths?: readonly number[];
  /** Every position of the grid is covered by one cell; ordered by row, then column. */
  readonly cells: readonly PageCell[];
}

export interface PageCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /**
   * `header`: column headings; `label`: the words of a form; `group`: a class merged over its rows; `text`: free words,
   * flush left; `number`: figures, `word`: short entries, both centred; `total`: bold.
   */
  readonly look: 'header' | 'label' | 'group' | 'text' | 'number' | 'word' | 'total';
  /** Full width of the form, left blank for handwriting: kept at least this many lines high. */
  readonly lines?: number;
}
