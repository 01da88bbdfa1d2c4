import { basename, extname } from 'node:path';
import type { DocumentReview } from '../model/review.js';
import { commentsOf } from './docx/comments.js';
import { itemsOf } from './docx/items.js';
import { sourceOf } from './docx/source.js';
import { summaryBlocks } from './docx/summary.js';
import type { FileFormatter } from './formatter.js';

/** Word files by name; one with macros must keep its extension, or Word refuses it. */
const wordExtensions: ReadonlySet<string> = new Set(['.docx', '.docm', '.dotx', '.dotm']);

/** The reviewed report itself as a Word file: a comment at every finding, and a list of them at the end. */
export const docxFormatter: FileFormatter = {
  id: 'docx',
  title: 'Word 审核稿：原文加批注，文末附意见汇总表',
  extension: 'docx',
  binary: true,
  nameFor(review) {
    const extension = extname(review.file);
    return `${basename(review.file, extension)}.审核${keptExtension(review, extension.toLowerCase())}`;
  },
  async formatFile(review, result, { date = wallClock() }) {
    const { annotateDocx } = await import('@hengji/documents/annotate');
    const source = await sourceOf(review, date);
    const items = itemsOf(review, result);
    const comments = commentsOf(items).map((comment) => ({
      at: source.placeOf(comment.at),
      paragraphs: comment.paragraphs,
      author: '衡绩',
      initials: '衡',
      date,
    }));
    return annotateDocx(source.bytes, comments, { appendix: summaryBlocks(review, items, source.remarks) });
  },
};

const keptExtension = (review: DocumentReview, extension: string): string =>
  review.format === 'docx' && wordExtensions.has(extension) ? extension : '.docx';

/** Now, as a date whose UTC hours are those of the clock on the wall: Word shows them as local time. */
function wallClock(): Date {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
}
