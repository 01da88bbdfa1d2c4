/** How a list is sorted. */
export interface Sorting<Key extends string> {
  readonly sort: Key;
  readonly descending: boolean;
}

/** The counting number that an address gives a name; undefined where it gives none. */
export function countIn(params: URLSearchParams, name: string): number | undefined {
  const count = Number(params.get(name));
  return Number.isSafeInteger(count) && count > 0 ? count : undefined;
}

/** The sorting that an address asks for, as `sort=-score`; the usual one where it asks for none that is known. */
export function sortingIn<Key extends string>(
  params: URLSearchParams,
  keys: readonly Key[],
  usual: Sorting<Key>,
): Sorting<Key> {
  const order = params.get('sort') ?? '';
  const sort = keys.find((key) => key === order.replace(/^-/, ''));
  return sort === undefined ? usual : { sort, descending: order.startsWith('-') };
}

/** Writes a sorting into an address, unless it is the usual one. */
export function setSorting<Key extends string>(
  params: URLSearchParams,
  { sort, descending }: Sorting<Key>,
  usual: Sorting<Key>,
): void {
  if (sort !== usual.sort || descending !== usual.descending) params.set('sort', `${descending ? '-' : ''}${sort}`);
}
