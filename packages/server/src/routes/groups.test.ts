import { readDocument } from '@hengji/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  decisionSchema,
  type Group,
  groupSchema,
  groupsSchema,
  problemSchema,
  type Report,
  reportSchema,
  reviewSchema,
} from '../api/index.js';
import { type TestServer, testServer } from '../testing/client.js';
import { handIn, handInOne } from '../testing/hand-in.js';
import { budgetText, reportText, yearsText } from '../testing/texts.js';
import { until } from '../testing/until.js';

let page: TestServer;
beforeAll(async () => {
  page = await testServer();
});
afterAll(() => page.stop());

const listed = () => page.get('/api/groups', groupsSchema);

async function summaryOf(unit: string, year = 2023) {
  return (await listed()).groups.find((one) => one.unit === unit && one.year === year);
}

async function groupOf(unit: string, year = 2023): Promise<Group> {
  return page.get(`/api/groups/${(await summaryOf(unit, year))?.id}`, groupSchema);
}

const findingsOf = async (unit: string) => (await groupOf(unit)).findings.map(({ id }) => id);

/** Two years of a unit that differ in one figure. */
const twoYears = (unit: string): Record<string, string> => ({
  [`${unit}2022.txt`]: yearsText(unit, 2022, '270.00', '280.00'),
  [`${unit}2023.txt`]: yearsText(unit, 2023, '290.00', '301.00'),
});

async function handedIn(unit: string): Promise<{ early: Report; late: Report; group: Group; decisions: string }> {
  const [early, late] = await handIn(page, twoYears(unit));
  const group = await groupOf(unit);
  if (early === undefined || late === undefined) throw new Error('no reports');
  return { early, late, group, decisions: `/api/groups/${group.id}/decisions` };
}

