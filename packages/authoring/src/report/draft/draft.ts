import type { PageBlock } from '../../page/page.js';
import { fillTemplate } from '../template/fill.js';
import { type Scope, within } from '../terms/vocabulary.js';
import { draftTable } from './draft-tables.js';
import type { DraftParagraph } from './templates.js';

const body = (text: string): PageBlock[] => (text === '' ? [] : [{ type: 'line', look: 'body', text }]);

const lists = { projects: '项目', unfinished: '未完成指标' } as const;

/** What the templates of one topic say of a record; empty where the record has nothing for them. */
export const draftOf = (paragraphs: readonly DraftParagraph[], scope: Scope): PageBlock[] =>
  paragraphs.flatMap((paragraph) => {
    switch (paragraph.type) {
      case 'text':
        return body(fillTemplate(paragraph.template, scope));
      case 'table': {
        const table = draftTable(paragraph.table, scope.list(lists[paragraph.table]));
        const lead = paragraph.before === undefined ? '' : fillTemplate(paragraph.before, scope);
        return table.length === 0 ? [] : [...body(lead), ...table];
      }
      case 'each': {
        const texts = scope
          .list(paragraph.list)
          .map((item) => fillTemplate(paragraph.template, within(item, paragraph.names, scope)))
          .filter((text) => text !== '');
        const isNumbered = paragraph.isNumbered && texts.length > 1;
        return texts.flatMap((text, at) => body(isNumbered ? `${at + 1}.${text}` : text));
      }
    }
  });
