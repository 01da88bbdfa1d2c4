import { type Booklet, completeRecord, composeSet, type ReportChapter } from '@hengji/authoring';
import type { Evaluation } from '@hengji/core';
import { loadPack, type Pack, PackError } from '@hengji/packs';
import { Trouble } from './trouble.js';

export type BookletPart = 'report' | 'forms' | 'all';

/** A record put into the shape in which it is printed. */
export interface Composed {
  readonly booklet: Booklet;
  /** The headings of its report. */
  readonly chapters: readonly ReportChapter[];
  /** Chinese: what could not be computed, what is drafted and what is still open. */
  readonly remarks: readonly string[];
}

/** The pack of a record. Throws Trouble where it does not come with this version. */
export function packOf(id: string): Pack {
  try {
    return loadPack(id);
  } catch (error) {
    if (error instanceof PackError) throw new Trouble(error.problems.join(''));
    throw error;
  }
}

/** Completes a record and composes its report, its forms, or both in one booklet. */
export function composeBooklet(record: Evaluation, pack: Pack, part: BookletPart): Composed {
  const { evaluation, remarks } = completeRecord(record, pack);
  const { booklet, chapters, drafted, open } = composeSet([{ record: evaluation, pack }], { part });
  return {
    booklet,
    chapters,
    remarks: [
      ...remarks,
      ...drafted.map((heading) => `“${heading}”的文字是根据数据拟的初稿，请核对补充。`),
      ...open.map((heading) => `“${heading}”还没有内容。`),
    ],
  };
}
