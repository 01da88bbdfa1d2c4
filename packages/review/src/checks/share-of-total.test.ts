import { prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { shareOfTotal } from './share-of-total.js';

testCheck(shareOfTotal, {
  finds: [
    {
      name: 'a share of the list it stands in',
      report: prose('支出310.50万元，其中：基本支出205.30万元，占66.12%；项目支出105.20万元，占38.38%。'),
      message: '105.20÷310.50×100%=33.88%',
    },
    {
      name: 'a share of a total that is named',
      report: prose('基本支出205.30万元。公用经费43.20万元，占基本支出的24.04%。'),
      message: '43.20÷205.30',
    },
    {
      name: 'a share of a total inside the phrase',
      report: prose('上半年支出126.40万元，占全年预算320.00万元的49.5%。'),
      message: '126.40÷320.00×100%=39.5%',
    },
    {
      name: 'a share of people',
      report: prose('年末在职人员45人，其中女性18人，占45%。'),
      message: '18÷45×100%=40%',
    },
  ],
  ignores: [
    {
      name: 'shares that are right',
      report: prose('支出310.50万元，其中：基本支出205.30万元，占66.12%；项目支出105.20万元，占33.88%。'),
    },
    {
      name: 'shares of two totals',
      report: prose('总支出400.00万元，其中：宣传费30.00万元，占总支出的7.5%；会议费20.00万元，占5%。'),
    },
    { name: 'a flat list without a total', report: prose('基本支出50.00万元，占62.5%；项目支出30.00万元，占37.5%。') },
  ],
});
