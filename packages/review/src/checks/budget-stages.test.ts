import { prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { budgetStages } from './budget-stages.js';

testCheck(budgetStages, {
  finds: [
    {
      name: 'an adjusted budget',
      report: prose('年初预算330.00万元，年中压减107.30万元，调整后预算232.70万元。'),
      message: '330.00-107.30=222.70',
    },
    {
      name: 'a rate of execution',
      report: prose('全年预算222.70万元，实际支出217.52万元，预算执行率96.77%。'),
      message: '217.52÷222.70×100%=97.67%',
    },
    {
      name: 'several adjustments',
      report: prose('年初预算100.00万元，年中追加20.00万元，压减5.00万元，调整后预算125.00万元。'),
      message: '100.00+20.00-5.00=115.00',
    },
  ],
  ignores: [
    {
      name: 'the whole story',
      report: prose('年初预算330.00万元，年中压减107.30万元，调整后预算222.70万元，实际支出217.52万元，执行率97.67%。'),
    },
    {
      name: 'an adjustment whose direction is not said',
      report: prose('年初预算330.00万元，年中预算调整107.30万元，调整后预算222.70万元。'),
    },
    {
      name: 'money carried over',
      report: prose('上年结转10.00万元，年初预算100.00万元，追加20.00万元，调整后预算130.00万元。'),
    },
    {
      name: 'two projects in a sentence',
      report: prose('修缮年初预算100.00万元，实际支出90.00万元；展陈年初预算50.00万元，实际支出49.00万元，执行率98%。'),
    },
    {
      name: 'the balance of a year',
      report: prose('年初结转12.00万元，本年收入500.00万元，本年支出505.00万元，年末结转7.00万元。'),
    },
    {
      name: 'a balance with other terms',
      report: prose('年初结转12.00万元，本年收入500.00万元，本年支出505.00万元，年末结转6.00万元。'),
      silent: true,
    },
  ],
});
