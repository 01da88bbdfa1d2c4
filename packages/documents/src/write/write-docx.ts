import { AlignmentType, HeadingLevel, type IParagraphOptions, Packer, Paragraph, Document as WordDocument } from 'docx';
import type { Document, Paragraph as SourceParagraph } from '../document.js';
import { numberingOf } from './docx-numbering.js';
import { runsOf } from './docx-runs.js';
import { font, page, size, styles, twoCharacters } from './docx-style.js';
import { docxTable } from './docx-table.js';
import { legalText } from './legal-text.js';
import { repack } from './repack.js';
import { type Role, rolesOf } from './roles.js';

export interface WriteOptions {
  /** The date in the file's properties; with the same date the same document gives the same bytes. Default: now. */
  readonly date?: Date;
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/**
 * A Word document: A4, 仿宋 and 黑体, headings as heading styles, labels as Word's own automatic numbering, tables with
 * their merges and borders.
 *
 * Not kept: where a paragraph came from (notes and text boxes become body text), nested tables (their text stays in
 * the cell), whether a level was inferred, the names of worksheets.
 */
export async function writeDocx(document: Document, options: WriteOptions = {}): Promise<Uint8Array> {
  const roles = rolesOf(document.blocks);
  const numbering = numberingOf(document.blocks);
  const children = document.blocks.flatMap((block, at) => {
    if (block.type === 'paragraph') {
      const reference = numbering.references.get(at);
      return [wordParagraph(block, roles[at] ?? 'body', reference, opensReport(roles, at))];
    }
    const next = document.blocks[at + 1];
    // Word joins tables that touch, and wants a paragraph at the end.
    const apart = next === undefined || next.type === 'table';
    return apart
      ? [docxTable(block), new Paragraph({ spacing: { line: 240, lineRule: 'exact' } })]
      : [docxTable(block)];
  });
  const title = document.blocks.find((block) => block.type === 'paragraph')?.text ?? '';
  const word = new WordDocument({
    title: legalText(title).slice(0, 200),
    creator: 'Hengji',
    compatabilityModeVersion: 15,
    styles,
    numbering: { config: numbering.config },
    sections: [
      { properties: { page: { size: { width: page.width, height: page.height }, margin: page.margin } }, children },
    ],
  });
  return repack(await Packer.toBuffer(word), options.date ?? new Date());
}

/** The first title line of a further report in the same file begins a page. */
const opensReport = (roles: readonly Role[], at: number): boolean =>
  roles[at] === 'title' && roles[at - 1] !== 'title' && roles.slice(0, at).includes('title');

function wordParagraph(
  paragraph: SourceParagraph,
  role: Role,
  reference: string | undefined,
  pageBreakBefore: boolean,
): Paragraph {
  const heading = paragraph.level === undefined ? undefined : headings[paragraph.level - 1];
  const numbering = reference ? { numbering: { reference, level: 0, custom: true } } : {};
  if (heading) return new Paragraph({ heading, ...numbering, children: runsOf(paragraph.text) });
  if (paragraph.level) {
    return new Paragraph({
      outlineLevel: paragraph.level - 1,
      indent: twoCharacters,
      ...numbering,
      children: runsOf(paragraph.text),
    });
  }
  const children = runsOf(paragraph.text, runLooks[role] ?? {});
  return new Paragraph({ ...looks[role], ...numbering, pageBreakBefore, children });
}

const looks: Record<Role, IParagraphOptions> = {
  title: { alignment: AlignmentType.CENTER, spacing: { line: 640, lineRule: 'atLeast', before: 120, after: 120 } },
  caption: {
    alignment: AlignmentType.CENTER,
    spacing: { line: 480, lineRule: 'atLeast', before: 360, after: 120 },
    keepNext: true,
  },
  heading: {},
  signature: { alignment: AlignmentType.RIGHT, indent: { right: 640 } },
  note: { alignment: AlignmentType.LEFT, spacing: { line: 320, lineRule: 'atLeast', before: 40, after: 40 } },
  body: { alignment: AlignmentType.BOTH, indent: twoCharacters },
};

const runLooks: Partial<Record<Role, Parameters<typeof runsOf>[1]>> = {
  title: { font: font('方正小标宋简体'), size: size.title, bold: true },
  caption: { font: font('黑体'), size: size.caption },
  note: { font: font('宋体'), size: size.note },
};
