import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.js';
import { cookieIn, type SignIn } from './session.js';

/** On every answer: no script but our own files, no frame around the pages, nothing sent elsewhere. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    // The component library writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Lets through only what the user's own browser sends: to this machine by its own name (so that no web page can bind a
 * name to it), from our own pages, and to the API only when signed in.
 *
 * @param port tells the port once the server listens
 */
export function guard(signIn: SignIn, port: () => number) {
  const cookie = (): string => `hengji-${port()}`;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    reply.headers(securityHeaders);
    const { host = '', origin, cookie: cookies } = request.headers;
    if (host !== `127.0.0.1:${port()}` && host !== `localhost:${port()}`) {
      throw new ProblemError('forbidden', `请用启动时显示的地址访问（127.0.0.1:${port()}）。`);
    }
    const foreign = origin === undefined ? !reading.has(request.method) : origin !== `http://${host}`;
    const site = request.headers['sec-fetch-site'];
    const path = request.url.split('?', 1)[0] ?? '';
    const isApi = path === '/api' || path.startsWith('/api/');
    if (foreign || (isApi && (site === 'cross-site' || site === 'same-site'))) {
      throw new ProblemError('forbidden', '这个请求来自别的网页，已拒绝。');
    }
    const signedIn = signIn.isSession(cookieIn(cookies, cookie()));
    if (path === '/' && reading.has(request.method)) {
      const token = new URL(request.url, 'http://localhost').searchParams.get('token');
      if (token !== null) return redeem(reply, token, signedIn);
    }
    if (isApi && !signedIn) {
      throw new ProblemError(
        'not-signed-in',
        '请打开启动窗口里最后显示的地址（其中带有一次性的口令）；找不到时请重新启动程序。',
      );
    }
    return undefined;
  };

  function redeem(reply: FastifyReply, token: string, signedIn: boolean): FastifyReply {
    const session = signIn.redeem(token);
    if (session === undefined && !signedIn) {
      throw new ProblemError('not-signed-in', '这个地址里的口令不正确，或者已经用过；请打开启动窗口里最后显示的地址。');
    }
    if (session !== undefined) {
      reply.header('set-cookie', `${cookie()}=${session}; Path=/; HttpOnly; SameSite=Strict`);
    }
    return reply.code(303).header('location', '/').header('cache-control', 'no-store').send();
  }
}
