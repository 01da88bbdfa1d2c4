import { department, indicatorTable } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { approximateFullMarks } from './approximate-full-marks.js';

const form = (target: string, actual: string, score = '10', ...narrative: string[]): string =>
  department(
    narrative,
    indicatorTable([
      { level1: '产出指标', name: '档案业务培训人数', target, actual, weight: '10', score },
      { level1: '产出指标', name: '接收进馆档案', target: '≥3000卷', actual: '3150卷', weight: '10', score: '10' },
    ]),
  );

testCheck(approximateFullMarks, {
  finds: [
    { name: 'nearly 80 for 80', report: form('80人', '近80人'), message: '完成数是“近80人”' },
    { name: 'about 80 for at least 80', report: form('≥80人', '约80人'), message: '目标值是“≥80人”' },
    {
      name: 'exact in the form, nearly in the text',
      report: form('80人', '80人', '10', '全年举办档案业务培训班2期，组织近80人参加培训。'),
      message: '近80人',
    },
  ],
  ignores: [
    { name: 'somewhat more than 80', report: form('80人', '80余人') },
    { name: 'an exact number', report: form('80人', '80人') },
    { name: 'far above the target', report: form('80人', '约300人') },
    { name: 'marks were taken off', report: form('80人', '近80人', '9.5') },
    {
      name: 'the approximate number counts something else',
      report: form('80人', '80人', '10', '馆内现有志愿者近80人，参与展厅讲解。'),
    },
    {
      name: 'the text tells an approximate number of what was exceeded by far',
      report: form('80人', '200人', '10', '全年举办档案业务培训班5期，组织约200人参加培训。'),
    },
  ],
});
