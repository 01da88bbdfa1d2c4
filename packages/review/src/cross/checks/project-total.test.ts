import { executionTable } from '../../testing/report.js';
import { moneyTable, projectOf, reportOf } from '../testing/reports.js';
import { testCrossCheck } from '../testing/test-cross-check.js';
import { projectTotal } from './project-total.js';

const unit = '云溪县档案馆';
const department = reportOf(2023, unit, moneyTable(2023, '项目支出 | 90.00 | 100.00 | 95.00'));
const form = (name: string, executed: string): string =>
  projectOf(2023, unit, name, executionTable({ adjusted: '60.00', executed, weight: '10', rate: '', score: '' }));

testCrossCheck(projectTotal, {
  finds: [
    {
      name: 'projects that together spent more than the department did on projects',
      files: { '部门.docx': department, '甲.docx': form('库房维修', '58.00'), '乙.docx': form('数字化加工', '42.00') },
      message: /95\.00小于42\.00\+58\.00=100/,
    },
    {
      name: 'a project in the department’s file and one in its own',
      files: { '部门.docx': `${department}\n${form('库房维修', '58.00')}`, '乙.docx': form('数字化加工', '42.00') },
      message: '58.00+42.00',
    },
  ],
  ignores: [
    {
      name: 'projects within the total',
      files: { '部门.docx': department, '甲.docx': form('库房维修', '53.00'), '乙.docx': form('数字化加工', '42.00') },
    },
    {
      name: 'one project that stands in two files and is counted once',
      files: { '部门.docx': `${department}\n${form('库房维修', '58.00')}`, '甲.docx': form('库房维修', '58.00') },
      silent: true,
    },
    {
      name: 'a department without a total',
      files: { '部门.docx': reportOf(2023, unit, '本馆开展了自评。'), '甲.docx': form('库房维修', '58.00') },
      silent: true,
    },
  ],
});
