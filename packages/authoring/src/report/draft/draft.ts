import type { PageBlock } from '../../page/page.js';
import { fillTemplate } from '../template/fill.js';
import { type Scope, within } from '../terms/vocabulary.js';
import { draftTable } from './draft-tables.js';
import type { DraftParagraph } from './templates.js';

const body = (text: string): PageBlock[] => (text === '' ? [] : [{ type: 'line', look: 'body', text }]);

const lists = { projects: '项目', unfinished: '未完成指标' } as const;

/**
 * What the templates of one topic say of a record; empty where the record has nothing for them. The paragraphs that are
 * to be numbered are counted through the whole topic; a single one has no number.
 */
export function draftOf(paragraphs: readonly DraftParagraph[], scope: Scope): PageBlock[] {
  const drafted = paragraphs.map((paragraph) => ({ paragraph, texts: textsOf(paragraph, scope) }));
  const isCounted =
    drafted.reduce((sum, { paragraph, texts }) => sum + (isNumbered(paragraph) ? texts.length : 0), 0) > 1;
  let next = 1;
  return drafted.flatMap(({ paragraph, texts }) => {
    if (paragraph.type !== 'table')
      return texts.flatMap((text) => body(isCounted && isNumbered(paragraph) ? `${next++}.${text}` : text));
    const table = draftTable(paragraph.table, scope.list(lists[paragraph.table]), scope);
    return table.length === 0 ? [] : [...texts.flatMap(body), ...table];
  });
}

const isNumbered = (paragraph: DraftParagraph): boolean => paragraph.type !== 'table' && paragraph.isNumbered;

/** The paragraphs of text that a template gives. */
function textsOf(paragraph: DraftParagraph, scope: Scope): string[] {
  const texts =
    paragraph.type === 'each'
      ? scope.list(paragraph.list).map((item) => fillTemplate(paragraph.template, within(item, paragraph.names, scope)))
      : [paragraph.template === undefined ? '' : fillTemplate(paragraph.template, scope)];
  return texts.filter((text) => text !== '');
}
