import type { Value, ValueType } from '../values/value.js';

/** The names that a template may use about one kind of subject: the whole record, a project, an indicator. */
export class Vocabulary<Subject> {
  readonly values: ReadonlyMap<string, ValueTerm<Subject>>;
  readonly lists: ReadonlyMap<string, ListTerm<Subject>>;

  constructor(values: readonly ValueTerm<Subject>[], lists: readonly ListTerm<Subject>[] = []) {
    this.values = new Map(values.flatMap((term) => [term.name, ...(term.also ?? [])].map((name) => [name, term])));
    this.lists = new Map(lists.map((term) => [term.name, term]));
  }

  /** What the names stand for in one record, project or indicator. Read once, however often a text names them. */
  scopeOf(subject: Subject): Scope {
    const values = new Map<string, Value | undefined>();
    const lists = new Map<string, readonly Scope[]>();
    return {
      value: (name) => cached(values, name, () => this.values.get(name)?.read(subject)),
      list: (name) => cached(lists, name, () => this.lists.get(name)?.read(subject) ?? []),
    };
  }
}

function cached<Key, Result>(known: Map<Key, Result>, key: Key, make: () => Result): Result {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found as Result;
  const made = make();
  known.set(key, made);
  return made;
}

export interface ValueTerm<Subject> {
  /** The standard term, e.g. 财政拨款收入. */
  readonly name: string;
  /** Other ways to write it. */
  readonly also?: readonly string[];
  readonly type: ValueType;
  /** Chinese, for the guide. */
  readonly says: string;
  readonly read: (subject: Subject) => Value | undefined;
}

export interface ListTerm<Subject> {
  readonly name: string;
  readonly says: string;
  /** The name by which its items are listed. */
  readonly main: string;
  /** True for names that are no names by themselves, such as those of indicators. */
  readonly quotes?: true;
  readonly items: AnyVocabulary;
  readonly read: (subject: Subject) => readonly Scope[];
}

/** What names stand for. Names are known to be there: they were looked up when the template was read. */
export interface Scope {
  value(name: string): Value | undefined;
  list(name: string): readonly Scope[];
}

/** What a template needs to know of a vocabulary before there is a record. */
export interface AnyVocabulary {
  readonly values: ReadonlyMap<string, { readonly name: string; readonly type: ValueType; readonly says: string }>;
  readonly lists: ReadonlyMap<string, ListNames>;
}

/** What is known of a list before there is a record. */
export interface ListNames {
  readonly name: string;
  readonly main: string;
  readonly says: string;
  readonly quotes?: true;
  readonly items: AnyVocabulary;
}

/** A scope in which the names of an item go before those of the record around it. */
export const within = (item: Scope, names: AnyVocabulary, outer: Scope): Scope => ({
  value: (name) => (names.values.has(name) ? item.value(name) : outer.value(name)),
  list: (name) => (names.lists.has(name) ? item.list(name) : outer.list(name)),
});

/** The names of an item with those of what is around it. */
export const joined = (item: AnyVocabulary, outer: AnyVocabulary): AnyVocabulary => ({
  values: new Map([...outer.values, ...item.values]),
  lists: new Map([...outer.lists, ...item.lists]),
});
