import { moneyTable, reportOf } from '../testing/reports.js';
import { testCrossCheck } from '../testing/test-cross-check.js';
import { changeAgainstLastYear } from './change-against-last-year.js';

const unit = '云溪县档案馆';
const before = reportOf(2022, unit, moneyTable(2022, '支出合计 | 260.00 | 290.00 | 280.00'));

testCrossCheck(changeAgainstLastYear, {
  finds: [
    {
      name: 'an increase that last year’s report does not bear out',
      files: {
        '2023.docx': reportOf(2023, unit, '2023年支出合计296.10万元，较上年增加26.10万元，增长9.67%。'),
        '2022.docx': before,
      },
      message: /296\.10-280\.00=16\.10.*26\.10/,
    },
    {
      name: 'a rate alone',
      files: { '2023.docx': reportOf(2023, unit, '2023年支出合计296.10万元，比上年增长9.67%。'), '2022.docx': before },
      message: /5\.75%.*9\.67%/,
    },
  ],
  ignores: [
    {
      name: 'the right change',
      files: {
        '2023.docx': reportOf(2023, unit, '2023年支出合计296.10万元，较上年增加16.10万元，增长5.75%。'),
        '2022.docx': before,
      },
    },
    {
      name: 'a change against the budget',
      files: {
        '2023.docx': reportOf(2023, unit, '2023年支出合计296.10万元，较年初预算增加26.10万元。'),
        '2022.docx': before,
      },
      silent: true,
    },
    {
      name: 'a change whose base is printed, which the report’s own review tests',
      files: {
        '2023.docx': reportOf(2023, unit, '2023年支出合计296.10万元，较上年270.00万元增加26.10万元。'),
        '2022.docx': before,
      },
      silent: true,
    },
    {
      name: 'another subject',
      files: {
        '2023.docx': reportOf(2023, unit, '2023年基本支出196.10万元，较上年增加26.10万元。'),
        '2022.docx': before,
      },
      silent: true,
    },
  ],
});
