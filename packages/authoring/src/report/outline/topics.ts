import type { Narrative } from '@hengji/packs';

/** What belongs under a heading, by the first rule that fits its words; empty where none does. */
export function topicsOf(title: string, { headings }: Pick<Narrative, 'headings'>): readonly string[] {
  const bare = title.replace(/\s/g, '');
  return headings.find(({ words }) => words.split('|').some((word) => bare.includes(word)))?.topics ?? [];
}
