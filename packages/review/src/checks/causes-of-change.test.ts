import { prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { causesOfChange } from './causes-of-change.js';

testCheck(causesOfChange, {
  finds: [
    {
      name: 'causes that do not make up the difference',
      report: prose('支出较上年减少30.50万元，主要原因是：人员经费减少10.00万元，项目支出减少22.50万元。'),
      message: '10.00+22.50=32.50',
    },
    {
      name: 'causes that work against each other',
      report: prose('支出较上年增加23.74万元，主要是基本支出减少44.99万元，项目支出增加68.71万元。'),
      message: '相差0.02万元',
    },
    {
      name: 'main causes greater than the difference',
      report: prose('支出较上年增加50.00万元，主要是调资增加30.00万元、新增展陈35.00万元等。'),
      message: '所列主要原因之和不应大于差额',
    },
    {
      name: 'the distance between budget and accounts',
      report: prose('年初预算73.00万元，决算支出107.00万元。存在差异的原因是调资20.00万元、其他收入5.00万元。'),
      message: '两数之差=各项原因金额之和',
    },
  ],
  ignores: [
    {
      name: 'all of it',
      report: prose('支出较上年减少30.50万元，原因是人员经费减少10.00万元，项目支出减少20.50万元。'),
    },
    { name: 'the main causes', report: prose('支出较上年增加50万元，主要是调资增加20万元、新增展陈15万元等。') },
    {
      name: 'a cause without its amount',
      report: prose('支出较上年增加50万元，主要原因是新增展陈项目。'),
      silent: true,
    },
  ],
});
