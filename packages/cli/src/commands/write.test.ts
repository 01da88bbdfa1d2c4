import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asRecord, type Evaluation, emptyEvaluation } from '@hengji/core';
import { type Document, readDocument } from '@hengji/documents';
import { reviewDocument } from '@hengji/review';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicator } from '../../../authoring/src/testing/indicator.js';
import { hengji } from '../testing/recorder.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-write-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const entry = (text: string) => ({ text });

const department: Evaluation = {
  ...emptyEvaluation('department'),
  title: entry('2023年度云溪县档案馆部门整体支出绩效自评报告'),
  unit: entry('云溪县档案馆'),
  year: 2023,
  staff: [{ kind: '', posts: entry('20'), onPost: entry('18') }],
  execution: [{ name: '年度资金总额', opening: entry('220'), adjusted: entry('250'), executed: entry('240.70') }],
  goals: [{ text: entry('完成档案整理和开放利用。'), actual: entry('年度任务全部完成。') }],
  indicators: [
    indicator('产出指标', '数量指标', '整理档案', '25', '≥4000卷', '4200卷'),
    indicator('产出指标', '数量指标', '举办展览', '25', '≥5次', '5次'),
    indicator('效益指标', '社会效益指标', '档案利用人次', '40', '≥1000人次', '1000人次'),
  ],
};

const pack = ['--pack', 'hunan-department-form-2022'];

async function record(name: string, data: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(data));
  return path;
}
const out = (name: string): string => join(folder, name);
const readBack = async (path: string): Promise<Document> => readDocument(await readFile(path));
const textsIn = ({ blocks }: Document): string =>
  blocks
    .map((block) => (block.type === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join('|')))
    .join('\n');

describe('hengji write', () => {
  it.each(['docx', 'html', 'xlsx'])(
    'writes %s with everything computed, in which a review finds no error',
    async (format) => {
      const path = out(`set.${format}`);
      const { code, err } = await hengji('write', await record('a.json', department), ...pack, '--out', path);
      expect([code, err]).toEqual([0, expect.stringContaining(`已写入 ${path}`)]);
      const document = await readBack(path);
      const { findings, evaluations } = reviewDocument(document, path);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const read = evaluations.map(asRecord).find(({ indicators }) => indicators.length > 0);
      expect(read?.total).toMatchObject({ score: entry('99.63') });
      expect(read?.execution[0]).toMatchObject({ rate: entry('96.28%'), score: entry('9.63') });
      expect(textsIn(document)).toContain('优');
    },
  );

  it('says which sections it drafted, and leaves them empty on request', async () => {
    const file = await record('a.json', department);
    const drafted = await hengji('write', file, ...pack, '--part', 'report', '--out', out('report.docx'));
    expect(drafted.err).toContain('以下章节由程序根据记录起草');
    const empty = await hengji('write', file, ...pack, '--part', 'report', '--no-drafts', '--out', out('empty.docx'));
    expect(empty.err).toContain('以下章节没有内容');
    expect(empty.err).not.toContain('起草');
  });

  it('refuses a record with faults, and marks them where the user wants it written', async () => {
    const file = await record('faulty.json', { ...department, total: { score: entry('89') } });
    const path = out('faulty.docx');
    const refused = await hengji('write', file, ...pack, '--out', path);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/错误：.*99\.63/);
    expect(refused.err).toContain('没有写出');
    expect(await readdir(folder)).not.toContain('faulty.docx');
    const marked = await hengji('write', file, ...pack, '--allow-findings', '--out', path);
    expect(marked.code).toBe(1);
    expect(textsIn(await readBack(path))).toContain('衡绩审核意见汇总');
    expect((await hengji('write', file, ...pack, '--recompute', '--out', path)).code).toBe(0);
  });

  it('takes the packs of the department and of its projects', async () => {
    const project: Evaluation = {
      ...emptyEvaluation('project'),
      unit: entry('云溪县档案馆'),
      project: entry('数字化加工经费'),
      year: 2023,
      execution: [{ name: '年度资金总额', adjusted: entry('30'), executed: entry('30') }],
      indicators: [indicator('产出指标', '数量指标', '数字化加工', '90', '≥10万页', '10万页')],
    };
    const file = await record('both.json', [department, project]);
    const missing = await hengji('write', file, ...pack, '--out', out('both.docx'));
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('项目支出的模板包')]);
    const written = await hengji('write', file, ...pack, '--pack', 'ministry-project-2020', '--out', out('both.docx'));
    expect(written.code).toBe(0);
    const { evaluations } = reviewDocument(await readBack(out('both.docx')), 'both.docx');
    expect(evaluations.map(({ kind }) => kind)).toEqual(['department', 'project']);
  });

  it.each([
    [['--out', 'x.pdf'], '不能写出“pdf”'],
    [['--out', 'x.docx', '--format', 'html'], '扩展名应为 .html'],
    [['--out', 'x.docx', '--pack', 'nowhere'], '没有编号为“nowhere”的模板包'],
    [['--out', 'x.docx', '--part', 'half'], '--part 应为'],
    [[], '--out'],
    [['--out', 'x.docx', '--template', 'missing.docx'], '找不到模板'],
  ])('refuses %j with one clear sentence', async (flags, sentence) => {
    const file = await record('a.json', department);
    const { code, err } = await hengji('write', file, ...(flags.includes('nowhere') ? [] : pack), ...flags);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
