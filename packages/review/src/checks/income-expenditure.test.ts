import { prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { incomeExpenditure } from './income-expenditure.js';

testCheck(incomeExpenditure, {
  finds: [
    {
      name: 'a difference that nothing explains',
      report: prose('2023年本年收入合计316.48万元。', '2023年本年支出合计326.48万元。'),
      message: '相差10万元',
    },
    {
      name: 'a carry-over that does not explain it',
      report: prose('本年收入合计316.48万元，本年支出合计326.48万元，年初结转结余4.00万元。'),
      message: '相差10万元',
    },
  ],
  ignores: [
    { name: 'equal sums', report: prose('2023年本年收入合计316.48万元，本年支出合计316.48万元。') },
    { name: 'in another unit', report: prose('本年收入合计1.25亿元，本年支出合计12,480万元。') },
    {
      name: 'money carried over from last year',
      report: prose('本年收入合计316.48万元，本年支出合计326.48万元，年初结转结余10.00万元。'),
    },
    {
      name: 'income of one fund only',
      report: prose('财政拨款收入300.00万元，本年支出合计326.48万元。'),
      silent: true,
    },
    {
      name: 'another year',
      report: prose('2022年本年收入合计300.00万元。', '2023年本年支出合计326.48万元。'),
      silent: true,
    },
    { name: 'no income', report: prose('本年支出合计326.48万元。'), silent: true },
  ],
});
