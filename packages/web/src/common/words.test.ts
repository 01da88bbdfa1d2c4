import { describe, expect, it } from 'vitest';
import type { Report } from '../api/types.js';
import { rangeWords, reportTitle, sizeWords } from './words.js';

const report = (more: Partial<Report>) =>
  ({ name: '报告.docx', title: null, unit: null, year: null, ...more }) as Report;

describe('words', () => {
  it('call a report by what is known of it', () => {
    expect(reportTitle(report({}))).toBe('报告.docx');
    expect(reportTitle(report({ unit: '云溪县档案馆', year: 2023 }))).toBe('云溪县档案馆 2023年度');
    expect(reportTitle(report({ unit: '云溪县档案馆', title: '项目支出绩效自评表' }))).toBe(
      '云溪县档案馆 项目支出绩效自评表',
    );
    expect(reportTitle(report({ unit: '云溪县档案馆', title: '云溪县档案馆自评报告' }))).toBe('云溪县档案馆自评报告');
  });

  it('show ranges and sizes', () => {
    expect(rangeWords({ min: '95.5', max: '96' })).toBe('95.5～96');
    expect(rangeWords({ min: '96', max: '96' })).toBe('96');
    expect(rangeWords(null)).toBeUndefined();
    expect(sizeWords(300)).toBe('1 KB');
    expect(sizeWords(3_500_000)).toBe('3.3 MB');
  });
});
