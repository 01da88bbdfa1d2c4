import { readDocument } from '@hengji/documents';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanReview, dismissedReview, hostileReview, sampleReview } from '../formatters/testing/sample-result.js';
import type { DocumentReview, ReviewGroup } from '../model/review.js';
import { department, indicatorTable, reviewReport } from '../testing/report.js';
import { acceptedFindings } from './accept.js';
import { composeOpinion, type OpinionOptions } from './compose-opinion.js';
import { writeOpinion } from './index.js';
import type { PaperBlock } from './paper.js';
import { placesInWords } from './place-in-words.js';
import { opinionOn } from './wording.js';

const compose = (documents: readonly DocumentReview[], options?: OpinionOptions): PaperBlock[] =>
  composeOpinion({ documents }, options);

const linesOf = (blocks: readonly PaperBlock[]): string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'table':
        return block.rows.map((row) => row.join(' | '));
      case 'signature':
        return [...block.lines];
      case 'annex':
        return [`${block.mark} ${block.title}`];
      case 'entry':
        return [`${block.label}：${block.text}`];
      default:
        return [block.text];
    }
  });
const itemsOf = (blocks: readonly PaperBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'item' ? [block.text] : []));

describe('an opinion', () => {
  const lines = linesOf(compose([sampleReview], { reviewer: '云岭县财政局', date: '2024-03-08' }));
  const text = lines.join('\n');

  it('is addressed, titled, dated and signed like an official paper', () => {
    expect(lines[0]).toBe('关于《云岭县工商业联合会2023年度部门整体支出绩效自评报告》的复核意见书');
    expect(lines[1]).toMatch(/^　+〔　+〕　+号$/);
    expect(lines[2]).toBe('云岭县工商业联合会：');
    expect(lines[3]).toContain('你单位报送的2023年度绩效自评材料');
    expect(lines).toContain('云岭县财政局（盖章）');
    expect(lines).toContain('2024年3月8日');
    const headings = lines.filter((line) => /^[一二三四五]、/.test(line));
    expect(headings.map((line) => line.slice(2))).toEqual([
      ...['复核对象', '复核方法和范围', '复核发现的问题', '得分复核', '复核意见'],
    ]);
  });

  it('tells what was reviewed and how much of it was tested', () => {
    expect(text).toContain('（文件：云岭县工商联 2023.docx），包括部门整体支出绩效自评1份。');
    expect(text).toContain(
      '共读取数字27个，其中12个参与核对；核对关系5条，其中一致1条、四舍五入范围内一致1条、矛盾2条、材料未说明1条。',
    );
  });

  it('gives every problem its place, words, arithmetic, basis and remedy', () => {
    const start = lines.findIndex((line) => line.includes('得分与评分标准不符（编号f3）'));
    expect(lines.slice(start, start + 5)).toEqual([
      '1．得分与评分标准不符（编号f3）',
      expect.stringMatching(/^位置和原文：第1个表格第2行“在职人员控制率”的实际完成值、得分：“.*【4】”。$/),
      '核算：按表中标准只能得0分，表中得4分。(4÷3)×100%=133.33%，超过33.33个百分点，扣16.67分，得0分。',
      '依据：表内评价标准。',
      '处理：按标准重新计分，或说明采用的口径。',
    ]);
    expect(lines.indexOf('（一）错误（2项）')).toBeLessThan(lines.indexOf('（二）需要说明的事项（1项）'));
    expect(text).toContain('“二、部门财务情况”第1段');
  });

  it('does not tell the same arithmetic twice', () => {
    expect(text.match(/73\.03\+34\.66=107\.69/g)).toHaveLength(1);
  });

  it('shows printed and recomputed scores, and sends errors back', () => {
    expect(text).toContain('| 96.82 | 92.82 | 优');
    expect(text).toContain('存在2项能够由材料自身数字证明的错误，另有1项需要说明');
    expect(text).toContain('建议退回修改');
  });

  it('puts advice and what was not understood into annexes', () => {
    expect(lines).toContain('附件1：建议事项');
    expect(lines).toContain('附件2 未能自动核对、须人工查看的内容');
    expect(text).toContain('附件所列1项建议');
    const annex = text.slice(text.lastIndexOf('附件1 '));
    expect(annex).toContain('实际完成值未填写');
    expect(annex).toContain('我会核定编制3人，实际在职4人。 | 没有核对规则');
  });

  it('leaves out what was dismissed, and says how much', () => {
    const words = linesOf(compose([dismissedReview])).join('\n');
    expect(words).not.toContain('分项之和不等于合计');
    expect(words).toContain('经人工确认不作为问题的1项未列入本意见书。');
    expect(words).toContain('（一）错误（1项）');
  });

  it('leaves blanks to fill in where nothing was given', () => {
    const { unit: _, title: __, ...nameless } = cleanReview;
    const words = linesOf(compose([{ ...nameless, file: '某处/自评表（定稿）.docx' }]));
    expect(words[0]).toBe('关于《自评表（定稿）》的复核意见书');
    expect(words[2]).toMatch(/^　+：$/);
    expect(words).toContain('复核单位：　　　　　　　　（盖章）');
    expect(words.at(-1)).toMatch(/年　+月　+日/);
  });

  it('numbers several materials and names them in every place', () => {
    const words = linesOf(compose([sampleReview, cleanReview]));
    expect(words[0]).toMatch(/等2份材料的复核意见书$/);
    expect(words[2]).toBe('云岭县工商业联合会、青溪镇人民政府：');
    expect(words.filter((line) => line.startsWith('位置和原文：')).every((line) => /：材料1/.test(line))).toBe(true);
    expect(words.join('\n')).toContain(
      '2 | 《云岭县工商业联合会2023年度部门整体支出绩效自评报告》 | 青溪镇人民政府.docx',
    );
  });

  it('tells of what stands between the materials', () => {
    const [error] = sampleReview.findings.filter(({ severity }) => severity === 'error');
    const quotes = [
      { text: '107.49万元', at: { block: 4, start: 9, end: 17 }, file: sampleReview.file },
      { text: '4', at: { block: 6, row: 1, column: 6, start: 0, end: 1 }, file: cleanReview.file },
    ];
    const group: ReviewGroup = {
      id: 'g1',
      unit: '云岭县工商业联合会',
      year: 2023,
      how: '单位和年度相同',
      members: [],
      statements: [],
      findings: error ? [{ ...error, id: 'fgroup', title: '两份材料不一致', quotes }] : [],
      coverage: { ...sampleReview.coverage, statements: 3 },
    };
    const words = linesOf(
      composeOpinion({ documents: [cleanReview, { ...sampleReview, findings: [] }], groups: [group] }),
    );
    const start = words.findIndex((line) => line.includes('两份材料不一致（编号fgroup）'));
    expect(words[start + 1]).toMatch(/^位置和原文：材料2“二、部门财务情况”第1段：.*；材料1第1个表格第2行/);
    expect(words.join('')).toContain('各份材料之间相互核对关系3条。');
  });
});

