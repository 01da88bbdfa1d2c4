import { repack } from '@hengji/documents/write';
import {
  type IParagraphOptions,
  type ITableCellOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  Document as WordDocument,
} from 'docx';

/** A paragraph of a template; `|` cuts its text into runs, as Word does where someone typed with pauses. */
export const line = (text: string, options: Omit<IParagraphOptions, 'text' | 'children'> = {}): Paragraph =>
  new Paragraph({ ...options, children: text.split('|').map((piece) => new TextRun(piece)) });

export const cell = (text: string | readonly string[], options: Omit<ITableCellOptions, 'children'> = {}): TableCell =>
  new TableCell({ ...options, children: (typeof text === 'string' ? [text] : text).map((each) => line(each)) });

/** A table of plain cells, row by row. */
export const table = (...rows: readonly (readonly (string | TableCell)[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((each) => (typeof each === 'string' ? cell(each) : each)) }),
    ),
  });

/** The bytes of a template with these paragraphs and tables. */
export async function template(...children: readonly (Paragraph | Table | string)[]): Promise<Uint8Array> {
  const document = new WordDocument({
    sections: [{ children: children.map((child) => (typeof child === 'string' ? line(child) : child)) }],
  });
  return repack(await Packer.toBuffer(document), new Date(0));
}
