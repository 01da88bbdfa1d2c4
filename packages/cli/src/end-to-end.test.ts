import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepsContract, type Output } from './testing/contract.js';
import { badFiles, goodFiles, lockFile } from './testing/files.js';

const command = fileURLToPath(new URL('../bin/hengji.js', import.meta.url));
const examples = fileURLToPath(new URL('../../../examples/reports/', import.meta.url));
const wrong = join(examples, 'hunan-indicator-table.docx');
const clean = join(examples, 'department-clean.doc');

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command. */
function hengji(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const options = { env: { ...inherited, ...env }, maxBuffer: 1 << 28 };
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-e2e-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a folder with good and hostile files', () => {
  let good: string[];
  let bad: string[];
  let outcome: Outcome;
  let output: Output;
  const reports = () => join(folder, '报告');
  const names = (files: readonly { file: string }[]) => files.map(({ file }) => file.slice(reports().length + 1));

  beforeAll(async () => {
    const contents = { ...(await goodFiles()), ...(await badFiles()), ...lockFile };
    good = Object.keys(await goodFiles());
    bad = Object.keys(await badFiles());
    for (const [name, bytes] of Object.entries(contents)) {
      const path = join(reports(), name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }
    outcome = await hengji(['review', reports(), '--format', 'json']);
    output = keepsContract(outcome.out);
  }, 120_000);

  it('reviews every good file, in and below the folder, whatever its name says, and takes no lock file for a report', () => {
    expect(names(output.documents)).toEqual(good);
    for (const { evaluations, coverage } of output.documents) {
      expect(evaluations.length).toBeGreaterThan(0);
      expect(coverage.statements).toBeGreaterThan(0);
    }
  });

  it('reads the same report the same from UTF-8 and from GB18030', () => {
    const [plain, encoded] = ['03 正文.txt', '06 国标编码.txt'].map((name) =>
      output.documents.find(({ file }) => basename(file) === name),
    );
    expect(encoded?.statements).toEqual(plain?.statements);
    expect(encoded?.findings).toEqual(plain?.findings);
  });

  it('gives each bad file its own clear sentence that says what to do, and ends with 2', () => {
    expect(names(output.failed)).toEqual(bad);
    const sentences = output.failed.map(({ error }) => error);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[^\n]{5,120}请[^\n]{2,80}[。）]$/);
      expect(sentence).not.toMatch(/Error|undefined|程序出错|意外中止/);
    }
    expect(outcome.code).toBe(2);
    expect(outcome.err).toBe('');
  });

  it.each([
    ['截断', /不完整/],
    ['乱码', /不是可识别的文字/],
    ['空文件', /空的/],
    ['诚实的炸弹', /解压后超过/],
    ['说谎的炸弹', /与目录不符/],
    ['实体', /DOCTYPE/],
    ['深层嵌套', /嵌套/],
    ['加密', /密码/],
    ['图片', /图片.*OCR/],
    ['菜谱', /自评/],
    ['没有文字', /没有文字/],
    ['压缩包', /解压/],
  ])('says what is wrong with the file “%s”', (name, reason) => {
    expect(output.failed.find(({ file }) => file.includes(name))?.error).toMatch(reason);
  });

  it('gives the same with one process as with two', async () => {
    const [one, two] = await Promise.all(
      ['1', '2'].map((jobs) => hengji(['review', join(reports(), '下级'), wrong, '--format', 'json', '--jobs', jobs])),
    );
    expect(one).toEqual(two);
  });
});

describe('output', () => {
  it.each([
    ['table', /总分|得分/],
    ['json', /^\{"version":1/],
    ['sarif', /"version": ?"2\.1\.0"/],
    ['md', /^# /],
    ['html', /^<!doctype html>/],
    ['xlsx', /^PK/],
  ])('writes %s to a file, findings or not', async (format, start) => {
    const path = join(folder, `结果.${format}`);
    const { code, out, err } = await hengji(['review', wrong, clean, '--format', format, '--out', path]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('结果已写入');
    expect(await readFile(path, 'latin1').then((bytes) => Buffer.from(bytes, 'latin1').toString())).toMatch(start);
  });

  it('leaves nothing where the folder of --out is missing', async () => {
    const { code, err } = await hengji(['review', clean, '--out', join(folder, '没有', '结果.json')]);
    expect(code).toBe(2);
    expect(err).toMatch(/上级文件夹不存在/);
    expect(await readdir(folder)).not.toContain('没有');
  });

  it('names the formats there are where one is unknown', async () => {
    const { code, err } = await hengji(['review', clean, '--format', 'pdf']);
    expect(code).toBe(2);
    expect(err).toMatch(/没有名为“pdf”的输出格式.*table.*xlsx/);
  });

  it('colours where that is demanded, and not where it is forbidden or nobody looks', async () => {
    const coloured = async (env: Record<string, string>) =>
      (await hengji(['review', wrong, '--fail-on', 'never'], env)).out.includes('\u001b[');
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured({ NO_COLOR: '1' })).toBe(false);
    expect(await coloured({})).toBe(false);
  });
});

describe('exit codes', () => {
  it.each([
    ['wrong', [], 1],
    ['wrong', ['--fail-on', 'warning'], 1],
    ['wrong', ['--fail-on', 'never'], 0],
    ['clean', [], 0],
    ['clean', ['--fail-on', 'warning'], 0],
    ['clean', ['--fail-on', 'sometimes'], 2],
    ['missing', [], 2],
    ['missing', ['--fail-on', 'never'], 2],
  ] as const)('a %s report and %j end with %i', async (report, options, code) => {
    const path = { wrong, clean, missing: join(folder, '没有这个文件.docx') }[report];
    expect((await hengji(['review', path, ...options, '--format', 'json'])).code).toBe(code);
  });

  it('is 2 where one of several files is missing, or none is given', async () => {
    const outcome = await hengji(['review', clean, join(folder, '没有这个文件.docx'), '--format', 'json']);
    expect(outcome.code).toBe(2);
    expect(keepsContract(outcome.out).documents).toHaveLength(1);
    expect((await hengji(['review'])).code).toBe(2);
  });

  it('reviews a file once that is given twice', async () => {
    const { out } = await hengji(['review', clean, clean, '--format', 'json']);
    expect(keepsContract(out).documents.map(({ file }) => file)).toEqual([clean]);
  });
});
