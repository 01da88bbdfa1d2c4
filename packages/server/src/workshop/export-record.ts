import { renderDocx, renderHtml, renderXlsx, writeWorkbook } from '@hengji/authoring';
import { composeBooklet, packOf } from './booklet.js';
import type { ExportRecordTask } from './tasks.js';

/** A record as it would be handed in, or as a workbook to go on filling. */
export async function exportRecord({ evaluation, pack: id, format, part }: ExportRecordTask): Promise<Uint8Array> {
  const pack = packOf(id);
  if (format === 'workbook') return writeWorkbook(evaluation, pack);
  const { booklet } = composeBooklet(evaluation, pack, part);
  switch (format) {
    case 'docx':
      return renderDocx(booklet);
    case 'xlsx':
      return renderXlsx(booklet);
    case 'html':
      return Buffer.from(renderHtml(booklet));
  }
}
