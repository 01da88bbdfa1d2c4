import type { Limits } from '../limits.js';
import { builtInFormat } from '../spreadsheet/display-text.js';
import { scanXml } from '../xml/parse.js';
import { SPREADSHEET } from './namespaces.js';

/** What a cell's style means for reading. */
export interface CellStyle {
  /** The number format code. */
  readonly format: string;
  /** Has a line on its left or right. */
  readonly ruled: boolean;
}

const SIDES = new Set(['left', 'right', 'start', 'end']);
export const PLAIN: CellStyle = { format: 'General', ruled: false };

/** The cell styles by their number. */
export function readStyles(xml: string | undefined, limits: Limits): readonly CellStyle[] {
  if (xml === undefined) return [];
  const formats = new Map<number, string>();
  const borders: boolean[] = [];
  const styles: { readonly format: number; readonly border: number }[] = [];
  let part = '';
  scanXml(
    xml,
    {
      open(name, attributes) {
        if (name === 'numFmts' || name === 'borders' || name === 'cellXfs' || name === 'dxfs') part = name;
        else if (name === 'numFmt' && part === 'numFmts') {
          formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
        } else if (name === 'border' && part === 'borders') borders.push(false);
        else if (part === 'borders' && SIDES.has(name)) {
          if ((attributes.style ?? 'none') !== 'none') borders[borders.length - 1] = true;
        } else if (name === 'xf' && part === 'cellXfs') {
          styles.push({ format: Number(attributes.numFmtId ?? 0), border: Number(attributes.borderId ?? 0) });
        }
      },
      close(name) {
        if (name === part) part = '';
      },
    },
    limits,
    SPREADSHEET,
  );
  return styles.map(({ format, border }) => ({
    format: formats.get(format) ?? builtInFormat(format),
    ruled: borders[border] ?? false,
  }));
}
