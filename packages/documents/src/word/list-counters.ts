import { formatNumber } from './number-format.js';
import { bulletCharacter } from './symbols.js';

/** Word's lists have nine levels, 0…8. */
export const LIST_LEVELS = 9;
/** Characters of a label's pattern; what goes beyond is no label, and would be repeated at every paragraph. */
export const LONGEST_TEMPLATE = 255;

/** How one level of a list is numbered. */
export interface ListLevel {
  readonly start: number;
  /** A number format of WordprocessingML, such as `chineseCounting`; `bullet` and `none` have no number. */
  readonly format: string;
  /** Literal text, and the (0-based) levels whose numbers stand in it. */
  readonly template: readonly (string | number)[];
  /** The number of levels after which this one starts again: any level below it restarts it; 0 never restarts. */
  readonly restartAfter?: number;
  /** All numbers in the label are written in plain digits. */
  readonly legal: boolean;
  /** What stands between the number and the text. */
  readonly suffix: ListSuffix;
}

export type ListSuffix = 'tab' | 'space' | 'nothing';

/** A list as paragraphs refer to it. */
export interface ListUse {
  /** This reference; a start override applies once for each. */
  readonly id: string;
  /** The list whose counters it shares with other references. */
  readonly counters: string;
  readonly levels: readonly (ListLevel | undefined)[];
  readonly startOverrides: readonly (number | undefined)[];
}

/** An automatic number. */
export interface ListLabel {
  readonly text: string;
  readonly suffix: ListSuffix;
}

/** Counts the automatic numbers of one document, paragraph by paragraph in reading order. */
export class ListCounters {
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #overridden = new Set<string>();

  /** The label of the next paragraph on that level of a list; undefined where the level shows none. */
  next(use: ListUse, levelIndex: number): ListLabel | undefined {
    const level = use.levels[levelIndex];
    if (!level) return undefined;
    const counters = this.#countersOf(use.counters);
    this.#advance(use, levelIndex, level, counters);
    const text = level.format === 'bullet' ? bulletCharacter(level.template) : labelText(use, level, counters);
    return text === '' ? undefined : { text, suffix: level.suffix };
  }

  #countersOf(key: string): (number | undefined)[] {
    let counters = this.#counters.get(key);
    if (!counters) {
      counters = new Array<number | undefined>(LIST_LEVELS).fill(undefined);
      this.#counters.set(key, counters);
    }
    return counters;
  }

  #advance(use: ListUse, levelIndex: number, level: ListLevel, counters: (number | undefined)[]): void {
    const override = use.startOverrides[levelIndex];
    const once = `${use.id}/${levelIndex}`;
    const current = counters[levelIndex];
    if (override !== undefined && !this.#overridden.has(once)) counters[levelIndex] = override;
    else counters[levelIndex] = current === undefined ? level.start : current + 1;
    this.#overridden.add(once);
    for (let deeper = levelIndex + 1; deeper < LIST_LEVELS; deeper++) {
      const restartAfter = use.levels[deeper]?.restartAfter;
      if (restartAfter === undefined || levelIndex < restartAfter) counters[deeper] = undefined;
    }
    // A level that no paragraph has used yet counts as begun, as in Word.
    for (let outer = 0; outer < levelIndex; outer++) counters[outer] ??= use.levels[outer]?.start ?? 1;
  }
}

/**
 * A label set before its text, for places that have no field of their own for it.
 * A blank keeps a number apart from text that could continue it.
 */
export function prefixed(label: ListLabel | undefined, text: string): string {
  if (!label) return text;
  const separate = label.suffix !== 'nothing' && /[0-9A-Za-z０-９]$/.test(label.text) && text !== '';
  return separate ? `${label.text} ${text}` : label.text + text;
}

function labelText(use: ListUse, level: ListLevel, counters: readonly (number | undefined)[]): string {
  let text = '';
  for (const part of level.template) {
    if (typeof part === 'string') text += part;
    else text += formatNumber(counters[part] ?? 1, level.legal ? 'decimal' : (use.levels[part]?.format ?? 'decimal'));
  }
  return text;
}
