import { describe, expect, it } from 'vitest';
import { findLostTables } from './lost-tables.js';
import { documentOf, paragraphOf } from './testing/tables.js';

const lines = (...texts: string[]) => documentOf(...texts.map((text) => paragraphOf(text)));
const row = (name: string, ...numbers: string[]): string[] => ['产出指标', '数量指标', name, ...numbers];

describe('findLostTables', () => {
  it('finds the cells of a table written one a line', () => {
    const document = lines(
      '本馆按要求开展了绩效自评，现将有关情况报告如下。',
      '一级指标',
      '二级指标',
      '三级指标',
      '目标值',
      '完成值',
      '得分',
      ...row('整理档案', '800卷', '820卷', '10'),
      ...row('编研成果', '3篇', '2篇', '6.67'),
      '以上得分经馆务会审议通过。',
    );
    const [lost, ...more] = findLostTables(document);
    expect(more).toEqual([]);
    expect(lost?.at.block).toBe(1);
    expect(lost?.reason).toContain('18行');
  });

  it('leaves headings and lists of names alone', () => {
    expect(findLostTables(lines(...Array.from({ length: 30 }, (_, i) => `第${i + 1}项工作`)))).toEqual([]);
    expect(findLostTables(lines('一、基本情况', '（一）职能', '800卷', '10'))).toEqual([]);
  });
});
