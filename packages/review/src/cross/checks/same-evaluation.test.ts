import { executionTable, indicatorTable } from '../../testing/report.js';
import { moneyTable, projectOf, reportOf } from '../testing/reports.js';
import { testCrossCheck } from '../testing/test-cross-check.js';
import { sameEvaluation } from './same-evaluation.js';

const unit = '云溪县档案馆';
const indicators = (score: string): string =>
  indicatorTable(
    [{ level1: '产出指标', level2: '数量指标', name: '举办展览', weight: '90', target: '3次', actual: '3次', score }],
    { weight: '100', score: '98' },
  );
const form = (executed: string, score: string): string =>
  [
    `2023年度${unit}部门整体支出绩效自评表`,
    executionTable({ adjusted: '300.00', executed, weight: '10', rate: '', score: '9.8' }),
    indicators(score),
  ].join('\n');

testCrossCheck(sameEvaluation, {
  finds: [
    {
      name: 'a report and its form in files of their own, with two sums',
      files: {
        '报告.docx': reportOf(2023, unit, moneyTable(2023, '支出合计 | 280.00 | 290.00 | 296.10')),
        '自评表.xlsx': form('294.10', '88.2'),
      },
      message: /296\.10.*294\.10/,
    },
    {
      name: 'a score',
      files: { '一.docx': form('294.10', '88.2'), '二.docx': form('294.10', '90') },
      message: '得分',
    },
    {
      name: 'a project in the department’s file and in its own',
      files: {
        '部门.docx': `${reportOf(2023, unit, '本馆开展了自评。')}\n${projectOf(2023, unit, '库房维修', executionTable({ adjusted: '60.00', executed: '58.00', weight: '10', rate: '', score: '' }))}`,
        '项目.docx': projectOf(
          2023,
          unit,
          '库房维修',
          executionTable({ adjusted: '60.00', executed: '56.00', weight: '10', rate: '', score: '' }),
        ),
      },
      message: /58\.00.*56\.00/,
    },
  ],
  ignores: [
    {
      name: 'one set of figures',
      files: {
        '报告.docx': reportOf(2023, unit, moneyTable(2023, '支出合计 | 280.00 | 290.00 | 294.10')),
        '自评表.xlsx': form('294.10', '88.2'),
      },
    },
    {
      name: 'two projects of one department',
      files: {
        '甲.docx': `${reportOf(2023, unit, '本馆开展了自评。')}\n${projectOf(2023, unit, '库房维修', executionTable({ adjusted: '60.00', executed: '58.00', weight: '10', rate: '', score: '' }))}`,
        '乙.docx': projectOf(
          2023,
          unit,
          '数字化加工',
          executionTable({ adjusted: '60.00', executed: '56.00', weight: '10', rate: '', score: '' }),
        ),
      },
      silent: true,
    },
  ],
});
