import { describe, expect, it } from 'vitest';
import { department, type IndicatorRow, indicatorTable, project, reviewReport } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { sameIndicator } from './same-indicator.js';

const row = (name: string, target: string, actual: string): IndicatorRow => ({
  level1: '产出指标',
  name,
  weight: '10',
  target,
  actual,
  score: '',
});
const table = (...rows: [name: string, target: string, actual: string][]): string =>
  indicatorTable(rows.map((one) => row(...one)));
const unfinished = (...rows: string[]): string =>
  [
    '未完成指标情况如下。',
    ' 指标名称 | 年初目标值 | 实际完成值 | 未完成原因 ',
    ...rows.map((one) => ` ${one} | 人手不足 `),
  ].join('\n');
const form = table(['古籍修复数量', '80册', '60册'], ['查档办结率', '100%', '96.5%'], ['举办展览', '3次', '3次']);

testCheck(sameIndicator, {
  finds: [
    {
      name: 'another bound as the target',
      report: `${department([], table(['查档办结率', '≥95%', '96.5%'], ['举办展览', '3次', '3次']))}\n${unfinished('查档办结率 | ≥59% | 96.5%')}`,
      message: '“查档办结率”的目标值在未完成指标表与自评表中应一致',
    },
    {
      name: 'another actual value in the list of unfinished indicators',
      report: `${department([], form)}\n${unfinished('古籍修复数量 | 80册 | 62册')}`,
      message: '“古籍修复数量”的实际完成值在未完成指标表与自评表中应一致',
    },
    {
      name: 'another target',
      report: `${department([], form)}\n${unfinished('查档办结率 | 98% | 96.5%')}`,
      message: '目标值',
    },
    {
      name: 'another value in the form of the project: unexplained',
      report: `${department([], form)}\n${project('古籍保护', table(['古籍修复数量', '80册', '66册']))}`,
      severity: 'warning',
      message: '部门自评表与项目自评表',
    },
    {
      name: 'a name that is only alike: unexplained',
      report: `${department([], form)}\n${unfinished('全年古籍修复数量 | 80册 | 62册')}`,
      severity: 'warning',
      message: '古籍修复数量',
    },
  ],
  ignores: [
    {
      name: 'a target with its sign and without',
      report: `${department([], table(['查档办结率', '≥95%', '96.5%'], ['举办展览', '3次', '3次']))}\n${unfinished('查档办结率 | 95% | 96.5%')}`,
    },
    {
      name: 'the same values',
      report: `${department([], form)}\n${unfinished('古籍修复数量 | 80册 | 60册', '查档办结率 | 100% | 96.5%')}`,
    },
    {
      name: 'the same values in the project',
      report: `${department([], form)}\n${project('古籍保护', table(['古籍修复数量', '80册', '60册']))}`,
    },
    {
      name: 'an actual value without its unit',
      report: `${department([], form)}\n${unfinished('古籍修复数量 | 80册 | 60')}`,
    },
    {
      name: 'a lower limit and its number',
      report: `${department([], table(['查档办结率', '≥95%', '94%']))}\n${unfinished('查档办结率 | 95% | 94%')}`,
    },
    {
      name: 'the indicator in two projects, which the department adds up',
      report: `${department([], form)}\n${project('古籍保护', table(['古籍修复数量', '50册', '40册']))}\n${project('民国文献', table(['古籍修复数量', '30册', '20册']))}`,
      silent: true,
    },
    {
      name: 'other indicators with names alike',
      report: `${department([], table(['第一季度全县档案培训完成率', '100%', '90%']))}\n${project('培训', table(['第二季度全县档案培训完成率', '100%', '80%']))}`,
    },
    {
      name: 'words',
      report: `${department([], table(['馆藏环境', '改善', '有所改善']))}\n${unfinished('馆藏环境 | 改善 | 未改善')}`,
      silent: true,
    },
    {
      name: 'an indicator that the form does not have',
      report: `${department([], form)}\n${unfinished('口述史采集 | 5人 | 2人')}`,
      silent: true,
    },
  ],
});

describe('same-indicator', () => {
  it('tests target and actual value', () => {
    const { statements } = reviewReport(`${department([], form)}\n${unfinished('古籍修复数量 | 80册 | 60册')}`, {
      checks: [sameIndicator],
    });
    expect(statements.map(({ relation }) => relation)).toEqual(
      expect.arrayContaining(['“古籍修复数量目标值”80=80', '“古籍修复数量实际完成值”60=60']),
    );
  });
});
