import { describe, expect, it } from 'vitest';
import { arithmeticChecks } from '../checks/index.js';
import { department, executionTable, indicatorTable, project, reviewReport, reviewText } from './report.js';

const execution = executionTable({ adjusted: '200.00', executed: '190.00', weight: '10', rate: '95%', score: '9.5' });
const indicators = indicatorTable(
  [
    { level1: '产出指标（50分）', name: '举办展览', weight: '50', target: '3次', actual: '3次', score: '50' },
    { level1: '效益指标（40分）', name: '利用人次', weight: '40', target: '300人次', actual: '240人次', score: '32' },
  ],
  { weight: '100', score: '91.5' },
);

/** The same form as plain text prints it: one tab-led line a cell, a blank line after a row. */
const flattened = (drawing: string): string =>
  drawing
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .map((cell) => `\t${cell.trim()}`)
        .join('\n'),
    )
    .join('\n\n');

describe('reports for tests', () => {
  it('are read as a department with its form, and projects after it', () => {
    const report = [
      department(['自评得分为91.5分，等级为优。'], execution, indicators),
      project('库房维修', execution),
    ].join('\n');
    const { evaluations, findings, notUnderstood, unit, year } = reviewReport(report, { checks: arithmeticChecks });
    expect({ unit, year }).toEqual({ unit: '云溪县档案馆', year: 2023 });
    expect(evaluations.map(({ kind, indicators: { length } }) => [kind, length])).toEqual([
      ['department', 2],
      ['project', 0],
    ]);
    expect(evaluations[1]?.project?.text).toBe('库房维修');
    expect(findings).toEqual([]);
    expect(notUnderstood).toEqual([]);
  });

  it('give the same statements when they are submitted as plain text', async () => {
    const drawing = reviewReport(department([], execution, indicators));
    const [narrative = '', ...rest] = department([]).split('\n附件：');
    const text = await reviewText(
      `${narrative}\n附件：${rest.join('')}\n\n${flattened(execution)}\n\n${flattened(indicators)}\n\n\n填表人：林小舟`,
    );
    expect(text.statements.map(({ relation }) => relation).sort()).toEqual(
      drawing.statements.map(({ relation }) => relation).sort(),
    );
  });
});
