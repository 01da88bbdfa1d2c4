import { prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { sharesAddUp } from './shares-add-up.js';

testCheck(sharesAddUp, {
  finds: [
    {
      name: 'shares of a whole list that make up more than all',
      report: prose('支出80.00万元，其中：基本支出50.00万元，占62.5%；项目支出30.00万元，占39.5%。'),
      message: '102%',
    },
  ],
  ignores: [
    {
      name: 'all of it',
      report: prose('支出80.00万元，其中：基本支出50.00万元，占62.5%；项目支出30.00万元，占37.5%。'),
    },
    {
      name: 'thirds',
      report: prose('支出90万元，其中：甲类30万元，占33.3%；乙类30万元，占33.3%；丙类30万元，占33.3%。'),
    },
    {
      name: 'shares that were cut off',
      report: prose('支出300万元，其中：甲类200万元，占66%；乙类50万元，占16%；丙类50万元，占16%。'),
      silent: true,
    },
    {
      name: 'shares of something wider',
      report: prose(
        '总支出200.00万元。基本支出80.00万元，其中：人员经费50.00万元，占总支出的25%；公用经费30.00万元，占总支出的15%。',
      ),
      silent: true,
    },
    {
      name: 'answers of which several were allowed',
      report: prose('62%的企业反映融资难，55%反映用工难。'),
      silent: true,
    },
  ],
});
