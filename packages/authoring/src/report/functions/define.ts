import type { Scope } from '../terms/vocabulary.js';
import type { Value, ValueType } from '../values/value.js';

/** What a function takes in one place. */
export type Parameter =
  | { readonly takes: 'value'; readonly of: readonly ValueType[] }
  | { readonly takes: 'list' }
  /** The name of a property of the items of the list before it. */
  | { readonly takes: 'property'; readonly of: readonly ValueType[] }
  /** The values that follow, as many as there are. */
  | { readonly takes: 'values'; readonly of: readonly ValueType[] };

/** What a function is given: values, lists with the main name of their items, names of properties. */
export interface Given {
  readonly values: readonly (Value | undefined)[];
  readonly list: readonly Scope[];
  /** Name by which the items of the list are called. */
  readonly main: string;
  readonly property: string;
  /** True where its names always stand in quotation marks. */
  readonly quotes: boolean;
}

/** A function of the template language. */
export interface TemplateFunction {
  readonly name: string;
  /** Every way to call it. */
  readonly calls: readonly (readonly Parameter[])[];
  readonly gives: ValueType;
  /** Chinese, for the guide: how it is written and what it prints. */
  readonly example: string;
  readonly says: string;
  readonly apply: (given: Given) => Value | undefined;
}

const numbers: readonly ValueType[] = ['money', 'count', 'ratio', 'marks', 'figure'];

export const number: Parameter = { takes: 'value', of: numbers };
export const moreNumbers: Parameter = { takes: 'values', of: numbers };
export const anything: Parameter = { takes: 'values', of: [...numbers, 'words', 'test'] };
export const list: Parameter = { takes: 'list' };
export const property: Parameter = { takes: 'property', of: numbers };
