import type { Problem, ProblemType } from '../api/common.js';

const kinds: Readonly<Record<ProblemType, { readonly status: number; readonly title: string }>> = {
  'bad-request': { status: 400, title: '请求有误' },
  'not-signed-in': { status: 401, title: '没有登录' },
  forbidden: { status: 403, title: '不允许的请求' },
  'not-found': { status: 404, title: '没有找到' },
  'not-allowed': { status: 405, title: '不支持的操作' },
  'stale-version': { status: 409, title: '内容已被改动' },
  'not-ready': { status: 409, title: '现在还不能这样做' },
  'too-large': { status: 413, title: '内容太大' },
  unsupported: { status: 415, title: '不支持的格式' },
  unprocessable: { status: 422, title: '内容不能处理' },
  'too-many': { status: 429, title: '请求太多' },
  internal: { status: 500, title: '程序出错' },
  unavailable: { status: 503, title: '暂时不能使用' },
};

/** An answer that says what is wrong; `message` is one Chinese sentence that the user may read. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly type: ProblemType,
    detail: string,
    readonly errors?: Problem['errors'],
  ) {
    super(detail);
  }
}

/** The problem as it is sent. */
export function problemOf({ type, message, errors }: ProblemError): Problem {
  return { type, ...kinds[type], detail: message, ...(errors === undefined ? {} : { errors }) };
}

/** For a thing that is not there: the id may be wrong, or someone deleted it. */
export const notFound = (what: string): ProblemError =>
  new ProblemError('not-found', `没有找到${what}；它可能已被删除。`);
