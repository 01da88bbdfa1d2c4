import { mostExported, packsRequestSchema, reportListSchema, reportsExportRequestSchema } from '../api/index.js';
import type { Context } from '../context.js';
import type { App } from '../http/app.js';
import { sendDownload } from '../http/download.js';
import { notFound, ProblemError } from '../http/problem.js';
import { decisionOf } from '../reviewing/decisions.js';
import { listReports } from '../reviewing/reports.js';
import { requestedPacks, titlesInForce } from '../reviewing/review-packs.js';
import type { ReportRow } from '../storage/schema.js';
import type { ExportReportsTask } from '../workshop/tasks.js';
import { reportExportName, reportsExportName } from './export-names.js';
import { datedWishes } from './opinion-wishes.js';

const tags = ['报告审核'];
const settled = ['done', 'failed', 'cancelled'] as const;

/** What is done with several reports at once: setting the packs by which they are reviewed, and exports of all of them. */
export function manyReportRoutes(app: App, { repository, files, queue, workshop, changed }: Context): void {
  /** The reports of these ids that are still there, each once and in their order. */
  const rowsOf = async (ids: readonly string[]): Promise<ReportRow[]> => {
    const byId = new Map((await repository.reports()).map((row) => [row.id, row]));
    const rows = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
    if (rows.length === 0) throw notFound('这些报告');
    return rows;
  };

  app.put(
    '/api/reports/packs',
    {
      schema: {
        tags,
        summary: '按另外的模板包审核',
        description: '模板包有变的报告重新审核，回答列出它们；没有保存文件的不动。对仍在的问题的处理意见保留。',
        body: packsRequestSchema,
        response: { 200: reportListSchema },
      },
    },
    async ({ body }) => {
      const packs = JSON.stringify(requestedPacks(body.packs));
      const rows = (await rowsOf(body.reports)).filter((row) => row.file !== null && row.packs !== packs);
      for (const { id } of rows) {
        const changes = { packs, state: 'waiting', error: null } as const;
        if (!(await repository.changeReport(id, changes, ['waiting', ...settled]))) {
          // What is running must end first, or it would leave the outcome by the packs of before.
          await queue.cancel(id);
          await repository.changeReport(id, changes, settled);
        }
        changed(id);
      }
      queue.poke();
      const put = new Set(rows.map(({ id }) => id));
      return (await listReports(repository)).filter(({ id }) => put.has(id));
    },
  );

  app.post(
    '/api/reports/export',
    {
      schema: {
        tags,
        summary: '导出多份报告的问题清单或复核意见书',
        description: `问题清单是一个 Excel 文件，复核意见书是每份报告一个 Word 文件的压缩包；最多${mostExported.reports}份报告、${mostExported.findings}个问题。`,
        body: reportsExportRequestSchema,
      },
    },
    async ({ body: { format, reports, ...wishes } }, reply) => {
      const rows = (await rowsOf(reports)).filter(({ kind }) => kind !== 'budget');
      const done = rows.filter(({ state, review }) => state === 'done' && review !== null);
      await refuseTooMuch(done);
      const bytes = await workshop.do({
        kind: 'export-reports',
        format,
        reports: (await Promise.all(done.map(exported))).flat(),
        failed: rows.flatMap(({ name, state, error }) =>
          state === 'done' ? [] : [{ name, error: error ?? '还没有审核完，没有列入。' }],
        ),
        opinion: datedWishes(wishes),
      });
      return sendDownload(reply, { name: reportsExportName(done.length, format), bytes });
    },
  );

  async function refuseTooMuch(rows: readonly ReportRow[]): Promise<void> {
    if (rows.length === 0) throw new ProblemError('not-ready', '列出的报告都还没有审核结果，不能导出。');
    if (rows.length > mostExported.reports) {
      throw new ProblemError(
        'too-large',
        `列出的有${rows.length}份，一次最多导出${mostExported.reports}份；请缩小筛选范围，分几次导出。`,
      );
    }
    const ids = new Set(rows.map(({ id }) => id));
    const counts = await repository.findingCounts();
    const findings = counts.reduce((sum, { report, count }) => sum + (ids.has(report) ? count : 0), 0);
    if (findings > mostExported.findings) {
      throw new ProblemError(
        'too-large',
        `列出的报告共有${findings}个问题，一次最多导出${mostExported.findings}个；请缩小筛选范围，分几次导出。`,
      );
    }
  }

  async function exported(row: ReportRow): Promise<ExportReportsTask['reports']> {
    if (row.review === null) return [];
    const decisions = (await repository.decisions(row.id)).map(decisionOf);
    return [
      {
        name: row.name,
        opinionName: reportExportName(row.name, 'opinion'),
        reviewPath: files.pathOf(row.review),
        decisions,
        packs: titlesInForce(row),
      },
    ];
  }
}
