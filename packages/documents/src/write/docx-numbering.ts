import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Block } from '../document.js';
import { twoCharacters } from './docx-style.js';
import { type LabelPattern, labelPattern } from './label-pattern.js';

/** Word numbering that shows exactly the labels of a document. */
export interface LabelNumbering {
  readonly config: readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[];
  /** The list of each labelled block, by its index. */
  readonly references: ReadonlyMap<number, string>;
}

const formats: Record<LabelPattern['format'], NonNullable<ILevelsOptions['format']>> = {
  chinese: LevelFormat.CHINESE_COUNTING_THOUSAND,
  decimal: LevelFormat.DECIMAL,
  circle: LevelFormat.DECIMAL_ENCLOSED_CIRCLE,
  'upper-letter': LevelFormat.UPPER_LETTER,
  'lower-letter': LevelFormat.LOWER_LETTER,
};

/**
 * Labels that count on belong to one list, so that Word renumbers them when a paragraph is inserted; a label that does
 * not follow its predecessor starts a list of its own. A label without a counted number becomes a fixed sign.
 */
export function numberingOf(blocks: readonly Block[]): LabelNumbering {
  const config: { reference: string; levels: ILevelsOptions[] }[] = [];
  const references = new Map<number, string>();
  const running = new Map<string, { reference: string; next: number }>();
  const open = (level: Pick<ILevelsOptions, 'format' | 'text' | 'start'>): string => {
    const reference = `labels-${config.length + 1}`;
    config.push({
      reference,
      levels: [
        {
          level: 0,
          style: { paragraph: { indent: twoCharacters } },
          alignment: AlignmentType.LEFT,
          suffix: LevelSuffix.NOTHING,
          ...level,
        },
      ],
    });
    return reference;
  };
  blocks.forEach((block, at) => {
    if (block.type !== 'paragraph' || !block.label) return;
    const pattern = labelPattern(block.label);
    const key = pattern ? `${pattern.format} ${pattern.prefix}%1${pattern.suffix}` : block.label;
    const list = running.get(key);
    if (list && (!pattern || list.next === pattern.value)) {
      list.next += 1;
      references.set(at, list.reference);
      return;
    }
    const reference = pattern
      ? open({ format: formats[pattern.format], text: `${pattern.prefix}%1${pattern.suffix}`, start: pattern.value })
      : open({ format: LevelFormat.BULLET, text: block.label });
    running.set(key, { reference, next: (pattern?.value ?? 0) + 1 });
    references.set(at, reference);
  });
  return { config, references };
}
