import { describe, expect, it } from 'vitest';
import { hostileReview, sampleReview } from '../testing/sample-result.js';
import { placesOf } from './places.js';

const places = placesOf(sampleReview.document);

describe('placesOf', () => {
  it('counts paragraphs, tables, rows and columns from 1 and tells the heading above', () => {
    expect(places.full({ block: 2, start: 0, end: 1 })).toBe('第3段（一、部门概况）');
    expect(places.full({ block: 0, start: 0, end: 1 })).toBe('第1段');
    expect(places.words({ block: 6, row: 1, column: 6, start: 0, end: 1 })).toBe('第1个表格第2行第7列');
    expect(places.words({ block: 6, start: 0, end: 0 })).toBe('第1个表格');
    expect(places.words({ block: 99, start: 0, end: 0 })).toBe('位置不明');
  });

  it('names the worksheet of a spreadsheet', () => {
    const table = { ...sampleReview.document.blocks[6], name: '附件2' };
    const sheet = placesOf({
      format: 'xlsx',
      remarks: [],
      blocks: [table as (typeof sampleReview.document.blocks)[number]],
    });
    expect(sheet.words({ block: 0, row: 0, column: 2, start: 0, end: 0 })).toBe('工作表“附件2”第1行第3列');
  });

  it('puts the quotes of one paragraph or row together, whatever their order', () => {
    const sums = sampleReview.findings.find(({ check }) => check === 'sum-of-parts')?.quotes ?? [];
    expect(places.passages(sums)).toEqual([
      expect.objectContaining({
        words: '第5段',
        excerpt:
          '2023年度支出合计【107.49万元】，其中：基本支出【73.03万元】，占67.94%；项目支出【34.66万元】，占32.06%。',
        quotes: [0, 1, 2],
      }),
    ]);
    const score = sampleReview.findings.find(({ check }) => check === 'score-by-standard')?.quotes ?? [];
    expect(places.passages(score)).toEqual([
      expect.objectContaining({
        words: '第1个表格第2行第7、6列',
        excerpt: expect.stringMatching(/｜【133.33%】｜【4】$/),
      }),
    ]);
  });

  it('marks an empty cell and leaves out what is far away', () => {
    const blank = sampleReview.findings.find(({ check }) => check === 'blank-actual')?.quotes ?? [];
    expect(places.passages(blank)[0]?.excerpt).toContain('｜【（空）】｜【37.82】');
    const text = `${'前'.repeat(100)}5分${'中'.repeat(100)}6分${'后'.repeat(100)}`;
    const far = placesOf({ format: 'txt', remarks: [], blocks: [{ type: 'paragraph', text, origin: 'body' }] });
    const [passage] = far.passages([
      { text: '5分', at: { block: 0, start: 100, end: 102 } },
      { text: '6分', at: { block: 0, start: 202, end: 204 } },
    ]);
    const side = (character: string) => character.repeat(32);
    expect(passage?.excerpt).toBe(`…${side('前')}【5分】${side('中')}…${side('中')}【6分】${side('后')}…`);
  });

  it('survives places that do not exist', () => {
    const quotes = hostileReview.findings[0]?.quotes ?? [];
    expect(placesOf(hostileReview.document).passages(quotes)).toHaveLength(4);
  });
});
