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

export type Outline = NonNullable<PackDetail['outline']>;

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
  for (const [at, { title }] of sections.entries()) {
    const heading = outline.findIndex((each, index) => !taken.has(index) && titleKey(each.title) === titleKey(title));
    if (heading < 0) continue;
    taken.add(heading);
    places.set(at, heading);
  }
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
    const next = text.trim() === '' ? [] : [{ ...section, paragraphs }];
    return { ...evaluation, sections: sections.flatMap((each) => (each === section ? next : [each])) };
  }
  if (text === '') return evaluation;
  const made: Section = { number: heading.number, title: heading.title, level: heading.level, paragraphs };
  const later = [...places].filter(([, place]) => place > Number(number)).map(([index]) => index);
  const before = later.length === 0 ? sections.length : Math.min(...later);
  return { ...evaluation, sections: [...sections.slice(0, before), made, ...sections.slice(before)] };
}

const numbered = /^([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、])\s*(.{1,60})$/;

/** The numbered headings of a composed report, for packs that set no outline of their own. */
export const outlineIn = ({ blocks }: RecordCheck['document']): Outline =>
  blocks.flatMap((block) => {
    if (block.type !== 'paragraph' || block.level === undefined || block.level < 1 || block.level > 4) return [];
    const match = numbered.exec(`${block.label ?? ''}${block.text}`.trim());
    const [, number, title] = match ?? [];
    return number === undefined || title === undefined ? [] : [{ level: block.level, number, title }];
  });
