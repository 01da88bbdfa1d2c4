import { defaultLimits, readDocument } from '@hengji/documents';
import { openPackage } from '@hengji/documents/write';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema, type Report, reportListSchema, reportSchema, reviewSchema } from '../api/index.js';
import { multipartOf, type TestServer, testServer } from '../testing/client.js';
import { handIn, handInOne } from '../testing/hand-in.js';
import { formWithoutStandards, reportText } from '../testing/texts.js';
import { until } from '../testing/until.js';

/** Department, 2015 to 2021; Hubei's from 2020. */
const [hunan, hubei, project] = ['hunan-department-2015', 'hubei-department-2021', 'hubei-project-2021'];

let page: TestServer;
beforeAll(async () => {
  page = await testServer();
});
afterAll(() => page.stop());

const uploaded = async (query: string, name: string, content: string): Promise<Report> => {
  const { status, text, json } = await page.ask('POST', `/api/reports${query}`, multipartOf({ [name]: content }));
  if (status !== 201) throw new Error(`${status}: ${text}`);
  const id = reportListSchema.parse(json)[0]?.id ?? '';
  return settled(id);
};
const settled = (id: string): Promise<Report> =>
  until(async () => {
    const report = await page.get(`/api/reports/${id}`, reportSchema);
    return !['waiting', 'running'].includes(report.state) && report;
  });
const reviewOf = ({ id }: Report) => page.get(`/api/reports/${id}/review`, reviewSchema);
const checksIn = async (report: Report) => (await reviewOf(report)).findings.map(({ check }) => check);
const putPacks = (reports: readonly Report[], packs: readonly string[]) =>
  page.send('PUT', '/api/reports/packs', { reports: reports.map(({ id }) => id), packs }, reportListSchema);
const inForce = ({ packs }: Report) => packs.map((pack) => [pack.id, pack.inForce]);
const refused = async (method: string, path: string, body: unknown) => {
  const { status, json } = await page.ask(method, path, { body });
  return { status, detail: problemSchema.parse(json).detail };
};

