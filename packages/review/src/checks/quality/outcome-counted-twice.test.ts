import { department, type IndicatorRow, indicatorTable, project } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { outcomeCountedTwice } from './outcome-counted-twice.js';

const row = (name: string, target: string, actual = target): IndicatorRow => ({
  level1: '产出指标',
  level2: '数量指标',
  name,
  weight: '10',
  target,
  actual,
  score: '10',
});
const two = (mine: IndicatorRow, other: IndicatorRow, ofDepartment?: IndicatorRow): string =>
  [
    department([], indicatorTable([ofDepartment ?? row('举办展览', '2场')])),
    project('档案数字化', indicatorTable([mine])),
    project('档案开放利用', indicatorTable([other])),
  ].join('\n');

testCheck(outcomeCountedTwice, {
  finds: [
    {
      name: 'a count',
      report: two(row('完成民国档案扫描', '120万件', '126万件'), row('完成民国档案扫描', '120万件', '126万件')),
      message:
        '“完成民国档案扫描”（目标值120万件，实际完成值126万件）同时列在“档案数字化”和“档案开放利用”的自评表里，同一成果可能算了2次。',
    },
    {
      name: 'people who came',
      report: two(row('接待查档群众', '≥6000人次', '6320人次'), row('接待查档群众', '≥6000人次', '6320人次')),
      message: '“接待查档群众”',
    },
    {
      name: 'the department has it too',
      report: two(
        row('带动社会捐赠档案', '≥300件', '342件'),
        row('带动社会捐赠档案', '≥300件', '342件'),
        row('带动社会捐赠档案', '≥300件', '342件'),
      ),
      message: '算了2次',
    },
  ],
  ignores: [
    {
      name: 'department and one project',
      report: two(row('完成民国档案扫描', '120万件'), row('举办讲座', '12场'), row('完成民国档案扫描', '120万件')),
    },
    { name: 'other values', report: two(row('接待查档群众', '6000人次'), row('接待查档群众', '2000人次')) },
    { name: 'satisfaction and rates', report: two(row('服务对象满意度', '95%'), row('服务对象满意度', '95%')) },
    { name: 'small numbers', report: two(row('完成专题调研报告', '1篇'), row('完成专题调研报告', '1篇')) },
  ],
});
