import { reportConnection } from './connection.js';

/** A refused request: `title` and `detail` are Chinese sentences for the user, `type` is a stable slug. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    /** 0 where the server could not be reached. */
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string | undefined,
  ) {
    super(detail ?? title);
  }
}

interface Options {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly form?: FormData;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks the server.
 *
 * @param path below /api, beginning with a slash; parts that are not constant must be encoded by the caller
 * @returns the JSON of the answer; undefined where it has no content
 * @throws ApiProblem where the server refuses or cannot be reached
 */
export async function request<T>(path: string, options: Options = {}): Promise<T> {
  const response = await answerTo(path, options);
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T;
  return (await response.json()) as T;
}

/**
 * Fetches a text that the server offers as a file.
 *
 * @throws ApiProblem where the server refuses or cannot be reached
 */
export const requestText = async (path: string, signal: AbortSignal): Promise<string> =>
  (await answerTo(path, { signal })).text();

/**
 * Fetches a file and has the browser save it under the name that the server gives.
 *
 * @param json what the file is asked for with, where that is too long for a path
 * @throws ApiProblem where the server refuses or cannot be reached
 */
export async function download(path: string, json?: object): Promise<void> {
  const response = await answerTo(path, json === undefined ? {} : { method: 'POST', json });
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf(response.headers.get('content-disposition') ?? '') ?? 'download';
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The file name in a Content-Disposition header, the one in UTF-8 first. */
export function fileNameOf(disposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // Not well encoded: the plain name is as good as it gets.
    }
  }
  return /filename="([^"]*)"/i.exec(disposition)?.[1];
}

/**
 * Signs in by what the server printed when it started.
 *
 * @param address the printed address, or the token in it alone
 * @throws ApiProblem where the token is wrong or was used before, or the server cannot be reached
 */
export async function signIn(address: string): Promise<void> {
  const token = tokenIn(address);
  if (token === undefined) {
    throw new ApiProblem(400, 'bad-request', '这不是启动衡绩时显示的地址', '地址里应当有 token= 和一串字母、数字。');
  }
  await answerFrom(`/?token=${token}`);
}

/** The token in a printed address. */
export const tokenIn = (address: string): string | undefined =>
  /(?:^|[?&]token=)([\w-]{20,200})$/.exec(address.trim())?.[1];

async function answerTo(path: string, { method = 'GET', json, form, signal }: Options): Promise<Response> {
  return answerFrom(`/api${path}`, {
    method,
    headers: {
      accept: 'application/json, */*',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...(form === undefined ? {} : { body: form }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Every answer tells whether the server is there and knows us. */
async function answerFrom(address: string, asked: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { ...asked, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    reportConnection('offline');
    throw new ApiProblem(0, 'offline', '连不上本机的衡绩服务', '请确认启动衡绩的窗口还开着，然后重试。');
  }
  reportConnection(response.status === 401 ? 'signed-out' : 'online');
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const { status } = response;
  try {
    const body: unknown = await response.json();
    if (typeof body === 'object' && body !== null) {
      const { type, title, detail } = body as Record<string, unknown>;
      return new ApiProblem(
        status,
        typeof type === 'string' ? type : 'unknown',
        typeof title === 'string' ? title : `服务没有完成这个操作（${status}）`,
        typeof detail === 'string' ? detail : undefined,
      );
    }
  } catch {
    // Not JSON: the sentence below says all that is known.
  }
  return new ApiProblem(status, 'unknown', `服务没有完成这个操作（${status}）`, undefined);
}

/** A Chinese sentence for whatever was thrown. */
export const problemWords = (error: unknown): string => {
  if (error instanceof ApiProblem) return error.detail === undefined ? error.title : `${error.title}：${error.detail}`;
  return error instanceof Error ? error.message : String(error);
};
