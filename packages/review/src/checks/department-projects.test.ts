import { department, executionTable, project } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { departmentProjects } from './department-projects.js';

const basic = (...rows: string[]): string =>
  department(
    [],
    ['经费控制情况（万元） | 2022年决算数 | 2023年预算数 | 2023年决算数', ...rows].map((row) => ` ${row} `).join('\n'),
  );
const spent = (name: string, adjusted: string, executed: string): string =>
  project(name, executionTable({ adjusted, executed, weight: '10', rate: '', score: '10' }));

testCheck(departmentProjects, {
  finds: [
    {
      name: 'projects that spent more than the department spent on projects',
      report: [
        basic('项目支出 | 90.00 | 100.00 | 95.00'),
        spent('库房维修', '60.00', '58.00'),
        spent('数字化加工', '45.00', '42.00'),
      ].join('\n'),
      severity: 'warning',
      message: '各项目执行数之和不应大于部门项目支出总额',
    },
    {
      name: 'a total without a stage',
      report: [
        department(
          [],
          ' 资金 | 全年预算数（万元） | 全年执行数 | 执行率 \n 年度资金总额 | 300.00 | 290.00 | 96.67% \n 其中：基本支出：195.00 | 项目支出：95.00 | < | < ',
        ),
        spent('库房维修', '110.00', '98.00'),
      ].join('\n'),
      severity: 'warning',
      message: '98.00',
    },
  ],
  ignores: [
    {
      name: 'projects within the total',
      report: [
        basic('项目支出 | 90.00 | 100.00 | 95.00'),
        spent('库房维修', '60.00', '53.00'),
        spent('数字化加工', '40.00', '42.00'),
      ].join('\n'),
    },
    {
      name: 'last year’s smaller total',
      report: [basic('项目支出 | 20.00 | 100.00 | 95.00'), spent('库房维修', '60.00', '58.00')].join('\n'),
    },
    {
      name: 'a project in 元',
      report: [
        basic('项目支出 | 90.00 | 100.00 | 95.00'),
        project(
          '库房维修',
          ' 资金 | 全年预算数（元） | 全年执行数（元） | 执行率 | 得分 \n 年度资金总额 | 600,000 | 580,000 | 96.67% | 9.67 ',
        ),
      ].join('\n'),
    },
    {
      name: 'a blank amount',
      report: [basic('项目支出 | 90.00 | 100.00 | 95.00'), spent('库房维修', '60.00', '')].join('\n'),
      silent: true,
    },
    { name: 'no projects', report: basic('项目支出 | 90.00 | 100.00 | 95.00'), silent: true },
    {
      name: 'no total',
      report: [basic('基本支出 | 90.00 | 100.00 | 95.00'), spent('库房维修', '60.00', '58.00')].join('\n'),
      silent: true,
    },
  ],
});
