import { type Evaluation, isBlank } from '@hengji/core';
import { loadNarrative, type Narrative, type Pack } from '@hengji/packs';
import type { Page, PageBlock } from '../page/page.js';
import { draftOf } from './draft/draft.js';
import { templatesOf } from './draft/templates.js';
import type { Facts } from './facts.js';
import { arrangeChapters, type Chapter } from './outline/arrange.js';
import { withoutClosing } from './outline/closing.js';
import { withHiddenHeadings } from './outline/hidden-headings.js';
import { HeadingNumbers } from './outline/numbering.js';
import { topicsOf } from './outline/topics.js';
import { fillTemplate } from './template/fill.js';
import { reportNames } from './terms/report-names.js';
import type { Scope } from './terms/vocabulary.js';
import { inOneLine } from './values/words.js';

export interface ReportOptions {
  /** Templates of one's own; by default those of the pack. */
  readonly narrative?: Narrative;
  /** Problems found by a review or a person, one Chinese sentence each. */
  readonly problems?: readonly string[];
  /** False leaves sections empty where the user wrote nothing. Default true. */
  readonly drafts?: boolean;
  /** Titles of what is attached, listed at the end. */
  readonly attachments?: readonly string[];
  /** Date at the end, as it is to be printed: 2024年3月1日. By default 填报日期 of the record. */
  readonly date?: string;
}

/** A heading of the report as it is printed, and where the text below it comes from. */
export interface ReportChapter {
  readonly level: 1 | 2 | 3 | 4;
  readonly number: string;
  readonly title: string;
  /** True for a heading of the outline, false for one that only the record has. */
  readonly required: boolean;
  /** Title of the section of the record that stands here; absent where it has none. */
  readonly section?: string;
  /** Lines drafted here; [] where the user wrote something, and where there is nothing to draft from. */
  readonly draft: readonly string[];
  /** True where tables belong to the draft. */
  readonly draftHasTables: boolean;
}

export interface ComposedReport {
  readonly pages: readonly Page[];
  /** Every heading in its order. */
  readonly chapters: readonly ReportChapter[];
  /** Headings, with their numbers, under which the text is a draft that the unit should read and complete. */
  readonly drafted: readonly string[];
  /** Headings of the outline under which there is nothing at all. */
  readonly open: readonly string[];
}

/** Reports with fewer headings, or hardly any text below them, need no table of contents. */
const fewestForContents = { headings: 8, others: 12 };

/**
 * The report of one evaluation: the title, a table of contents, the outline of the pack with the user's own text, drafts
 * from templates where the user wrote none, unit and date. Every figure in a draft is bound to the record.
 *
 * @throws TemplateError where the narrative's templates are wrong
 */
export function composeReport(
  record: Evaluation,
  projects: readonly Evaluation[],
  pack: Pack,
  options: ReportOptions = {},
): ComposedReport {
  const { narrative = loadNarrative(pack), problems = [], drafts = true } = options;
  const templates = templatesOf(narrative);
  const facts: Facts = { record, projects, pack, problems, money: narrative.money };
  const scope = reportNames.scopeOf(facts);
  const outline = pack.outline ?? narrative.outline;
  const { sections: kept, unit, date } = withoutClosing(record);
  const sections = withHiddenHeadings(kept, outline);
  const preface = sections.filter(({ title }) => title.trim() === '');
  const chapters = arrangeChapters(
    outline,
    sections.filter((section) => !preface.includes(section)),
    narrative,
  );
  const written = new Set(record.sections.map(({ title }) => title));
  const printed: ReportChapter[] = [];
  const open: string[] = [];
  const body: PageBlock[] = preface.flatMap(({ paragraphs }) => freeText(paragraphs));
  const numbers = new HeadingNumbers();
  for (const [at, chapter] of chapters.entries()) {
    const { level, title } = chapter;
    const number = chapter.numbered ? numbers.next(level) : '';
    if (!chapter.numbered) numbers.pass(level);
    const text = inOneLine(title);
    body.push({ type: 'heading', level, number, text });
    const own = freeText(chapter.paragraphs);
    const draft =
      own.length > 0 || !drafts || isToldBelow(chapters, at, narrative)
        ? []
        : draftFor(chapter, templates.topics, scope);
    body.push(...own, ...draft);
    printed.push({
      level,
      number,
      title: text,
      required: chapter.required,
      // A heading that was found inside a section is no section of the record.
      ...(chapter.section !== undefined && written.has(chapter.section) ? { section: chapter.section } : {}),
      draft: draft.flatMap((block) => (block.type === 'line' ? [block.text] : [])),
      draftHasTables: draft.some(({ type }) => type === 'table'),
    });
    if (draft.length === 0 && own.length === 0 && chapter.required && (chapters[at + 1]?.level ?? 0) <= level)
      open.push(`${number}${text}`);
  }
  const title =
    record.title === undefined || isBlank(record.title) ? fillTemplate(templates.title, scope) : record.title.text;
  return {
    pages: [
      pageOf(inOneLine(title), body, [
        ...attachmentList(options.attachments ?? []),
        ...[unit, options.date ?? date].flatMap((text): PageBlock[] =>
          text === undefined || text === '' ? [] : [{ type: 'line', look: 'closing', text: inOneLine(text) }],
        ),
      ]),
    ],
    chapters: printed,
    drafted: printed.filter(isDrafted).map(({ number, title }) => `${number}${title}`),
    open,
  };
}

const isDrafted = ({ draft, draftHasTables }: ReportChapter): boolean => draft.length > 0 || draftHasTables;

const draftFor = (
  { topics }: Chapter,
  templates: ReturnType<typeof templatesOf>['topics'],
  scope: Scope,
): PageBlock[] => topics.flatMap((topic) => draftOf(templates.get(topic) ?? [], scope));

/** True where the user tells the matter of a heading in sections below it, which are about nothing that drafts know. */
function isToldBelow(chapters: readonly Chapter[], at: number, narrative: Narrative): boolean {
  const level = chapters[at]?.level ?? 1;
  for (const chapter of chapters.slice(at + 1)) {
    if (chapter.level <= level) return false;
    if (!chapter.required && topicsOf(chapter.title, narrative).length === 0) return true;
  }
  return false;
}

/** The user's paragraphs, line by line. */
const freeText = (paragraphs: readonly string[]): PageBlock[] =>
  paragraphs.flatMap((paragraph) =>
    paragraph.split('\n').flatMap((line): PageBlock[] => {
      const text = inOneLine(line);
      return text === '' ? [] : [{ type: 'line', look: 'body', text }];
    }),
  );

/** 「附件：1.…」, as the last lines of the text. */
const attachmentList = (titles: readonly string[]): PageBlock[] =>
  titles.map((title, at) => ({
    type: 'line',
    look: 'body',
    text: `${at === 0 ? '附件：' : '　　　'}${titles.length > 1 ? `${at + 1}.` : ''}${inOneLine(title)}`,
  }));

function pageOf(title: string, body: readonly PageBlock[], end: readonly PageBlock[]): Page {
  const headings = body.filter(({ type }) => type === 'heading').length;
  const isLong = headings >= fewestForContents.headings && body.length - headings >= fewestForContents.others;
  return {
    name: '自评报告',
    orientation: 'portrait',
    blocks: [
      { type: 'line', look: 'title', text: title },
      ...(isLong ? [{ type: 'contents' } as const] : []),
      ...body,
      ...end,
    ],
  };
}