describe('acceptance', () => {
  it('takes all, only errors, or the findings that are named', () => {
    expect(itemsOf(compose([sampleReview]))).toHaveLength(3);
    expect(itemsOf(compose([sampleReview], { accept: 'errors' }))).toHaveLength(2);
    const named = compose([sampleReview], { accept: ['f2'] });
    expect(itemsOf(named)).toEqual(['1．增减幅度无从核对（编号f2）']);
    expect(linesOf(named).join()).toContain('有1项需要说明');
  });

  it('refuses ids that name nothing, or what was dismissed', () => {
    const of = (review: DocumentReview, id: string) => () => acceptedFindings({ documents: [review] }, [id]);
    expect(of(sampleReview, 'f33')).toThrow(/没有编号为“f33”的问题；是不是“f3”/);
    expect(of(dismissedReview, 'f4')).toThrow(/已被排除.*hengji dismiss 报告 f4 --undo/);
  });
});

describe('opinionOn', () => {
  it.each([
    [{ error: 2, warning: 1, advice: 0, tested: 9 }, /2项.*错误，另有1项需要说明.*退回修改/],
    [{ error: 2, warning: 0, advice: 0, tested: 9 }, /2项.*错误，不宜.*退回修改/],
    [{ error: 0, warning: 3, advice: 0, tested: 9 }, /有3项需要说明。建议补充书面说明/],
    [{ error: 0, warning: 0, advice: 0, tested: 0 }, /不能对数字的正确性作出判断/],
    [{ error: 0, warning: 0, advice: 4, tested: 9 }, /建议对自评结果予以确认。附件所列4项建议/],
  ])('%j', (counts, opinion) => expect(opinionOn(counts)).toMatch(opinion));

  it('never confirms errors, and always says what to do', () => {
    const number = fc.nat({ max: 5 });
    fc.assert(
      fc.property(fc.record({ error: number, warning: number, advice: number, tested: number }), (counts) => {
        const opinion = opinionOn(counts);
        expect(opinion).toContain('建议');
        expect(opinion).not.toMatch(/[{}]|undefined/);
        expect(opinion.includes('退回修改')).toBe(counts.error > 0);
      }),
    );
  });
});

