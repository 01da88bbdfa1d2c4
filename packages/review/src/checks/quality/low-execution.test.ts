import { department, executionTable, prose } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { lowExecution } from './low-execution.js';

const work =
  '本馆承担全县机关、团体、企事业单位档案的接收、保管和利用工作，内设办公室、保管利用股和业务指导股，年内接待查档群众一千五百余人次，举办展览四场，完成馆藏民国档案数字化扫描，指导乡镇和村级建档二十余次，开展档案宣传日活动，组织干部职工参加业务培训，编印地方文献两种，修复破损档案三百余卷，馆库安全设施全部更新，全年没有发生安全事故，各项工作有序开展，受到群众好评。群众查档更加便捷，档案利用服务水平稳步提升，馆际交流合作进一步深化，基层档案工作基础更加扎实。';
const form = (adjusted: string, executed: string, ...narrative: string[]): string =>
  department([work, ...narrative], executionTable({ adjusted, executed }));

testCheck(lowExecution, {
  finds: [
    {
      name: 'little of the whole was spent',
      report: form('200.00', '120.00'),
      message: '“年度资金总额”200.00万元，支出120.00万元（60%）',
    },
    {
      name: 'a rate in the text',
      report: prose(work, '2023年调整后预算200万元，实际支出150万元，预算执行率75%。'),
      message: '（75%）：报告没有说明资金没有支出的原因',
    },
    {
      name: 'several projects, told together',
      report: prose(
        work,
        '1、展览项目资金8万元，实际支出5万元，资金使用率62.5%。',
        '2、修复项目资金10万元，实际支出7万元，资金使用率70%。',
      ),
      message: /“展览项目资金”8万元.*；“修复项目资金”10万元/,
    },
  ],
  ignores: [
    { name: 'most was spent', report: form('200.00', '190.00') },
    { name: 'a cause', report: form('200.00', '120.00', '因库房招标推迟，部分资金未支付，结转下年使用。') },
    { name: 'thrift', report: prose(work, '公务接待费预算2万元，实际支出0.5万元，执行率25%。') },
    {
      name: 'a form without a report',
      report: department([], executionTable({ adjusted: '200.00', executed: '120.00' })),
    },
    {
      name: 'a threshold of the user',
      report: form('200.00', '140.00'),
      options: { settings: { thresholds: { 'low-execution': { least: '60%' } } } },
    },
  ],
});
