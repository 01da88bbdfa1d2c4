import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { MissingFile } from '../files/file-store.js';
import { StaleVersion } from '../storage/repository.js';
import { ProblemError, problemOf } from './problem.js';

/** Answers every error as a problem with a Chinese sentence and without a trace; faults of the program are told to `report`. */
export const errorHandler =
  (report: (error: unknown) => void) =>
  (error: FastifyError | Error, _request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemFor(error);
    if (problem.type === 'internal') report(error);
    return sendProblem(reply, problem);
  };

export function sendProblem(reply: FastifyReply, error: ProblemError): FastifyReply {
  const problem = problemOf(error);
  // As bytes: a schema of the route must not reshape it.
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(Buffer.from(JSON.stringify(problem)));
}

function problemFor(error: FastifyError | Error): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StaleVersion) return new ProblemError('stale-version', error.message);
  if (error instanceof MissingFile) return new ProblemError('unprocessable', error.message);
  const byCode = 'code' in error ? sentences[String(error.code)] : undefined;
  if (byCode !== undefined) return new ProblemError(...byCode);
  const status = 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) return new ProblemError('too-large', '提交的内容太大。');
  if (status >= 400 && status < 500) return new ProblemError('bad-request', '请求的格式不正确。');
  return new ProblemError('internal', '服务程序出错，没有完成这个操作；请重试，或把出错的经过反馈给开发者。');
}

const sentences: Readonly<Record<string, ConstructorParameters<typeof ProblemError>>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', '提交的内容太大，最多5MB。'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported', '不支持这种格式的请求。'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['bad-request', '提交的内容不是正确的 JSON。'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['bad-request', '没有提交内容。'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['unsupported', '上传文件要用 multipart/form-data 格式。'],
  FST_FILES_LIMIT: ['too-large', '一次上传的文件太多；请分几次上传。'],
  FST_PARTS_LIMIT: ['too-large', '一次上传的内容太多；请分几次上传。'],
  FST_FIELDS_LIMIT: ['bad-request', '上传文件时不能附带其他字段。'],
  ENOSPC: ['unavailable', '磁盘已满，没有保存；请清理磁盘后再试。'],
  EACCES: ['unavailable', '没有写入数据文件夹的权限，没有保存。'],
  SQLITE_FULL: ['unavailable', '磁盘已满，没有保存；请清理磁盘后再试。'],
};
