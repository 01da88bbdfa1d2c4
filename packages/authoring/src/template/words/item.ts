import type { Evaluation } from '@hengji/core';
import { allAt, textAt } from './paths.js';
import type { ListTerm, ScopeName, ValueTerm } from './placeholders.js';
import { plainLabel } from './plain.js';
import { subjectOf } from './subject.js';

/** A text for a placeholder, and the group within which neighbouring cells with it are one. */
export interface Filled {
  readonly text: string;
  readonly group?: string | undefined;
}

/** The record, or an item of a list that is being repeated, with what is around it. */
export class Item {
  readonly #lists = new Map<ListTerm, readonly Item[]>();
  readonly #names = new Map<ListTerm, Map<string, Item>>();

  private constructor(
    readonly scope: ScopeName,
    readonly subject: object,
    /** Unlike that of every other item. */
    readonly id: string,
    readonly parent?: Item,
  ) {}

  static ofRecord(record: Evaluation, projects: readonly Evaluation[]): Item {
    return new Item('record', subjectOf(record, projects), '0');
  }

  /** The item that is so many lists further out. */
  outwards(levels: number): Item {
    let item: Item = this;
    for (let level = 0; level < levels && item.parent; level += 1) item = item.parent;
    return item;
  }

  /** The items of a list of what is so many lists further out; this one is around them. */
  items(list: ListTerm, levels = 0): readonly Item[] {
    const known = this.#lists.get(list);
    if (known) return known;
    const items = allAt(this.outwards(levels).subject, list.path)
      .flat()
      .map((value, at) => new Item(list.items, subject(value, list, at), `${this.id}.${list.name}.${at}`, this));
    this.#lists.set(list, items);
    return items;
  }

  /** The first item of a list of that name, as labels are compared. */
  itemNamed(name: string, list: ListTerm, key: ValueTerm, levels: number): Item | undefined {
    let names = this.#names.get(list);
    if (!names) {
      names = new Map();
      for (const item of this.items(list, levels)) {
        const label = plainLabel(item.value(key));
        if (!names.has(label)) names.set(label, item);
      }
      this.#names.set(list, names);
    }
    return names.get(name);
  }

  /** Blank where the record says nothing. */
  value(term: ValueTerm): string {
    const text = textAt(this.subject, term.path) ?? '';
    return text === '' && term.inherits && this.parent?.scope === 'record' ? this.parent.value(term) : text;
  }

  /** The group of a value that stands in the rows of this item itself. */
  group(term: ValueTerm): string | undefined {
    if (term.merges === undefined || this.parent === undefined) return undefined;
    return `${this.parent.id} ${term.merges} ${textAt(this.subject, term.merges)}`;
  }
}

/** Projects are evaluations and get what those have. */
function subject(value: unknown, list: ListTerm, at: number): object {
  const item = value as object;
  return { ...(list.items === 'project' ? subjectOf(item as Evaluation, []) : item), index: at + 1 };
}
