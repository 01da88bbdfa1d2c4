import { indicatorTable } from '../../testing/report.js';
import { projectOf, reportOf } from '../testing/reports.js';
import { testCrossCheck } from '../testing/test-cross-check.js';
import { indicatorClass } from './indicator-class.js';

const unit = '云溪县档案馆';
const row = (level1: string, level2: string) => ({
  level1,
  level2,
  name: '查档办结率',
  weight: '10',
  target: '≥95%',
  actual: '98%',
  score: '10',
});
const department = (level1: string, level2: string): string =>
  reportOf(
    2023,
    unit,
    '本馆开展了自评。',
    `2023年度${unit}部门整体支出绩效自评表`,
    indicatorTable([row(level1, level2)]),
  );
const project = (level1: string, level2: string): string =>
  projectOf(2023, unit, '查档服务', indicatorTable([row(level1, level2)]));

testCrossCheck(indicatorClass, {
  finds: [
    {
      name: 'output here and benefit there',
      files: { '部门.docx': department('产出指标', '时效指标'), '项目.docx': project('效益指标', '社会效益指标') },
      message: /“查档办结率”的归类应一致.*产出.*时效.*社会效益/,
    },
  ],
  ignores: [
    {
      name: 'the same class in other words',
      files: { '部门.docx': department('产出', '质量'), '项目.docx': project('产出指标（50分）', '质量指标') },
    },
    {
      name: 'satisfaction under benefit and on its own',
      files: {
        '部门.docx': department('效益指标', '满意度指标'),
        '项目.docx': project('满意度指标', '服务对象满意度指标'),
      },
    },
  ],
});
