import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, type Evaluation, evaluationSchema, type FrameNode } from '@hengji/core';
import { type Document, readDocument } from '@hengji/documents';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Extraction, extractEvaluations } from './evaluation.js';
import { plain } from './testing/plain.js';

const corpus = process.env.HENGJI_CORPUS ?? '';

const number = (entry: Entry | undefined): number => Number(entry?.numbers?.[0]?.value ?? 0);
const total = (entries: readonly (Entry | undefined)[]): number =>
  Math.round(entries.reduce((sum, entry) => sum + number(entry), 0) * 1e6) / 1e6;
const weights = ({ indicators }: Evaluation): number => total(indicators.map(({ weight }) => weight));
const scores = ({ indicators, execution }: Evaluation): number =>
  total([...indicators, ...execution].map(({ score }) => score));

/** Classes whose printed weight is not the sum of what stands below them. */
function unbalanced(evaluation: Evaluation): string[] {
  const found: string[] = [];
  const sumOf = (node: FrameNode): number => {
    const own = total(node.indicators.map((index) => evaluation.indicators[index]?.weight));
    const sum = Math.round((own + node.children.reduce((all, child) => all + sumOf(child), 0)) * 1e6) / 1e6;
    if (node.weight && number(node.weight) !== sum) found.push(`${node.name} ${node.weight.text} ${sum}`);
    return sum;
  };
  evaluation.frame.forEach(sumOf);
  return found;
}

/** Every entry of an evaluation with a place. */
function* entriesIn(value: unknown): Generator<Entry> {
  if (typeof value !== 'object' || value === null) return;
  if ('text' in value && 'at' in value) yield value as Entry;
  for (const part of Object.values(value)) yield* entriesIn(part);
}

const printedAt = (document: Document, { at }: Entry): string | undefined => {
  const block = at && document.blocks[at.block];
  if (!at || !block) return undefined;
  const raw =
    block.type === 'paragraph'
      ? block.text
      : block.cells.find(({ row, column }) => row === at.row && column === at.column)?.text;
  return raw?.slice(at.start, at.end);
};

