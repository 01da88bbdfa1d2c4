import { emptyEvaluation } from '@hengji/core';
import type { Block, Document } from '@hengji/documents';
import { describe, expect, it } from 'vitest';
import { isReport } from './is-report.js';

const document = (...texts: string[]): Document => ({
  format: 'txt',
  remarks: [],
  blocks: texts.map((text): Block => ({ type: 'paragraph', text, origin: 'body' })),
});

describe('isReport', () => {
  it('takes reports by their words', () => {
    expect(isReport(document('某县某局2023年度部门整体支出绩效自评报告'), [emptyEvaluation('department')])).toBe(true);
  });

  it('refuses other texts', () => {
    expect(isReport(document('番茄炒蛋', '鸡蛋3个，番茄2个。'), [emptyEvaluation('department')])).toBe(false);
    expect(isReport(document('年度工作总结', '全年绩效良好。'), [emptyEvaluation('department')])).toBe(false);
  });
});
