import { department, type IndicatorRow, indicatorTable } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { deductionWithoutReason } from './deduction-without-reason.js';

const cost: IndicatorRow = {
  level1: '产出指标',
  level2: '成本指标',
  name: '各项经费不超预算',
  target: '控制在预算内',
  actual: '控制在预算内',
  weight: '15',
  score: '14',
};
const other: IndicatorRow = { name: '编印年鉴', target: '1部', actual: '1部', weight: '10', score: '10' };
const form = (row: IndicatorRow, ...narrative: string[]): string =>
  department(narrative, indicatorTable([{ reason: '', ...row }, other]));

testCheck(deductionWithoutReason, {
  finds: [
    {
      name: 'a blank reason where target and actual value are the same words',
      report: form(cost),
      message: '目标和完成情况都是“控制在预算内”，分值15，得14，扣1分',
    },
    {
      name: 'no reason column, but a report that could tell',
      report: department(
        [
          '本馆全年围绕馆藏保护、查档服务和宣传教育三条主线开展工作，各项任务有序推进，机关运转平稳，干部职工队伍稳定。'.repeat(
            3,
          ),
          '全年接待查档群众1500人次，编研成果两项，保护修复破损档案三百余卷，举办档案宣传日活动一次。'.repeat(3),
        ],
        indicatorTable([
          {
            level1: '过程',
            name: '管理制度健全性',
            standard: '制度健全、合法合规、有效执行的得8分。',
            weight: '8',
            score: '6',
          },
          {
            level1: '过程',
            name: '资产管理规范性',
            standard: '资产账实相符、处置规范的得6分。',
            weight: '6',
            score: '5',
          },
        ]),
      ),
      message: '“管理制度健全性”分值8，得6，扣2分；“资产管理规范性”分值6，得5，扣1分',
    },
    {
      name: 'a dash is no reason',
      report: form({ ...cost, reason: '—' }),
      message: '扣1分',
    },
  ],
  ignores: [
    { name: 'a reason in the row', report: form({ ...cost, reason: '印刷费超出预算，压减次年印刷量' }) },
    { name: 'full marks', report: form({ ...cost, score: '15' }) },
    { name: 'a reason in the text', report: form(cost, '各项经费中印刷费超出预算0.4万元，因此扣1分。') },
    {
      name: 'a reason told of some indicators at once',
      report: form(cost, '受机构改革影响，个别成本指标控制未达预期，自评时相应扣分。'),
    },
    {
      name: 'a target that is missed: its reason is asked for elsewhere',
      report: form({ ...cost, target: '≥20次', actual: '15次' }),
    },
    {
      name: 'arithmetic already tells that the marks do not follow',
      report: form({ ...cost, name: '举办展览', target: '4次', actual: '4次' }),
    },
    {
      name: 'words in a column of remarks',
      report: department(
        [],
        ` 一级指标 | 三级指标 | 年初目标值 | 实际完成值 | 分值 | 得分 | 佐证材料和说明
 产出指标 | 各项经费不超预算 | 控制在预算内 | 控制在预算内 | 15 | 14 | 印刷合同补充协议
 产出指标 | 编印年鉴 | 1部 | 1部 | 10 | 10 | 年鉴样书`,
      ),
    },
  ],
});
