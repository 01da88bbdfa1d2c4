import type { Evaluation, Section } from '@hengji/core';
import type { PackDetail, RecordCheck } from '../../../api/types.js';
import { labelKey } from './entries.js';

/** A heading of the report with what the record says under it. */
export interface Chapter {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly level: number;
  /** What belongs here, as the pack says. */
  readonly asks: string | undefined;
  /** True for a heading of the outline, false for one that only the record has. */
  readonly isRequired: boolean;
  readonly text: string;
}

/** A heading that the report always has. */
export interface OutlineHeading {
  readonly level: number;
  readonly number: string;
  readonly title: string;
  readonly asks?: string | undefined;
  /** Title of the section of the record that the report prints here, where it is called otherwise. */
  readonly section?: string | undefined;
}

export type Outline = readonly OutlineHeading[];

type Composed = RecordCheck['outline'];

/** The headings that every report of the pack has, as the composed report prints them; the pack's own until then. */
export function outlineOf({ outline: own = [] }: Pick<PackDetail, 'outline'>, composed: Composed | undefined): Outline {
  if (composed === undefined) return own;
  const asks = new Map(own.map((heading) => [titleKey(heading.title), heading.asks]));
  return composed
    .filter(({ required }) => required)
    .map(({ level, number, title, section }) => ({ level, number, title, section, asks: asks.get(titleKey(title)) }));
}

/** What the report will say under a heading that has no text. */
export interface ChapterDraft {
  readonly text: string;
  /** Tables belong to it, which a text cannot take over. */
  readonly hasTables: boolean;
}

/** The drafts by the keys of their chapters. */
export const draftsIn = (composed: Composed): ReadonlyMap<string, ChapterDraft> =>
  new Map(
    composed
      .filter(({ required }) => required)
      .flatMap(({ draft, draftHasTables }, at): [string, ChapterDraft][] =>
        draft.length === 0 && !draftHasTables
          ? []
          : [[`outline ${at}`, { text: draft.join('\n'), hasTables: draftHasTables }]],
      ),
  );

const titleKey = (title: string): string =>
  labelKey(title).replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?)(?=\D)/, '');

/** The headings of the outline with the sections of the record under them; the others stand where the record has them. */
export function chaptersOf(outline: Outline, sections: readonly Section[]): Chapter[] {
  const places = placesOf(outline, sections);
  const own = new Map([...places].map(([section, heading]) => [heading, section]));
  const chapters = outline.map((heading, at): Chapter => {
    const section = sections[own.get(at) ?? -1];
    const { number, title, level, asks } = heading;
    return { key: `outline ${at}`, number, title, level, asks, isRequired: true, text: textOf(section) };
  });
  let behind = -1;
  const others = new Map<number, Chapter[]>();
  for (const [at, section] of sections.entries()) {
    const heading = places.get(at);
    if (heading !== undefined) behind = heading;
    else {
      const { number = '', title, level } = section;
      const chapter = {
        key: `own ${at}`,
        number,
        title,
        level,
        asks: undefined,
        isRequired: false,
        text: textOf(section),
      };
      others.set(behind, [...(others.get(behind) ?? []), chapter]);
    }
  }
  return [...(others.get(-1) ?? []), ...chapters.flatMap((chapter, at) => [chapter, ...(others.get(at) ?? [])])];
}

/** The heading of the outline for each section that has one. */
function placesOf(outline: Outline, sections: readonly Section[]): Map<number, number> {
  const places = new Map<number, number>();
  const taken = new Set<number>();
  const place = (fits: (heading: OutlineHeading, title: string) => boolean): void => {
    for (const [at, { title }] of sections.entries()) {
      const heading = places.has(at) ? -1 : outline.findIndex((each, index) => !taken.has(index) && fits(each, title));
      if (heading < 0) continue;
      taken.add(heading);
      places.set(at, heading);
    }
  };
  place(({ section }, title) => section === title);
  place((heading, title) => titleKey(heading.title) === titleKey(title));
  return places;
}

const textOf = (section: Section | undefined): string => section?.paragraphs.join('\n') ?? '';

