import type ExcelJS from 'exceljs';

/** How a cell looks and whether a person may write into it. */
export type Look = keyof typeof looks;

const thin = { style: 'thin', color: { argb: 'FFB7B7B7' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const font = (more: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> => ({ name: '宋体', size: 10.5, ...more });

const inputFill = fill('FFFFF8DC');
const mixedFill = fill('FFEAF4E2');
const computedFill = fill('FFF0F0F0');
const headFill = fill('FFDCE6F1');

const left = { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 1 } as const;
const right = { vertical: 'middle', horizontal: 'right', indent: 1 } as const;
const center = { vertical: 'middle', horizontal: 'center', wrapText: true } as const;

const locked = { locked: true } as const;
const open = { locked: false } as const;

const input = (numFmt: string, alignment: Partial<ExcelJS.Alignment>) => ({
  numFmt,
  alignment,
  border,
  fill: inputFill,
  font: font(),
  protection: open,
});
const computed = (numFmt: string, alignment: Partial<ExcelJS.Alignment>) => ({
  numFmt,
  alignment,
  border,
  fill: computedFill,
  font: font({ color: { argb: 'FF404040' } }),
  protection: locked,
});
/** A formula that a person may write over. */
const mixed = (numFmt: string) => ({ ...computed(numFmt, right), fill: mixedFill, protection: open });

/** One shared style object a look: exceljs then writes each style once. */
export const looks = {
  title: {
    font: { name: '黑体', size: 16 },
    alignment: { vertical: 'middle', horizontal: 'left' },
    protection: locked,
  },
  intro: {
    font: font({ color: { argb: 'FF595959' } }),
    alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
    protection: locked,
  },
  section: {
    font: { name: '黑体', size: 12, color: { argb: 'FF1F4E79' } },
    alignment: { vertical: 'middle', horizontal: 'left' },
    protection: locked,
  },
  head: { font: { name: '黑体', size: 10.5 }, alignment: center, border, fill: headFill, protection: locked },
  label: { font: font(), alignment: left, border, protection: locked },
  centered: { font: font(), alignment: center, border, protection: locked },
  text: input('@', left),
  choice: input('@', center),
  year: input('0', { ...left, wrapText: false }),
  /** Numbers or words: nothing is forced. */
  free: input('General', center),
  count: input('General', right),
  amount: input('#,##0.00####', right),
  marks: input('General', center),
  computedText: computed('@', center),
  computedAmount: computed('#,##0.00####', right),
  computedMarks: computed('General', center),
  computedRate: computed('0.00%', right),
  mixedAmount: mixed('#,##0.00####'),
  mixedRate: mixed('0.00%'),
  mixedMarks: { ...mixed('General'), alignment: center },
  mixedText: { ...mixed('@'), alignment: center },
  strong: { ...computed('General', center), font: font({ bold: true, size: 12 }) },
  check: {
    font: font({ color: { argb: 'FF7F7F7F' } }),
    alignment: left,
    border,
    protection: locked,
  },
  helper: { font: font({ size: 9, color: { argb: 'FFA6A6A6' } }), protection: locked },
} as const satisfies Record<string, Partial<ExcelJS.Style>>;

// Setting a part of a cell's style would change it for all cells that share the look.
for (const look of Object.values(looks)) Object.freeze(look);

/** Colours of conditional formatting. */
export const alarm: Partial<ExcelJS.Style> = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
  font: { color: { argb: 'FF9C0006' } },
};
export const fine: Partial<ExcelJS.Style> = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFE2F0D9' } },
  font: { color: { argb: 'FF375623' } },
};
export const hint: Partial<ExcelJS.Style> = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFEB9C' } },
  font: { color: { argb: 'FF7F6000' } },
};
export const faint: Partial<ExcelJS.Style> = { font: { color: { argb: 'FFBFBFBF' } } };
