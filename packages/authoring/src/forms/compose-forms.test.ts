import { asRecord, type Evaluation, emptyEvaluation } from '@hengji/core';
import { listPacks, loadPack } from '@hengji/packs';
import { extractEvaluations } from '@hengji/review';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../page/document-of.js';
import { renderDocx } from '../page/docx.js';
import { renderHtml } from '../page/html.js';
import type { Page, PageTable } from '../page/page.js';
import { renderXlsx } from '../page/xlsx.js';
import { drawRecord, finish, randomRecord } from '../testing/random-record.js';
import { composeForms, printForms } from './compose-forms.js';

const hubei = loadPack('hubei-department-2021');
const hubeiProject = loadPack('hubei-project-2021');
const hunan = loadPack('hunan-department-form-2022');
const date = new Date('2024-03-01T00:00:00Z');
const entry = (text: string) => ({ text });

const record: Evaluation = {
  ...emptyEvaluation('department'),
  unit: entry('云溪县档案馆'),
  year: 2023,
  execution: [{ name: '部门整体支出总额', adjusted: entry('100'), executed: entry('95.5') }],
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: entry('整理档案'),
      weight: entry('40'),
      target: entry('≥400卷'),
      actual: entry('410卷'),
    },
    {
      level1: '效益指标',
      level2: '社会效益指标',
      name: entry('方便群众查档'),
      weight: entry('40'),
      target: entry('完成'),
      actual: entry('完成'),
    },
  ],
};

const tablesIn = (pages: readonly Page[]): PageTable[] =>
  pages.flatMap(({ blocks }) => blocks.filter((block): block is PageTable => block.type === 'table'));

const textsOf = (pages: readonly Page[]): string[] =>
  pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'table' ? block.cells.map(({ text }) => text) : block.type === 'line' ? [block.text] : [],
    ),
  );

describe('composeForms', () => {
  it('fills the form of the department, weights in brackets as the form has no column for them', () => {
    const pages = composeForms(finish(record, hubei), hubei, { firstAttachment: 2 });
    expect(pages.map(({ name, orientation }) => [name, orientation])).toEqual([['部门整体支出自评表', 'portrait']]);
    const texts = textsOf(pages);
    expect(texts.slice(0, 3)).toEqual([
      '附件2',
      '2023年度部门整体支出自评表',
      '单位名称：云溪县档案馆　　填报日期：　　自评等级：优　　金额单位：万元',
    ]);
    expect(texts).toContain('预算执行情况（万元）（20分）');
    expect(texts).toContain('产出指标（40分）');
    expect(texts).toContain('整理档案（40分）');
    expect(texts).toContain('总分（100分）');
    expect(texts).toContain('95.50%');
    expect(texts).toContain('99.1');
  });

  it('gives an empty form with the classes of the pack where the record has nothing', () => {
    const pages = composeForms({ ...emptyEvaluation('department'), year: 2023 }, hunan);
    expect(pages).toHaveLength(2);
    expect(textsOf(pages)).toContain('服务对象满意度指标');
    expect(textsOf(pages)).toContain('效益指标（40分）');
    expect(composeForms(emptyEvaluation('department'), loadPack('chongqing-department-2020'))).toEqual([]);
  });

  it('lays wide forms across the paper and repeats the headings of their indicators', () => {
    const pack = loadPack('hunan-department-2015');
    const [page] = composeForms(drawRecord(pack, 1), pack);
    expect(page?.orientation).toBe('landscape');
    expect(tablesIn(page ? [page] : []).some(({ headerRows }) => headerRows === 1)).toBe(true);
  });

  it('cuts long groups, so that their names can be read on every page', () => {
    const indicators = Array.from({ length: 60 }, (_, at) => ({
      ...record.indicators[0],
      name: entry(`整理第${at + 1}批`),
      weight: entry('1'),
    }));
    const pages = composeForms({ ...record, indicators }, hunan);
    expect(textsOf(pages).filter((text) => text === '数量指标')).toHaveLength(5);
    const { evaluations } = extractEvaluations(documentOf({ title: '', pages }));
    expect(evaluations[0]?.frame.map(({ children }) => children.map(({ indicators: own }) => own.length))).toEqual([
      [60],
    ]);
  });

  it('prints what has no place in a form on a page of its own, if wanted', () => {
    const more = { ...record, staff: [{ kind: '行政', posts: entry('12'), onPost: entry('11') }] };
    expect(composeForms(more, hubei).map(({ name }) => name)).toEqual(['部门整体支出自评表', '其他数据表']);
    expect(composeForms(more, hubei, { annex: false })).toHaveLength(1);
  });

  it('covers every position of every table once', () => {
    for (const pack of listPacks()) {
      fc.assert(
        fc.property(randomRecord(pack, { odd: true }), (drawn) => {
          for (const { rows, columns, cells, widths = [] } of tablesIn(composeForms(drawn, pack))) {
            const covered = new Array<number>(rows * columns).fill(0);
            for (const { row, column, rowSpan, columnSpan } of cells) {
              for (let r = row; r < row + rowSpan; r += 1) {
                for (let c = column; c < column + columnSpan; c += 1)
                  covered[r * columns + c] = (covered[r * columns + c] ?? 0) + 1;
              }
            }
            expect(covered.every((count) => count === 1)).toBe(true);
            expect(widths).toHaveLength(columns);
            expect(Math.min(...widths)).toBeGreaterThan(0.015);
          }
        }),
        { numRuns: 25 },
      );
    }
  });

  it.each([0, 1, 30])('writes a department and %i projects into one file, each on pages of its own', (count) => {
    const printed = [
      printForms(finish(drawRecord(hubei, 5), hubei), hubei),
      ...Array.from({ length: count }, (_, at) => {
        // Names that hold each other are of different projects.
        const project = `数字化${'二期'.repeat(at % 3)}第${at + 1}批项目`;
        return printForms(finish(drawRecord(hubeiProject, at, { project }), hubeiProject), hubeiProject);
      }),
    ];
    const pages = printed.flatMap((forms) => forms.pages);
    const year = printed[0]?.shown.year;
    const { evaluations, notUnderstood } = extractEvaluations(documentOf({ title: '', pages }));
    expect(notUnderstood).toEqual([]);
    expect(year).toBeDefined();
    expect(evaluations.map(asRecord)).toEqual(printed.map(({ shown }) => shown));
  });

  it('leaves hostile texts without effect in every format', async () => {
    const hostile = '\u0000=HYPERLINK("http://x")\r\n<script>alert(1)</script>\u{1F4A5}\uD800 {{单位}}';
    const odd: Evaluation = {
      ...record,
      unit: entry(hostile),
      fields: [{ name: hostile, value: entry('长'.repeat(30_000)) }],
      indicators: [{ ...record.indicators[0], name: entry(hostile), target: entry(hostile), level1: hostile }],
      goals: [{ text: entry(hostile) }],
      notes: [entry(hostile)],
      money: [{ subject: 'other', name: hostile, amount: entry(hostile) }],
      staff: [{ kind: hostile, posts: entry(hostile) }],
      signatures: [{ name: hostile, value: entry(hostile) }],
    };
    for (const pack of listPacks()) {
      const booklet = { title: hostile, pages: composeForms(odd, pack) };
      expect(renderHtml(booklet)).not.toContain('<script');
      expect(Buffer.from(await renderDocx(booklet, { date })).equals(await renderDocx(booklet, { date }))).toBe(true);
      expect(Buffer.from(await renderXlsx(booklet, { date })).equals(await renderXlsx(booklet, { date }))).toBe(true);
    }
  });
});
