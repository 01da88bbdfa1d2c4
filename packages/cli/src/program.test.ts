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
    [['review', 'x', '--format', 'docx'], /请用 --out/],
    [['review', 'x', 'y', '--out', join(tmpdir(), 'a.docx')], /有2个文件.*文件夹/],
    [['review', 'a.docx', '--out', './a.docx'], /就是被审核的文件/],
    [['review', 'x', '--pack', 'hunan'], /没有编号为“hunan”的模板包；可用的有/],
    [['review', 'x', '--pack', './没有这个文件夹'], /找不到模板包/],
    [['review', 'x', '--config', 'no-such.yaml'], /配置文件 no-such.yaml 有误：\n {2}找不到/],
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

describe('settings of a review', () => {
  const written = async (text: string): Promise<string> => {
    const path = join(folder, '设置.yaml');
    await writeFile(path, text);
    return path;
  };
  const warnings = sampleReview.findings.filter(({ severity }) => severity === 'warning');

  it('come from the configuration and reach the review', async () => {
    const path = await written(
      'packs: [hunan-department-2015]\nchecks: { enumeration-count: off }\npackSettings: { hunan-department-2015: { checks: { total-score: advice } } }\n',
    );
    await hengji(['review', 'x', '--config', path]);
    expect(reviewFiles.mock.lastCall?.[1]).toMatchObject({
      packs: ['hunan-department-2015'],
      settings: { checks: { 'enumeration-count': 'off' } },
      packSettings: { 'hunan-department-2015': { checks: { 'total-score': 'advice' } } },
    });
  });

  it('of the command line go before the configuration', async () => {
    reviewFiles.mockResolvedValue({ version: 1, documents: [{ ...sampleReview, findings: warnings }], failed: [] });
    const path = await written('packs: [hunan-department-2015]\nfailOn: warning\n');
    expect((await hengji(['review', 'x', '--config', path])).code).toBe(1);
    expect((await hengji(['review', 'x', '--config', path, '--fail-on', 'error'])).code).toBe(0);
    expect((await hengji(['review', 'x', '--no-config'])).code).toBe(0);
    const packs = ['--pack', 'ministry-project-2020', '--pack', 'hubei-department-2021'];
    await hengji(['review', 'x', '--config', path, ...packs]);
    expect(reviewFiles.mock.lastCall?.[1]).toMatchObject({ packs: ['ministry-project-2020', 'hubei-department-2021'] });
  });

  it('with errors stop the review, each named with its line', async () => {
    const path = await written('checks:\n  total-scor: off\nthresholds:\n  total-score: { x: 1 }\n');
    const { code, err } = await hengji(['review', 'x', '--config', path]);
    expect(code).toBe(2);
    expect(err).toContain('第2行：没有编号为“total-scor”的检查项；是不是“total-score”？');
    expect(err).toContain('第4行：检查项“total-score”没有可以调整的界限。');
    expect(reviewFiles).not.toHaveBeenCalled();
  });
});

describe('dismissed findings', () => {
  it('do not count for the exit code', async () => {
    const dismissed = { reason: '见决算说明', on: '2024-03-18' };
    const findings = sampleReview.findings.map((finding) => ({ ...finding, dismissed }));
    reviewFiles.mockResolvedValue({ version: 1, documents: [{ ...sampleReview, findings }], failed: [] });
    const { code, out } = await hengji(['review', 'x', '--fail-on', 'warning']);
    expect(code).toBe(0);
    expect(out).toContain('已排除4项');
  });
});

describe('help', () => {
  it('is Chinese throughout', async () => {
    for (const args of [['--help'], ['review', '--help'], ['help', 'review']]) {
      const { code, out } = await hengji(args);
      expect(code).toBe(0);
      expect(out).toContain('用法：');
      expect(out).not.toMatch(/Usage|Options|Arguments|Commands|display|default|\[options\]/);
      expect(out).not.toMatch(/docx 格式/);
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
