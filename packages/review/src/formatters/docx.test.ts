import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scanFigures } from '@hengji/core';
import { readDocument } from '@hengji/documents';
import { writeDocx } from '@hengji/documents/write';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentsOf } from '../../../documents/src/docx-comments/testing/commented.js';
import type { DocumentReview, Finding, ReviewResult } from '../model/review.js';
import { docxFormatter } from './docx.js';
import { SourceTrouble } from './formatter.js';
import { cleanReview, dismissedReview, hostileReview, sampleReview } from './testing/sample-result.js';

const date = new Date('2024-05-06T08:00:00Z');
const resultOf = (review: DocumentReview, more: Partial<ReviewResult> = {}): ReviewResult => ({
  version: 1,
  documents: [review],
  failed: [],
  ...more,
});
const format = (review: DocumentReview, result = resultOf(review)) =>
  docxFormatter.formatFile(review, result, { color: false, width: 80, verbose: false, date });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-docx-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The review as if its document had been read from a .docx of that name. */
async function onDisk(review: DocumentReview, name: string): Promise<DocumentReview> {
  const file = join(folder, name);
  const bytes = await writeDocx(review.document, { date });
  await writeFile(file, bytes);
  return { ...review, file, document: await readDocument(bytes) };
}

describe('docxFormatter', () => {
  it('gives the report back with a comment at every finding, and a list of them at the end', async () => {
    const review = await onDisk(sampleReview, '工商联.docx');
    const bytes = await format(review);
    expect(commentsOf(bytes).map(({ author, marked, paragraphs }) => [author, marked, paragraphs[0]])).toEqual([
      ['衡绩', '107.49万元', '【2】错误：分项之和不等于合计'],
      ['衡绩', '降幅约8%', '【3】待说明：增减幅度无从核对'],
      ['衡绩', '4', '【1】错误：得分与评分标准不符'],
      ['衡绩', '', '【4】建议：实际完成值未填写'],
    ]);
    expect(commentsOf(bytes)[2]?.paragraphs).toEqual([
      '【1】错误：得分与评分标准不符',
      '按表中标准只能得0分，表中得4分。',
      '算式：(4÷3)×100%=133.33%，超过33.33个百分点，扣16.67分，得0分',
      '依据：表内评价标准',
      '怎么办：按标准重新计分，或说明采用的口径。',
    ]);
    const { blocks } = await readDocument(bytes);
    const count = review.document.blocks.length;
    expect(blocks.slice(0, count)).toEqual(review.document.blocks);
    expect(blocks[count]).toMatchObject({ text: '衡绩审核意见汇总', level: 1 });
    const texts = blocks.slice(count).map((block) => (block.type === 'paragraph' ? block.text : ''));
    expect(texts).toContain('共4条意见：错误2项，待说明1项，建议1项。序号与批注中的编号一致。');
    expect(texts.join('\n')).toMatch(/读到数字27个.*矛盾2/);
    const tables = blocks.slice(count).flatMap((block) => (block.type === 'table' ? [block] : []));
    expect(tables[0]?.cells.filter(({ row }) => row < 2).map(({ text }) => text)).toEqual([
      ...['序号', '级别', '位置', '问题', '依据', '建议'],
      ...['1', '错误', '第1个表格第2行第7、6列'],
      expect.stringMatching(/^得分与评分标准不符\n按表中标准只能得0分/),
      ...['表内评价标准', '按标准重新计分，或说明采用的口径。'],
    ]);
    expect(tables[1]?.cells.map(({ text }) => text)).toContain('没有核对规则');
  });

  it('gives the same bytes for the same result and date', async () => {
    const review = await onDisk(sampleReview, '再来.docx');
    expect(await format(review)).toEqual(await format(review));
  });

  it('says so where the file is gone or is no longer what was reviewed', async () => {
    const review = await onDisk(sampleReview, '改动.docx');
    await writeFile(
      review.file,
      await writeDocx({ ...sampleReview.document, blocks: review.document.blocks.slice(1) }),
    );
    await expect(format(review)).rejects.toThrow(
      new SourceTrouble('原文件在审核之后有改动，没有写出批注；请重新审核。'),
    );
    await writeFile(review.file, '不再是 Word 文件');
    await expect(format(review)).rejects.toThrow(SourceTrouble);
    await rm(review.file);
    await expect(format(review)).rejects.toThrow(/无法再次读取原文件.*找不到该文件/);
  });

  it('makes a Word copy of a file of another kind', async () => {
    const review: DocumentReview = { ...sampleReview, file: '报告/没有这个文件.pdf', format: 'pdf' };
    const bytes = await format(review);
    expect(commentsOf(bytes).map(({ marked }) => marked)).toEqual(['107.49万元', '降幅约8%', '4', '']);
    const { blocks } = await readDocument(bytes);
    expect(JSON.stringify(blocks)).toContain('原文件“没有这个文件.pdf”为PDF格式');
  });

  it('leaves dismissed findings without a comment, and says how many there are', async () => {
    const bytes = await format(await onDisk(dismissedReview, '排除.docx'));
    expect(commentsOf(bytes)).toHaveLength(3);
    expect(JSON.stringify((await readDocument(bytes)).blocks)).toContain('已排除1项，排除已失效1项。');
  });

  it('takes up what holding files against each other found', async () => {
    const review = await onDisk(cleanReview, '今年.docx');
    const between: Finding = {
      id: 'g1',
      check: 'last-year',
      severity: 'error',
      title: '与上年报告不一致',
      message: '上年报告为100.00万元。',
      quotes: [
        { text: '100.00万元', at: { block: 3, start: 0, end: 8 }, file: join(folder, '去年.docx') },
        { text: '107.49万元', at: { block: 4, start: 10, end: 18 }, file: review.file },
      ],
      why: '',
      basis: '上年报告',
      advice: '核对。',
    };
    const group = {
      ...{ id: 'x', unit: '甲', year: 2023, how: '', members: [], statements: [] },
      ...{ coverage: review.coverage, findings: [between, { ...between, quotes: [] }] },
    };
    const [found, ...others] = commentsOf(await format(review, resultOf(review, { groups: [group] })));
    expect(others).toEqual([]);
    expect(found?.marked).toBe('107.49万元');
    expect(found?.paragraphs).toContain('涉及：第5段；文件“去年.docx”');
  });

  it('says that nothing was found', async () => {
    const bytes = await format(await onDisk(cleanReview, '干净.docx'));
    expect(commentsOf(bytes)).toEqual([]);
    expect(JSON.stringify((await readDocument(bytes)).blocks)).toContain('没有发现问题。');
  });

  it('is a sound file for hostile text too', async () => {
    const bytes = await format(hostileReview);
    expect(commentsOf(bytes)).toHaveLength(1);
    expect(JSON.stringify((await readDocument(bytes)).blocks)).toContain('+<script>alert(1)</script>');
  });

  it('names its files', () => {
    const named = (file: string, more: Partial<DocumentReview> = {}) =>
      docxFormatter.nameFor({ ...sampleReview, file, ...more });
    expect(named('报告/甲.2023.docx')).toBe('甲.2023.审核.docx');
    expect(named('甲.DOCM')).toBe('甲.审核.docm');
    expect(named('甲.doc')).toBe('甲.审核.docx');
    expect(named('甲.pdf', { format: 'pdf' })).toBe('甲.审核.docx');
  });
});

