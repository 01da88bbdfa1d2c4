/**
 * Where something stands in its source document.
 *
 * `block` is the index in `Document.blocks`; `row` and `column` (0-based, the anchor cell of a merged area) are present
 * exactly when the block is a table; `start` and `end` are UTF-16 offsets into the text of the paragraph or cell.
 */
export interface Place {
  readonly block: number;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  readonly start: number;
  readonly end: number;
}
