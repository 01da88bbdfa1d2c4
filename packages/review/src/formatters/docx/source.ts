import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Place } from '@hengji/core';
import type { DocumentFormat } from '@hengji/documents';
import { fileTrouble } from '../../batch/file-trouble.js';
import type { DocumentReview } from '../../model/review.js';
import { SourceTrouble } from '../formatter.js';
import { placesInCopy } from './copy-places.js';

/** The Word file into which the comments go. */
export interface Source {
  readonly bytes: Uint8Array;
  /** Where a place of the reviewed document is in this file. */
  readonly placeOf: (at: Place) => Place;
  /** What the reader of the file should know, in Chinese. */
  readonly remarks: readonly string[];
}

/**
 * The reviewed file itself where it is a .docx, else a Word copy of what was read of it.
 *
 * Throws `SourceTrouble` where a .docx is no longer there or no longer the one that was reviewed.
 */
export async function sourceOf(review: DocumentReview, date: Date): Promise<Source> {
  return review.format === 'docx' ? itself(review) : copyOf(review, date);
}

async function itself(review: DocumentReview): Promise<Source> {
  const { readDocument } = await import('@hengji/documents');
  const { isSigned } = await import('@hengji/documents/annotate');
  const bytes = await readFile(review.file).catch((error: unknown) => {
    throw new SourceTrouble(`无法再次读取原文件，没有写出批注：${fileTrouble(error)}`);
  });
  const now = await readDocument(bytes).catch(() => undefined);
  if (!isDeepStrictEqual(now?.blocks, review.document.blocks)) {
    throw new SourceTrouble('原文件在审核之后有改动，没有写出批注；请重新审核。');
  }
  return {
    bytes,
    placeOf: (at) => at,
    remarks: isSigned(bytes) ? ['原文件带有数字签名；加入批注后签名失效，请以原文件为准。'] : [],
  };
}

const formatNames: Readonly<Record<DocumentFormat, string>> = {
  docx: 'Word',
  doc: 'Word 97-2003',
  xlsx: 'Excel',
  xls: 'Excel 97-2003',
  html: '网页',
  pdf: 'PDF',
  txt: '文本',
};

async function copyOf(review: DocumentReview, date: Date): Promise<Source> {
  const { readDocument } = await import('@hengji/documents');
  const { legalText, writeDocx } = await import('@hengji/documents/write');
  const bytes = await writeDocx(review.document, { date });
  const copy = await readDocument(bytes);
  return {
    bytes,
    placeOf: placesInCopy(review.document.blocks, copy.blocks, legalText),
    remarks: [
      `原文件“${basename(review.file)}”为${formatNames[review.format]}格式，本稿按读取到的内容转成 Word，版式与原文件不尽相同；“位置”指原文件中的位置。`,
    ],
  };
}
