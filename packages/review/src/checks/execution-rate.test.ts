import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { department, type ExecutionLine, executionTable, reviewReport } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { executionRate } from './execution-rate.js';

const form = (...rows: ExecutionLine[]): string => department([], executionTable(...rows));

testCheck(executionRate, {
  finds: [
    {
      name: 'a rate that the money does not give',
      report: form({ adjusted: '200', executed: '190', rate: '98%' }),
      message: /190÷200×100%=95%.*98%/,
    },
    {
      name: 'the digits exchanged',
      report: form({ adjusted: '222.70', executed: '217.52', rate: '96.77%' }),
      message: '97.67%',
    },
    {
      name: 'the opening budget where no other is printed',
      report: form({ opening: '150', executed: '120', rate: '85%' }),
      message: '80%',
    },
    {
      name: 'one source of several',
      report: form(
        { adjusted: '200', executed: '190', rate: '95%' },
        { name: '其中：财政拨款', adjusted: '150', executed: '140', rate: '95%' },
      ),
      message: '其中：财政拨款执行率',
    },
    {
      name: 'a rate of the opening budget beside an adjusted one',
      report: form({ opening: '100', adjusted: '120', executed: '90', rate: '90%' }),
      severity: 'warning',
      message: '按年初预算数计算',
    },
    {
      name: 'the last digit cut off',
      report: form({ adjusted: '3000.00', executed: '2000.00', rate: '66.66%' }),
      severity: 'advice',
      message: '末位',
    },
    {
      name: 'two cells set side by side',
      report: department([], ' 全年预算数 | 100 | 执行数 | 90 | 执行率 | 95% '),
      message: '90%',
    },
  ],
  ignores: [
    { name: 'an exact rate', report: form({ adjusted: '200', executed: '190', rate: '95%' }) },
    { name: 'a rounded rate', report: form({ adjusted: '222.70', executed: '217.52', rate: '97.67%' }) },
    { name: 'a rate without decimals', report: form({ adjusted: '3,279.31', executed: '3,001.20', rate: '92%' }) },
    { name: 'a bare percentage', report: form({ adjusted: '200', executed: '190', rate: '95' }) },
    { name: 'a fraction left by a spreadsheet', report: form({ adjusted: '200', executed: '190', rate: '0.95' }) },
    { name: 'all of it, as 1', report: form({ adjusted: '200', executed: '200', rate: '1' }) },
    { name: 'a truly tiny rate', report: form({ adjusted: '1000', executed: '9.5', rate: '0.95%' }) },
    {
      name: 'both stages, the adjusted one divides',
      report: form({ opening: '100', adjusted: '120', executed: '90', rate: '75%' }),
    },
    { name: 'a blank adjusted budget', report: form({ opening: '100', adjusted: '', executed: '90', rate: '90%' }) },
    { name: 'nothing planned and nothing spent', report: form({ adjusted: '0', executed: '0', rate: '0%' }) },
    { name: 'blanks', report: form({ adjusted: '200', executed: '', rate: '95%' }), silent: true },
    { name: 'no rate', report: form({ adjusted: '200', executed: '190', rate: '——' }), silent: true },
    {
      name: 'money in 元 under headings that say so',
      report: department(
        [],
        ' 资金 | 全年预算数（元） | 全年执行数（元） | 执行率 \n 年度资金总额 | 2,000,000 | 1,900,000 | 95% ',
      ),
    },
    {
      name: 'a unit that only one heading prints',
      report: department(
        [],
        ' 资金 | 全年预算数 | 全年执行数（元） | 执行率 \n 年度资金总额 | 2,000,000 | 1,900,000 | 95% ',
      ),
    },
  ],
});

describe('execution-rate', () => {
  it('never accuses a rate computed from true amounts and rounded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9_999_999 }),
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.nat(3),
        (budget, spent, digits) => {
          const rate = `${((spent / budget) * 100).toFixed(digits)}%`;
          const { findings } = reviewReport(
            form({ adjusted: (budget / 100).toFixed(2), executed: (spent / 100).toFixed(2), rate }),
            {
              checks: [executionRate],
            },
          );
          expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
