import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { type RunningServer, type ServerOptions, startServer } from '../start-server.js';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  /** The body as JSON. */
  readonly json: unknown;
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** A server on a folder of its own, and a browser that is signed in to it. */
export interface TestServer {
  readonly server: RunningServer;
  readonly folder: string;
  readonly cookie: string;
  /** Sends what a page of ours would send; headers set to undefined are left out. */
  ask(method: string, path: string, asked?: Asked): Promise<Answer>;
  /** As `ask`; the answer must have the status, and is read by the schema. */
  get<S extends z.ZodType>(path: string, schema: S): Promise<z.infer<S>>;
  send<S extends z.ZodType>(
    method: string,
    path: string,
    body: unknown,
    schema: S,
    status?: number,
  ): Promise<z.infer<S>>;
  upload(path: string, files: Readonly<Record<string, Uint8Array | string>>): Promise<Answer>;
  /** Stops the server and starts it again on the same folder. */
  again(): Promise<TestServer>;
  stop(): Promise<void>;
}

/** Starts a server on any free port, in a folder that goes with it. */
export async function testServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'hengji-server-')));
  const faults: unknown[] = [];
  const settled = { folder, port: 0, jobs: 1, report: (error: unknown) => faults.push(error), ...options };
  const server = await startServer(settled);
  const base = `http://127.0.0.1:${server.port}`;
  const { headers } = await exchange('GET', server.address, {});
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';

  const ask: TestServer['ask'] = (method, path, { headers = {}, body } = {}) => {
    const isBytes = body instanceof Uint8Array || typeof body === 'string';
    const own = {
      cookie,
      ...(method === 'GET' ? {} : { origin: base }),
      ...(body === undefined || isBytes ? {} : { 'content-type': 'application/json' }),
    };
    return exchange(method, base + path, { ...own, ...headers }, isBytes ? body : body && JSON.stringify(body));
  };
  const read = <S extends z.ZodType>({ status, json, text }: Answer, schema: S, wanted: number): z.infer<S> => {
    if (status !== wanted) throw new Error(`${status} instead of ${wanted}: ${text.slice(0, 500)}`);
    return schema.parse(json);
  };
  const stop = async (): Promise<void> => {
    await server.close();
    if (faults.length > 0) throw new AggregateError(faults, 'the server reported faults');
  };
  return {
    server,
    folder,
    cookie,
    ask,
    get: async (path, schema) => read(await ask('GET', path), schema, 200),
    send: async (method, path, body, schema, status = 200) => read(await ask(method, path, { body }), schema, status),
    upload: (path, files) => ask('POST', path, multipartOf(files)),
    async again() {
      await stop();
      return testServer({ ...options, folder });
    },
    async stop() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The files as browsers send them: names in UTF-8. */
export function multipartOf(files: Readonly<Record<string, Uint8Array | string>>): Required<Asked> {
  const boundary = 'hengjiTestBoundary';
  const parts = Object.entries(files).flatMap(([name, content]) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

/** A request with just these headers; `fetch` would not send some of them. */
export function exchange(
  method: string,
  url: string,
  headers: Readonly<Record<string, string | undefined>>,
  body?: unknown,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
    const asking = request(url, { method, headers: given as Record<string, string>, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          bytes,
          text,
          get json() {
            return JSON.parse(text) as unknown;
          },
        });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