describe('placesInWords', () => {
  it('names rows by their indicator and columns by their heading', () => {
    const rows = [
      { level1: '产出指标', name: '举办展览', target: '4期', actual: '已举办', weight: '40', score: '45' },
      { level1: '产出指标', name: '修复档案', target: '300卷', actual: '310卷', weight: '60', score: '55' },
    ];
    const review = reviewReport(department([], indicatorTable(rows)));
    const words = placesInWords(review.document, review.evaluations);
    const quotes = review.findings.find(({ check }) => check === 'score-within-weight')?.quotes ?? [];
    const places = quotes.map(({ at }) => at);
    expect(words(places)).toBe('“2023年度云溪县档案馆部门整体支出绩效自评表”第2行“举办展览”的分值、得分');
    const below = places.map((at) => ({ ...at, row: 2 }));
    expect(words(below)).toMatch(/第3行“修复档案”的分值、得分$/);
    expect(words(below, places[0])).toBe('同表第3行“修复档案”的分值、得分');
  });

  it('says something of any place', () => {
    const words = placesInWords(sampleReview.document, sampleReview.evaluations);
    expect(words([])).toBe('全文');
    expect(words([{ block: 99, start: 0, end: 0 }])).toBe('全文');
    expect(words([{ block: 0, start: 0, end: 1 }])).toMatch(/^标题“/);
    expect(words([{ block: 6, row: 99, column: 99, start: 0, end: 0 }])).toBe('第1个表格第100行第100列');
  });
});

describe('writeOpinion', () => {
  it('gives a Word file that reads back as the paper, the same bytes on the same day', async () => {
    const options = { date: '2024-03-18', reviewer: '云岭县财政局' };
    const bytes = await writeOpinion({ documents: [sampleReview, dismissedReview] }, options);
    expect(await writeOpinion({ documents: [sampleReview, dismissedReview] }, options)).toEqual(bytes);
    const document = await readDocument(bytes);
    const read = document.blocks.flatMap((block) =>
      block.type === 'paragraph' && block.text !== '' ? [block.text] : [],
    );
    const wanted = compose([sampleReview, dismissedReview], options).filter(({ kind }) => kind !== 'table');
    expect(read.filter((line) => !/^(?:— |附件\d?$|建议事项|未能自动)/.test(line))).toEqual(
      linesOf(wanted).filter((line) => !/^附件\d? /.test(line)),
    );
    expect(document.blocks.filter(({ type }) => type === 'table')).toHaveLength(4);
  });

  it('holds hostile text as text', async () => {
    const document = await readDocument(await writeOpinion({ documents: [hostileReview] }, { date: '2024-03-18' }));
    const text = document.blocks.map((block) => (block.type === 'paragraph' ? block.text : '')).join('');
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).not.toMatch(/(?![\n\t])\p{Cc}|\u202e/u);
  });
});
