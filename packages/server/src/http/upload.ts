import type { MultipartFile } from '@fastify/multipart';
import { defaultLimits } from '@hengji/documents';
import type { FastifyRequest } from 'fastify';
import type { FileStore, StoredFile } from '../files/file-store.js';
import { fileName } from './download.js';
import { ProblemError } from './problem.js';

/** What one upload may hold. */
export interface UploadLimits {
  readonly fileBytes: number;
  readonly files: number;
  readonly totalBytes: number;
}

export const uploadLimits: UploadLimits = {
  fileBytes: defaultLimits.fileBytes,
  files: 200,
  totalBytes: 2 * 2 ** 30,
};

/** A file that was handed in; without `stored` it was larger than allowed and was not kept. */
export interface Uploaded {
  readonly name: string;
  readonly stored?: StoredFile;
}

/**
 * Keeps the files of a multipart request as they arrive, without holding any in memory. A file that is too large is
 * named and not kept; what is wrong with the request as a whole refuses all of it.
 *
 * @throws ProblemError where there is no file, where there are too many, or where they are too large together
 */
export async function receiveFiles(
  request: FastifyRequest,
  files: FileStore,
  { fileBytes, files: most, totalBytes }: UploadLimits,
): Promise<Uploaded[]> {
  const received: Uploaded[] = [];
  let total = 0;
  const bounded = async function* (file: MultipartFile['file']): AsyncGenerator<Uint8Array> {
    for await (const chunk of file) {
      total += chunk.byteLength;
      if (total > totalBytes) throw new ProblemError('too-large', '一次上传的文件总共太大；请分几次上传。');
      yield chunk;
    }
    if (file.truncated) throw new FileTooLarge();
  };
  const limits = { fileSize: fileBytes, files: most, fields: 0, parts: most, headerPairs: 50 };
  try {
    for await (const { filename, file } of request.files({ limits, throwFileSizeLimit: false })) {
      const name = fileName(filename ?? '');
      try {
        received.push({ name, stored: await files.putStream(bounded(file)) });
      } catch (error) {
        if (!(error instanceof FileTooLarge)) throw error;
        received.push({ name });
      }
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const brokeOff = request.raw.destroyed && !request.raw.complete;
    // What the parser of the request says has no code, unlike errors of the disk.
    if (!brokeOff && error instanceof Error && 'code' in error) throw error;
    throw new ProblemError('bad-request', '上传的内容不完整，没有保存；请重新上传。');
  }
  if (received.length === 0) throw new ProblemError('bad-request', '没有收到文件；请选择要上传的文件。');
  return received;
}

/** Only this file is refused. */
class FileTooLarge extends Error {}
