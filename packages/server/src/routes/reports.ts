import { randomUUID } from 'node:crypto';
import {
  idParamsSchema,
  reportExportQuerySchema,
  reportListSchema,
  reportSchema,
  uploadQuerySchema,
} from '../api/index.js';
import type { Report } from '../api/reports.js';
import type { Context } from '../context.js';
import type { App } from '../http/app.js';
import { sendDownload } from '../http/download.js';
import { notFound, ProblemError } from '../http/problem.js';
import { receiveFiles, type Uploaded } from '../http/upload.js';
import { decisionOf } from '../reviewing/decisions.js';
import { findReport, listReports, progressOf } from '../reviewing/reports.js';
import { requestedPacks, titlesInForce } from '../reviewing/review-packs.js';
import { waitingReport } from '../reviewing/waiting-report.js';
import { reportExportName } from './export-names.js';
import { datedWishes } from './opinion-wishes.js';

const tags = ['报告审核'];

/** Handing in, listing, reviewing again and removing reports, and what is written from them. */
export function reportRoutes(app: App, context: Context): void {
  const { repository, files, queue, workshop, events, limits, now, changed } = context;

  const required = async (id: string): Promise<Report> => {
    const report = await findReport(repository, id);
    if (report === undefined) throw notFound('这份报告');
    return report;
  };

  app.get('/api/reports', { schema: { tags, summary: '全部报告', response: { 200: reportListSchema } } }, () =>
    listReports(repository),
  );

  app.post(
    '/api/reports',
    {
      schema: {
        tags,
        summary: '上传报告并审核',
        description: `multipart/form-data，字段 files，最多${limits.files}个文件。读不懂或太大的文件成为 failed 状态的报告。`,
        consumes: ['multipart/form-data'],
        querystring: uploadQuerySchema,
        response: { 201: reportListSchema },
      },
    },
    async (request, reply) => {
      const packs = requestedPacks(request.query.packs?.split(',') ?? []);
      const uploaded = await receiveFiles(request, files, limits);
      const rows = uploaded.map((one) => rowOf(one, packs));
      for (const { stored } of uploaded) {
        if (stored) await repository.addFile({ ...stored, created_at: now() });
      }
      await repository.addReports(rows);
      for (const { id } of rows) changed(id);
      queue.poke();
      return reply.code(201).send(await Promise.all(rows.map(({ id }) => required(id))));
    },
  );

  function rowOf({ name, stored }: Uploaded, packs: readonly string[]) {
    const row = waitingReport({ id: randomUUID(), name, at: now(), packs, ...(stored ? { stored } : {}) });
    if (stored !== undefined) return row;
    const error = `文件超过${limits.fileBytes >> 20}MB，没有保存；请拆分或压缩其中的图片后再试。`;
    return { ...row, state: 'failed' as const, error };
  }

  app.get(
    '/api/reports/:id',
    { schema: { tags, summary: '一份报告', params: idParamsSchema, response: { 200: reportSchema } } },
    ({ params: { id } }) => required(id),
  );

  app.delete(
    '/api/reports/:id',
    { schema: { tags, summary: '删除报告', params: idParamsSchema } },
    async ({ params: { id } }, reply) => {
      await queue.cancel(id);
      if (!(await repository.removeReport(id))) throw notFound('这份报告');
      events.send('removed', { id });
      events.send('progress', await progressOf(repository));
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/reports/:id/cancel',
    { schema: { tags, summary: '取消审核', params: idParamsSchema, response: { 200: reportSchema } } },
    async ({ params: { id } }) => {
      await required(id);
      if (!(await queue.cancel(id))) throw new ProblemError('not-ready', '这份报告没有在等待或审核中，不能取消。');
      return required(id);
    },
  );

  app.post(
    '/api/reports/:id/again',
    { schema: { tags, summary: '再次审核', params: idParamsSchema, response: { 200: reportSchema } } },
    async ({ params: { id } }) => {
      const row = await repository.report(id);
      if (row === undefined) throw notFound('这份报告');
      if (row.file === null) throw new ProblemError('not-ready', '没有保存这个文件，不能再次审核；请重新上传。');
      const isPut = await repository.changeReport(id, { state: 'waiting', error: null }, [
        'done',
        'failed',
        'cancelled',
      ]);
      if (!isPut) throw new ProblemError('not-ready', '这份报告正在等待或审核中。');
      changed(id);
      queue.poke();
      return required(id);
    },
  );

  app.get(
    '/api/reports/:id/export',
    { schema: { tags, summary: '导出', params: idParamsSchema, querystring: reportExportQuerySchema } },
    async ({ params: { id }, query }, reply) => {
      const row = await repository.report(id);
      if (row === undefined) throw notFound('这份报告');
      if (row.state !== 'done' || row.review === null || row.file === null) {
        throw new ProblemError('not-ready', '这份报告还没有审核结果，不能导出。');
      }
      const { format, ...wishes } = query;
      const bytes = await workshop.do({
        kind: 'export-report',
        format,
        name: row.name,
        reviewPath: files.pathOf(row.review),
        filePath: files.pathOf(row.file),
        decisions: (await repository.decisions(id)).map(decisionOf),
        opinion: { ...datedWishes(wishes), packs: titlesInForce(row) },
      });
      return sendDownload(reply, { name: reportExportName(row.name, format), bytes });
    },
  );
}
