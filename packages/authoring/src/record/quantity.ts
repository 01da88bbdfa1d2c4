import {
  type Entry,
  type Figure,
  isBlank,
  percentOf as percentOfTexts,
  quantityOf as quantityOfText,
  sumOf as sumOfTexts,
} from '@hengji/core';

/** True where there is nothing to keep: the place is absent, or printed and left blank. */
export const isOpen = (entry: Entry | undefined): boolean => entry === undefined || isBlank(entry);

/** The text of an entry; one that is absent says as little as a blank one. */
const textOf = (entry: Entry | undefined): string => entry?.text ?? '';

/** The single figure of an entry; undefined where it holds none or several. */
export const quantityOf = (entry: Entry | undefined): Figure | undefined => quantityOfText(textOf(entry));

/** The exact sum of entries; undefined where one is open or not comparable with the others. */
export const sumOf = (entries: readonly (Entry | undefined)[]): string | undefined => sumOfTexts(entries.map(textOf));

/** The quotient of two entries as a percentage; undefined where there is none. */
export const percentOf = (part: Entry | undefined, whole: Entry | undefined): string | undefined =>
  percentOfTexts(textOf(part), textOf(whole));
