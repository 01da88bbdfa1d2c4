import { readFile } from 'node:fs/promises';
import { readWorkbook, WorkbookError } from '@hengji/authoring';
import { UnreadableFile } from '@hengji/documents';
import { packOf } from './booklet.js';
import type { ReadWorkbookTask, Work } from './tasks.js';
import { Trouble } from './trouble.js';

/**
 * Reads a workbook that was made for a record of the same pack.
 *
 * @throws Trouble naming the cell, for what cannot be read without guessing
 */
export async function readRecordWorkbook({ path, pack }: ReadWorkbookTask): Promise<Work['read-workbook']['answer']> {
  try {
    const { evaluation, notices, packId } = readWorkbook(await readFile(path), { packOf });
    if (packId !== pack) throw new Trouble('这个工作簿是用另一个模板包生成的，不能读入这份记录。');
    return { evaluation, notices };
  } catch (error) {
    if (error instanceof WorkbookError || error instanceof UnreadableFile) throw new Trouble(error.message);
    throw error;
  }
}
