import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from './app.js';
import { sendProblem } from './error-handler.js';
import { ProblemError } from './problem.js';

const forAYear = 'public, max-age=31536000, immutable';

/**
 * Serves the built web application. Its files are listed once, at the start: no path of a request reaches the file
 * system. Names with a hash in them are kept by the browser; every other address of the application is its first page.
 */
export async function servePages(app: App, webRoot: string | undefined): Promise<void> {
  const isBuilt = webRoot !== undefined && existsSync(join(webRoot, 'index.html'));
  if (isBuilt) {
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
    if (isPage && isBuilt) return reply.sendFile('index.html');
    if (isPage && path === '/') {
      return reply
        .header('content-type', 'text/plain; charset=utf-8')
        .send('衡绩服务已启动，但没有找到网页程序；请先运行 npm run build。接口说明见 /api/docs\n');
    }
    return sendProblem(reply, new ProblemError('not-found', '没有这个地址。'));
  });
}
