import { readShortName, readUnitName } from './unit-name.js';

/** The unit that a printed name means among those of the batch. */
export type Resolution =
  /** `why` says in Chinese by what, where the name is not the unit's own. */
  | { readonly unit: string; readonly certain: boolean; readonly why?: string }
  | { readonly candidates: readonly string[] };

/**
 * Which names mean the same unit. A name without its region, or a declared abbreviation, means the unit that alone can
 * be meant by it; what could be several is never guessed. Names are looked up by key, not held against each other.
 */
export class NameIndex {
  /** By a name: the longer names in the batch that it is the end of. */
  readonly #longer = new Map<string, Set<string>>();
  /** By an abbreviation: the units that declare it. */
  readonly #declaredBy = new Map<string, Set<string>>();
  readonly #names = new Set<string>();

  /** Enters a name that stands somewhere in the batch. */
  add(printed: string): void {
    const name = readUnitName(printed);
    if (!name || this.#names.has(name.key)) return;
    this.#names.add(name.key);
    for (const shorter of name.shorter) enter(this.#longer, shorter, name.key);
  }

  /** Enters an abbreviation that the report of a unit declares. */
  declare(shortName: string, unit: string): void {
    const short = readShortName(shortName);
    const name = readUnitName(unit);
    if (short && name) enter(this.#declaredBy, short, name.key);
  }

  /** The unit that a name means; undefined for what is no name. */
  resolve(printed: string): Resolution | undefined {
    const name = readUnitName(printed);
    if (!name) return undefined;
    const fullest = this.#fullest(name.key);
    if (fullest.length > 1) return { candidates: fullest };
    const [unit] = fullest;
    if (unit !== undefined) {
      const left = unit.slice(0, unit.length - name.key.length);
      return { unit, certain: false, why: `单位名称“${name.key}”没有写“${left}”，本批只有一个同名单位` };
    }
    const declaring = this.#declaring(name.key);
    if (declaring.length > 1) return { candidates: declaring };
    const [declared] = declaring;
    if (declared !== undefined && declared !== name.key) {
      return { unit: declared, certain: false, why: `“${name.key}”是该单位报告中声明的简称` };
    }
    if (!name.ownLevel) return { unit: name.key, certain: true };
    return { unit: name.key, certain: false, why: '单位名称注明“本级”，口径可能不同' };
  }

  /** The units that declare a name as theirs, each by its fullest name. */
  #declaring(key: string): string[] {
    const units = [...(this.#declaredBy.get(key) ?? [])].map((unit) => {
      const fullest = this.#fullest(unit);
      return fullest.length === 1 ? (fullest[0] ?? unit) : unit;
    });
    return [...new Set(units)].sort();
  }

  /** The longest names that end like this one; those that are again only the end of another do not count. */
  #fullest(key: string): string[] {
    return [...(this.#longer.get(key) ?? [])].filter((name) => !this.#longer.has(name)).sort();
  }
}

function enter(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}
