import { randomUUID } from 'node:crypto';
import { type Evaluation, withNumbers } from '@hengji/core';
import { loadPack, packIds } from '@hengji/packs';
import { z } from 'zod';
import {
  idParamsSchema,
  type RecordRequest,
  recordCheckSchema,
  recordExportQuerySchema,
  recordRequestSchema,
  recordSavedSchema,
  recordSaveSchema,
  recordSchema,
  recordSummarySchema,
  recordVersionParamsSchema,
  recordVersionSchema,
  recordWorkbookSchema,
} from '../api/index.js';
import type { Context } from '../context.js';
import type { App } from '../http/app.js';
import { sendDownload } from '../http/download.js';
import { notFound, ProblemError } from '../http/problem.js';
import { receiveFiles } from '../http/upload.js';
import { detailOfRecord, evaluationIn, recordColumns, summaryOfRecord } from '../records/record-row.js';
import { type Source, startRecord } from '../records/start-record.js';
import type { RecordRow } from '../storage/schema.js';
import { recordExportName } from './export-names.js';

const tags = ['编报'];

/** Records that are being written, each with all of its saved versions. */
export function recordRoutes(app: App, { repository, files, workshop, limits, now }: Context): void {
  const required = async (id: string): Promise<RecordRow> => {
    const row = await repository.record(id);
    if (row === undefined) throw notFound('这份记录');
    return row;
  };

  app.get(
    '/api/records',
    { schema: { tags, summary: '全部记录', response: { 200: z.array(recordSummarySchema) } } },
    async () => (await repository.records()).map(summaryOfRecord),
  );

  app.post(
    '/api/records',
    { schema: { tags, summary: '新建记录', body: recordRequestSchema, response: { 201: recordSchema } } },
    async ({ body: { pack: id, kind, unit, year, from } }, reply) => {
      if (!packIds().includes(id)) throw notFound('这个模板包');
      const pack = loadPack(id);
      if (pack.kind !== kind) {
        const words = { department: '部门整体支出', project: '项目支出' };
        throw new ProblemError(
          'unprocessable',
          `模板包“${pack.title}”用于${words[pack.kind]}，不能用于${words[kind]}。`,
        );
      }
      const evaluation = withNumbers(startRecord(pack, { unit, year }, from && (await sourceOf(from))));
      const at = now();
      const row: RecordRow = {
        id: randomUUID(),
        kind,
        pack: id,
        ...recordColumns(evaluation, id),
        version: 1,
        created_at: at,
        saved_at: at,
        deleted_at: null,
      };
      await repository.addRecord(row);
      return reply.code(201).send(detailOfRecord(row));
    },
  );

  async function sourceOf(from: NonNullable<RecordRequest['from']>): Promise<Source> {
    const { nextYear = false } = from;
    if ('record' in from) return { evaluation: evaluationIn((await required(from.record)).contents), nextYear };
    const report = await repository.report(from.report);
    if (report === undefined) throw notFound('这份报告');
    if (report.review === null) throw new ProblemError('not-ready', '这份报告还没有审核结果。');
    const review = JSON.parse(Buffer.from(await files.get(report.review)).toString()) as { evaluations: Evaluation[] };
    const evaluation = review.evaluations[from.evaluation];
    if (evaluation === undefined) throw notFound('报告里的这份自评表');
    return { evaluation, nextYear };
  }

  app.get(
    '/api/records/:id',
    { schema: { tags, summary: '一份记录', params: idParamsSchema, response: { 200: recordSchema } } },
    async ({ params: { id } }) => detailOfRecord(await required(id)),
  );

  app.put(
    '/api/records/:id',
    {
      schema: {
        tags,
        summary: '保存记录',
        description: '记录已被改成更新的版本时回答 409（stale-version），不保存。',
        params: idParamsSchema,
        body: recordSaveSchema,
        response: { 200: recordSavedSchema },
      },
    },
    async ({ params: { id }, body: { version, evaluation } }) => {
      const row = await required(id);
      return save(row, version, evaluation);
    },
  );

  async function save({ id, kind, pack }: RecordRow, version: number, evaluation: Evaluation) {
    if (evaluation.kind !== kind) throw new ProblemError('unprocessable', '部门整体支出和项目支出的记录不能互换。');
    const saved_at = now();
    const columns = recordColumns(withNumbers(evaluation), pack);
    const saved = await repository.saveRecord({ id, kind, pack, version, saved_at, ...columns });
    if (saved === undefined) throw notFound('这份记录');
    return { version: saved, savedAt: saved_at };
  }

  app.delete(
    '/api/records/:id',
    { schema: { tags, summary: '删除记录', params: idParamsSchema } },
    async ({ params: { id } }, reply) => {
      if (!(await repository.removeRecord(id, now()))) throw notFound('这份记录');
      return reply.code(204).send();
    },
  );

  app.get(
    '/api/records/:id/versions',
    {
      schema: {
        tags,
        summary: '保存过的版本',
        params: idParamsSchema,
        response: { 200: z.array(recordVersionSchema) },
      },
    },
    async ({ params: { id } }) => {
      await required(id);
      return (await repository.recordVersions(id)).map(({ version, saved_at }) => ({ version, savedAt: saved_at }));
    },
  );

  app.get(
    '/api/records/:id/versions/:version',
    {
      schema: { tags, summary: '一个版本的内容', params: recordVersionParamsSchema, response: { 200: recordSchema } },
    },
    async ({ params: { id, version } }) => {
      const row = await required(id);
      const found = await repository.recordVersion(id, version);
      if (found === undefined) throw notFound('这个版本');
      const { contents, saved_at } = found;
      const columns = recordColumns(evaluationIn(contents), row.pack);
      return detailOfRecord({ ...row, ...columns, contents, saved_at, version });
    },
  );

  app.post(
    '/api/records/:id/check',
    { schema: { tags, summary: '审核将要报送的文件', params: idParamsSchema, response: { 200: recordCheckSchema } } },
    async ({ params: { id } }) => {
      const { contents, pack, version } = await required(id);
      return { version, ...(await workshop.do({ kind: 'check-record', evaluation: evaluationIn(contents), pack })) };
    },
  );

  app.get(
    '/api/records/:id/export',
    { schema: { tags, summary: '导出', params: idParamsSchema, querystring: recordExportQuerySchema } },
    async ({ params: { id }, query: { format, part } }, reply) => {
      const { title, contents, pack } = await required(id);
      const evaluation = evaluationIn(contents);
      const bytes = await workshop.do({ kind: 'export-record', evaluation, pack, format, part });
      return sendDownload(reply, { name: recordExportName(title, format, part), bytes });
    },
  );

  app.post(
    '/api/records/:id/workbook',
    {
      schema: {
        tags,
        summary: '读入填好的工作簿',
        description: 'multipart/form-data，一个文件；保存为新的版本。',
        consumes: ['multipart/form-data'],
        params: idParamsSchema,
        response: { 200: recordWorkbookSchema },
      },
    },
    async (request) => {
      const row = await required(request.params.id);
      const [uploaded] = await receiveFiles(request, files, { ...limits, files: 1 });
      if (uploaded?.stored === undefined) throw new ProblemError('too-large', '这个工作簿太大，没有读入。');
      // No report needs this file: it is cleared away with the next start.
      const path = files.pathOf(uploaded.stored.sha256);
      const { evaluation, notices } = await workshop.do({ kind: 'read-workbook', path, pack: row.pack });
      await save(row, row.version, evaluation);
      return { ...detailOfRecord(await required(row.id)), notices: [...notices] };
    },
  );
}
