import type { Amount } from '../values/value.js';
import type { Given } from './define.js';

/** The figures given; undefined where one of them does not exist or is no figure. */
export function amountsOf({ values }: Given): Amount[] | undefined {
  const amounts = values.filter((value): value is Amount => value?.kind === 'amount');
  return amounts.length === values.length ? amounts : undefined;
}