describe('packs', () => {
  it('give their standards to a report that prints none, from its upload on', async () => {
    const without = await handInOne(page, '自评表.html', formWithoutStandards('云溪县档案馆', 2021));
    expect(without.packs).toEqual([]);
    expect(await checksIn(without)).not.toContain('score-by-standard');
    const withPack = await uploaded(`?packs=${hunan}`, '自评表.html', formWithoutStandards('云溪县档案馆', 2021));
    expect(withPack.packs).toEqual([{ id: hunan, title: expect.stringContaining('湖南省'), inForce: true }]);
    const found = (await reviewOf(withPack)).findings.find(({ check }) => check === 'score-by-standard');
    expect(found).toMatchObject({ severity: 'error', printed: '4.5', recomputed: '2.5' });
  });

  it('can be chosen afterwards; the report is reviewed again, and what was decided stays where it still is', async () => {
    const before = await handInOne(page, 'a.html', formWithoutStandards('青石镇', 2021));
    const staff = (await reviewOf(before)).findings.find(({ check }) => check === 'staff-control-rate');
    const decision = { state: 'dismissed', reason: '超编人员正在划转' };
    await page.ask('PUT', `/api/reports/${before.id}/decisions/${staff?.id}`, { body: decision });
    expect((await putPacks([before], [hunan, hunan])).map(({ id }) => id)).toEqual([before.id]);
    const after = await settled(before.id);
    expect(inForce(after)).toEqual([[hunan, true]]);
    const review = await reviewOf(after);
    expect(review.findings.map(({ check }) => check)).toContain('score-by-standard');
    expect(review.decisions).toMatchObject([{ finding: staff?.id, ...decision }]);
    expect(after.counts.dismissed).toBe(1);
    const opinion = await page.ask('GET', `/api/reports/${before.id}/export?format=opinion`);
    expect(JSON.stringify((await readDocument(opinion.bytes)).blocks)).toContain(`按“${after.packs[0]?.title}”核对`);

    await page.ask('POST', `/api/reports/${before.id}/again`);
    expect(await checksIn(await settled(before.id))).toContain('score-by-standard');

    await putPacks([before], []);
    const none = await settled(before.id);
    expect([none.packs, (await checksIn(none)).includes('score-by-standard')]).toEqual([[], false]);
  });

  it('hold in their order, and only for their kind and years', async () => {
    const report = await handInOne(page, 'b.html', formWithoutStandards('白沙县水利局', 2021));
    await putPacks([report], [project ?? '', hubei ?? '', hunan ?? '']);
    const first = await settled(report.id);
    expect(inForce(first)).toEqual([
      [project, false],
      [hubei, true],
      [hunan, false],
    ]);
    expect(await checksIn(first)).not.toContain('score-by-standard');
    const later = await uploaded(`?packs=${hunan}`, 'c.html', formWithoutStandards('白沙县水利局', 2023));
    expect(inForce(later)).toEqual([[hunan, false]]);
  });

  it('hold in the end where they are changed while the reviews wait or are under way', async () => {
    const files = Object.fromEntries([1, 2, 3].map((at) => [`${at}.html`, formWithoutStandards(`第${at}小学`, 2021)]));
    const reports = reportListSchema.parse((await page.upload('/api/reports', files)).json);
    for (const packs of [[hubei ?? ''], [], [hunan ?? '']]) await putPacks(reports, packs);
    for (const { id } of reports) {
      const report = await settled(id);
      expect([report.state, inForce(report)]).toEqual(['done', [[hunan, true]]]);
      expect(await checksIn(report)).toContain('score-by-standard');
    }
  });

  it('leave alone what they do not change, and what was not kept', async () => {
    const [same, other] = await handIn(page, {
      'd.txt': reportText('古渡镇', 2020, '300.00'),
      'e.txt': reportText('古渡镇', 2021, '300.00'),
    });
    if (same === undefined || other === undefined) throw new Error('no report');
    await putPacks([same], [hunan ?? '']);
    await settled(same.id);
    expect((await putPacks([same, other], [hunan ?? ''])).map(({ id }) => id)).toEqual([other.id]);
    await settled(other.id);
    await page.ask('DELETE', `/api/reports/${other.id}`);
    expect(await putPacks([same, other], [hunan ?? ''])).toEqual([]);
  });

  it('must be ones that there are, of reports that there are', async () => {
    const { id } = await handInOne(page, 'f.txt', reportText('古渡镇', 2019, '300.00'));
    const count = (await page.get('/api/reports', reportListSchema)).length;
    const upload = await page.ask('POST', '/api/reports?packs=no-such-pack', multipartOf({ 'g.txt': '甲' }));
    expect([upload.status, problemSchema.parse(upload.json).detail]).toEqual([
      400,
      '没有编号为“no-such-pack”的模板包；请重新选择。',
    ]);
    for (const packs of ['../etc', 'a,,b', Array.from({ length: 21 }, () => hunan).join(',')]) {
      const path = `/api/reports?packs=${encodeURIComponent(packs)}`;
      const { status } = await page.ask('POST', path, multipartOf({ 'g.txt': '甲' }));
      expect([packs.slice(0, 6), status]).toEqual([packs.slice(0, 6), 400]);
    }
    expect((await page.get('/api/reports', reportListSchema)).length).toBe(count);
    const unknown = await refused('PUT', '/api/reports/packs', { reports: [id], packs: ['no-such-pack'] });
    expect(unknown).toEqual({ status: 400, detail: '没有编号为“no-such-pack”的模板包；请重新选择。' });
    for (const body of [{ reports: [], packs: [] }, { reports: ['x'], packs: [] }, { reports: [id] }, { packs: [] }]) {
      expect((await refused('PUT', '/api/reports/packs', body)).status).toBe(400);
    }
    const gone = { reports: ['00000000-0000-4000-8000-000000000000'], packs: [] };
    expect((await refused('PUT', '/api/reports/packs', gone)).status).toBe(404);
    const foreign = { headers: { origin: 'http://example.test' }, body: { reports: [id], packs: [] } };
    expect((await page.ask('PUT', '/api/reports/packs', foreign)).status).toBe(403);
  });
});

