import { loadPack } from '@hengji/packs';
import { department, type IndicatorRow, indicatorTable, project } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { missingClass } from './missing-class.js';

const row = (level2: string, name: string, target: string): IndicatorRow => ({
  level1: /效益|影响/.test(level2) ? '效益指标' : /满意/.test(level2) ? '满意度指标' : '产出指标',
  level2,
  name,
  weight: '10',
  target,
  actual: target,
  score: '10',
});
const quantity = [
  row('数量指标', '接收进馆档案', '8000卷'),
  row('数量指标', '修复民国档案', '1200页'),
  row('数量指标', '购置密集架', '60组'),
];
const quality = row('质量指标', '修复合格率', '98%');
const time = row('时效指标', '按期完成率', '100%');
const cost = row('成本指标', '每页修复成本', '≤12元');
const social = row('社会效益指标', '档案利用率', '60%');
const satisfaction = row('服务对象满意度指标', '读者满意度', '95%');
const own = (...rows: readonly IndicatorRow[]): string => department([], indicatorTable(rows));
const ofProject = (...rows: readonly IndicatorRow[]): string =>
  [department([]), project('档案修复', indicatorTable(rows))].join('\n');

testCheck(missingClass, {
  finds: [
    {
      name: 'outputs of quantity only',
      report: ofProject(...quantity, social),
      message: '项目自评表共4项指标，设有数量指标、社会效益指标，没有质量指标、时效指标、成本指标。',
    },
    {
      name: 'no benefit at all',
      report: own(...quantity, quality, time, cost),
      message: '部门整体支出自评表共6项指标，设有数量指标、质量指标、时效指标、成本指标，没有效益指标。',
    },
    {
      name: 'services to people and nobody asked',
      report: own(...quantity, row('数量指标', '查档服务', '6000人次'), quality, time, cost, social),
      message: '没有满意度指标；表中“查档服务”等工作直接面向服务对象。',
    },
    {
      name: 'a project without costs',
      report: ofProject(...quantity, quality, time, social, satisfaction),
      message: '没有成本指标',
    },
    {
      name: 'what the frame of the place asks for',
      report: own(...quantity, quality, time, social, satisfaction),
      options: { packs: [loadPack('hunan-department-form-2022')] },
      message: '没有成本指标',
    },
  ],
  ignores: [
    { name: 'all classes', report: ofProject(...quantity, quality, time, cost, social, satisfaction) },
    { name: 'a department without costs', report: own(...quantity, quality, time, social, satisfaction) },
    {
      name: 'satisfaction told under another class',
      report: own(
        ...quantity,
        row('社会效益指标', '参训人员满意度', '90%'),
        row('数量指标', '业务培训', '3期'),
        quality,
        time,
      ),
    },
    { name: 'few outputs', report: ofProject(quantity[0] ?? quality, social) },
    {
      name: 'the frame of the common indicators',
      report: department(
        [],
        indicatorTable([
          { level1: '投入', level2: '预算配置', name: '在职人员控制率', weight: '10', score: '10' },
          { level1: '过程', level2: '预算执行', name: '预算完成率', weight: '30', score: '30' },
          { level1: '产出', level2: '职责履行', name: '实际完成率', weight: '30', score: '30' },
          { level1: '产出', level2: '职责履行', name: '完成及时率', weight: '10', score: '10' },
          { level1: '产出', level2: '职责履行', name: '质量达标率', weight: '10', score: '10' },
        ]),
      ),
    },
  ],
});
