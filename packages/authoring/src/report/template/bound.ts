import type { Scope } from '../terms/vocabulary.js';
import type { Value } from '../values/value.js';

/** A template whose names are looked up. */
export interface Template {
  readonly sentences: readonly (readonly BoundNode[])[];
}

export type BoundNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'field'; readonly read: Reading }
  | { readonly type: 'choice'; readonly alternatives: readonly (readonly BoundNode[])[] };

/** The value in one scope; undefined where it does not exist. */
export type Reading = (scope: Scope) => Value | undefined;
