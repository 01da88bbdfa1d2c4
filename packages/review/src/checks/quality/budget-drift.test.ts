import { department, executionTable, prose } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { budgetDrift } from './budget-drift.js';

const work =
  '本馆承担全县机关、团体、企事业单位档案的接收、保管和利用工作，内设办公室、保管利用股和业务指导股，年内接待查档群众一千五百余人次，举办展览四场，完成馆藏民国档案数字化扫描，指导乡镇和村级建档二十余次，开展档案宣传日活动，组织干部职工参加业务培训，编印地方文献两种，修复破损档案三百余卷，馆库安全设施全部更新，全年没有发生安全事故，各项工作有序开展，受到群众好评。群众查档更加便捷，档案利用服务水平稳步提升，馆际交流合作进一步深化，基层档案工作基础更加扎实。';
const form = (opening: string, adjusted: string, ...narrative: string[]): string =>
  department([work, ...narrative], executionTable({ opening, adjusted, executed: adjusted }));

testCheck(budgetDrift, {
  finds: [
    {
      name: 'half as much again without a word',
      report: form('120.00', '180.00'),
      message: '年初预算120.00万元，全年预算（调整后）180.00万元，增加50%，报告没有说明原因',
    },
    {
      name: 'a cut whose amount is told, but not its cause',
      report: prose(work, '年初预算90万元，年中压减30万元，调整后预算60万元，实际执行60万元。'),
      severity: 'advice',
      message: '减少33.33%，报告只写了调整的金额，没有说明原因',
    },
    {
      name: 'the opening budget and what was received',
      report: prose(work, '2023年年初预算数100万元。2023年度实际收到财政拨款收入140万元。'),
      message: '增加40%',
    },
    {
      name: 'a narrower threshold of the user',
      report: form('120.00', '132.00'),
      message: '增加10%',
      options: { settings: { thresholds: { 'budget-drift': { least: '5%' } } } },
    },
  ],
  ignores: [
    { name: 'a small adjustment', report: form('120.00', '130.00') },
    { name: 'a cause', report: form('120.00', '180.00', '预算增加主要是年中追加库房搬迁专项资金。') },
    {
      name: 'what it consisted of',
      report: form('120.00', '180.00', '年中追加60万元，其中人员经费40万元、搬迁经费20万元。'),
    },
    {
      name: 'a form without a report',
      report: department([], executionTable({ opening: '120.00', adjusted: '180.00', executed: '180.00' })),
    },
    {
      name: 'no opening budget',
      report: department([work], executionTable({ adjusted: '180.00', executed: '170.00' })),
    },
  ],
});
