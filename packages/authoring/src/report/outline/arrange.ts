import type { Section } from '@hengji/core';
import type { Narrative, Pack } from '@hengji/packs';
import { sameTitle } from './titles.js';
import { topicsOf } from './topics.js';

/** A heading of the report with what the record says under it. */
export interface Chapter {
  readonly title: string;
  readonly level: 1 | 2 | 3 | 4;
  /** False for headings that print no number. */
  readonly numbered: boolean;
  /** The user's own text; it stays as it is. */
  readonly paragraphs: readonly string[];
  /** Title of the section that the text comes from. */
  readonly section?: string;
  /** What the templates may write here. */
  readonly topics: readonly string[];
  /** True for a heading of the outline, false for one that only the record has. */
  readonly required: boolean;
}

type Outline = NonNullable<Pack['outline']>;

interface Slot {
  readonly heading: Outline[number];
  own?: Section;
  /** Sections of the record that the outline does not know, which follow this one. */
  readonly more: Section[];
}

/**
 * The headings of the outline in their order, with the sections of the record under them. A section that the outline
 * does not know stays behind the one that it follows in the record, so that nothing is lost.
 */
export function arrangeChapters(outline: Outline, sections: readonly Section[], narrative: Narrative): Chapter[] {
  const slots: Slot[] = outline.map((heading) => ({ heading, more: [] }));
  const front: Section[] = [];
  let before: Slot | undefined;
  for (const section of sections) {
    const slot = slotFor(section, slots, narrative);
    if (slot === undefined) {
      const place = before ?? parentFor(section, slots, narrative);
      (place?.more ?? front).push(section);
    } else {
      slot.own = section;
      before = slot;
    }
  }
  const chapters = [...front.map(chapterOf), ...inOrder(slots)];
  return withTopics(chapters, narrative);
}

function slotFor(section: Section, slots: readonly Slot[], narrative: Narrative): Slot | undefined {
  const free = slots.filter((slot) => slot.own === undefined);
  const named = free.find(({ heading }) => sameTitle(heading.title, section.title));
  if (named !== undefined) return named;
  const [topic] = topicsOf(section.title, narrative);
  if (topic === undefined) return undefined;
  return free.find(
    ({ heading }) => heading.level === levelOf(section) && topicsOf(heading.title, narrative)[0] === topic,
  );
}

/** Where a deeper section that follows no other belongs: under the heading that may hold its topic. */
function parentFor(section: Section, slots: readonly Slot[], narrative: Narrative): Slot | undefined {
  const [topic = 'achieved'] = topicsOf(section.title, narrative);
  return slots.find(
    ({ heading }) => heading.level < levelOf(section) && topicsOf(heading.title, narrative).includes(topic),
  );
}

/** Deeper sections stand under the heading that they follow; others after all that belongs to it. */
function inOrder(slots: readonly Slot[]): Chapter[] {
  const chapters: Chapter[] = [];
  const waiting: { readonly level: number; readonly sections: readonly Section[] }[] = [];
  const release = (level: number): void => {
    for (let last = waiting.at(-1); last !== undefined && last.level >= level; last = waiting.at(-1)) {
      chapters.push(...last.sections.map(chapterOf));
      waiting.pop();
    }
  };
  for (const { heading, own, more } of slots) {
    release(heading.level);
    chapters.push({
      title: heading.title,
      level: clamped(heading.level),
      numbered: heading.number !== '',
      paragraphs: own?.paragraphs ?? [],
      ...(own === undefined ? {} : { section: own.title }),
      topics: [],
      required: true,
    });
    const first = more.findIndex((section) => levelOf(section) <= heading.level);
    const deeper = first < 0 ? more : more.slice(0, first);
    chapters.push(...deeper.map(chapterOf));
    const others = first < 0 ? [] : more.slice(first);
    if (others.length > 0) waiting.push({ level: heading.level, sections: others });
  }
  release(0);
  return chapters;
}

const chapterOf = (section: Section): Chapter => ({
  title: section.title,
  level: levelOf(section),
  numbered: section.number !== undefined && section.number !== '',
  paragraphs: section.paragraphs,
  section: section.title,
  topics: [],
  required: false,
});

const levelOf = ({ level }: Section): 1 | 2 | 3 | 4 => clamped(level);

const clamped = (level: number): 1 | 2 | 3 | 4 => (level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4);

/**
 * Every topic belongs to one heading: to the one that is about the least else, of these to one with text of the user,
 * then to the deepest and the first. What the user
 * wrote a section about is not written again elsewhere.
 */
function withTopics(chapters: readonly Chapter[], narrative: Narrative): Chapter[] {
  const wanted = chapters.map(({ title }) => topicsOf(title, narrative));
  const owner = new Map<string, number>();
  const ranks = chapters
    .map((chapter, at) => ({ topics: wanted[at] ?? [], at, level: chapter.level, told: isTold(chapter) ? 0 : 1 }))
    .sort((a, b) => a.topics.length - b.topics.length || a.told - b.told || b.level - a.level || a.at - b.at);
  for (const { topics, at } of ranks) {
    for (const topic of topics) if (!owner.has(topic)) owner.set(topic, at);
  }
  return chapters.map((chapter, at) => ({
    ...chapter,
    topics: (wanted[at] ?? []).filter((topic) => owner.get(topic) === at),
  }));
}

const isTold = ({ paragraphs }: Chapter): boolean => paragraphs.some((text) => text.trim() !== '');
