import type { Evaluation } from '@hengji/core';
import type { Pack, PackForm } from '@hengji/packs';
import type { Page } from '../page/page.js';
import { grown } from '../record/complete-frame.js';
import { Desk } from './desk.js';
import { drawAnnex } from './draw-annex.js';
import { drawForm } from './draw-form.js';
import { usualForms } from './usual-forms.js';
import { cleaned } from './values.js';

export interface FormOptions {
  /** Number of the first form among the attachments: 附件1, 附件2 … above the forms. Default: as the record says. */
  readonly firstAttachment?: number;
  /** False leaves out the page 「绩效自评其他数据表」 with what no form of the pack has a place for. Default: true. */
  readonly annex?: boolean;
}

/** The forms of a record, and the record as a reader of these forms finds it. */
export interface PrintedForms {
  readonly pages: readonly Page[];
  /**
   * The record with a blank entry for every place that is printed and empty, texts as printed, units as the headings
   * give them; without what forms do not print: narrative, short names, unit and date at the end of the report.
   */
  readonly shown: Evaluation;
}

/**
 * The official forms of a pack, filled from a record: one page each. Nothing is computed here; complete the record
 * first. Where a form has no place for what the record holds, it gets a row or column more, or the data go to an annex.
 * Packs without forms get the usual self-evaluation form; nothing where the record has nothing for it.
 */
export const composeForms = (record: Evaluation, pack: Pack, options: FormOptions = {}): Page[] => [
  ...printForms(record, pack, options).pages,
];

/** As {@link composeForms}, with the record as the forms show it. */
export function printForms(record: Evaluation, pack: Pack, options: FormOptions = {}): PrintedForms {
  const clean = withClasses(cleaned(record));
  const forms = formsFor(clean, pack);
  const desk = new Desk(clean, pack, forms);
  const pages: Page[] = [];
  let { firstAttachment: attachment } = options;
  for (const form of forms) {
    pages.push(drawForm(form, desk, { isFirst: pages.length === 0, isLast: form === forms.at(-1), attachment }));
    if (attachment !== undefined) attachment += 1;
  }
  const annex = options.annex === false ? undefined : drawAnnex(desk);
  if (annex !== undefined) pages.push(annex);
  desk.settleUnit();
  return { pages, shown: desk.shown };
}

/** The classes that the indicators name, where the record has no frame of its own. */
const withClasses = (record: Evaluation): Evaluation =>
  record.frame.length > 0 ? record : { ...record, frame: grown(record.indicators) };

/** A form that is nothing but a list is left out where the list is empty. */
function formsFor(record: Evaluation, pack: Pack): readonly PackForm[] {
  if (pack.forms === undefined) {
    const { indicators, execution, goals, total } = record;
    const filled = indicators.length + execution.length + goals.length > 0 || total !== undefined;
    return filled ? usualForms(pack) : [];
  }
  const lists = pack.forms.filter(({ blocks }) => blocks.every(({ kind }) => kind === 'unfinished'));
  return pack.forms.filter((form) => record.unfinished.length > 0 || !lists.includes(form));
}
