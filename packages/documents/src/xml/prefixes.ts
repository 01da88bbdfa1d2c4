/** Namespace address → the prefix that the reader expects for it; an empty prefix means none. */
export type Prefixes = ReadonlyMap<string, string>;

type Renames = ReadonlyMap<string, string>;

const NONE: Renames = new Map();

/**
 * Gives names the prefixes a reader expects, whatever prefixes the file declares.
 *
 * Almost every file declares the usual ones; then nothing is renamed and names pass through untouched.
 */
export class PrefixScope {
  readonly #expected: Prefixes;
  readonly #outer: { readonly depth: number; readonly renames: Renames }[] = [];
  #renames: Renames = NONE;
  #depth = 0;

  constructor(expected: Prefixes) {
    this.#expected = expected;
  }

  /** Enters an element that declares no namespace. */
  enter(): void {
    this.#depth++;
  }

  /** Enters an element with declarations, which hold for itself and what is inside it. */
  enterDeclaring(attributes: Readonly<Record<string, string>>): void {
    this.#depth++;
    let renames: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name.charCodeAt(5) === 0x3a ? name.slice(6) : undefined;
      if (prefix === undefined) continue;
      const wanted = this.#expected.get(attributes[name] ?? '') ?? prefix;
      if (wanted === (this.#renames.get(prefix) ?? prefix)) continue;
      renames ??= new Map(this.#renames);
      if (wanted === prefix) renames.delete(prefix);
      else renames.set(prefix, wanted);
    }
    if (renames) {
      this.#outer.push({ depth: this.#depth, renames: this.#renames });
      this.#renames = renames;
    }
  }

  /** Leaves the element entered last. */
  leave(): void {
    const outer = this.#outer.at(-1);
    if (outer?.depth === this.#depth) {
      this.#renames = outer.renames;
      this.#outer.pop();
    }
    this.#depth--;
  }

  /** The expected name of an element. */
  elementName(name: string): string {
    return this.#renames.size === 0 ? name : this.#rename(name);
  }

  /** The attributes under their expected names. Attributes without a prefix belong to no namespace and stay. */
  attributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    if (this.#renames.size === 0) return attributes;
    const renamed: Record<string, string> = Object.create(null);
    for (const name in attributes) {
      renamed[name.includes(':') ? this.#rename(name) : name] = attributes[name] ?? '';
    }
    return renamed;
  }

  #rename(name: string): string {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const wanted = this.#renames.get(prefix);
    if (wanted === undefined) return name;
    const local = name.slice(colon + 1);
    return wanted === '' ? local : `${wanted}:${local}`;
  }
}
