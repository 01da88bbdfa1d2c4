import { type Evaluation, emptyEvaluation } from '@hengji/core';
import { readDocument } from '@hengji/documents';
import { loadPack } from '@hengji/packs';
import { extractEvaluations, reviewDocument } from '@hengji/review';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeForms } from '../forms/compose-forms.js';
import { documentOf } from '../page/document-of.js';
import { renderDocx } from '../page/docx.js';
import type { Page, PageBlock } from '../page/page.js';
import { finishedRecord } from '../testing/random-record.js';
import { composeReport } from './compose.js';
import { formPack, projectRecord, reportPack, richRecord } from './testing/rich-record.js';

const blocksOf = (pages: readonly Page[]): PageBlock[] => pages.flatMap(({ blocks }) => blocks);

const headingsOf = (pages: readonly Page[]): string[] =>
  blocksOf(pages).flatMap((block) => (block.type === 'heading' ? [`${block.number}${block.text}`] : []));

/** The lines under a heading. */
function linesUnder(pages: readonly Page[], title: string): string[] {
  const blocks = blocksOf(pages);
  const at = blocks.findIndex((block) => block.type === 'heading' && block.text === title);
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex(({ type }) => type === 'heading');
  return rest.slice(0, end < 0 ? undefined : end).flatMap((block) => (block.type === 'line' ? [block.text] : []));
}

describe('composeReport', () => {
  const projects = [projectRecord('档案数字化', '60.00', '58.20'), projectRecord('库房维护', '32.00', '31.80')];
  const { pages, chapters, drafted, open } = composeReport(richRecord, projects, reportPack, {
    problems: ['内部控制制度执行有待进一步规范。'],
    attachments: ['部门整体支出绩效自评表'],
  });

  it('follows the outline of the pack, with its own numbers', () => {
    expect(headingsOf(pages)).toEqual([
      '一、部门（单位）基本情况',
      '（一）主要职责',
      '二、一般公共预算支出情况',
      '（一）基本支出情况',
      '（二）项目支出情况',
      '三、政府性基金预算支出情况',
      '四、国有资本经营预算支出情况',
      '五、社会保险基金预算支出情况',
      '六、部门整体支出绩效情况',
      '七、存在的问题及原因分析',
      '八、下一步改进措施',
      '九、部门整体支出绩效自评结果拟应用和公开情况',
      '十、其他需要说明的情况',
    ]);
    expect(blocksOf(pages)[0]).toEqual({
      type: 'line',
      look: 'title',
      text: '云溪县档案馆2023年度部门整体支出绩效自评报告',
    });
    expect(blocksOf(pages)[1]).toEqual({ type: 'contents' });
  });

  it('keeps the text of the user and says which sections are drafts', () => {
    expect(linesUnder(pages, '下一步改进措施')).toEqual([
      '一是提前编制展览计划，预留场馆维修等不可预见因素的时间。二是按季度通报预算执行进度。',
    ]);
    expect(drafted).not.toContain('八、下一步改进措施');
    expect(drafted).toContain('（一）基本支出情况');
    expect(open).toEqual([]);
  });

  it('tells of every heading which section stands there, and what is drafted', () => {
    expect(chapters.map(({ number, title }) => `${number}${title}`)).toEqual(headingsOf(pages));
    const under = (title: string) => chapters.find((chapter) => chapter.title === title);
    expect(under('主要职责')).toMatchObject({ section: '主要职责', draft: [] });
    // The outline calls it otherwise.
    expect(under('下一步改进措施')).toMatchObject({ section: '改进措施', draft: [] });
    const money = under('基本支出情况');
    expect(money?.section).toBeUndefined();
    expect(money?.draft).toEqual(linesUnder(pages, '基本支出情况'));
    expect(money?.draft.join('')).toMatch(/万元/);
  });

  it('drafts the sections of money from the record', () => {
    expect(linesUnder(pages, '一般公共预算支出情况')[0]).toBe(
      '2023年度收入合计270.70万元，较上年的242.50万元增加28.20万元，增长11.63%。其中：财政拨款收入260.70万元，占96.31%；其他收入10.00万元，占3.69%。',
    );
    expect(linesUnder(pages, '政府性基金预算支出情况')).toEqual(['2023年度云溪县档案馆没有政府性基金预算收支。']);
    expect(linesUnder(pages, '存在的问题及原因分析')).toEqual([
      '1.内部控制制度执行有待进一步规范。',
      '2.部分绩效指标没有达到目标值，涉及“举办展览”。',
    ]);
  });

  it('ends with attachments, unit and date', () => {
    expect(blocksOf(pages).slice(-3)).toEqual([
      { type: 'line', look: 'body', text: '附件：部门整体支出绩效自评表' },
      { type: 'line', look: 'closing', text: '云溪县档案馆' },
      { type: 'line', look: 'closing', text: '2024年3月15日' },
    ]);
  });

  it('is tested by a review in every figure of its drafts, and holds', () => {
    const { statements, findings } = reviewDocument(documentOf({ title: '自评报告', pages }), 'report.docx');
    expect(statements.length).toBeGreaterThan(30);
    expect(statements.filter(({ verdict }) => !verdict.startsWith('holds'))).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
  });

  it('drafts nothing where that is not wanted', () => {
    const plain = composeReport(richRecord, projects, reportPack, { drafts: false });
    expect(plain.drafted).toEqual([]);
    expect(plain.open).toContain('（一）基本支出情况');
    expect(linesUnder(plain.pages, '下一步改进措施')).toHaveLength(1);
  });

  it('is read back from a Word file with its headings, once each', async () => {
    const withoutContents = pages.map((page) => ({
      ...page,
      blocks: page.blocks.filter(({ type }) => type !== 'contents'),
    }));
    const booklet = { title: '自评报告', pages: withoutContents };
    const bytes = await renderDocx(booklet, { date: new Date('2024-03-15T00:00:00Z') });
    const { evaluations } = extractEvaluations(await readDocument(bytes));
    expect(evaluations).toHaveLength(1);
    expect(evaluations[0]?.unit?.text).toBe('云溪县档案馆');
    const sections = evaluations[0]?.sections ?? [];
    expect(sections.flatMap(({ number, title }) => (number ? [`${number}${title}`] : []))).toEqual(headingsOf(pages));
    // What was read goes on as a record: written again, it is the same text.
    const again = composeReport({ ...richRecord, sections }, projects, reportPack, {
      attachments: ['部门整体支出绩效自评表'],
    });
    expect(again.drafted).toEqual([]);
    expect(headingsOf(again.pages)).toEqual(headingsOf(pages));
    expect(blocksOf(again.pages).slice(-4)).toEqual(blocksOf(pages).slice(-4));
  });
});

