/** An official paper before it is set in type: plain text in its order. */
export type PaperBlock =
  | { readonly kind: 'title'; readonly text: string }
  /** The line of the document number, left to fill in. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'addressee'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** First line of one item, in bold. */
  | { readonly kind: 'item'; readonly text: string }
  /** A labelled line of an item. */
  | { readonly kind: 'entry'; readonly label: string; readonly text: string }
  | PaperTable
  /** A line that names an annex; stays on the page of the signature. */
  | { readonly kind: 'annex-note'; readonly text: string }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  /** Begins a page. */
  | { readonly kind: 'annex'; readonly mark: string; readonly title: string };

export interface PaperTable {
  readonly kind: 'table';
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface PaperColumn {
  readonly title: string;
  /** Share of the width of the page; the shares need not add up to anything. */
  readonly width: number;
  readonly centred?: true;
}
