import { indicatorTable } from '../../testing/report.js';
import { projectOf, reportOf } from '../testing/reports.js';
import { testCrossCheck } from '../testing/test-cross-check.js';
import { indicatorValue } from './indicator-value.js';

const unit = '云溪县档案馆';
const row = (name: string, target: string, actual: string) => ({
  level1: '产出指标',
  level2: '数量指标',
  name,
  weight: '10',
  target,
  actual,
  score: '10',
});
const department = (...rows: ReturnType<typeof row>[]): string =>
  reportOf(2023, unit, '本馆开展了自评。', `2023年度${unit}部门整体支出绩效自评表`, indicatorTable(rows));
const project = (name: string, ...rows: ReturnType<typeof row>[]): string =>
  projectOf(2023, unit, name, indicatorTable(rows));

testCrossCheck(indicatorValue, {
  finds: [
    {
      name: 'another actual value',
      files: {
        '部门.docx': department(row('数字化扫描卷数', '≥30000卷', '32600卷'), row('举办展览', '3次', '3次')),
        '项目.docx': project('数字化加工', row('数字化扫描卷数', '≥30000卷', '31200卷')),
      },
      message: /“数字化扫描卷数”的实际完成值.*32600卷.*31200卷/,
    },
    {
      name: 'another target',
      files: {
        '部门.docx': department(row('数字化扫描卷数', '≥30000卷', '32600卷')),
        '项目.docx': project('数字化加工', row('数字化扫描卷数', '≥28000卷', '32600卷')),
      },
      message: '目标值',
    },
  ],
  ignores: [
    {
      name: 'the same values',
      files: {
        '部门.docx': department(row('数字化扫描卷数', '≥30000卷', '32600卷')),
        '项目.docx': project('数字化加工', row('数字化扫描卷数', '≥30000卷', '32600卷')),
      },
    },
    {
      name: 'an indicator of two projects, which the department adds up',
      files: {
        '部门.docx': department(row('服务对象满意度', '≥90%', '92%')),
        '甲.docx': project('数字化加工', row('服务对象满意度', '≥90%', '95%')),
        '乙.docx': project('库房维修', row('服务对象满意度', '≥90%', '91%')),
      },
      silent: true,
    },
    {
      name: 'a name that is only alike',
      files: {
        '部门.docx': department(row('数字化扫描档案卷数', '≥30000卷', '32600卷')),
        '项目.docx': project('数字化加工', row('数字化扫描卷数', '≥28000卷', '29000卷')),
      },
      silent: true,
    },
  ],
});
