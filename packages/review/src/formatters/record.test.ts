import { evaluationSchema } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { department, executionTable, indicatorTable, reviewReport } from '../testing/report.js';
import { recordFormatter } from './record.js';

const options = { color: false, width: 80, verbose: false };
const report = department(
  ['本馆编制数20人，实际在职人数18人。'],
  executionTable({ adjusted: '250', executed: '240.70', weight: '10', rate: '96.28%', score: '9.63' }),
  indicatorTable([{ level1: '产出指标', name: '整理档案', weight: '90', target: '4000卷', actual: '', score: '90' }]),
);

describe('the record format', () => {
  it('gives the evaluations as records that the schema accepts, without places and derived numbers', async () => {
    const review = reviewReport(report);
    const output = String(await recordFormatter.format({ version: 1, documents: [review], failed: [] }, options));
    const { version, records } = JSON.parse(output);
    expect(version).toBe(1);
    expect(records).toHaveLength(1);
    const [evaluation] = records[0].evaluations;
    expect(evaluationSchema.safeParse(evaluation).success).toBe(true);
    expect(JSON.stringify(evaluation)).not.toMatch(/"at"|"numbers"/);
    expect(evaluation.execution[0].executed.text).toBe('240.70');
    expect(evaluation.indicators[0]).toMatchObject({ target: { text: '4000卷' }, actual: { text: '' } });
  });

  it('lists what was not understood and what could not be read', async () => {
    const review = {
      ...reviewReport(report),
      notUnderstood: [{ at: { block: 9, start: 0, end: 2 }, text: '12 34', reason: '没有看懂这张表' }],
    };
    const failed = [{ file: '坏.docx', error: '文件已损坏。' }];
    const output = JSON.parse(
      String(await recordFormatter.format({ version: 1, documents: [review], failed }, options)),
    );
    expect(output.records[0].notUnderstood).toEqual([{ text: '12 34', reason: '没有看懂这张表' }]);
    expect(output.failed).toEqual(failed);
  });
});
