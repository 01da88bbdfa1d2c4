import type { Block, Document, DocumentFormat, Paragraph } from '@hengji/documents';
import type { Booklet, PageBlock, PageTable } from './page.js';

/** The Document that a reader gives for the file that a booklet becomes, but for what the format itself cannot carry. */
export const documentOf = (booklet: Booklet, format: DocumentFormat = 'docx'): Document => ({
  format,
  blocks: booklet.pages.flatMap(({ blocks }) => blocks.flatMap(blockOf)),
  remarks: [],
});

function blockOf(block: PageBlock): Block[] {
  switch (block.type) {
    case 'contents':
      return [];
    case 'table':
      return [tableOf(block)];
    case 'heading':
      return [paragraph(`${block.number}${block.text}`, block.level)];
    case 'line':
      return block.text.trim() === '' ? [] : [paragraph(block.text)];
  }
}

const paragraph = (text: string, level?: number): Paragraph => ({
  type: 'paragraph',
  text,
  ...(level === undefined ? {} : { level }),
  origin: 'body',
});

const tableOf = ({ rows, columns, cells }: PageTable): Block => ({
  type: 'table',
  rows,
  columns,
  cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text })),
});
