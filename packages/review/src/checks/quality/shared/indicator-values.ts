import type { Item } from './indicator-items.js';

const squeezed = (text: string | undefined): string => (text ?? '').replace(/\s/g, '');

/** Target and actual value as one key, where both are printed; what counts the same thing has the same. */
export function valuesKey({ indicator }: Item): string | undefined {
  const target = squeezed(indicator.target?.text);
  const actual = squeezed(indicator.actual?.text);
  return target === '' || actual === '' ? undefined : `${target}|${actual}`;
}

/** True for two entries with the same words. */
export const sameTarget = (a: Item, b: Item): boolean => {
  const target = squeezed(a.indicator.target?.text);
  return target !== '' && target === squeezed(b.indicator.target?.text);
};
