import type { Tag as LibraryTag, PathPart, ScopeDataArgs, TemplateContent, TemplateData } from 'easy-template-x';
import type { Inspected, Meaning } from '../inspect.js';
import { WordTemplateError } from '../problem.js';
import type { LoopShape } from '../word/loops.js';
import { sizeOf, type XmlNode } from '../word/nodes.js';
import type { Filled, Item } from '../words/item.js';

/** What the plugins of the library share while one template is being filled. */
export class Session {
  readonly #meanings: Inspected['meanings'];
  readonly #root: Item;
  readonly #shapes: ReadonlyMap<number, LoopShape>;
  readonly #cells = new Map<XmlNode, string>();
  readonly #homes = new Map<XmlNode, XmlNode>();
  #path: readonly PathPart[] = [];
  #nodesLeft: number;
  #charactersLeft: number;

  constructor(inspected: Inspected, root: Item, limits: { readonly nodes: number; readonly characters: number }) {
    this.#meanings = inspected.meanings;
    this.#root = root;
    this.#shapes = new Map(inspected.parts.flatMap(({ loops }) => loops.map(({ open, shape }) => [open.id, shape])));
    this.#nodesLeft = limits.nodes;
    this.#charactersLeft = limits.characters;
  }

  /** The groups of table cells that hold nothing but texts of groups, for those to be merged. */
  get cells(): ReadonlyMap<XmlNode, string> {
    return this.#cells;
  }

  shape = (tag: LibraryTag): LoopShape => this.#shapes.get(Number(tag.name)) ?? 'inline';

  meaning = (tag: LibraryTag): Meaning | undefined => this.#meanings.get(Number(tag.name));

  /** For the library: what the last tag of a path stands for. Lists are told by their length only. */
  readonly resolve = ({ path }: ScopeDataArgs): TemplateContent | TemplateData[] => {
    this.#path = path;
    const last = path.at(-1);
    const meaning = typeof last === 'object' ? this.meaning(last) : undefined;
    const item = this.#item();
    switch (meaning?.kind) {
      case 'list':
        return item.items(meaning.list, meaning.levels).map(() => ({}));
      case 'condition':
        return meaning.condition.holds(item);
      default:
        return '';
    }
  };

  /** The text of a value or of a check box, for the tag that was resolved last. */
  filled(tag: LibraryTag): Filled {
    const meaning = this.meaning(tag);
    const item = this.#item();
    if (meaning?.kind === 'value') return meaning.reference.read(item);
    if (meaning?.kind === 'check') return { text: meaning.condition.holds(item) ? '☑' : '□' };
    return { text: '' };
  }

  /** The innermost item on the path. */
  #item(): Item {
    const path = this.#path;
    let item = this.#root;
    for (let at = 0; at + 1 < path.length; at += 1) {
      const [tag, index] = [path[at], path[at + 1]];
      // A condition is a tag without a number after it, and changes nothing.
      if (typeof tag !== 'object' || typeof index !== 'number') continue;
      const meaning = this.meaning(tag);
      const next = meaning?.kind === 'list' ? item.items(meaning.list, meaning.levels)[index] : undefined;
      if (next) item = next;
    }
    return item;
  }

  /** Text goes into a cell; one without a group keeps the cell from being merged. */
  inCell(text: XmlNode, group: string | undefined): void {
    const cell = this.#cellAround(text);
    if (!cell) return;
    const before = this.#cells.get(cell);
    this.#cells.set(cell, `${before === undefined ? '' : `${before}\n`}${group ?? `only here ${this.#cells.size}`}`);
  }

  /** While nodes are filled they hang on a root of their own; `home` is where they will stand. */
  hang(root: XmlNode, home: XmlNode | undefined): void {
    if (home) this.#homes.set(root, home);
  }

  #cellAround(text: XmlNode): XmlNode | undefined {
    let at: XmlNode | undefined = text;
    while (at && at.nodeName !== 'w:tc') at = at.parentNode ?? this.#homes.get(at);
    return at;
  }

  /** Counts what is about to be repeated. Throws WordTemplateError before the file grows beyond all bounds. */
  spend(nodes: readonly XmlNode[], times: number): void {
    this.#nodesLeft -= nodes.reduce((sum, node) => sum + sizeOf(node), 0) * times;
    if (this.#nodesLeft < 0) throw tooLarge();
  }

  spendText(text: string): void {
    this.#charactersLeft -= text.length;
    if (this.#charactersLeft < 0) throw tooLarge();
  }
}

const tooLarge = (): WordTemplateError =>
  new WordTemplateError([{ severity: 'error', message: '按这份模板填出来的文件太大；请减少重复的内容。' }]);
