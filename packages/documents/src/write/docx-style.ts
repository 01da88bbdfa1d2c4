import type { IRunOptions, IStylesOptions } from 'docx';

/** Paper and type of official documents (GB/T 9704): A4, body 三号 仿宋, headings 黑体 and 楷体, fixed line spacing. */
export const page = {
  width: 11906,
  height: 16838,
  margin: { top: 1984, bottom: 1701, left: 1417, right: 1304 },
} as const;

/** Width of the type area in twentieths of a point. */
export const textWidthDxa = page.width - page.margin.left - page.margin.right;

/** Half-points. */
export const size = { title: 44, caption: 32, body: 32, note: 21, cell: 21 } as const;

/** First-line indent of two characters of the body type. */
export const twoCharacters = { left: 0, firstLine: 640 } as const;

const latin = 'Times New Roman';

/** Latin letters and digits in Times New Roman, Chinese in the given typeface. */
export const font = (chinese: string): NonNullable<IRunOptions['font']> => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia: chinese,
});

const heading = (chinese: string, bold: boolean) => ({
  run: { font: font(chinese), size: size.body, bold, color: '000000' },
  paragraph: { spacing: { before: 0, after: 0 }, indent: twoCharacters },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: font('仿宋'), size: size.body, language: { eastAsia: 'zh-CN', value: 'en-US' } },
      paragraph: { spacing: { line: 560, lineRule: 'exact', before: 0, after: 0 } },
    },
    heading1: heading('黑体', false),
    heading2: heading('楷体', false),
    heading3: heading('仿宋', true),
    heading4: heading('仿宋', false),
    heading5: heading('仿宋', false),
    heading6: heading('仿宋', false),
  },
};
