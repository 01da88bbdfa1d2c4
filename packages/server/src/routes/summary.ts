import { summaryExportQuerySchema, summarySchema } from '../api/summary.js';
import type { Context } from '../context.js';
import type { App } from '../http/app.js';
import { sendDownload } from '../http/download.js';
import { summaryRows } from '../summary/summary-rows.js';
import { summaryWorkbook } from '../summary/summary-workbook.js';

const tags = ['汇总'];

/** All evaluations beside each other. */
export function summaryRoutes(app: App, { repository }: Context): void {
  app.get('/api/summary', { schema: { tags, summary: '全部自评', response: { 200: summarySchema } } }, () =>
    summaryRows(repository),
  );
  app.get(
    '/api/summary/export',
    { schema: { tags, summary: '导出汇总', querystring: summaryExportQuerySchema } },
    async ({ query: { format } }, reply) => {
      const rows = await summaryRows(repository);
      const bytes =
        format === 'xlsx' ? await summaryWorkbook(rows, new Date()) : Buffer.from(`${JSON.stringify(rows)}\n`);
      return sendDownload(reply, { name: `绩效自评汇总.${format}`, bytes });
    },
  );
}
