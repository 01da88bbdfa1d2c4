import { readDocument } from '@hengji/documents';
import { writeDocx, writeTxt } from '@hengji/documents/write';
import { reviewDocument } from '@hengji/review';

const date = new Date('2024-03-01T00:00:00Z');

/** Prints a draft as a file, reads the file and reviews it: `{ review, places }`. */
export async function reviewDraft(draft, planted) {
  const { format } = draft.meta;
  const { blocks, places } = draft.print(planted?.texts, planted?.dropped);
  const document = { format, blocks, remarks: [] };
  const bytes = format === 'txt' ? new TextEncoder().encode(writeTxt(document)) : await writeDocx(document, { date });
  return { review: reviewDocument(await readDocument(bytes), `report.${format}`), places };
}

/** True where a quote of the finding is one of the figures: the same passage or cell, at the same place. */
export function touches(finding, document, places, ids) {
  return finding.quotes.some(({ at }) => {
    const container = textAt(document, at);
    return [...ids].some((id) => {
      const place = places.get(id);
      return place && matches(container, at, place);
    });
  });
}

function matches(container, at, place) {
  if ((place.row === undefined) !== (at.row === undefined)) return false;
  const [a, b] = [squeeze(container), squeeze(place.container)];
  if (a !== b && !a.endsWith(b)) return false;
  const shift = a.length - b.length;
  const start = squeeze(container.slice(0, at.start)).length - shift;
  const end = squeeze(container.slice(0, at.end)).length - shift;
  const from = squeeze(place.container.slice(0, place.start)).length;
  const to = squeeze(place.container.slice(0, place.end)).length;
  return start < to && end > from;
}

const squeeze = (text) => text.replace(/\s+/g, '');

function textAt(document, { block, row, column }) {
  const found = document.blocks[block];
  if (found?.type !== 'table') return found?.text ?? '';
  return found.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
}
