import { fileURLToPath } from 'node:url';
import { readDocument } from '@hengji/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema, recordSavedSchema, recordSchema, reportListSchema, summarySchema } from '../api/index.js';
import { type TestServer, testServer } from '../testing/client.js';
import { handInOne } from '../testing/hand-in.js';
import { formWithoutStandards, reportText } from '../testing/texts.js';
import { until } from '../testing/until.js';

let page: TestServer;
beforeAll(async () => {
  page = await testServer();
  await record('department', '云溪县档案馆', 2023, '95');
  await record('project', '云溪县档案馆', 2023, '70', '档案数字化');
  await record('project', '云溪县档案馆', 2023, '85', '库房改造');
  await record('department', '安澜县图书馆', 2022, '98');
  await handInOne(page, '白鹭乡.txt', reportText('白鹭乡人民政府', 2022, '300.00'));
});
afterAll(() => page.stop());

const packs = { department: 'hunan-department-form-2022', project: 'ministry-project-2020' } as const;

/** A record with one indicator, that has the score. */
async function record(
  kind: keyof typeof packs,
  unit: string,
  year: number,
  score: string,
  project?: string,
): Promise<void> {
  const begun = await page.send('POST', '/api/records', { pack: packs[kind], kind, unit, year }, recordSchema, 201);
  const evaluation = {
    ...begun.evaluation,
    ...(project !== undefined && { project: { text: project } }),
    frame: [],
    execution: [],
    indicators: [{ levels: [], name: { text: '完成率' }, weight: { text: '100' }, score: { text: score } }],
  };
  await page.send('PUT', `/api/records/${begun.id}`, { version: 1, evaluation }, recordSavedSchema);
}

it('has a row for every evaluation, with its source', async () => {
  const rows = await page.get('/api/summary', summarySchema);
  expect(rows).toHaveLength(5);
  expect(rows.find(({ project }) => project === '库房改造')).toMatchObject({
    kind: 'project',
    score: '85',
    source: { kind: 'record', evaluation: 0 },
  });
  expect(rows.find(({ source }) => source.kind === 'report')).toMatchObject({ name: '白鹭乡.txt', score: null });
});

describe('an export', () => {
  const exported = (query: Readonly<Record<string, string>>) =>
    page.ask('GET', `/api/summary/export?${new URLSearchParams({ format: 'xlsx', ...query })}`);

  /** The sheet as text: its lines above the table, and of each row rank and title. */
  const read = async (query: Readonly<Record<string, string>>) => {
    const { blocks } = await readDocument((await exported(query)).bytes);
    const cells = blocks.flatMap((block) => (block.type === 'table' ? block.cells : []));
    const text = (row: number, column: number) =>
      cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
    const last = Math.max(...cells.map(({ row }) => row));
    const rows = Array.from({ length: last }, (_, n) => [0, 1, 2].map((column) => text(n + 1, column)).join(' '));
    return { words: blocks.flatMap((block) => (block.type === 'paragraph' ? block.text : [])).join('\n'), rows };
  };

  const archive = '1 云溪县档案馆 ';
  const library = '1 安澜县图书馆 ';
  it.each([
    [
      {},
      [
        '1 安澜县图书馆 ',
        '2 云溪县档案馆 ',
        '1 云溪县档案馆 库房改造',
        '2 云溪县档案馆 档案数字化',
        ' 白鹭乡人民政府 ',
      ],
      '筛选条件：无。共5份自评，按得分（折合百分制）降序排列，归入部门的项目列在该部门之下，名次只在这些项目中排。',
    ],
    [{ year: '2022' }, [library, ' 白鹭乡人民政府 '], '筛选条件：年度为2022年。共5份自评，列出2份，'],
    [{ unit: '云溪县档案馆', kind: 'department' }, [archive], '单位为云溪县档案馆；类型为部门整体。'],
    [{ grade: '优' }, [library, '2 云溪县档案馆 '], '等级为优'],
    [{ grade: '', source: 'report' }, [' 白鹭乡人民政府 '], '来源为已审核的报告；没有等级'],
    [{ q: '云溪 改造' }, ['1 云溪县档案馆 库房改造'], '含有“云溪 改造”'],
    [
      { kind: 'project', sort: 'score', list: 'flat' },
      ['2 云溪县档案馆 档案数字化', '1 云溪县档案馆 库房改造'],
      '按得分（折合百分制）升序排列。',
    ],
    [{ q: '没有的单位' }, [], '列出0份'],
  ])('holds the rows that the page shows with %j, and says so', async (query, rows, words) => {
    const sheet = await read(query);
    expect(sheet.rows).toEqual(rows);
    expect(sheet.words).toContain(words);
  });

  it('holds the same rows as JSON', async () => {
    const rows = summarySchema.parse((await exported({ format: 'json', year: '2023', sort: 'score' })).json);
    expect(rows.map(({ score }) => score)).toEqual(['95', '70', '85']);
  });

  it.each([
    { format: 'pdf' },
    { year: '二〇二三' },
    { kind: 'budget' },
    { sort: 'name' },
    { q: '长'.repeat(201) },
    { region: '湖南省' },
  ])('is refused with %j instead of leaving it out', async (query) => {
    const { status, json } = await exported(query);
    expect([status, problemSchema.parse(json).type]).toEqual([400, 'bad-request']);
  });
});

it('leaves the examples out beside what is the own, unless they are asked for', async () => {
  const demonstration = [fileURLToPath(new URL('../../../../examples/cross/', import.meta.url))];
  const shown = await testServer({ demonstration });
  const exported = async (query = '') =>
    summarySchema.parse((await shown.ask('GET', `/api/summary/export?format=json${query}`)).json);
  const examples = await until(async () => {
    const reports = await shown.get('/api/reports', reportListSchema);
    return reports.every(({ state }) => state === 'done') && (await exported());
  });
  expect(examples.length).toBeGreaterThan(0);
  await handInOne(shown, '白鹭乡.html', formWithoutStandards('白鹭乡人民政府', 2022));
  expect((await exported()).map(({ unit }) => unit)).toEqual(['白鹭乡人民政府']);
  expect(await exported('&examples=1')).toHaveLength(examples.length + 1);
  const { bytes } = await shown.ask('GET', '/api/summary/export?format=xlsx');
  expect(JSON.stringify((await readDocument(bytes)).blocks)).toContain(`共1份自评（不含示例${examples.length}份）`);
  await shown.stop();
});