describe('exports of several reports', () => {
  const exported = (format: string, reports: readonly Report[]) =>
    page.ask('POST', '/api/reports/export', {
      body: { format, reports: reports.map(({ id }) => id), date: '2024-03-18' },
    });
  const rowsOf = async (bytes: Uint8Array) =>
    (await readDocument(bytes)).blocks.flatMap((block) =>
      block.type === 'table'
        ? [
            {
              name: block.name,
              rows: Array.from({ length: block.rows }, (_, row) =>
                block.cells.filter((cell) => cell.row === row).map(({ text }) => text),
              ),
            },
          ]
        : [],
    );

  it('are one list of problems in the order asked for, with what was decided and what could not be read', async () => {
    const [a, b, bad] = await handIn(page, {
      '甲.txt': reportText('石鼓县林业局', 2022, '301.00'),
      '乙.txt': reportText('石鼓县民政局', 2022, '302.00'),
      '丙.txt': '您好，这不是报告。',
    });
    const twin = await handInOne(page, '甲.txt', reportText('石鼓县教育局', 2022, '303.00'));
    if (a === undefined || b === undefined || bad === undefined) throw new Error('no report');
    const finding = (await reviewOf(b)).findings[0]?.id;
    const reason = { state: 'dismissed', reason: '差额已经上缴' };
    await page.ask('PUT', `/api/reports/${b.id}/decisions/${finding}`, { body: reason });
    const { status, headers, bytes } = await exported('xlsx', [twin, bad, b, a]);
    expect(status).toBe(200);
    expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain('问题清单（3份报告）.xlsx');
    const sheets = await rowsOf(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['问题清单', '核对情况', '已排除', '未能读取']);
    const files = (name: string) =>
      sheets
        .find((sheet) => sheet.name === name)
        ?.rows.slice(1)
        .map((row) => row[name === '问题清单' ? 1 : 0]);
    expect(new Set(files('问题清单'))).toEqual(new Set(['甲.txt', '甲（2）.txt']));
    expect(files('问题清单')?.[0]).toBe('甲.txt');
    expect(files('核对情况')).toEqual(['甲.txt', '乙.txt', '甲（2）.txt']);
    expect(sheets.find(({ name }) => name === '已排除')?.rows[1]).toEqual(
      expect.arrayContaining(['乙.txt', finding, '差额已经上缴']),
    );
    expect(files('未能读取')).toEqual(['丙.txt']);
  });

  it('are an archive with an opinion on each report', async () => {
    const reports = await handIn(page, {
      '丁.txt': reportText('长洲县林业局', 2022, '301.00'),
      '戊.txt': reportText('长洲县民政局', 2022, '300.00'),
    });
    const { status, headers, bytes } = await exported('opinion', reports);
    expect([status, headers['content-type']]).toEqual([200, 'application/zip']);
    const archive = openPackage(bytes, defaultLimits);
    const names = ['丁.复核意见书.docx', '戊.复核意见书.docx'];
    for (const [index, name] of names.entries()) {
      const text = JSON.stringify((await readDocument(archive.read(name) ?? Buffer.of())).blocks);
      expect(text).toContain(reports[index]?.unit ?? '—');
    }
  });

  it('are refused where there is nothing to export, or nothing that is allowed', async () => {
    const bad = await handInOne(page, '己.txt', '您好，这不是报告。');
    const nothing = await exported('xlsx', [bad]);
    expect([nothing.status, problemSchema.parse(nothing.json).type]).toEqual([409, 'not-ready']);
    expect((await exported('docx', [bad])).status).toBe(400);
    expect((await exported('xlsx', [])).status).toBe(400);
    const gone = { format: 'xlsx', reports: ['00000000-0000-4000-8000-000000000000'] };
    expect((await refused('POST', '/api/reports/export', gone)).status).toBe(404);
  });
});