describe('sections that the outline does not know', () => {
  const section = (level: number, number: string, title: string, ...paragraphs: string[]) => ({
    level,
    number,
    title,
    paragraphs,
  });
  const withSections = (...sections: Evaluation['sections']): Evaluation => ({
    ...emptyEvaluation('department'),
    sections,
  });

  it('stay where they were, below or after the heading that they follow', () => {
    const record = withSections(
      section(1, '一、', '部门概况', '甲'),
      section(2, '（一）', '大事记', '乙'),
      section(1, '二、', '荣誉', '丙'),
      section(2, '（一）', '市级荣誉', '丁'),
    );
    expect(headingsOf(composeReport(record, [], reportPack).pages).slice(0, 5)).toEqual([
      '一、部门（单位）基本情况',
      '（一）大事记',
      '二、荣誉',
      '（一）市级荣誉',
      '三、一般公共预算支出情况',
    ]);
  });

  it('are found where an imported text lost the numbers of its headings', () => {
    const record = withSections(
      section(1, '一、', '基本情况', '甲', '下一步改进措施', '乙', '其他需要说明的情况', '丙'),
    );
    const { pages, drafted } = composeReport(record, [], reportPack);
    expect(linesUnder(pages, '部门（单位）基本情况')).toEqual(['甲']);
    expect(linesUnder(pages, '下一步改进措施')).toEqual(['乙']);
    expect(linesUnder(pages, '其他需要说明的情况')).toEqual(['丙']);
    expect(drafted).not.toContain('十、其他需要说明的情况');
  });

  it('keep the text before the first heading', () => {
    const { pages } = composeReport(withSections(section(1, '', '', '现将有关情况报告如下：')), [], reportPack);
    expect(blocksOf(pages)[1]).toEqual({ type: 'line', look: 'body', text: '现将有关情况报告如下：' });
  });
});

describe('report and forms in one file', () => {
  it('never contradict each other, for records without faults', () => {
    const project = loadPack('ministry-project-2020');
    fc.assert(
      fc.property(finishedRecord(formPack), fc.array(finishedRecord(project), { maxLength: 3 }), (record, projects) => {
        const pages = [...composeReport(record, projects, reportPack).pages, ...composeForms(record, formPack)];
        const { findings } = reviewDocument(documentOf({ title: '自评材料', pages }), 'set.docx');
        const errors = findings.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ check, message, quotes }) => [check, message, quotes.map(({ text }) => text)])).toEqual(
          [],
        );
      }),
      { numRuns: Number(process.env.REPORT_RUNS ?? 30) },
    );
  });
});
