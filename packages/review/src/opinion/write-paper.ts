import type { IRunOptions, Paragraph, Table } from 'docx';
import { dropControls } from '../formatters/common/clean.js';
import type { PaperBlock, PaperTable } from './paper.js';

/**
 * Sets an official paper in type, as a Word document (GB/T 9704: A4, 仿宋 三号, fixed line spacing, page numbers).
 *
 * @param date in the file's properties; the same paper and date give the same bytes
 */
export async function writePaper(blocks: readonly PaperBlock[], date: Date): Promise<Uint8Array> {
  // Only here is the library needed that writes Word files; it takes long to load.
  const docx = await import('docx');
  const { repack, runsOf, wordStyle } = await import('@hengji/documents/write');
  const { AlignmentType, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx;
  const { font, page, size, styles, textWidthDxa, twoCharacters } = wordStyle;

  const plain = (text: string, format?: Omit<IRunOptions, 'children' | 'text' | 'break'>) =>
    runsOf(dropControls(text), format);
  const setBlock = (block: PaperBlock, index: number): (Paragraph | Table)[] => {
    // A signature never stands alone on its page.
    const keepNext = blocks[index + 1]?.kind === 'signature' || blocks[index + 1]?.kind === 'annex-note';
    switch (block.kind) {
      case 'title':
        return [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { line: 640, lineRule: 'atLeast', before: 240, after: 160 },
            children: plain(block.text, { font: font('方正小标宋简体'), size: size.title, bold: true }),
          }),
        ];
      case 'number':
        return [
          new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: plain(block.text) }),
        ];
      case 'addressee':
        return [new Paragraph({ children: plain(block.text) })];
      case 'heading':
        return [
          new Paragraph({
            heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
            keepNext: true,
            children: plain(block.text),
          }),
        ];
      case 'paragraph':
      case 'annex-note':
        return [
          new Paragraph({
            alignment: AlignmentType.BOTH,
            indent: twoCharacters,
            keepNext,
            children: plain(block.text),
          }),
        ];
      case 'item':
        return [new Paragraph({ indent: twoCharacters, keepNext: true, children: plain(block.text, { bold: true }) })];
      case 'entry':
        return [
          new Paragraph({
            alignment: AlignmentType.LEFT,
            indent: twoCharacters,
            children: [...plain(`${block.label}：`, { font: font('楷体') }), ...plain(block.text)],
          }),
        ];
      case 'table':
        return [setTable(block), new Paragraph({ spacing: { line: 240, lineRule: 'exact' } })];
      case 'signature':
        return block.lines.map(
          (line, index) =>
            new Paragraph({
              alignment: AlignmentType.RIGHT,
              indent: { right: index === 0 ? 640 : 1280 },
              keepNext: index + 1 < block.lines.length,
              spacing: { before: index === 0 ? 560 : 0 },
              children: plain(line),
            }),
        );
      case 'annex':
        return [
          new Paragraph({ pageBreakBefore: true, keepNext: true, children: plain(block.mark, { font: font('黑体') }) }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            spacing: { line: 560, lineRule: 'atLeast', before: 160, after: 160 },
            children: plain(block.title, { font: font('方正小标宋简体'), size: size.caption, bold: true }),
          }),
        ];
    }
  };
  const setTable = ({ columns, rows }: PaperTable): Table => {
    const whole = columns.reduce((sum, { width }) => sum + width, 0);
    const widths = columns.map(({ width }) => Math.round((width / whole) * textWidthDxa));
    const row = (cells: readonly string[], isHeader: boolean) =>
      new docx.TableRow({
        tableHeader: isHeader,
        cantSplit: true,
        height: { value: 420, rule: docx.HeightRule.ATLEAST },
        children: columns.map(
          ({ centred }, index) =>
            new docx.TableCell({
              width: { size: widths[index] ?? 0, type: docx.WidthType.DXA },
              verticalAlign: docx.VerticalAlignTable.CENTER,
              children: [
                new Paragraph({
                  alignment: isHeader || centred ? AlignmentType.CENTER : AlignmentType.LEFT,
                  spacing: { line: 300, lineRule: 'atLeast' },
                  children: plain(cells[index] ?? '', {
                    font: font(isHeader ? '黑体' : '宋体'),
                    size: size.cell,
                  }),
                }),
              ],
            }),
        ),
      });
    return new docx.Table({
      rows: [
        row(
          columns.map(({ title }) => title),
          true,
        ),
        ...rows.map((cells) => row(cells, false)),
      ],
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
      layout: docx.TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins: { top: 30, bottom: 30, left: 80, right: 80 },
    });
  };
  const pageNumber = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: font('宋体'), size: 28 })],
  });
  const title = blocks.find(({ kind }) => kind === 'title');
  const word = new docx.Document({
    title: title !== undefined && 'text' in title ? title.text.slice(0, 200) : '',
    creator: 'Hengji',
    compatabilityModeVersion: 15,
    styles,
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: page.margin } },
        footers: { default: new Footer({ children: [pageNumber] }) },
        children: blocks.flatMap(setBlock),
      },
    ],
  });
  return repack(await Packer.toBuffer(word), date);
}
