import { department, prose } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { mixedUnits } from './mixed-units.js';

testCheck(mixedUnits, {
  finds: [
    {
      name: 'the parts of one sum',
      report: prose('项目支出5.36万元，其中：办公费3.2万元，印刷费8600元，差旅费1.3万元。'),
      message: '“印刷费”用元（8600元），“办公费”用万元（3.2万元）',
    },
    {
      name: 'a column of a table',
      report: department(
        [],
        ` 预算执行情况 | 年初预算数 | 全年预算数 | 全年执行数
 年度资金总额 | 12万元 | 12万元 | 118600元
 其中：财政拨款 | 12万元 | 12万元 | 11.86万元`,
      ),
      message: '同一栏金额有的用元（“118600元”），有的用万元（“11.86万元”）',
    },
    {
      name: 'the parts of an income',
      report: prose('本年收入合计21.5万元，其中：财政拨款收入20万元，其他收入15000元。'),
      message: '单位不统一',
    },
  ],
  ignores: [
    { name: 'one unit', report: prose('项目支出5.36万元，其中：办公费4.06万元，差旅费1.3万元。') },
    {
      name: 'nothing at all in another unit',
      report: prose('本年收入合计200000元，其中：财政拨款收入200000元，其他收入0万元。'),
    },
    { name: 'a price beside a sum', report: prose('发放补助2.4万元，惠及困难职工12人，人均2000元。') },
    { name: 'a small gift in the work report', report: prose('项目支出30万元。为3名学生各发放2000元助学金。') },
  ],
});
