import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BatchProgress, reviewFiles } from './review-files.js';

const worker = new URL('./testing/fixture-worker.mjs', import.meta.url);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-batch-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, text = 'fine'): Promise<string> => {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return path;
};
const reviewed = (result: Awaited<ReturnType<typeof reviewFiles>>) => result.documents.map(({ file }) => file);

describe('reviewFiles', () => {
  it('keeps the given order whatever finishes first', async () => {
    const slow = await put('b.docx', 'slow');
    const quick = await put('a.docx');
    expect(reviewed(await reviewFiles([slow, quick], { jobs: 2, worker }))).toEqual([slow, quick]);
  });

  it('takes all files of a folder, by name with numbers as numbers, without litter and links', async () => {
    const expected = [await put('2 报告.docx'), await put('10 报告.docx'), await put('mislabelled.xyz')];
    expected.push(await put('下级/甲.txt'), await put('下级/再下级/乙.txt'));
    for (const litter of [
      '.DS_Store',
      '~$2 报告.docx',
      'Thumbs.db',
      'desktop.ini',
      'node_modules/x.txt',
      '.git/x',
      '2 报告.审核.docx',
    ]) {
      await put(litter);
    }
    await symlink('/etc', join(folder, 'link'));
    await symlink(folder, join(folder, '下级', 'loop'));
    expect(reviewed(await reviewFiles([folder], { worker }))).toEqual(expected);
  });

  it('reviews a file once that is given twice', async () => {
    const file = await put('a.docx');
    expect(reviewed(await reviewFiles([file, folder, join(folder, '.', 'a.docx')], { worker }))).toEqual([file]);
  });

  it('goes on after files that hang, fill the memory, crash, throw or cannot be read', async () => {
    const bad = [];
    for (const behaviour of ['loop', 'memory', 'list', 'exit', 'throw', 'unreadable'])
      bad.push(await put(`${behaviour}.txt`, behaviour));
    const good = [await put('x.txt'), await put('y.txt')];
    const result = await reviewFiles([...bad, ...good], { jobs: 1, timeoutMs: 3_000, memoryMb: 64, worker });
    expect(reviewed(result)).toEqual(good);
    expect(result.failed.map(({ file }) => file)).toEqual(bad);
    const [loop, memory, list, exit, thrown, unreadable] = result.failed.map(({ error }) => error);
    expect(loop).toMatch(/超过3秒/);
    expect(memory).toMatch(/内存超过64MB/);
    expect(list).toMatch(/内存超过64MB/);
    expect(exit).toMatch(/意外中止/);
    expect(thrown).toMatch(/意外中止.*boom/);
    expect(unreadable).toBe('文件已加密，请先取消密码。');
  });

  it('says in Chinese what is wrong with a path', async () => {
    await mkdir(join(folder, 'empty'));
    const result = await reviewFiles([join(folder, 'missing.docx'), join(folder, 'empty'), '/dev/null'], { worker });
    expect(result.documents).toEqual([]);
    expect(result.failed.map(({ error }) => error)).toEqual([
      expect.stringContaining('找不到'),
      expect.stringContaining('没有可审核的文件'),
      expect.stringContaining('不是普通文件'),
    ]);
  });

  it('uses the built worker, which reads with the real readers', async () => {
    const empty = await put('empty.docx', '');
    const result = await reviewFiles([empty], { jobs: 1 });
    expect(result.documents).toEqual([]);
    expect(result.failed).toEqual([{ file: empty, error: expect.stringMatching(/空/) }]);
  });

  describe('of one unit', () => {
    const report = (year: number, before: string, spent: string): string =>
      `某县水务局${year}年度部门整体支出绩效自评报告\n一、基本情况\n${year - 1}年支出合计决算数为${before}万元。${year}年支出合计决算数为${spent}万元。\n`;
    const budget =
      '某县水务局2023年部门预算的通知\n某县水务局：\n2023年批复支出如下。其中：基本支出200.00万元，项目支出110.00万元。\n';

    it('are held against each other, and the result names them', async () => {
      const files = [
        await put('2023.txt', report(2023, '290.00', '301.00')),
        await put('2022.txt', report(2022, '270.00', '280.00')),
      ];
      const { groups, ungrouped, companions } = await reviewFiles([folder], { jobs: 1 });
      expect(
        groups?.map(({ unit, year, members }) => ({ unit, year, members: members.map(({ file }) => file) })),
      ).toEqual([{ unit: '某县水务局', year: 2023, members: files }]);
      expect(groups?.[0]?.findings.map(({ severity }) => severity)).toEqual(['error']);
      expect([ungrouped, companions]).toEqual([[], undefined]);
    });

    it('may have a budget beside them, which alone is refused', async () => {
      const table = await put('预算.txt', budget);
      const alone = await reviewFiles([table], { jobs: 1 });
      expect(alone.failed).toEqual([{ file: table, error: expect.stringContaining('没有找到绩效自评报告') }]);
      await put('2023.txt', report(2023, '290.00', '301.00'));
      const { failed, companions, groups } = await reviewFiles([folder], { jobs: 1 });
      expect(failed).toEqual([]);
      expect(companions?.map(({ file }) => file)).toEqual([table]);
      expect(groups?.[0]?.members.map(({ role }) => role)).toEqual(['department', 'budget']);
    });
  });

  it('reports progress after every file', async () => {
    const seen: BatchProgress[] = [];
    await put('a');
    await put('b', 'throw');
    await reviewFiles([folder], { jobs: 1, worker, onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ done, total }) => [done, total])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});
