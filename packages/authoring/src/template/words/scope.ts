import { type ListTerm, type ScopeName, type ValueTerm, vocabularies } from './placeholders.js';

/** What can be named at a place of a template: the record, or the item of a list, and what is around it. */
export interface Scope {
  readonly name: ScopeName;
  /** The list that is being repeated; absent for the record. */
  readonly list?: ListTerm;
  readonly parent?: Scope;
}

export const recordScope: Scope = { name: 'record' };

/** A term and how many lists further out it belongs. */
export interface Found<Term> {
  readonly term: Term;
  readonly levels: number;
}

type Terms<Term> = ReadonlyMap<ScopeName, ReadonlyMap<string, Term>>;

const named = <Term extends ValueTerm | ListTerm>(pick: (scope: ScopeName) => readonly Term[]): Terms<Term> =>
  new Map(
    (Object.keys(vocabularies) as ScopeName[]).map((scope) => [
      scope,
      new Map(pick(scope).flatMap((term) => [term.name, ...(term.also ?? [])].map((name) => [name, term]))),
    ]),
  );

const values = named<ValueTerm>((scope) => vocabularies[scope].values);
const lists = named<ListTerm>((scope) => vocabularies[scope].lists);

export const findValue = (name: string, scope: Scope): Found<ValueTerm> | undefined => find(values, name, scope);
export const findList = (name: string, scope: Scope): Found<ListTerm> | undefined => find(lists, name, scope);

/** A value of an item of a list, or of the record. */
export const valueIn = (scope: ScopeName, name: string): ValueTerm | undefined => values.get(scope)?.get(name);

function find<Term>(terms: Terms<Term>, name: string, scope: Scope): Found<Term> | undefined {
  let levels = 0;
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const term = terms.get(at.name)?.get(name);
    if (term !== undefined) return { term, levels };
    levels += 1;
  }
  return undefined;
}

/** Everything that could have been written here, for a suggestion. */
export function* namesIn(scope: Scope, which: 'values' | 'lists'): Iterable<string> {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    yield* (which === 'values' ? values : lists).get(at.name)?.keys() ?? [];
  }
}

/** The lists whose items have a value of that name. */
export const listsWith = (name: string): string[] =>
  vocabularies.record.lists.filter(({ items }) => valueIn(items, name)).map((list) => list.name);

/** Whether a list is being repeated around a place. */
export function isOpen(list: ListTerm, scope: Scope): boolean {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at.list === list) return true;
  return false;
}
