import { department, type IndicatorRow, indicatorTable, project } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { indicatorClassedTwice } from './indicator-classed-twice.js';

const row = (level2: string, name: string, target: string, actual = target, level1 = '产出指标'): IndicatorRow => ({
  level1,
  level2,
  name,
  weight: '10',
  target,
  actual,
  score: '10',
});

const both = (mine: readonly IndicatorRow[], ...projects: readonly (readonly IndicatorRow[])[]): string =>
  [
    department([], indicatorTable(mine)),
    ...projects.map((rows, i) => project(['档案数字化', '库房修缮'][i] ?? '', indicatorTable(rows))),
  ].join('\n');

testCheck(indicatorClassedTwice, {
  finds: [
    {
      name: 'quality in the form of the department, quantity in that of the project',
      report: both([row('质量指标', '库房安全事故次数', '0次')], [row('数量指标', '库房安全事故次数', '0次')]),
      message: '“库房安全事故次数”一处列在“质量指标”，另一处列在“数量指标”',
    },
    {
      name: 'social benefit here, sustainable influence there, with weights behind the names',
      report: both(
        [row('社会效益指标', '馆藏档案利用率（10分）', '≥60%', '64%', '效益指标')],
        [row('可持续影响指标', '馆藏档案利用率（20分）', '≥60%', '64%', '效益指标')],
      ),
      message: '一处列在“社会效益指标”，另一处列在“可持续影响指标”',
    },
    {
      name: 'two projects',
      report: both(
        [row('数量指标', '接收进馆档案', '8000卷')],
        [row('质量指标', '数字化成果抽检合格率', '≥98%', '99%')],
        [row('时效指标', '数字化成果抽检合格率', '≥98%', '99%')],
      ),
      message: '“数字化成果抽检合格率”',
    },
    {
      name: 'the table of what was not finished',
      report: department(
        [],
        indicatorTable([row('数量指标', '库房温湿度达标率', '98%', '90%'), row('数量指标', '接收进馆档案', '8000卷')]),
        '未完成的绩效指标及原因如下表：',
        ' 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 未完成原因 ',
        ' 质量指标 | 库房温湿度达标率 | 98% | 90% | 空调故障 ',
      ),
      message: '“库房温湿度达标率”一处列在“数量指标”，另一处列在“质量指标”',
    },
  ],
  ignores: [
    {
      name: 'the same class under another name',
      report: both(
        [row('服务对象满意度指标', '读者满意度', '≥90%', '95%', '满意度指标')],
        [row('社会公众满意度', '读者满意度', '≥90%', '95%', '效益指标')],
      ),
    },
    {
      name: 'costs as a second level here, as a first level there',
      report: both(
        [row('成本指标', '每页数字化成本', '≤0.3元', '0.28元')],
        [row('经济成本指标', '每页数字化成本', '≤0.3元', '0.28元', '成本指标')],
      ),
    },
    {
      name: 'another target: another indicator of the same name',
      report: both([row('质量指标', '项目任务完成率', '≥95%', '96%')], [row('时效指标', '项目任务完成率', '100%')]),
    },
    {
      name: 'a common name in two projects',
      report: both(
        [row('数量指标', '接收进馆档案', '8000卷')],
        [row('质量指标', '工作完成率', '100%')],
        [row('时效指标', '工作完成率', '100%')],
      ),
    },
  ],
});
