import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from './app.js';
import { sendProblem } from './error-handler.js';
import { ProblemError } from './problem.js';

const forAYear = 'public, max-age=31536000, immutable';

/** The form that the names of built files have. */
const assetPath = /^\/assets\/[\w-]+(?:\.[\w-]+)+$/;

/**
 * Serves the built web application. Its files are listed once, at the start; of paths that were not listed, only plain
 * names of built files reach the file system, so that a build under a running server leaves no page without its parts.
 * Names with a hash in them are kept by the browser; every other address of the application is its first page.
 */
export async function servePages(app: App, root: string | undefined): Promise<void> {
  const webRoot = root !== undefined && existsSync(join(root, 'index.html')) ? root : undefined;
  if (webRoot !== undefined) {
    await app.register(fastifyStatic, {
      root: webRoot,
      wildcard: false,
      dotfiles: 'ignore',
      cacheControl: false,
      // The build writes .br files beside the others.
      preCompressed: true,
      setHeaders(reply, path) {
        const isHashed = /[\\/]assets[\\/][^\\/]+-[\w-]{8,}\.\w+(?:\.br)?$/.test(path);
        reply.setHeader('cache-control', isHashed ? forAYear : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const isPage = request.method === 'GET' && !path.startsWith('/api') && !/\.\w{1,8}$/.test(path);
    if (webRoot !== undefined) {
      if (isPage) return reply.sendFile('index.html');
      if (request.method === 'GET' && assetPath.test(path) && existsSync(join(webRoot, path))) {
        return reply.sendFile(path.slice(1));
      }
    }
    if (isPage && path === '/') {
      return reply
        .header('content-type', 'text/plain; charset=utf-8')
        .send('衡绩服务已启动，但没有找到网页程序；请先运行 npm run build。接口说明见 /api/docs\n');
    }
    return sendProblem(reply, new ProblemError('not-found', '没有这个地址。'));
  });
}
