/** A workbook that cannot be read as a record; `message` is one Chinese sentence that names the cell. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
}
