import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import {
  evaluationSchema,
  optionsOf,
  type ScoringOptions,
  type ScoringRecord,
  scoringRecordSchema,
  withNumbers,
} from '@hengji/core';
import { UsageError } from './usage-error.js';

/** An evaluation read from a file, and what the file says of it. */
export interface SourceRecord {
  readonly file: string;
  readonly record: ScoringRecord;
  readonly options: ScoringOptions;
  /** The pack that a workbook was made with. */
  readonly packId?: string;
  /** Chinese: what a workbook shows otherwise than it was read. */
  readonly notices?: readonly string[];
}

const largest = 512 * 2 ** 20;

/**
 * Reads evaluations: a workbook of `hengji write --format workbook`, a record, a list of records, an evaluation, or what
 * `hengji review --format record` (or `json`) wrote. The numbers beside the texts are read again: a text may have been edited.
 *
 * @throws UsageError with a Chinese sentence for a file that is none of them
 */
export async function readRecords(file: string): Promise<SourceRecord[]> {
  const extension = extname(file).toLowerCase();
  if (extension === '.xlsx') return [await workbookSource(file)];
  if (extension === '.xls')
    throw new UsageError(`${file}：填报工作簿应为 .xlsx 格式；请用 Excel 或 WPS 另存为 .xlsx。`);
  const data = await jsonOf(file);
  const items = evaluationsIn(data) ?? (Array.isArray(data) ? data : [data]);
  if (items.length === 0) throw new UsageError(`${file}：里面没有绩效自评表。`);
  return items.map((item, index) => sourceOf(file, item, items.length > 1 ? `第${index + 1}份` : ''));
}

async function workbookSource(file: string): Promise<SourceRecord> {
  await checkFile(file);
  const [{ readWorkbook, WorkbookError }, { UnreadableFile }, { PackError }] = await Promise.all([
    import('@hengji/authoring'),
    import('@hengji/documents'),
    import('@hengji/packs'),
  ]);
  try {
    const { evaluation, packId, notices } = readWorkbook(await readFile(file));
    return { ...sourceOf(file, evaluation, ''), packId, notices };
  } catch (error) {
    const isKnown = error instanceof WorkbookError || error instanceof UnreadableFile || error instanceof PackError;
    if (isKnown) throw new UsageError(`${file}：${error.message}`);
    throw error;
  }
}

async function checkFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) throw new UsageError(`找不到文件：${file}`);
  if (found.isDirectory()) throw new UsageError(`${file} 是文件夹；请给出记录文件（.json 或 .xlsx）。`);
  if (found.size > largest) throw new UsageError(`${file} 太大，最多512MB。`);
}

async function jsonOf(file: string): Promise<unknown> {
  await checkFile(file);
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new UsageError(`${file}：不是 JSON 记录；请给出自评记录，或 hengji review --format json 的结果。`);
  }
}

/** The evaluations of the documents of a review, or of the records that a review gave; undefined for other data. */
function evaluationsIn(data: unknown): unknown[] | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const files = 'documents' in data ? data.documents : 'records' in data ? data.records : undefined;
  if (!Array.isArray(files)) return undefined;
  const lists = files.map((file: unknown) =>
    typeof file === 'object' && file !== null && 'evaluations' in file ? file.evaluations : undefined,
  );
  return lists.every((list) => Array.isArray(list)) ? lists.flat() : undefined;
}

function sourceOf(file: string, item: unknown, which: string): SourceRecord {
  const wrapped = typeof item === 'object' && item !== null && 'evaluation' in item;
  const result = wrapped ? scoringRecordSchema.safeParse(item) : evaluationSchema.safeParse(item);
  if (!result.success) {
    const at = result.error.issues[0]?.path.map(String).join('.');
    throw new UsageError(
      `${file}${which}：不符合自评记录的格式${at ? `（${at}）` : ''}；格式见 schema/evaluation.schema.json。`,
    );
  }
  const read = 'evaluation' in result.data ? result.data : { evaluation: result.data };
  const record = { ...read, evaluation: withNumbers(read.evaluation) };
  const { options, unknown } = optionsOf(record);
  if (unknown.length > 0) throw new UsageError(`${file}${which}：没有这样的指标：${unknown.join('、')}。`);
  return { file, record, options };
}
