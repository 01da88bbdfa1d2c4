import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentReview, type FileFormatter, type ReviewResult, SourceTrouble } from '@hengji/review';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleReview } from '../../review/src/formatters/testing/sample-result.js';
import { checkEachOutput, writeEachOutput } from './output-each.js';

/** Gives back the path of each file, and refuses files that are called so. */
const formatter: FileFormatter = {
  id: 'docx',
  title: '',
  extension: 'docx',
  binary: true,
  nameFor: ({ file }) => `${file.replace(/^.*\/|\.\w+$/g, '')}.审核.docx`,
  async formatFile({ file }) {
    if (file.includes('改动')) throw new SourceTrouble('原文件有改动。');
    return Buffer.from(file);
  },
};
const options = { color: false, width: 80, verbose: false };
const resultOf = (...files: string[]): ReviewResult => ({
  version: 1,
  documents: files.map((file): DocumentReview => ({ ...sampleReview, file })),
  failed: [],
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-each-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writeEachOutput', () => {
  it('writes each file into the folder, and tells equal names apart', async () => {
    const out = join(folder, '审核稿');
    const { paths, troubles } = await writeEachOutput(
      formatter,
      resultOf('一/甲.docx', '二/甲.docx', '改动.docx', '甲.doc', '乙.pdf'),
      out,
      options,
    );
    expect((await readdir(out)).sort()).toEqual(
      ['乙.审核.docx', '甲(2).审核.docx', '甲(3).审核.docx', '甲.审核.docx'].sort(),
    );
    expect(paths).toHaveLength(4);
    expect(await readFile(join(out, '甲(2).审核.docx'), 'utf8')).toBe('二/甲.docx');
    expect(troubles).toEqual([{ file: '改动.docx', error: '原文件有改动。' }]);
  });

  it('writes a single file where a file is named, and into a folder that is called like one', async () => {
    const out = join(folder, '稿.docx');
    await writeEachOutput(formatter, resultOf('甲.docx'), out, options);
    expect(await readFile(out, 'utf8')).toBe('甲.docx');
    const odd = join(folder, '文件夹.docx');
    await mkdir(odd);
    await writeEachOutput(formatter, resultOf('甲.docx', '乙.docx'), odd, options);
    expect(await readdir(odd)).toHaveLength(2);
  });

  it('refuses several files for one, and the report itself', async () => {
    const out = join(folder, '甲.docx');
    await writeFile(out, '原件');
    await expect(writeEachOutput(formatter, resultOf('甲', '乙'), out, options)).rejects.toThrow('有2个文件');
    await expect(writeEachOutput(formatter, resultOf(out), out, options)).rejects.toThrow('以免覆盖原件');
    expect(await readFile(out, 'utf8')).toBe('原件');
  });
});

describe('checkEachOutput', () => {
  it('refuses before any work is done', async () => {
    await expect(checkEachOutput(join(folder, '没有', '稿'), ['甲'])).rejects.toThrow('上级文件夹不存在');
    await expect(checkEachOutput(join(folder, '稿.docx'), ['甲', '乙'])).rejects.toThrow('文件夹');
    await expect(checkEachOutput(join(folder, '稿.docx'), [join(folder, '稿.docx')])).rejects.toThrow('以免覆盖原件');
    await checkEachOutput(folder, ['甲', '乙']);
    await checkEachOutput(join(folder, '新'), ['甲', '乙']);
  });
});
