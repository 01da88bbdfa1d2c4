import type { Document } from '@hengji/documents';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, paragraphOf, tableOf } from '../extract/testing/tables.js';
import type { UnnamedFinding } from '../model/review.js';
import { department, drawn, indicatorTable, prose, reviewReport } from '../testing/report.js';
import { passagesOf, withIds } from './finding-id.js';

const wrong = '2023年支出合计310.50万元，其中：基本支出205.30万元，项目支出104.20万元。';
const idsOf = (...paragraphs: string[]): string[] => reviewReport(prose(...paragraphs)).findings.map(({ id }) => id);

describe('ids of findings', () => {
  it('are short, easily copied and told apart', () => {
    const ids = idsOf(wrong, '全年接待查档260人次，其中单位查档310人次。');
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^f[0-9a-hjkmnp-tv-z]{7}$/);
  });

  it('stay when other parts of the report change, move or come before', () => {
    const [before] = idsOf(wrong);
    expect(idsOf('本馆位于云溪县城东。', '馆藏档案12万卷。', wrong)).toContain(before);
    expect(idsOf(wrong.replaceAll('，', '， '), '另有说明。')).toContain(before);
  });

  it('change with the text that the finding rests on', () => {
    const [before] = idsOf(wrong);
    expect(idsOf(wrong.replace('104.20', '104.30'))).not.toContain(before);
    expect(idsOf(`按决算报表，${wrong}`)).not.toContain(before);
  });

  it('rest on the row of a table, not on its place', () => {
    const row = { name: '举办展览', weight: '20', score: '25' };
    const other = { name: '修复档案', weight: '30', score: '28' };
    const reports = [[row], [other, row]].map((rows) => reviewReport(department([], indicatorTable(rows))));
    const [alone, below] = reports.map(({ findings }) =>
      findings.filter(({ check }) => check === 'score-within-weight').map(({ id }) => id),
    );
    expect(alone).toHaveLength(1);
    expect(below).toEqual(alone);
  });

  it('tell equal findings apart by their order', () => {
    const [first, second] = idsOf(wrong, wrong).slice(0, 2);
    expect(first).toBe(idsOf(wrong)[0]);
    expect(second).not.toBe(first);
  });

  it('are made of the message where there is no text to rest on', () => {
    const finding = (message: string): UnnamedFinding => ({
      check: 'missing-section',
      severity: 'advice',
      title: '缺少章节',
      message,
      quotes: [],
      why: '',
      basis: '',
      advice: '',
    });
    const [a, b, c] = withIds(
      [finding('没有“问题”一节'), finding('没有“建议”一节'), finding('没有“问题”一节')],
      () => '',
    );
    expect(new Set([a?.id, b?.id, c?.id]).size).toBe(3);
    expect(withIds([finding('没有“建议”一节')], () => '')[0]?.id).toBe(b?.id);
  });

  it('are the same wherever any blocks are put before', () => {
    const [before] = idsOf(wrong);
    const block = fc.oneof(
      fc.constantFrom('本馆设三个科室。', '上年无结转。', '档案库房运行平稳。').map((text) => paragraphOf(text)),
      fc.constant(tableOf('科室 | 职责 \n 保管科 | 保管 ')),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (more) => {
        const { blocks } = drawn(prose(wrong));
        const [title, ...rest] = blocks;
        const document: Document = documentOf(...(title ? [title] : []), ...more, ...rest);
        expect(reviewReport(document).findings.map(({ id }) => id)).toContain(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('passagesOf', () => {
  it('gives paragraphs and rows without their blanks, and nothing for places that are not there', () => {
    const passage = passagesOf(documentOf(paragraphOf('甲　乙 １２'), tableOf('指标 | 分值 \n 展览 | 20 ')));
    expect(passage({ block: 0, start: 0, end: 1 })).toBe('甲乙12');
    expect(passage({ block: 1, row: 1, column: 0, start: 0, end: 1 })).toBe('展览|20');
    expect(passage({ block: 1, row: 9, column: 0, start: 0, end: 1 })).toBe('');
    expect(passage({ block: 7, start: 0, end: 1 })).toBe('');
  });
});
