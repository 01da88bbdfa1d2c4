/** Whether a row is of an example that came with the program. */
interface Marked {
  readonly demonstration: boolean;
}

/**
 * The rows that count. Examples are no figures of the user's: they are left out as soon as there is anything else, unless
 * they are wanted.
 */
export const countedRows = <Row extends Marked>(rows: readonly Row[], withExamples: boolean): readonly Row[] =>
  withExamples || !isMixed(rows) ? rows : rows.filter(({ demonstration }) => !demonstration);

/** Whether there are examples beside rows of the user's own. */
export const isMixed = (rows: readonly Marked[]): boolean =>
  rows.some(({ demonstration }) => demonstration) && rows.some(({ demonstration }) => !demonstration);
