import type { Socket } from 'node:net';
import multipart from '@fastify/multipart';
import fastify from 'fastify';
import type { Context } from './context.js';
import type { App } from './http/app.js';
import { errorHandler, sendProblem } from './http/error-handler.js';
import { guard, securityHeaders } from './http/guard.js';
import { describeRoutes, docsRoutes } from './http/openapi.js';
import { servePages } from './http/pages.js';
import { ProblemError } from './http/problem.js';
import type { SignIn } from './http/session.js';
import { validate } from './http/validate.js';
import { eventRoutes } from './routes/events.js';
import { groupRoutes } from './routes/groups.js';
import { healthRoutes } from './routes/health.js';
import { manyReportRoutes } from './routes/many-reports.js';
import { packRoutes } from './routes/packs.js';
import { recordRoutes } from './routes/records.js';
import { reportRoutes } from './routes/reports.js';
import { reviewRoutes } from './routes/review.js';
import { standardRoutes } from './routes/standards.js';
import { summaryRoutes } from './routes/summary.js';

export interface AppOptions {
  readonly context: Context;
  readonly signIn: SignIn;
  /** Tells the port once the server listens. */
  readonly port: () => number;
  /** Folder of the built web application. */
  readonly webRoot?: string;
  /** Told what went wrong in the program itself. */
  readonly report: (error: unknown) => void;
}

const largestJson = 5 * 2 ** 20;

/** The web server with all of its routes, not yet listening. */
export async function createApp({ context, signIn, port, webRoot, report }: AppOptions): Promise<App> {
  const app: App = fastify({
    bodyLimit: largestJson,
    forceCloseConnections: true,
    clientErrorHandler: (_error, socket) => refuse(socket as Socket),
    frameworkErrors: (_error, _request, reply) => {
      reply.headers(securityHeaders);
      sendProblem(reply, new ProblemError('bad-request', '请求的地址不正确。'));
    },
  });
  app.setValidatorCompiler(validate);
  // Answers are typed; checking them again would cost more than making them.
  app.setSerializerCompiler(() => JSON.stringify);
  app.setErrorHandler(errorHandler(report));
  app.addHook('onRequest', guard(signIn, port));
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  app.addHook('preClose', async () => context.events.close());
  await app.register(multipart);
  await describeRoutes(app);
  for (const routes of [
    reportRoutes,
    manyReportRoutes,
    reviewRoutes,
    groupRoutes,
    eventRoutes,
    packRoutes,
    standardRoutes,
    recordRoutes,
    summaryRoutes,
    healthRoutes,
  ]) {
    routes(app, context);
  }
  docsRoutes(app);
  await servePages(app, webRoot);
  await app.ready();
  return app;
}

/** What is no HTTP at all. */
function refuse(socket: Socket): void {
  const headers = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  if (socket.writable) socket.write(`HTTP/1.1 400 Bad Request\r\nconnection: close\r\n${headers.join('')}\r\n`);
  socket.destroySoon();
}
