import { toolVersion } from '@hengji/review';
import { type Health, healthSchema } from '../api/health.js';
import type { Context } from '../context.js';
import type { App } from '../http/app.js';

/** Whether the server answers, and what it allows. */
export function healthRoutes(app: App, { limits }: Context): void {
  app.get(
    '/api/health',
    { schema: { tags: ['服务'], summary: '服务状态', response: { 200: healthSchema } } },
    (): Health => ({
      status: 'ok',
      version: toolVersion(),
      mode: 'single-user',
      limits: { fileBytes: limits.fileBytes, filesPerUpload: limits.files },
    }),
  );
}
