import { type Evaluation, emptyEvaluation } from '@hengji/core';
import { listPacks, loadNarrative, loadPack } from '@hengji/packs';
import { reviewDocument } from '@hengji/review';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../page/document-of.js';
import type { Page } from '../page/page.js';
import { composeReport, type ReportOptions } from './compose.js';
import { anyRecord } from './testing/any-record.js';

const runs = Number(process.env.REPORT_RUNS ?? 60);

const projects = fc.array(anyRecord('project'), { maxLength: 4 });

const reportOf = (record: Evaluation, others: Evaluation[], id: string, options?: ReportOptions) =>
  composeReport(record, others, loadPack(id), options);

const documentOfReport = (pages: readonly Page[]) => documentOf({ title: '自评报告', pages });

const linesOf = (pages: readonly Page[]): string[] =>
  pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'line' || block.type === 'heading' ? [block.text] : [])),
  );

/** What a text with gaps would show. */
const gaps =
  /undefined|NaN|null|\{|\}|【|】|[（(][，、；\s]*[）)]|“”|[，、；：][，、；。]|。[，、；。]|^[，、；：。]|其中[：，]?[。；，]|较上年的?[，。；]/;

describe('composeReport, for any record', () => {
  for (const { id, kind } of listPacks()) {
    it(`${id}: the text never contradicts itself and shows no gaps`, () => {
      fc.assert(
        fc.property(anyRecord(kind), projects, (record, others) => {
          const { pages } = reportOf(record, others, id, { problems: ['内控制度执行有待规范'] });
          for (const line of linesOf(pages)) expect(line).not.toMatch(gaps);
          const review = reviewDocument(documentOfReport(pages), 'report.docx');
          const errors = review.findings.filter(({ severity }) => severity === 'error');
          expect(errors.map(({ check, message, quotes }) => [check, message, quotes.map(({ text }) => text)])).toEqual(
            [],
          );
        }),
        { numRuns: runs },
      );
    });
  }

  it('rounded as templates ask, it still never contradicts itself', () => {
    const pack = loadPack('hunan-report-outline-2022');
    const money = fc.record({ unit: fc.constantFrom('元', '万元', '亿元'), digits: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(anyRecord(), projects, money, (record, others, rounding) => {
        const narrative = { ...loadNarrative(pack), money: rounding };
        const { pages } = composeReport(record, others, pack, { narrative });
        const { findings } = reviewDocument(documentOfReport(pages), 'report.docx');
        const errors = findings.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ check, message, quotes }) => [check, message, quotes.map(({ text }) => text)])).toEqual(
          [],
        );
      }),
      { numRuns: runs },
    );
  });

  it('keeps every line that the user wrote, and drafts nothing there', () => {
    fc.assert(
      fc.property(anyRecord(), (record) => {
        const { pages, drafted } = reportOf(record, [], 'hunan-report-outline-2022');
        const lines = linesOf(pages);
        for (const { title, paragraphs } of record.sections) {
          for (const text of paragraphs.flatMap((each) => each.split('\n'))) {
            if (text.trim() !== '') expect(lines).toContain(text.replace('\u0007', ''));
          }
          if (title === '存在的问题' && paragraphs.some((text) => text.trim() !== '')) {
            expect(drafted.filter((heading) => heading.includes('存在的问题'))).toEqual([]);
          }
        }
      }),
      { numRuns: runs },
    );
  });

  it('is the same for the same record', () => {
    fc.assert(
      fc.property(anyRecord(), projects, (record, others) => {
        const before = JSON.stringify(record);
        expect(reportOf(record, others, 'hubei-department-2021')).toEqual(
          reportOf(record, others, 'hubei-department-2021'),
        );
        expect(JSON.stringify(record)).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  it('has headings even for an empty record', () => {
    const { pages, open } = reportOf(emptyEvaluation('department'), [], 'hunan-report-outline-2022');
    expect(linesOf(pages)[0]).toBe('本单位本年度部门整体支出绩效自评报告');
    expect(open).toContain('一、部门（单位）基本情况');
  });
});
