import { moneyTable, reportOf } from '../testing/reports.js';
import { testCrossCheck } from '../testing/test-cross-check.js';
import { carriedOver } from './carried-over.js';

const unit = '云溪县档案馆';

testCrossCheck(carriedOver, {
  finds: [
    {
      name: 'an opening balance that is not the closing one',
      files: {
        '2023.docx': reportOf(2023, unit, '2023年年初结转和结余15.30万元，本年收入280.00万元。'),
        '2022.docx': reportOf(2022, unit, '2022年支出合计260.00万元，年末结转和结余12.30万元。'),
      },
      message: /15\.30万元.*12\.30万元.*相差3万元/,
    },
    {
      name: 'in tables',
      files: {
        '2023.docx': reportOf(2023, unit, moneyTable(2023, '上年结转 | 8.00 | 12.30 | 15.30')),
        '2022.docx': reportOf(2022, unit, moneyTable(2022, '年末结转和结余 | 6.00 |  | 12.30')),
      },
      message: '15.30',
    },
  ],
  ignores: [
    {
      name: 'the closing balance',
      files: {
        '2023.docx': reportOf(2023, unit, '2023年上年结转12.30万元，本年收入280.00万元。'),
        '2022.docx': reportOf(2022, unit, '2022年支出合计260.00万元，年末结转和结余12.30万元。'),
      },
    },
    {
      name: 'what was spent of it',
      files: {
        '2023.docx': reportOf(2023, unit, '2023年使用上年结转资金支出9.30万元。'),
        '2022.docx': reportOf(2022, unit, '2022年支出合计260.00万元，年末结转和结余12.30万元。'),
      },
      silent: true,
    },
    {
      name: 'balances of another fund',
      files: {
        '2023.docx': reportOf(2023, unit, '2023年上年财政拨款结转9.30万元。'),
        '2022.docx': reportOf(2022, unit, '2022年年末结转和结余12.30万元。'),
      },
      silent: true,
    },
  ],
});
