import type { Section } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import { titleKey } from './titles.js';

/** Headings are no longer than this; shorter titles may also be words of a text. */
const longest = 40;
const shortest = 5;

/**
 * Sections cut where a paragraph is nothing but a heading of the outline: imported texts often lose the numbers by which
 * headings are known.
 */
export function withHiddenHeadings(
  sections: readonly Section[],
  outline: NonNullable<Pack['outline']>,
): readonly Section[] {
  const headings = new Map(outline.map((heading) => [titleKey(heading.title), heading]));
  return sections.flatMap((section) => {
    const parts: Section[] = [{ ...section, paragraphs: [] }];
    for (const paragraph of section.paragraphs) {
      const key = paragraph.length <= longest ? titleKey(paragraph) : '';
      const heading = key.length >= shortest && !/[。；]/.test(paragraph) ? headings.get(key) : undefined;
      if (heading === undefined) parts.at(-1)?.paragraphs.push(paragraph);
      else parts.push({ title: paragraph.trim(), level: heading.level, number: heading.number, paragraphs: [] });
    }
    return parts;
  });
}
