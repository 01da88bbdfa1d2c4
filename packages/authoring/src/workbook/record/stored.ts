import { asRecord, type Evaluation, evaluationSchema } from '@hengji/core';
import { z } from 'zod';
import type { RawSheet } from '../cells/read-sheets.js';
import { WorkbookError } from '../workbook-error.js';

/** First cell of the hidden sheet that carries the record; a later layout gets another number. */
export const signature = 'hengji-workbook';
export const layoutVersion = 1;
/** Characters of JSON in one cell, well below what a cell can hold. */
const chunk = 30_000;
/** Rows before the JSON: signature, version, pack, number of characters. */
const headRows = 4;

/** What the workbook was made from. */
export interface Stored {
  readonly packId: string;
  readonly record: Evaluation;
}

const storedSchema = z.object({ record: evaluationSchema });

/** The cells of the hidden sheet, from its first row down. */
export function storedCells({ packId, record }: Stored): string[] {
  const json = escaped(JSON.stringify({ record: asRecord(record) }));
  const cells = [signature, String(layoutVersion), packId, String(json.length)];
  for (let at = 0; at < json.length; at += chunk) cells.push(json.slice(at, at + chunk));
  return cells;
}

/** JSON without characters that XML or Excel would change: control characters, halves of pairs, 「_x0041_」. */
const escaped = (json: string): string =>
  json
    .replace(/_(?=x)/g, '\\u005f')
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF\u{10000}-\u{10FFFF}]/gu, unicodeEscapes)
    // A cell must not begin or end with blanks, which some programs drop.
    .replace(/ /g, '\\u0020');

const unicodeEscapes = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** The sheet that carries the record; undefined where there is none, so that the file is no workbook of ours. */
export const storedSheet = (sheets: readonly RawSheet[]): RawSheet | undefined =>
  sheets.find((sheet) => textAt(sheet, 1) === signature);

/**
 * Reads what {@link storedCells} wrote.
 *
 * @throws WorkbookError for a newer layout, and where the hidden sheet was changed
 */
export function readStored(sheet: RawSheet): Stored {
  const version = Number(textAt(sheet, 2));
  if (version > layoutVersion) {
    throw new WorkbookError('这个工作簿是用新版本的衡绩生成的，请升级衡绩后再读取。');
  }
  const length = Number(textAt(sheet, headRows));
  const chunks: string[] = [];
  for (let row = headRows + 1; sheet.rows.has(row); row += 1) chunks.push(textAt(sheet, row));
  const json = chunks.join('');
  const changed = () =>
    new WorkbookError('工作簿里隐藏的数据页被改动，不能读取；请重新生成工作簿，再把填写的内容复制过去。');
  if (version !== layoutVersion || json.length !== length) throw changed();
  try {
    return { packId: textAt(sheet, 3), record: storedSchema.parse(JSON.parse(json)).record };
  } catch {
    throw changed();
  }
}

const textAt = (sheet: RawSheet, row: number): string => sheet.rows.get(row)?.get(1)?.text ?? '';