describe.skipIf(corpus === '')('real reports', () => {
  const read = new Map<string, { document: Document; extraction: Extraction }>();

  beforeAll(async () => {
    const folder = join(corpus, 'seeds');
    const files = [
      ...readdirSync(folder).map((name) => [name.slice(0, 3), join(folder, name)] as const),
      ...['docx', 'doc', 'xlsx', 'html', 'pdf'].map(
        (ext) => [ext, join(corpus, 'samples', 'form', `form.${ext}`)] as const,
      ),
    ];
    for (const [key, path] of files) {
      const document = await readDocument(new Uint8Array(readFileSync(path)));
      read.set(key, { document, extraction: extractEvaluations(document) });
    }
  });

  const extractionOf = (key: string): Extraction => {
    const found = read.get(key)?.extraction;
    if (!found) throw new Error(`no report ${key}`);
    return found;
  };
  const departmentOf = (key: string): Evaluation => {
    const found = extractionOf(key).evaluations[0];
    if (found?.kind !== 'department') throw new Error(`no department in ${key}`);
    return found;
  };

  it.each([
    ['000', [[17, 0]]],
    ['001', [[12, 1]]],
    ['002', [[0, 0]]],
    [
      '003',
      [
        [40, 1],
        [7, 1],
        [25, 1],
        [4, 1],
      ],
    ],
    ['004', [[0, 0]]],
    ['docx', [[40, 1]]],
    ['doc', [[40, 1]]],
    ['html', [[40, 1]]],
    ['xlsx', [[40, 1]]],
    ['pdf', [[40, 1]]],
  ])('%s has all indicators and execution rows, and nothing left over', (key, expected) => {
    const { evaluations, notUnderstood } = extractionOf(key);
    expect(evaluations.map(({ indicators, execution }) => [indicators.length, execution.length])).toEqual(expected);
    expect(notUnderstood).toEqual([]);
  });

  it('gives valid records whose entries stand where they say', () => {
    for (const { document, extraction } of read.values()) {
      for (const evaluation of extraction.evaluations) {
        evaluationSchema.parse(evaluation);
        const { title, ...rest } = evaluation;
        for (const entry of entriesIn(rest)) expect(printedAt(document, entry)).toBe(entry.text);
      }
    }
  });

  it('reads weights that add up at every level, and scores that add up to the total', () => {
    expect(weights(departmentOf('000'))).toBe(100);
    expect(weights(departmentOf('001'))).toBe(90);
    expect(extractionOf('003').evaluations.map(weights)).toEqual([80, 80, 80, 80]);
    for (const key of ['000', '001', '003', 'docx']) {
      for (const evaluation of extractionOf(key).evaluations) {
        expect(unbalanced(evaluation)).toEqual([]);
      }
    }
    expect(scores(departmentOf('000'))).toBe(95);
    expect(scores(departmentOf('001'))).toBe(99);
    expect(
      extractionOf('003').evaluations.map((evaluation) => [scores(evaluation), number(evaluation.total?.score)]),
    ).toEqual([
      [96.82, 96.82],
      [88.34, 88.34],
      [98.2, 98.2],
      [99.59, 99.59],
    ]);
  });

  it('reads a frame with standards (000)', () => {
    const evaluation = departmentOf('000');
    expect(evaluation.frame.map(({ name, weight }) => [name, weight?.text])).toEqual([
      ['投入', '13'],
      ['过程', '61'],
      ['产出及效率', '26'],
    ]);
    expect(evaluation.frame[2]?.children.map(({ name, weight }) => [name, weight?.text])).toEqual([
      ['职责履行', '8'],
      ['履职效益', '6'],
      ['', '12'],
    ]);
    expect(evaluation.indicators[14]).toMatchObject({ sharesWeightWith: 13, score: { text: '3' } });
    expect(evaluation.indicators.every(({ standard }) => standard !== undefined)).toBe(true);
    expect(plain(evaluation.total)).toEqual({ fullMarks: '100', score: '95' });
    expect(evaluation.year).toBe(2020);
    expect(evaluation.attachmentMark?.text).toBe('附件2：');
  });

  it('reads basic data and a self-evaluation table (001)', () => {
    const evaluation = departmentOf('001');
    const amount = (subject: string, year: number, stage: string): string[] =>
      evaluation.money.flatMap((line) =>
        line.subject === subject && line.year === year && line.stage === stage ? [line.amount.text] : [],
      );
    expect(amount('expenditure', 2021, 'executed')).toEqual(['98.85']);
    expect(amount('expenditure', 2022, 'opening')).toEqual(['73.03']);
    expect(amount('expenditure', 2022, 'executed')).toEqual(['107.49']);
    expect(amount('public', 2022, 'opening')).toEqual(['8.62']);
    expect(amount('operating-costs', 2022, 'executed')).toEqual(['8.29']);
    expect(amount('project-item', 2022, 'executed')).toEqual(['9', '4.5', '3.78', '0.9', '0.9']);
    expect(amount('three-public', 2022, 'executed')).toEqual(['']);
    expect(amount('procurement', 2021, 'executed')).toEqual(['——']);
    expect(plain(evaluation.staff)).toEqual([{ kind: '', posts: '5', onPost: '5', controlRate: '100%' }]);
    expect(evaluation.buildings).toHaveLength(1);
    expect(evaluation.goals).toHaveLength(2);
    expect(plain(evaluation.execution[0])).toEqual({
      name: '年度资金总额',
      opening: '73.03',
      adjusted: '107.49',
      executed: '107.49',
      rate: '100%',
      fullMarks: '10分',
      score: '10',
    });
    expect(plain(evaluation.total)).toEqual({ fullMarks: '100分', score: '99' });
    expect(evaluation.signatures).toHaveLength(8);
    expect(evaluation.notes).toHaveLength(1);
    expect(plain(evaluation.indicators[2])).toMatchObject({ level2: '质量指标', actual: '100%', score: '5' });
    expect(plain(evaluation.indicators[6])).toMatchObject({ level1: '效益指标', level2: '经济效益指标' });
  });

  it('reads a department and its projects (003)', () => {
    const { evaluations } = extractionOf('003');
    expect(evaluations.map(({ kind, year, project, grade }) => [kind, year, project?.text, grade?.text])).toEqual([
      ['department', 2021, undefined, '优'],
      ['project', 2021, '商协会管理工作经费', '良'],
      ['project', 2021, '民营经济服务工作经费', '优'],
      ['project', 2021, '机关保障工作经费', '优'],
    ]);
    const [department, project] = evaluations;
    expect(department?.goals.map(({ weight }) => number(weight))).toEqual([10, 2, 7.5, 11, 11, 9.5, 6, 10, 13]);
    expect(department?.unfinished).toHaveLength(6);
    expect(plain(department?.unfinished[5])).toMatchObject({ level2: '质量指标', target: '80%', actual: '58.67%' });
    expect(department?.indicators[34]?.actual?.numbers).toEqual([
      { label: '正高', value: '81.82', unit: '%' },
      { label: '副高', value: '88.98', unit: '%' },
    ]);
    expect(department?.notes).toHaveLength(4);
    expect(department?.execution[0]).toMatchObject({ fullMarks: { text: '20分' }, executed: { unit: '万元' } });
    expect(project?.options.map(({ options }) => options.filter(({ checked }) => checked).length)).toEqual([1, 1, 1]);
    expect(project?.sections.some(({ number: printed, level }) => printed === '一、' && level === 1)).toBe(true);
  });

  it('reads the same form alike from every format', () => {
    const of = (key: string): unknown => {
      const { indicators, execution, goals, money, total: printed, fields } = departmentOf(key);
      const squeezed = JSON.stringify(plain({ indicators, execution, goals, money, printed, fields }));
      return JSON.parse(squeezed.replaceAll('\\n', '').replaceAll(/[ \u3000]/g, ''));
    };
    const expected = of('docx');
    for (const key of ['doc', 'html', 'xlsx', 'pdf']) expect([key, of(key)]).toEqual([key, expected]);
  });
});
