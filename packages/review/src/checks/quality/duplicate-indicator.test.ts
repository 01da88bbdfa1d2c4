import { department, type IndicatorRow, indicatorTable, project } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { duplicateIndicator } from './duplicate-indicator.js';

const row = (name: string, target: string, actual = target, level2 = '数量指标'): IndicatorRow => ({
  level1: '产出指标',
  level2,
  name,
  weight: '10',
  target,
  actual,
  score: '10',
});
const form = (...rows: readonly IndicatorRow[]): string => department([], indicatorTable(rows));

testCheck(duplicateIndicator, {
  finds: [
    {
      name: 'the same indicator twice',
      report: form(row('接收进馆档案', '8000卷'), row('举办展览', '2场'), row('接收进馆档案', '8000卷')),
      message: '同一张表里“接收进馆档案”出现了2次，目标值都是“8000卷”，实际完成值都是“8000卷”，同一件事计了2次分。',
    },
    {
      name: 'in two classes',
      report: form(row('数字化成果抽检合格率', '98%', '99%'), row('数字化成果抽检合格率', '98%', '99%', '质量指标')),
      message: '出现了2次，分别列在“数量指标”和“质量指标”',
    },
    {
      name: 'under a name that differs by a common word',
      severity: 'advice',
      report: form(row('开展民国档案修复数量', '1200页', '1260页'), row('民国档案修复', '1200页', '1260页')),
      message: '“开展民国档案修复数量”和“民国档案修复”名称相近',
    },
  ],
  ignores: [
    {
      name: 'other values',
      report: form(row('举办专题展览', '2场'), row('举办专题展览', '3场'), row('举办讲座', '2场')),
    },
    {
      name: 'the same in the form of the project',
      report: [
        form(row('接收进馆档案', '8000卷'), row('举办展览', '2场')),
        project('档案接收', indicatorTable([row('接收进馆档案', '8000卷')])),
      ].join('\n'),
    },
    {
      name: 'names that differ in what is measured',
      report: form(
        row('高级职称评审通过率', '80%', '82%', '质量指标'),
        row('中级职称评审通过率', '80%', '82%', '质量指标'),
        row('培训合格率', '100%', '100%', '质量指标'),
        row('培训完成率', '100%', '100%', '质量指标'),
      ),
    },
    {
      name: 'indicators of a frame without targets',
      report: department(
        [],
        indicatorTable([
          { level1: '投入', level2: '预算配置', name: '三公经费变动率', weight: '8', score: '8' },
          { level1: '过程', level2: '预算管理', name: '三公经费变动率', weight: '8', score: '8' },
        ]),
      ),
    },
    { name: 'blank values', report: form(row('举办展览', '', ''), row('举办展览', '', '')) },
  ],
});
