import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractEvaluations } from '../evaluation.js';
import { documentOf, tableOf } from '../testing/tables.js';
import { readNarrative } from './narrative.js';
import { passageOf } from './testing/passage-of.js';

describe('readPassage', () => {
  it('gives each figure the words before and after it', () => {
    const { figures } = passageOf('全年接待查档群众320人次，其中：单位查档86人次；提供复印件1,250份。');
    expect(figures.map(({ lead, tail, figure }) => [lead, figure.text, tail])).toEqual([
      ['全年接待查档群众', '320人次', ''],
      ['单位查档', '86人次', ''],
      ['提供复印件', '1,250份', ''],
    ]);
  });

  it('keeps brackets that belong to a name', () => {
    const [figure] = passageOf('因公出国（境）费0万元。').figures;
    expect(figure?.lead).toBe('因公出国（境）费');
    expect(figure?.name).toBe('因公出国（境）费');
  });

  it('ends the lead at brackets that hold numbers', () => {
    const { figures } = passageOf('基本支出50万元（占62.5%），项目支出30万元。');
    expect(figures.map(({ lead }) => lead)).toEqual(['基本支出', '占', '项目支出']);
  });

  it('knows the year that a sentence speaks of', () => {
    const { figures } = passageOf('2022年支出390万元；2023年支出430万元。工资100万元。');
    expect(figures.map(({ year }) => year)).toEqual([2022, 2023, undefined]);
  });

  it('does not take a year of comparison for the year of what follows', () => {
    const { figures } = passageOf('2023年收入510万元，比2022年480万元增加30万元，其中财政拨款490万元。');
    expect(figures.map(({ year }) => year)).toEqual([2023, 2022, 2023, 2023]);
  });

  it('pairs items and figures after 分别', () => {
    const { figures } = passageOf('基本支出、项目支出分别为500万元、300万元，2021年、2022年收入分别为80万元和90万元。');
    expect(figures.map(({ name, year }) => [name, year])).toEqual([
      ['基本支出', undefined],
      ['项目支出', undefined],
      ['收入', 2021],
      ['收入', 2022],
    ]);
  });

  it('reads a bare 万 in a list of sums of money as money', () => {
    const { figures } = passageOf('其中：慰问补助0.9万，办公费4.5万元，线上观看10万。');
    expect(figures.map(({ figure }) => [figure.text, figure.dimension])).toEqual([
      ['0.9万', 'money'],
      ['4.5万元', 'money'],
      ['10万', 'money'],
    ]);
    expect(passageOf('线上观看10万。').figures[0]?.figure.dimension).toBe('none');
  });

  it('cuts endless sentences', () => {
    const { sentences, figures } = passageOf('甲5万元，'.repeat(2000));
    expect(Math.max(...sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1500);
    expect(figures).toHaveLength(2000);
  });

  it('places every figure and sentence in its text, whatever the text', () => {
    const pieces = [
      '其中：',
      '支出',
      '5万元',
      '12.5%',
      '（',
      '）',
      '。',
      '；',
      '，',
      '、',
      '较上年',
      '2022年',
      '分别为',
      '甲',
      '\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
        const text = words.join('');
        const passage = passageOf(text);
        for (const { at, figure, sentence, quote } of passage.figures) {
          expect(text.slice(at.start, at.end)).toBe(figure.text);
          expect(quote).toContain(figure.text);
          const range = passage.sentences[sentence];
          expect(range && range.start <= at.start && at.start < range.end).toBe(true);
        }
        const bare = (part: string): string => part.replace(/\s/g, '');
        expect(passage.sentences.map(({ start, end }) => bare(text.slice(start, end))).join('')).toBe(bare(text));
      }),
    );
  });
});

describe('readNarrative', () => {
  it('reads paragraphs and cells that hold sentences, not the entries of a form', () => {
    const document = documentOf(
      '2023年度云溪县档案馆部门整体支出绩效自评报告',
      '全年支出80万元。',
      tableOf(`
        指标 | 说明
        甲   | 全年举办展览8场，接待观众1.2万人次；配合有关部门开展活动6场，受到社会各界好评。
      `),
    );
    const { passages } = readNarrative(document, extractEvaluations(document));
    expect(passages.map(({ running, figures }) => [running, figures.length])).toEqual([
      [true, 0],
      [true, 1],
      [false, 3],
    ]);
    expect(passages[2]?.at).toEqual({ block: 2, row: 1, column: 1 });
  });
});
