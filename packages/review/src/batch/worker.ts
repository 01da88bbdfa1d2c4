import { readFile, stat } from 'node:fs/promises';
import type { Pack } from '@hengji/packs';
import { packMaterial, packReview } from '../model/packed-review.js';
import { fileTrouble } from './file-trouble.js';
import type { ReviewAnswer, ReviewTask } from './task.js';

/**
 * What a worker process does: reads and reviews one file. The readers are loaded with the first task, so that starting a
 * process stays cheap.
 */
export default async function reviewTask({ path, packs: names = [], ...wishes }: ReviewTask): Promise<ReviewAnswer> {
  const { defaultLimits, readDocument, UnreadableFile } = await import('@hengji/documents');
  const { reviewOrCompanion } = await import('../review.js');
  const { withKeptDismissals } = await import('../dismissals/with-kept.js');
  let bytes: Uint8Array;
  try {
    // The size is asked first: a file that is far too large is not even read.
    if ((await stat(path)).size > defaultLimits.fileBytes) {
      return { error: `文件超过${defaultLimits.fileBytes >> 20}MB，无法审核；请拆分或压缩其中的图片后再试。` };
    }
    bytes = await readFile(path);
  } catch (error) {
    return { error: fileTrouble(error) };
  }
  try {
    const packs = await packsOf(names);
    const answer = reviewOrCompanion(await readDocument(bytes), path, { ...wishes, packs });
    if (!('review' in answer)) {
      const { refusal, companion } = answer;
      return { error: refusal, ...(companion ? { companion } : {}) };
    }
    const review = await withKeptDismissals(answer.review, wishes.settings);
    return { review: packReview(review), material: packMaterial(review) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { error: error.message };
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { error: `审核时程序出错，请把该文件反馈给开发者（${detail.slice(0, 200)}）。` };
  }
}

/** The packs, read by this process when it first needs them. */
async function packsOf(names: readonly string[]): Promise<Pack[]> {
  if (names.length === 0) return [];
  const { loadPacks } = await import('../config/load-packs.js');
  return loadPacks(names);
}