/** The record with a text under a heading; without a text, a heading of the outline is left to the templates. */
export function withChapter(evaluation: Evaluation, outline: Outline, key: string, text: string): Evaluation {
  const { sections } = evaluation;
  const [kind, number] = key.split(' ');
  const paragraphs = text.split('\n');
  if (kind === 'own') {
    const next = sections.map((section, at) => (at === Number(number) ? { ...section, paragraphs } : section));
    return { ...evaluation, sections: next };
  }
  const heading = outline[Number(number)];
  if (heading === undefined) return evaluation;
  const places = placesOf(outline, sections);
  const at = [...places].find(([, place]) => place === Number(number))?.[0];
  const section = at === undefined ? undefined : sections[at];
  if (section !== undefined) {
    // Without it a section of the record's own that stands behind it would stand elsewhere.
    const isFollowed = at !== undefined && at + 1 < sections.length && !places.has(at + 1);
    const blanked = isFollowed ? [{ ...section, paragraphs: [] }] : [];
    const next = text.trim() === '' ? blanked : [{ ...section, paragraphs }];
    return { ...evaluation, sections: sections.flatMap((each) => (each === section ? next : [each])) };
  }
  if (text === '') return evaluation;
  return withHeadingOf(evaluation, outline, Number(number), paragraphs);
}

/** The record with a section for a heading of the outline, in the order of the outline. */
function withHeadingOf(evaluation: Evaluation, outline: Outline, place: number, paragraphs: string[]): Evaluation {
  const { sections } = evaluation;
  const heading = outline[place];
  if (heading === undefined) return evaluation;
  const { number, title, level } = heading;
  const later = [...placesOf(outline, sections)].filter(([, each]) => each > place).map(([index]) => index);
  const before = later.length === 0 ? sections.length : Math.min(...later);
  const made: Section = { number, title, level, paragraphs };
  return { ...evaluation, sections: [...sections.slice(0, before), made, ...sections.slice(before)] };
}

/** A heading as it is typed: 「（三）其他说明」. */
export const headingText = ({ number, title }: Pick<Chapter, 'number' | 'title'>): string => `${number}${title}`;

const typedNumbers = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,2}[.．、]/,
  /^[（(]\d{1,2}[）)]/,
];

/** The record with another heading over a section of its own; its number says how deep it stands. */
export function withHeading(evaluation: Evaluation, key: string, text: string): Evaluation {
  const at = ownIndex(key);
  const level = typedNumbers.findIndex((pattern) => pattern.test(text));
  const number = typedNumbers[level]?.exec(text)?.[0] ?? '';
  const sections = evaluation.sections.map((section, index): Section => {
    if (index !== at) return section;
    const { number: _old, ...rest } = section;
    const title = text.slice(number.length).trim();
    return level < 0 ? { ...rest, title } : { ...rest, title, number, level: level + 1 };
  });
  return { ...evaluation, sections };
}

/** The record without a section of its own. */
export const withoutChapter = (evaluation: Evaluation, key: string): Evaluation => ({
  ...evaluation,
  sections: evaluation.sections.filter((_, index) => index !== ownIndex(key)),
});

/**
 * The record with one more section behind a chapter. A heading of the outline that has no text yet gets a section of
 * its own, without text, to be followed.
 */
export function withNewChapter(evaluation: Evaluation, outline: Outline, key: string, level: number): Evaluation {
  const place = key.startsWith('outline') ? Number(key.split(' ')[1]) : -1;
  const placed = ({ sections }: Evaluation) => [...placesOf(outline, sections)].find(([, each]) => each === place)?.[0];
  const isThere = place < 0 || placed(evaluation) !== undefined;
  const next = isThere ? evaluation : withHeadingOf(evaluation, outline, place, []);
  const at = place < 0 ? ownIndex(key) : (placed(next) ?? next.sections.length - 1);
  const made: Section = { title: '其他需要说明的问题', level, paragraphs: [''] };
  return { ...next, sections: [...next.sections.slice(0, at + 1), made, ...next.sections.slice(at + 1)] };
}

/** Index of the section that a chapter of the record alone stands for; -1 for a heading of the outline. */
const ownIndex = (key: string): number => {
  const [kind, number] = key.split(' ');
  return kind === 'own' ? Number(number) : -1;
};