const corpus = process.env.HENGJI_CORPUS ?? '';

describe.skipIf(corpus === '')('a form of 60 rows in every format', () => {
  const forms = corpus === '' ? [] : readdirSync(join(corpus, 'samples', 'form'));

  it.each(forms)('%s: every figure can be commented, and only it is marked', async (name) => {
    const file = join(corpus, 'samples', 'form', name);
    const document = await readDocument(await readFile(file));
    const findings = document.blocks.flatMap((block, index): Finding[] => {
      const texts = block.type === 'table' ? block.cells : [{ text: block.text }];
      return texts.flatMap((cell) => {
        const [figure] = scanFigures(cell.text).figures;
        if (!figure) return [];
        const place = 'row' in cell ? { row: cell.row, column: cell.column } : {};
        const { start, end } = figure;
        const text = cell.text.slice(start, end);
        const quotes = [{ text, at: { block: index, ...place, start, end } }];
        return [
          {
            ...{ id: '', check: 'c', severity: 'error', why: '', basis: '', advice: '' },
            title: text,
            message: '',
            quotes,
          } as Finding,
        ];
      });
    });
    const bytes = await format({ ...cleanReview, file, format: document.format, document, findings });
    const comments = commentsOf(bytes);
    expect(comments).toHaveLength(findings.length);
    expect(comments.map(({ marked }) => marked)).toEqual(findings.map(({ title }) => title));
    expect(comments.map(({ paragraphs }) => paragraphs[0]?.replace(/^.*：/, ''))).toEqual(
      findings.map(({ title }) => title),
    );
  });
});
