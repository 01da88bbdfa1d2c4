import { loadPack } from '@hengji/packs';
import { department, type ExecutionLine, executionTable } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { executionScore } from './execution-score.js';

const form = (row: ExecutionLine): string => department([], executionTable(row));
/** The same table with the formula in the heading of the score. */
const withFormula = (row: ExecutionLine): string => form(row).replace('| 得分', '| 得分（分值×执行率）');

testCheck(executionScore, {
  finds: [
    {
      name: 'full marks for less than all, under a printed formula',
      report: withFormula({ adjusted: '200', executed: '190', weight: '10', rate: '95%', score: '9.8' }),
      message: '10×95%=9.5',
    },
    {
      name: 'a score from another rate',
      report: withFormula({ adjusted: '222.70', executed: '217.52', weight: '20', rate: '97.67%', score: '19.35' }),
      message: '19.53',
    },
    {
      name: 'the formula in the notes',
      report: `${form({ adjusted: '200', executed: '190', weight: '10', rate: '95%', score: '8' })}\n备注：预算执行得分按执行率计分。`,
      message: '10×95%=9.5',
    },
    {
      name: 'no formula: steps may have been used',
      report: form({ adjusted: '200', executed: '190', weight: '10', rate: '95%', score: '9.8' }),
      severity: 'warning',
      message: '预算执行得分=分值×执行率',
    },
    {
      name: 'by the rule of the pack that the user names',
      report: form({ adjusted: '200', executed: '190', weight: '10', rate: '95%', score: '9.8' }),
      options: { packs: [loadPack('hunan-department-form-2022')] },
      message: '10×95%=9.5',
    },
    {
      name: 'whole marks rounded down',
      report: withFormula({ adjusted: '200', executed: '195', weight: '10', rate: '97.5%', score: '9' }),
      severity: 'warning',
      message: '9.75',
    },
  ],
  ignores: [
    {
      name: 'full marks times rate',
      report: withFormula({ adjusted: '200', executed: '190', weight: '10', rate: '95%', score: '9.5' }),
    },
    {
      name: 'rounded to two decimals',
      report: withFormula({ adjusted: '222.70', executed: '217.52', weight: '20', rate: '97.67%', score: '19.53' }),
    },
    {
      name: 'rounded to whole marks',
      report: withFormula({ adjusted: '200', executed: '195', weight: '10', rate: '97.5%', score: '10' }),
    },
    {
      name: 'from the money where the printed rate is rounded',
      report: withFormula({ adjusted: '300', executed: '200', weight: '20', rate: '67%', score: '13.33' }),
    },
    {
      name: 'no more than the full marks',
      report: withFormula({ adjusted: '100', executed: '104', weight: '10', rate: '104%', score: '10' }),
    },
    {
      name: 'a rate as a fraction',
      report: withFormula({ adjusted: '200', executed: '190', weight: '10', rate: '0.95', score: '9.5' }),
    },
    {
      name: 'nothing spent, nothing earned',
      report: withFormula({ adjusted: '200', executed: '0', weight: '10', rate: '0%', score: '0' }),
    },
    {
      name: 'full marks in the heading',
      report: form({ adjusted: '200', executed: '190', rate: '95%', score: '9.5' }).replace(
        '| 得分',
        '| 得分（10分*执行率）',
      ),
    },
    {
      name: 'no full marks',
      report: form({ adjusted: '200', executed: '190', rate: '95%', score: '9.5' }),
      silent: true,
    },
    {
      name: 'a blank score',
      report: form({ adjusted: '200', executed: '190', weight: '10', rate: '95%', score: '' }),
      silent: true,
    },
    {
      name: 'a score in words',
      report: form({ adjusted: '200', executed: '190', weight: '10', rate: '95%', score: '扣0.5分' }),
      silent: true,
    },
  ],
});
