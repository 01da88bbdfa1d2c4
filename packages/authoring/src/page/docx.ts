import { legalText, repack, runsOf, type WriteOptions, wordStyle } from '@hengji/documents/write';
import {
  AlignmentType,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type IPropertiesOptions,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
  Document as WordDocument,
} from 'docx';
import { docxTable } from './docx-table.js';
import type { Booklet, Heading, Line, Page, PageBlock } from './page.js';
import { pagesOfHeadings } from './page-numbers.js';

const { font, page: paper, size, styles, twoCharacters } = wordStyle;

/** Forms need more room than letters: narrower margins than those of the running text. */
const formMargin = { top: 1418, bottom: 1134, left: 1134, right: 1134, header: 851, footer: 680 } as const;

/** Width between the margins, in twentieths of a point. */
const roomOf = ({ orientation, margin }: ReturnType<typeof setupOf>): number =>
  (orientation === 'landscape' ? paper.height : paper.width) - margin.left - margin.right;

function setupOf({ orientation, blocks }: Page) {
  const isForm = blocks.some(({ type }) => type === 'table') && !blocks.some(({ type }) => type === 'heading');
  return { orientation, margin: isForm ? formMargin : paper.margin };
}

/**
 * The booklet as a Word document: A4, each page a section with its own orientation, 「第X页 共N页」 below, headings as
 * Word headings, contents with page numbers, header rows repeated, merged groups. The same booklet with the same date
 * gives the same bytes.
 */
export async function renderDocx(booklet: Booklet, options: WriteOptions = {}): Promise<Uint8Array> {
  const tables: string[] = [];
  const word = new WordDocument({
    title: legalText(booklet.title).slice(0, 200),
    creator: '衡绩',
    compatabilityModeVersion: 15,
    styles: { ...styles, paragraphStyles: contentsStyles },
    ...contentsNumbers(booklet.pages[0]),
    sections: booklet.pages.map((page) => sectionOf(page, tables)),
  });
  return repack(await Packer.toBuffer(word), options.date ?? new Date(), {
    'word/document.xml': (xml) =>
      xml.replace(contentsEnd, hiddenEnd).replace(placeholder, (_, at: string) => tables[Number(at)] ?? ''),
  });
}

/** The blank line that ends the contents could alone begin another page: it is made as low as a line can be. */
const contentsEnd = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent>';
const hiddenEnd = contentsEnd.replace(
  '<w:p>',
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>',
);

/** Entries of the contents: smaller and closer than the text, so that they keep to one page. */
const contentsStyles = [1, 2].map((level) => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  run: { size: 28 },
  paragraph: { spacing: { line: 460, lineRule: 'exact' as const }, indent: { left: (level - 1) * 560 } },
}));

/** Where a table will stand; no text of a user can be taken for it. */
const placeholder = /<w:p><w:pPr><w:pStyle w:val="HengjiTable(\d+)"\/><\/w:pPr><\/w:p>/g;

/** The page numbers of the contents; the library names its bookmarks by the order of the headings. */
function contentsNumbers(page: Page | undefined): Pick<IPropertiesOptions, 'pageNumbers'> {
  if (page === undefined || !page.blocks.some(({ type }) => type === 'contents')) return {};
  const bookmarks = new Map(pagesOfHeadings(page).map((number, at) => [`_Toc${at + 1}`, `${number}`]));
  return { pageNumbers: () => ({ bookmarks }) };
}

function sectionOf(page: Page, tables: string[]): ISectionOptions {
  const setup = setupOf(page);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: paper.width,
          height: paper.height,
          orientation: page.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: setup.margin,
      },
    },
    footers: { default: pageNumbers() },
    children: page.blocks.flatMap((block, at) =>
      page.blocks[at - 1]?.type === 'contents' && block.type === 'heading'
        ? [headingOf(block, true)]
        : childrenOf(block, page.blocks[at + 1], roomOf(setup), tables),
    ),
  };
}

const footerRun = { font: font('宋体'), size: 18 };

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            ...footerRun,
            children: ['第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页'],
          }),
        ],
      }),
    ],
  });

type Child = Paragraph | TableOfContents;

function childrenOf(block: PageBlock, next: PageBlock | undefined, room: number, tables: string[]): Child[] {
  switch (block.type) {
    case 'contents':
      return [
        new Paragraph({ ...looks.caption, children: runsOf('目　录', runLooks.caption) }),
        new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' }),
      ];
    case 'heading':
      return [headingOf(block)];
    case 'line':
      return [
        new Paragraph({
          ...looks[block.look],
          ...(leadsOn(block, next) ? { keepNext: true } : {}),
          children: runsOf(block.text, runLooks[block.look]),
        }),
      ];
    case 'table': {
      const table = new Paragraph({
        style: `HengjiTable${tables.push(docxTable(block, room)) - 1}`,
      });
      // Word joins tables that touch, and wants a paragraph at the end: a hidden one, so that a form stays whole.
      const joint = new Paragraph({
        spacing: { line: 20, lineRule: 'exact', before: 0, after: 0 },
        run: { size: 2, vanish: next !== undefined },
      });
      return next === undefined || next.type === 'table' ? [table, joint] : [table];
    }
  }
}

/** The word 备注 stays with the first note, and the last note with the signatures. */
const leadsOn = ({ look, text }: Line, next: PageBlock | undefined): boolean =>
  look === 'note' && next?.type === 'line' && (next.look === 'signature' || text.length < 6);

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** The first heading below the contents begins a page. */
const headingOf = ({ level, number, text }: Heading, pageBreakBefore = false): Paragraph =>
  new Paragraph({ pageBreakBefore, heading: headings[level], keepNext: true, children: runsOf(`${number}${text}`) });

const looks: Record<Line['look'], IParagraphOptions> = {
  attachment: { alignment: AlignmentType.LEFT, spacing: { line: 400, lineRule: 'atLeast' } },
  title: {
    alignment: AlignmentType.CENTER,
    spacing: { line: 560, lineRule: 'atLeast', before: 120, after: 120 },
    keepNext: true,
  },
  caption: {
    alignment: AlignmentType.CENTER,
    spacing: { line: 440, lineRule: 'atLeast', before: 200, after: 80 },
    keepNext: true,
  },
  head: { alignment: AlignmentType.LEFT, spacing: { line: 300, lineRule: 'atLeast', after: 40 }, keepNext: true },
  unit: { alignment: AlignmentType.RIGHT, spacing: { line: 300, lineRule: 'atLeast', after: 40 }, keepNext: true },
  body: { alignment: AlignmentType.BOTH, indent: twoCharacters },
  note: { alignment: AlignmentType.LEFT, spacing: { line: 290, lineRule: 'atLeast', before: 30 } },
  signature: {
    alignment: AlignmentType.LEFT,
    spacing: { line: 360, lineRule: 'atLeast', before: 120 },
    keepLines: true,
  },
  closing: { alignment: AlignmentType.RIGHT, indent: { right: 640 } },
};

const runLooks: Record<Line['look'], Omit<IRunOptions, 'children' | 'text' | 'break'>> = {
  attachment: { font: font('黑体'), size: size.body },
  title: { font: font('方正小标宋简体'), size: 36 },
  caption: { font: font('黑体'), size: size.caption },
  head: { font: font('宋体'), size: size.note },
  unit: { font: font('宋体'), size: size.note },
  body: {},
  note: { font: font('宋体'), size: size.note },
  signature: { font: font('宋体'), size: size.note },
  closing: {},
};
