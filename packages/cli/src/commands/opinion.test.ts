import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '@hengji/documents';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleReview } from '../../../review/src/formatters/testing/sample-result.js';
import { hengji } from '../testing/recorder.js';

const reviewFiles = vi.hoisted(() => vi.fn());
vi.mock('@hengji/review', async (original) => ({ ...(await original<object>()), reviewFiles }));

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-opinion-'));
  out = join(folder, '意见书.docx');
  reviewFiles.mockReset();
  reviewFiles.mockResolvedValue({ version: 1, documents: [sampleReview], failed: [] });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const paragraphs = async (): Promise<string[]> =>
  (await readDocument(await readFile(out))).blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));

describe('hengji opinion', () => {
  it('writes the opinion as a Word file', async () => {
    const { code, out: said } = await hengji(
      ...['opinion', 'a.docx', '--out', out, '--reviewer', '云岭县财政局', '--date', '2024-03-18'],
    );
    expect(code).toBe(0);
    expect(said).toContain('意见书已写入');
    const text = await paragraphs();
    expect(text[0]).toBe('关于《云岭县工商业联合会2023年度部门整体支出绩效自评报告》的复核意见书');
    expect(text).toContain('云岭县财政局（盖章）');
    expect(text).toContain('2024年3月18日');
  });

  it('takes only what was accepted', async () => {
    const [error] = sampleReview.findings.filter(({ severity }) => severity === 'error');
    await hengji('opinion', 'a.docx', '--out', out, '--accept', `${error?.id}，`);
    expect((await paragraphs()).filter((text) => /（编号f/.test(text))).toHaveLength(1);
  });

  it.each<[string[], RegExp]>([
    [['a.docx'], /请用 --out/],
    [['a.docx', '--out', 'a.pdf'], /\.docx/],
    [['a.docx', '--out', '/no/such/a.docx'], /上级文件夹不存在/],
    [['a.docx', '--out', 'a.docx', '--date', '2024-02-31'], /--date 应为/],
    [['a.docx', '--out', 'a.docx', '--date', '3月18日'], /--date 应为/],
    [['a.docx', '--out', 'a.docx', '--accept', '，'], /--accept 应为/],
  ])('refuses %j before reviewing', async (args, sentence) => {
    const { code, err } = await hengji('opinion', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(reviewFiles).not.toHaveBeenCalled();
  });

  it('writes nothing where an id is unknown or a file could not be reviewed', async () => {
    expect((await hengji('opinion', 'a.docx', '--out', out, '--accept', 'f0000000')).err).toMatch(/没有编号为/);
    const failed = [{ file: 'b.docx', error: '文件已加密。' }];
    reviewFiles.mockResolvedValue({ version: 1, documents: [sampleReview], failed });
    const { code, err } = await hengji('opinion', 'a.docx', 'b.docx', '--out', out);
    expect(code).toBe(2);
    expect(err).toContain('b.docx：文件已加密。');
    expect(await readdir(folder)).toEqual([]);
  });
});
