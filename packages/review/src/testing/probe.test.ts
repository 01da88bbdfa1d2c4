import { it } from 'vitest';
import { department, executionTable, indicatorTable, project, prose, reviewReport } from './report.js';

it('probe', () => {
  const r = reviewReport(
    department(
      ['自评得分为93分，等级为“优”。'],
      executionTable({ adjusted: '200', executed: '190', weight: '10', rate: '95%', score: '9.5' }),
      indicatorTable(
        [
          {
            level1: '产出指标（50分）',
            level2: '数量指标',
            name: '展览',
            weight: '50',
            target: '3次',
            actual: '3次',
            score: '50',
          },
          {
            level1: '效益指标（40分）',
            level2: '社会效益',
            name: '借阅',
            weight: '40',
            target: '300人次',
            actual: '260人次',
            score: '33.5',
          },
        ],
        { weight: '100', score: '93' },
      ),
    ) +
      '\n' +
      project(
        '库房维修',
        executionTable({ adjusted: '20', executed: '19', weight: '10', rate: '95%', score: '9.5' }),
        indicatorTable([
          { level1: '产出指标', name: '维修面积', weight: '90', target: '300㎡', actual: '300㎡', score: '90' },
        ]),
      ),
  );
  console.log(
    JSON.stringify(
      r.evaluations.map((e) => ({
        k: e.kind,
        p: e.project?.text,
        i: e.indicators.length,
        x: e.execution.length,
        t: e.total,
        f: e.frame.map((n) => n.name + n.weight?.text),
      })),
      null,
      1,
    ),
    r.notUnderstood,
  );
  for (const s of r.statements) console.log(s.check, s.verdict, s.relation);
  for (const s of r.findings) console.log('!', s.severity, s.check, s.message);
  console.log(reviewReport(prose('收入100万元。')).coverage);
});
