import { summaryExportQuerySchema, summarySchema } from '../api/summary.js';
import type { Context } from '../context.js';
import type { App } from '../http/app.js';
import { sendDownload } from '../http/download.js';
import { summaryListing } from '../summary/summary-listing.js';
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
    async ({ query }, reply) => {
      const listing = summaryListing(await summaryRows(repository), query);
      const bytes =
        query.format === 'xlsx'
          ? await summaryWorkbook(listing, new Date())
          : Buffer.from(`${JSON.stringify(listing.lines.map(({ row }) => row))}\n`);
      return sendDownload(reply, { name: `绩效自评汇总.${query.format}`, bytes });
    },
  );
}
