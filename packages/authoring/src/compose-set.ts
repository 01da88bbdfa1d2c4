import type { Evaluation } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import { composeForms } from './forms/compose-forms.js';
import type { Booklet, Page } from './page/page.js';
import { composeReport, type ReportChapter, type ReportOptions } from './report/compose.js';

/** A record, completed, and the pack by which it is printed. */
export interface SetMember {
  readonly record: Evaluation;
  readonly pack: Pack;
}

export interface SetOptions extends Pick<ReportOptions, 'problems' | 'drafts' | 'date'> {
  /** The report, the forms, or the report with the forms attached. Default: all. */
  readonly part?: 'report' | 'forms' | 'all';
}

export interface ComposedSet {
  readonly booklet: Booklet;
  /** The headings of the report; [] without one. */
  readonly chapters: readonly ReportChapter[];
  /** Headings whose text is a draft that the unit should read. */
  readonly drafted: readonly string[];
  /** Headings with nothing below them. */
  readonly open: readonly string[];
}

/**
 * Everything that is handed in for one department, or for one project: its report, and as attachments its own forms and
 * those of its projects. The report is that of the department; without one, of the first record.
 *
 * @param members at least one
 */
export function composeSet(members: readonly SetMember[], options: SetOptions = {}): ComposedSet {
  const { part = 'all', ...wishes } = options;
  const main = members.find(({ record }) => record.kind === 'department') ?? members[0];
  if (main === undefined) throw new RangeError('composeSet needs at least one record');
  const others = members.filter((member) => member !== main);
  const forms = part === 'report' ? [] : formsOf([main, ...others], part === 'all');
  const projects = others.map(({ record }) => record).filter(({ kind }) => kind === 'project');
  const report =
    part === 'forms'
      ? { pages: [], chapters: [], drafted: [], open: [] }
      : composeReport(main.record, projects, main.pack, { ...wishes, attachments: forms.flatMap(titleIn) });
  const pages = [...report.pages, ...forms];
  return {
    booklet: { title: main.record.title?.text || pages.flatMap(titleIn)[0] || '绩效自评', pages },
    chapters: report.chapters,
    drafted: report.drafted,
    open: report.open,
  };
}

/** The forms of all records; behind a report they are numbered as its attachments. */
function formsOf(members: readonly SetMember[], attached: boolean): Page[] {
  const pages: Page[] = [];
  for (const { record, pack } of members) {
    pages.push(...composeForms(record, pack, attached ? { firstAttachment: pages.length + 1 } : {}));
  }
  return pages;
}

const titleIn = ({ blocks }: Page): string[] => {
  const title = blocks.find((block) => block.type === 'line' && block.look === 'title');
  return title?.type === 'line' ? [title.text] : [];
};
