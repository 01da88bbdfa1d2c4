import { type Report, reportListSchema, reportSchema } from '../api/index.js';
import type { TestServer } from './client.js';
import { until } from './until.js';

/** Hands files in by their names; the reports when they have been reviewed, in the order of the files. */
export async function handIn(
  page: TestServer,
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<Report[]> {
  const { status, json, text } = await page.upload('/api/reports', files);
  if (status !== 201) throw new Error(`${status}: ${text.slice(0, 500)}`);
  return Promise.all(
    reportListSchema.parse(json).map(({ id }) =>
      until(async () => {
        const report = await page.get(`/api/reports/${id}`, reportSchema);
        return !['waiting', 'running'].includes(report.state) && report;
      }),
    ),
  );
}

/** Hands one file in. */
export async function handInOne(page: TestServer, name: string, content: Uint8Array | string): Promise<Report> {
  const [report] = await handIn(page, { [name]: content });
  if (report === undefined) throw new Error('no report');
  return report;
}
