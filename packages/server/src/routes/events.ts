import type { Context } from '../context.js';
import type { App } from '../http/app.js';
import { progressOf } from '../reviewing/reports.js';

/** The stream of what changes. */
export function eventRoutes(app: App, { repository, events }: Context): void {
  app.get(
    '/api/events',
    {
      schema: {
        tags: ['报告审核'],
        summary: '审核进度（server-sent events）',
        description: '事件 report：一份报告（状态变化时）；removed：{id}；progress：{waiting, running, done}。',
        produces: ['text/event-stream'],
      },
    },
    async (_request, reply) => {
      events.open(reply, await progressOf(repository));
      return reply;
    },
  );
}
