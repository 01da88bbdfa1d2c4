import { prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { namedRate } from './named-rate.js';

testCheck(namedRate, {
  finds: [
    {
      name: 'money that arrived',
      report: prose('项目资金79.00万元，投入资金78.26万元，资金到位率97.06%。'),
      message: '78.26÷79.00×100%=99.06%',
    },
    {
      name: 'matters that were settled',
      report: prose('受理查档申请480件，当日办结456件，办结率98%。'),
      message: '456÷480×100%=95%',
    },
    {
      name: 'questionnaires that came back',
      report: prose('发放问卷500份，收回478份，回收率为93.6%。'),
      message: '478÷500×100%=95.6%',
    },
    {
      name: 'indicators that were reached',
      report: prose('设置4个年度目标、20个绩效指标，完成指标17个，指标完成率为87.50%。'),
      message: '17÷20×100%=85.00%',
    },
    {
      name: 'a share of what was planned',
      report: prose('实际培训542人，完成年度目标任务500人的118.4%。'),
      message: '542÷500×100%=108.4%',
    },
    {
      name: 'a share of the opening budget',
      report: prose('年初预算为200.00万元，支出决算为197.00万元，完成年初预算的95.5%。'),
      message: '197.00÷200.00×100%=98.5%',
    },
    {
      name: 'an average: unexplained',
      report: prose('全年培训经费12.00万元，培训400人，人均350元。'),
      severity: 'warning',
      message: '平均数=总额÷数量',
    },
    {
      name: 'a standard and what it comes to: unexplained',
      report: prose('全年支出36.00万元。按每人1万元的标准，为34名困难职工发放救助金。'),
      severity: 'warning',
      message: '总额=标准×数量',
    },
    {
      name: 'a whole outside its parts: unexplained',
      report: prose('预算执行率94.2%，其中基本支出执行率99.1%，项目支出执行率95.5%。'),
      severity: 'warning',
      message: '总体比率应在各部分比率之间',
    },
    {
      name: 'two kinds on one side of all: unexplained',
      report: prose('参评400人，其中350人通过，中级通过率80%，初级通过率85%。'),
      severity: 'warning',
      message: '总体比率应在各部分比率之间',
    },
  ],
  ignores: [
    {
      name: 'rates that are right',
      report: prose('受理申请480件，当日办结456件，办结率95%；收到来信20件，回复20件，回复率100%。'),
    },
    {
      name: 'a rate of some of those counted',
      report: prose('参评383人，其中340人通过，正高通过率81.82%，副高通过率88.98%。'),
    },
    { name: 'the rest', report: prose('计划完成12项，实际完成11项，未完成1项，计划完成率91.67%。') },
    { name: 'an average', report: prose('全年培训经费12.00万元，培训400人，人均300元。') },
    { name: 'a norm', report: prose('接待费4.50万元，接待900人次，人均标准80元。'), silent: true },
    { name: 'a target that is not told', report: prose('新增就业4500人，完成全年目标任务的112.5%。'), silent: true },
    { name: 'satisfaction', report: prose('发放问卷200份，收回190份，满意率97%。'), silent: true },
  ],
});
