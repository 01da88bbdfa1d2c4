/** So many rows stand on a page of a list. */
export const pageSize = 50;

/** The rows of a page, counted from 1; a page behind the end is the last one. */
export function pageOf<T>(all: readonly T[], wanted: number): { readonly page: number; readonly rows: readonly T[] } {
  const page = Math.min(wanted, Math.max(1, Math.ceil(all.length / pageSize)));
  return { page, rows: all.slice((page - 1) * pageSize, page * pageSize) };
}
