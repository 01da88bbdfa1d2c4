import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BatchOptions } from '@hengji/review';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanReview, sampleResult, sampleReview } from '../../review/src/formatters/testing/sample-result.js';
import { run } from './program.js';
import type { Stream, Terminal } from './terminal.js';

// The command line is tested without reading files: what a review finds is set here.
const reviewFiles = vi.hoisted(() => vi.fn());
vi.mock('@hengji/review', async (original) => ({ ...(await original<object>()), reviewFiles }));

class Recorder implements Stream {
  readonly chunks: Buffer[] = [];
  constructor(
    readonly isTTY = false,
    readonly columns = 80,
  ) {}
  write(content: string | Uint8Array, done: (error?: Error | null) => void): void {
    this.chunks.push(Buffer.from(content));
    done();
  }
  get text(): string {
    return Buffer.concat(this.chunks).toString();
  }
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-cli-'));
  reviewFiles.mockReset();
  reviewFiles.mockResolvedValue({ version: 1, documents: [sampleReview], failed: [] });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function hengji(args: string[], { tty = false, env = {} }: { tty?: boolean; env?: Terminal['env'] } = {}) {
  const out = new Recorder(tty);
  const err = new Recorder(tty);
  const code = await run(args, { out, err, env });
  return { code, out: out.text, err: err.text };
}

describe('hengji review', () => {
  it('shows the report in the terminal and ends with 1 on errors', async () => {
    const { code, out, err } = await hengji(['review', 'a.docx', 'b.docx', '--jobs', '3']);
    expect(code).toBe(1);
    expect(out).toContain('错误：分项之和不等于合计');
    expect(err).toBe('');
    expect(reviewFiles).toHaveBeenCalledWith(['a.docx', 'b.docx'], expect.objectContaining({ jobs: 3 }));
  });

  it.each([
    ['error', [cleanReview], [], 0],
    ['never', [sampleReview], [], 0],
    [
      'warning',
      [{ ...sampleReview, findings: sampleReview.findings.filter(({ severity }) => severity === 'warning') }],
      [],
      1,
    ],
    [
      'warning',
      [{ ...sampleReview, findings: sampleReview.findings.filter(({ severity }) => severity === 'advice') }],
      [],
      0,
    ],
    [
      'error',
      [{ ...sampleReview, findings: sampleReview.findings.filter(({ severity }) => severity === 'warning') }],
      [],
      0,
    ],
    ['never', [sampleReview], sampleResult.failed, 2],
    ['error', [sampleReview], sampleResult.failed, 2],
  ])('ends by --fail-on %s', async (failOn, documents, failed, expected) => {
    reviewFiles.mockResolvedValue({ version: 1, documents, failed });
    expect((await hengji(['review', 'x', '--fail-on', failOn])).code).toBe(expected);
  });

  it.each([
    ['json', (text: string) => expect(JSON.parse(text)).toMatchObject({ version: 1 })],
    ['sarif', (text: string) => expect(JSON.parse(text)).toMatchObject({ version: '2.1.0' })],
    ['md', (text: string) => expect(text).toMatch(/^# /)],
    ['html', (text: string) => expect(text).toMatch(/^<!doctype html>/)],
  ])('writes %s to the screen', async (format, check) =>
    check((await hengji(['review', 'x', '--format', format])).out),
  );

  it('writes a file as a whole, choosing the format by the extension, and leaves nothing else', async () => {
    const path = join(folder, '审核.html');
    await writeFile(path, 'earlier');
    const { out, err } = await hengji(['review', 'x', '--out', path]);
    expect(out).toBe('');
    expect(err).toContain(`结果已写入 ${path}`);
    expect(await readFile(path, 'utf8')).toMatch(/^<!doctype html>/);
    expect(await readdir(folder)).toEqual(['审核.html']);
  });

  it('writes a workbook', async () => {
    const path = join(folder, '审核.xlsx');
    await hengji(['review', 'x', '--format', 'xlsx', '--out', path]);
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  });

  it.each<[string[], RegExp]>([
    [['review'], /缺少参数/],
    [['review', 'x', '--format', 'yaml'], /没有名为“yaml”的输出格式.*table/],
    [['review', 'x', '--format', 'xlsx'], /请用 --out/],
    [['review', 'x', '--format', 'docx', '--out', 'a.docx'], /还不支持 --format docx/],
    [['review', 'x', '--out', 'a.docx'], /还不支持写出 docx/],
    [['review', 'x', '--pack', 'hunan'], /还不支持 --pack/],
    [['review', 'x', '--jobs', '0'], /--jobs 应为 1 到 64/],
    [['review', 'x', '--jobs', '1e3'], /--jobs 应为/],
    [['review', 'x', '--jobs'], /后面要有内容/],
    [['review', 'x', '--fail-on', 'constructor'], /--fail-on 应为/],
    [['review', 'x', '--fromat', 'json'], /没有“--fromat”这个选项；是不是 --format/],
    [['reveiw', 'x'], /没有“reveiw”这个命令；是不是 review/],
    [['review', 'x', '--out', '/no/such/folder/a.json'], /上级文件夹不存在：\/no\/such\/folder/],
    [['review', 'x', '--out', tmpdir()], /指向一个文件夹/],
  ])('refuses %j in Chinese with 2, before reviewing anything', async (args, sentence) => {
    const { code, out, err } = await hengji(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/error:|argument|unknown/);
    expect(reviewFiles).not.toHaveBeenCalled();
  });

  it('colours only a terminal that wants it', async () => {
    const colored = async (tty: boolean, env: Terminal['env'], ...more: string[]) =>
      (await hengji(['review', 'x', ...more], { tty, env })).out.includes('\u001b[');
    expect(await colored(true, {})).toBe(true);
    expect(await colored(false, {})).toBe(false);
    expect(await colored(true, { NO_COLOR: '1' })).toBe(false);
    expect(await colored(true, {}, '--no-color')).toBe(false);
    expect(await colored(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(await colored(true, { FORCE_COLOR: '0' })).toBe(false);
  });

  it('shows progress on a terminal and takes it away', async () => {
    reviewFiles.mockImplementation(async (_paths: string[], { onProgress }: BatchOptions) => {
      onProgress?.({ done: 1, total: 2, file: '报告/甲\u001b.docx' });
      return { version: 1, documents: [cleanReview], failed: [] };
    });
    expect((await hengji(['review', 'x'], { tty: true })).err).toContain('1/2 报告/甲.docx\r\u001b[K');
    expect((await hengji(['review', 'x'])).err).toBe('');
  });

  it('takes a reader that has gone away for no error', async () => {
    const gone: Stream = {
      write: (_content, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    };
    expect(await run(['review', 'x'], { out: gone, err: new Recorder(), env: {} })).toBe(1);
  });

  it('tells a fault of the program apart from findings', async () => {
    reviewFiles.mockRejectedValue(new TypeError('boom'));
    const { code, err } = await hengji(['review', 'x']);
    expect(code).toBe(70);
    expect(err).toMatch(/程序出错[\s\S]*boom/);
  });
});

describe('help', () => {
  it('is Chinese throughout', async () => {
    for (const args of [['--help'], ['review', '--help'], ['help', 'review']]) {
      const { code, out } = await hengji(args);
      expect(code).toBe(0);
      expect(out).toContain('用法：');
      expect(out).not.toMatch(/Usage|Options|Arguments|Commands|display|default|\[options\]/);
      expect(out).not.toMatch(/--pack|docx 格式/);
    }
  });

  it('is shown with 2 where nothing is asked', async () => {
    const { code, err } = await hengji([]);
    expect(code).toBe(2);
    expect(err).toContain('用法：');
  });

  it('tells the version', async () => {
    expect((await hengji(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