describe('reports of one unit', () => {
  it('are held against each other, with a budget table beside them', async () => {
    const unit = '平川县林业局';
    const { early, late } = await handedIn(unit);
    const budget = await handInOne(page, '预算.txt', budgetText(unit, 2023));
    expect(budget).toMatchObject({ state: 'done', kind: 'budget', error: null });
    const shown = await page.get(`/api/reports/${budget.id}/review`, reviewSchema);
    expect([shown.findings, shown.document.blocks.length > 0]).toEqual([[], true]);

    const summary = await summaryOf(unit);
    expect(summary).toMatchObject({ reports: 3, counts: { errors: 1, open: 1, accepted: 0, dismissed: 0 } });
    const group = await groupOf(unit);
    expect(group).toMatchObject(summary ?? {});
    expect(group.members.map(({ report, role }) => [report, role]).sort()).toEqual(
      [
        [late.id, 'department'],
        [early.id, 'last-year'],
        [budget.id, 'budget'],
      ].sort(),
    );
    expect(group.findings.map(({ severity, quotes }) => [severity, quotes.map(({ file }) => file)])).toEqual([
      ['error', [late.id, early.id]],
    ]);
    expect(group.statements.map(({ id }) => id)).toContain(group.findings[0]?.statement);
  });

  it('are listed without what was found, so that many of them stay a short answer', async () => {
    await handedIn('梅岭县水利局');
    const [one] = (await listed()).groups;
    expect(Object.keys(one ?? {})).not.toEqual(expect.arrayContaining(['findings']));
    expect((await page.ask('GET', '/api/groups')).text).not.toMatch(/"(?:statements|findings|quotes|members)":\[/);
  });

  it('are not held against copies of themselves: the one that came first stays', async () => {
    const unit = '乌石县民政局';
    const { late } = await handedIn(unit);
    const copy = await handInOne(page, '副本.txt', twoYears(unit)[`${unit}2023.txt`] ?? '');
    const { ungrouped } = await listed();
    expect(ungrouped.find(({ report }) => report === copy.id)).toMatchObject({
      name: '副本.txt',
      reason: expect.stringMatching(/同一个文件/),
    });
    expect((await groupOf(unit)).members.map(({ report }) => report)).toContain(late.id);
  });

  it('are left out, and that is said, where there are too many of one evaluation', async () => {
    const unit = '北屏县统计局';
    const variants = Array.from({ length: 13 }, (_, at) => [`${at}.txt`, reportText(unit, 2023, `3${at + 10}.00`)]);
    const reports = await handIn(page, Object.fromEntries(variants));
    const left = (await listed()).ungrouped.filter(({ report }) => reports.some(({ id }) => id === report));
    expect((await summaryOf(unit))?.reports).toBe(10);
    expect(left).toHaveLength(3);
    for (const { reason } of left) expect(reason).toMatch(/已有10份/);
  });
});

describe('decisions on findings between reports', () => {
  it('are kept, counted, shown again and taken back', async () => {
    const unit = '白沙县档案馆';
    const { group, decisions } = await handedIn(unit);
    const path = `${decisions}/${group.findings[0]?.id}`;
    const dismissed = await page.send(
      'PUT',
      path,
      { state: 'dismissed', reason: '上年数经审计调整', note: '见批复' },
      decisionSchema,
    );
    expect(dismissed).toMatchObject({ state: 'dismissed', reason: '上年数经审计调整', note: '见批复' });
    expect((await groupOf(unit)).decisions).toEqual([dismissed]);
    expect((await summaryOf(unit))?.counts).toMatchObject({ errors: 0, open: 0, dismissed: 1 });

    const accepted = await page.send('PUT', path, { state: 'accepted' }, decisionSchema);
    expect(accepted).toMatchObject({ state: 'accepted', reason: '' });
    expect((await summaryOf(unit))?.counts).toMatchObject({ errors: 1, open: 0, accepted: 1 });
    expect((await page.ask('DELETE', path)).status).toBe(204);
    expect((await page.ask('DELETE', path)).status).toBe(404);
    expect((await groupOf(unit)).decisions).toEqual([]);
  });

  it('need a reason to dismiss, and a finding of this very group', async () => {
    const one = await handedIn('甲山县教育局');
    const other = await handedIn('乙山县教育局');
    const finding = one.group.findings[0]?.id;
    // The same words in other files are other findings.
    expect(other.group.findings.map(({ quotes }) => quotes.map(({ text }) => text))).toEqual(
      one.group.findings.map(({ quotes }) => quotes.map(({ text }) => text)),
    );
    expect(other.group.findings[0]?.id).not.toBe(finding);
    const put = (path: string, body: unknown) => page.ask('PUT', path, { body });
    const noReason = await put(`${one.decisions}/${finding}`, { state: 'dismissed', reason: ' ' });
    expect([noReason.status, problemSchema.parse(noReason.json).detail]).toEqual([400, expect.stringMatching(/理由/)]);
    expect((await put(`${other.decisions}/${finding}`, { state: 'accepted' })).status).toBe(404);
    expect((await page.ask('DELETE', `${other.decisions}/${finding}`)).status).toBe(404);
    expect((await put(`${one.decisions}/f0000000000`, { state: 'accepted' })).status).toBe(404);
    expect((await put(`${one.decisions}/..%2f..%2fx`, { state: 'accepted' })).status).toBe(400);
    expect((await put(`${one.decisions}/${finding}`, { state: 'deleted' })).status).toBe(400);
    expect((await page.ask('GET', '/api/groups/g0000000000')).status).toBe(404);
    expect((await page.ask('GET', '/api/groups/g1')).status).toBe(400);
    expect((await groupOf('乙山县教育局')).decisions).toEqual([]);
  });

  it('stay while other reports come and go, and while theirs are reviewed again', async () => {
    const unit = '丙山县文化馆';
    const { early, group, decisions } = await handedIn(unit);
    const finding = group.findings[0]?.id;
    await page.send('PUT', `${decisions}/${finding}`, { state: 'accepted', note: '已告知' }, decisionSchema);
    const kept = async () => {
      const now = await groupOf(unit);
      expect([now.id, now.decisions.map((one) => one.finding)]).toEqual([group.id, [finding]]);
      expect(now.findings.map(({ id }) => id)).toContain(finding);
      return now;
    };
    // A later version of last year's report quotes the same words; it is another text.
    const variant = await handInOne(page, '另一版.txt', `${yearsText(unit, 2022, '270.00', '280.00')}附：说明。\n`);
    expect((await kept()).members).toHaveLength(3);
    await page.ask('DELETE', `/api/reports/${variant.id}`);
    await kept();
    await page.send('POST', `/api/reports/${early.id}/again`, undefined, reportSchema);
    await until(async () => (await page.get(`/api/reports/${early.id}`, reportSchema)).state === 'done');
    await kept();
  });

  it('go with a report that they rest on, unless a copy of its file is left', async () => {
    const unit = '丁山县图书馆';
    const { early, group, decisions } = await handedIn(unit);
    const finding = group.findings[0]?.id ?? '';
    await page.send('PUT', `${decisions}/${finding}`, { state: 'dismissed', reason: '口径不同' }, decisionSchema);
    const text = twoYears(unit)[`${unit}2022.txt`] ?? '';
    const copy = await handInOne(page, '副本.txt', text);
    await page.ask('DELETE', `/api/reports/${early.id}`);
    const stays = await groupOf(unit);
    expect([stays.findings.map(({ id }) => id), stays.decisions.length]).toEqual([[finding], 1]);

    await page.ask('DELETE', `/api/reports/${copy.id}`);
    expect(await summaryOf(unit)).toBeUndefined();
    expect((await page.ask('GET', `/api/groups/${group.id}`)).status).toBe(404);
    await handInOne(page, '又交.txt', text);
    expect(await findingsOf(unit)).toEqual([finding]);
    expect((await groupOf(unit)).decisions).toEqual([]);
  });

  it('are found again after the program was started anew', async () => {
    const own = await testServer();
    await handIn(own, twoYears('戊山县司法局'));
    const [summary] = (await own.get('/api/groups', groupsSchema)).groups;
    const before = await own.get(`/api/groups/${summary?.id}`, groupSchema);
    const path = `/api/groups/${before.id}/decisions/${before.findings[0]?.id}`;
    await own.send('PUT', path, { state: 'accepted' }, decisionSchema);
    const again = await own.again();
    const after = await again.get(`/api/groups/${before.id}`, groupSchema);
    expect(after.decisions.map(({ finding }) => finding)).toEqual([before.findings[0]?.id]);
    await again.stop();
  });
});

describe('exports of a group', () => {
  const exported = async (id: string, query: string) => {
    const { status, headers, bytes } = await page.ask('GET', `/api/groups/${id}/export?${query}`);
    expect(status).toBe(200);
    expect(bytes.toString()).not.toContain(page.folder);
    const text = JSON.stringify((await readDocument(bytes)).blocks);
    return { name: decodeURIComponent(/UTF-8''(.*)$/.exec(String(headers['content-disposition']))?.[1] ?? ''), text };
  };

  it('are the list of what was found between the reports, and what was dismissed of it', async () => {
    const unit = '己山县体育局';
    const { group, decisions } = await handedIn(unit);
    const open = await exported(group.id, 'format=xlsx');
    expect(open.name).toBe(`${unit}2023年度互相核对.问题清单.xlsx`);
    expect(open.text).toContain(group.findings[0]?.id);
    expect(open.text).toContain(`${unit}2022.txt`);
    expect(open.text).not.toContain('已排除');
    const dismissal = { state: 'dismissed', reason: '上年数经审计调整' };
    await page.send('PUT', `${decisions}/${group.findings[0]?.id}`, dismissal, decisionSchema);
    expect((await exported(group.id, 'format=xlsx')).text).toMatch(/已排除.*上年数经审计调整/);
  });

  it('are an opinion on all reports and what lies between them, with what was accepted in each', async () => {
    const unit = '庚山县交通局';
    const texts = Object.fromEntries(
      Object.entries(twoYears(unit)).map(([name, text]) => [name, `${text}${wrongTotal}`]),
    );
    const reports = await handIn(page, { ...texts, '预算.txt': budgetText(unit, 2023) });
    const group = await groupOf(unit);
    const own = reports.filter(({ kind }) => kind === 'department');
    const between = group.findings.find(({ severity }) => severity === 'error');
    const wishes = `format=opinion&date=2024-03-18&reviewer=${encodeURIComponent('庚山县财政局')}`;
    const all = await exported(group.id, wishes);
    expect(all.name).toBe(`${unit}2023年度互相核对.复核意见书.docx`);
    expect(all.text).toMatch(/庚山县财政局.*2024年3月18日/);
    expect(all.text).toContain(between?.message.slice(0, 20));
    expect(all.text.match(/相差1次/g)?.length).toBe(2);

    // Both reports have the finding on the total, under one id; it is accepted in one of them.
    const first = (await page.get(`/api/reports/${own[0]?.id}/review`, reviewSchema)).findings[0];
    await page.send('PUT', `/api/reports/${own[0]?.id}/decisions/${first?.id}`, { state: 'accepted' }, decisionSchema);
    const some = await exported(group.id, `${wishes}&accept=accepted`);
    expect(some.text).not.toContain(between?.message.slice(0, 20));
    expect(some.text.match(/相差1次/g)?.length).toBe(1);
  });

  it('are refused in formats that there are not', async () => {
    const { group } = await handedIn('辛山县商务局');
    expect((await page.ask('GET', `/api/groups/${group.id}/export?format=html`)).status).toBe(400);
    expect((await page.ask('GET', '/api/groups/g0000000000/export?format=xlsx')).status).toBe(404);
  });
});

const wrongTotal = '全年开展培训班4期、检查3次，共计8次。\n';
