import type { Narrative, NarrativeParagraph } from '@hengji/packs';
import type { Template } from '../template/bound.js';
import { problemAt, TemplateError, type TemplateProblem } from '../template/problem.js';
import { compileTemplate } from '../template/template.js';
import { reportNames } from '../terms/report-names.js';
import { type AnyVocabulary, joined } from '../terms/vocabulary.js';

/** A paragraph of a topic, ready to be filled. */
export type DraftParagraph =
  | { readonly type: 'text'; readonly template: Template; readonly isNumbered: boolean }
  | {
      readonly type: 'each';
      readonly list: string;
      readonly names: AnyVocabulary;
      readonly template: Template;
      readonly isNumbered: boolean;
    }
  | { readonly type: 'table'; readonly table: 'projects' | 'unfinished'; readonly template?: Template };

export interface ReportTemplates {
  readonly title: Template;
  readonly topics: ReadonlyMap<string, readonly DraftParagraph[]>;
}

const compiled = new WeakMap<Narrative, ReportTemplates>();

/**
 * The templates of a narrative with their names looked up; compiled once.
 *
 * @throws TemplateError with every problem, each with the topic and paragraph in which it stands
 */
export function templatesOf(narrative: Narrative): ReportTemplates {
  const known = compiled.get(narrative);
  if (known !== undefined) return known;
  const problems: TemplateProblem[] = [];
  const attempt = <Result>(where: string, make: () => Result): Result | undefined => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      problems.push(...error.problems.map((problem) => ({ ...problem, message: `${where}，${problem.message}` })));
      return undefined;
    }
  };
  const title = attempt('报告标题', () => compileTemplate(narrative.title, reportNames));
  const topics = new Map<string, readonly DraftParagraph[]>();
  for (const [topic, paragraphs] of Object.entries(narrative.topics)) {
    const ready = paragraphs.map((paragraph, at) =>
      attempt(`“${topic}”第${at + 1}段`, () => compiledParagraph(paragraph)),
    );
    topics.set(
      topic,
      ready.filter((paragraph) => paragraph !== undefined),
    );
  }
  if (title === undefined || problems.length > 0) throw new TemplateError(problems);
  const templates = { title, topics };
  compiled.set(narrative, templates);
  return templates;
}

/** What is wrong with the templates of a narrative, in Chinese sentences with their places; empty where nothing is. */
export function checkNarrative(narrative: Narrative): readonly TemplateProblem[] {
  try {
    templatesOf(narrative);
    return [];
  } catch (error) {
    if (error instanceof TemplateError) return error.problems;
    throw error;
  }
}

function compiledParagraph(paragraph: NarrativeParagraph): DraftParagraph {
  if (typeof paragraph === 'string') return textParagraph(paragraph, false);
  if ('table' in paragraph) {
    const { table, before } = paragraph;
    return {
      type: 'table',
      table,
      ...(before === undefined ? {} : { template: compileTemplate(before, reportNames) }),
    };
  }
  if (!('each' in paragraph)) return textParagraph(paragraph.text, paragraph.numbered === true);
  const { each, text, numbered } = paragraph;
  const list = reportNames.lists.get(each);
  if (list === undefined) {
    const known = [...reportNames.lists.keys()].join('、');
    throw new TemplateError([problemAt({ line: 1, column: 1 }, `没有叫“${each}”的清单，可以用的有${known}。`)]);
  }
  return {
    type: 'each',
    list: each,
    names: list.items,
    template: compileTemplate(text, joined(list.items, reportNames)),
    isNumbered: numbered === true,
  };
}

const textParagraph = (text: string, isNumbered: boolean): DraftParagraph => ({
  type: 'text',
  template: compileTemplate(text, reportNames),
  isNumbered,
});
