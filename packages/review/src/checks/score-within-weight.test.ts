import { department, executionTable, type IndicatorRow, indicatorTable } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { scoreWithinWeight } from './score-within-weight.js';

const form = (rows: readonly IndicatorRow[], total?: { weight?: string; score?: string }): string =>
  department(
    [],
    indicatorTable(
      rows.map((row) => ({ level1: '产出指标', ...row })),
      total,
    ),
  );

testCheck(scoreWithinWeight, {
  finds: [
    {
      name: 'a score above its weight',
      report: form([{ name: '举办展览', weight: '10', score: '12' }]),
      message: '举办展览的得分不得超过分值',
    },
    {
      name: 'a score half a mark above',
      report: form([{ name: '修复档案', weight: '4分', score: '4.5分' }]),
      message: '大于',
    },
    {
      name: 'in percent',
      report: form([
        { name: '举办展览', weight: '10%', score: '10.5' },
        { name: '修复', weight: '90%', score: '80' },
      ]),
      message: '举办展览',
    },
    {
      name: 'the total',
      report: form([{ name: '举办展览', weight: '100', score: '' }], { weight: '100', score: '102' }),
      message: '总分',
    },
    {
      name: 'the total where a bonus may explain it',
      report: form(
        [
          { name: '举办展览', weight: '100', score: '98' },
          { name: '表彰加分', weight: '5', score: '4' },
        ],
        { weight: '100', score: '102' },
      ),
      severity: 'warning',
      message: '总分',
    },
    {
      name: 'the execution part',
      report: department(
        [],
        executionTable({ adjusted: '100', executed: '104', weight: '10', rate: '104%', score: '10.4' }),
      ),
      message: '年度资金总额的得分不得超过分值',
    },
    {
      name: 'a merged weight that two scores exceed',
      report: department([], ' 一级指标 | 三级指标 | 分值 | 得分 \n 效益 | 社会效益 | 6 | 4 \n ^ | 生态效益 | ^ | 3 '),
      severity: 'warning',
      message: '社会效益、生态效益共用分值',
    },
  ],
  ignores: [
    {
      name: 'scores within their weights',
      report: form([
        { name: '举办展览', weight: '10', score: '9.5' },
        { name: '修复', weight: '5', score: '5.00' },
        { name: '征集', weight: '5', score: '0' },
      ]),
    },
    {
      name: 'the total within its full marks',
      report: form([{ name: '举办展览', weight: '110', score: '105' }], { weight: '110', score: '105' }),
    },
    {
      name: 'scores in percent of the indicator',
      report: form([{ name: '举办展览', weight: '10', score: '95%' }]),
      silent: true,
    },
    {
      name: 'scores out of a hundred, weighted afterwards',
      report: form([
        { name: '举办展览', weight: '10%', score: '95' },
        { name: '修复', weight: '40%', score: '90' },
        { name: '征集', weight: '50%', score: '100' },
      ]),
      silent: true,
    },
    {
      name: 'weights in percent and scores in marks',
      report: form([
        { name: '举办展览', weight: '10%', score: '9.5' },
        { name: '修复', weight: '90%', score: '80' },
      ]),
    },
    { name: 'weights and scores in percent', report: form([{ name: '举办展览', weight: '10%', score: '9.5%' }]) },
    {
      name: 'blank scores',
      report: form([
        { name: '举办展览', weight: '10', score: '' },
        { name: '修复', weight: '10', score: '——' },
      ]),
      silent: true,
    },
    {
      name: 'what was taken off, in words',
      report: form([{ name: '举办展览', weight: '1', score: '扣2分' }]),
      silent: true,
    },
    {
      name: 'a merged weight that two scores share',
      report: department([], ' 一级指标 | 三级指标 | 分值 | 得分 \n 效益 | 社会效益 | 6 | 3 \n ^ | 生态效益 | ^ | 3 '),
    },
    {
      name: 'a total in words',
      report: form([{ name: '举办展览', weight: '100', score: '95' }], { weight: '100', score: '优秀' }),
    },
  ],
});
