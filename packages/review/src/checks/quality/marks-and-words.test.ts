import { describe, expect, it } from 'vitest';
import { department, executionTable, indicatorTable, project, reviewReport } from '../../testing/report.js';
import { approximateFullMarks } from './approximate-full-marks.js';
import { budgetDrift } from './budget-drift.js';
import { claimAgainstFigures } from './claim-against-figures.js';
import { claimWithoutFigures } from './claim-without-figures.js';
import { deductionWithoutReason } from './deduction-without-reason.js';
import { lowExecution } from './low-execution.js';
import { missedTargetWithoutReason } from './missed-target-without-reason.js';
import { mixedUnits } from './mixed-units.js';
import { outdatedTemplate } from './outdated-template.js';
import { partialFullMarks } from './partial-full-marks.js';
import { reasonWithoutMeasure } from './reason-without-measure.js';
import { termMisuse } from './term-misuse.js';
import { libraryReport, parkResult } from './testing/whole-reports.js';

const marksAndWords = [
  approximateFullMarks,
  budgetDrift,
  claimAgainstFigures,
  claimWithoutFigures,
  deductionWithoutReason,
  lowExecution,
  missedTargetWithoutReason,
  mixedUnits,
  outdatedTemplate,
  partialFullMarks,
  reasonWithoutMeasure,
  termMisuse,
];

/** Missed targets, deductions and an adjustment of the budget, each with its reason somewhere. */
const explained = department(
  [
    '2023年年初预算360.50万元，年中追加县志馆搬迁专项经费96万元，调整后预算456.50万元，实际执行431.20万元，预算执行率94.46%。追加资金由县财政局下达，专项用于新馆设备购置和档案搬运。',
    '“三公”经费支出1.86万元，比上年减少0.12万元，下降6.06%，实现了有效压减。其中公务接待费0.46万元，公务用车运行维护费1.40万元。',
    '全年接收进馆档案8200卷，举办展览4场，接待群众近3000人次，发放宣传手册约500册，为4名困难职工每人发放慰问金800元。',
    '除档案展览外，各项绩效指标均已完成。',
    '三、存在的问题及原因',
    '受旧馆漏水维修影响，档案展览少办2场。单卷修复成本偏高，主要是进口修复纸涨价，自评扣1分。',
    '四、下一步改进措施',
    '今后严格按照年初预算执行，力争各项指标全部完成，确保“三公”经费持续下降。',
  ],
  executionTable({
    opening: '360.50',
    adjusted: '456.50',
    executed: '431.20',
    weight: '10',
    rate: '94.46%',
    score: '9.45',
  }),
  indicatorTable([
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '接收进馆档案',
      target: '≥8000卷',
      actual: '8200卷',
      weight: '10',
      score: '10',
      reason: '',
    },
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '档案展览',
      target: '6场',
      actual: '4场',
      weight: '9',
      score: '6',
      reason: '',
    },
    {
      level1: '产出指标',
      level2: '质量指标',
      name: '档案著录差错率',
      target: '≤1%',
      actual: '0.4%',
      weight: '10',
      score: '10',
      reason: '',
    },
    {
      level1: '产出指标',
      level2: '时效指标',
      name: '查档平均等候时间',
      target: '15分钟',
      actual: '11分钟',
      weight: '11',
      score: '11',
      reason: '',
    },
    {
      level1: '产出指标',
      level2: '成本指标',
      name: '单卷修复成本',
      target: '不高于上年',
      actual: '略高于上年',
      weight: '10',
      score: '9',
      reason: '',
    },
    {
      level1: '效益指标',
      level2: '社会效益指标',
      name: '无失泄密事件',
      target: '不发生',
      actual: '未发生',
      weight: '15',
      score: '15',
      reason: '',
    },
    {
      level1: '效益指标',
      level2: '可持续影响指标',
      name: '推进数字档案馆建设',
      target: '持续推进',
      actual: '正在推进',
      weight: '15',
      score: '15',
      reason: '',
    },
    {
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      name: '查档群众满意度',
      target: '≥90%',
      actual: '96.5%',
      weight: '20',
      score: '20',
      reason: '',
    },
  ]),
);

/** A bare form with a project behind it: what has no place for words is not asked for words. */
const formsOnly = [
  department(
    [],
    executionTable({
      opening: '80.00',
      adjusted: '118.00',
      executed: '118.00',
      weight: '10',
      rate: '100%',
      score: '10',
    }),
    indicatorTable([
      {
        level1: '产出指标',
        name: '修复破损档案',
        target: '300卷',
        actual: '300余卷',
        weight: '45',
        score: '45',
        reason: '',
      },
      {
        level1: '效益指标',
        name: '提高利用率',
        target: '有所提高',
        actual: '有所提高',
        weight: '45',
        score: '45',
        reason: '无',
      },
    ]),
  ),
  project(
    '馆藏数字化',
    executionTable({ opening: '40.00', adjusted: '40.00', executed: '26.00', weight: '10', rate: '65%', score: '6.5' }),
    indicatorTable([
      {
        level1: '产出指标',
        name: '扫描页数',
        target: '20万页',
        actual: '13.2万页',
        weight: '45',
        score: '29.7',
        reason: '扫描设备故障，已更换设备并延长工期',
      },
      {
        level1: '效益指标',
        name: '群众查档便利程度',
        target: '基本满意',
        actual: '基本满意',
        weight: '45',
        score: '45',
        reason: '',
      },
    ]),
  ),
].join('\n');

describe('complete reports in which marks and words agree', () => {
  it.each([
    ['everything explained', explained],
    ['forms without a report', formsOnly],
    ['an abridged result with a project', parkResult],
    ['text alone', libraryReport],
  ])('%s', (_, report) => {
    const { findings } = reviewReport(report, { checks: marksAndWords });
    expect(findings.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
  });
});
