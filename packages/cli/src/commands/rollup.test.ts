import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hengji } from '../testing/recorder.js';
import { projectOf } from '../testing/records.js';

let folder: string;
let first: string;
let second: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-rollup-'));
  first = join(folder, 'first.json');
  second = join(folder, 'second.json');
  await writeFile(
    first,
    JSON.stringify([
      projectOf({ unit: '清江市甲县教育局', budget: '300', executed: '300', held: '12', score: '40' }),
      {
        evaluation: projectOf({ unit: '乙县教育局', budget: '100', executed: '60', held: '4', score: '16' }),
        region: ['清江市', '乙县'],
      },
    ]),
  );
  await writeFile(
    second,
    JSON.stringify(
      projectOf({
        unit: '清江市甲县水利局',
        project: '=河道整治',
        budget: '100',
        executed: '90',
        held: '8',
        score: '32',
        year: 2022,
      }),
    ),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('hengji rollup', () => {
  it('shows the tree of regions and projects put together', async () => {
    const { code, out } = await hengji('rollup', first, second);
    expect(code).toBe(0);
    // (300×98 + 100×66 + 100×88) ÷ 500
    expect(out).toMatch(/合计 +3 +500 +450 +90% +89\.6 +84 +良 +优1 良1 中1 +—/);
    expect(out).toMatch(/ {4}甲县 +2 +400 +390 +97\.5% +95\.5 +93 +优 +优1 良1 +1/);
    expect(out).toMatch(/ {4}乙县 +1 +100 +60 +60% +66 +66 +中 +中1 +2/);
    expect(out).toContain('培训经费（2023年）：2份合并，总分88分');
    expect(out).toMatch(/ {2}培训期数 +2 +20期 +16期 +40 +32/);
  });

  it.each([
    ['unit', ['清江市甲县教育局', '清江市甲县水利局', '乙县教育局']],
    ['year', ['2022年', '2023年']],
  ])('groups by %s', async (by, names) => {
    const { out } = await hengji('rollup', first, second, '--by', by, '--format', 'json');
    const { total, entries } = JSON.parse(out);
    expect(total.children.map(({ name }: { name: string }) => name)).toEqual(
      by === 'year' ? expect.arrayContaining(names) : names,
    );
    expect(entries).toHaveLength(3);
  });

  it('writes a workbook in which names stay text', async () => {
    const path = join(folder, '汇总.xlsx');
    const { code, err } = await hengji('rollup', first, second, '--out', path);
    expect(code).toBe(0);
    expect(err).toContain('已汇总3份自评表');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(await readFile(path)).buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['汇总', '明细', '项目合并']);
    expect(workbook.getWorksheet('汇总')?.getCell('D2').value).toBe(500);
    expect(workbook.getWorksheet('明细')?.getCell('B4').value).toBe('=河道整治');
  });

  it('does the others where a file cannot be read, and ends with 2', async () => {
    const { code, out, err } = await hengji('rollup', second, join(folder, 'missing.json'));
    expect(code).toBe(2);
    expect(out).toContain('合计');
    expect(err).toContain('找不到文件');
  });

  it.each<[string[], RegExp]>([
    [['--by', 'month'], /--by 应为 unit、department、region、year 之一/],
    [['--format', 'pdf'], /没有名为“pdf”的输出格式/],
    [['--format', 'xlsx'], /请用 --out/],
    [['--pack', 'nowhere'], /没有编号为“nowhere”/],
  ])('refuses %j', async (flags, sentence) => {
    const { code, err } = await hengji('rollup', first, ...flags);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });
});
