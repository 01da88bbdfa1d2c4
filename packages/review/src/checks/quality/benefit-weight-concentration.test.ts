import { department, type IndicatorRow, indicatorTable } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { benefitWeightConcentration } from './benefit-weight-concentration.js';

const benefit = (name: string, weight: string, target: string, level2 = '社会效益指标'): IndicatorRow => ({
  level1: '效益指标',
  level2,
  name,
  weight,
  target,
  actual: '已完成',
  score: weight,
});
const output = {
  level1: '产出指标',
  level2: '数量指标',
  name: '举办展览',
  weight: '50',
  target: '2场',
  actual: '2场',
  score: '50',
};
const form = (...rows: readonly IndicatorRow[]): string => department([], indicatorTable([output, ...rows]));

testCheck(benefitWeightConcentration, {
  finds: [
    {
      name: 'all on one slogan',
      report: form(benefit('弘扬档案文化', '30', '进一步弘扬优秀传统文化')),
      message: '效益指标共30分，其中“弘扬档案文化”一项占30分，而它的目标值“进一步弘扬优秀传统文化”无法衡量。',
    },
    {
      name: 'two thirds on one slogan',
      report: form(benefit('社会影响', '20', '明显提升'), benefit('政策知晓率', '10', '≥90%')),
      message: '共30分，其中“社会影响”一项占20分',
    },
    {
      name: 'a hundred percent of a wish',
      report: form(benefit('促进社会和谐', '15（分）', '100%'), benefit('查档增长率', '15', '≥5%', '经济效益指标')),
      message: '“促进社会和谐”一项占15分',
    },
  ],
  ignores: [
    { name: 'a figure', report: form(benefit('政策知晓率', '30', '≥90%')) },
    {
      name: 'less than half',
      report: form(benefit('社会影响', '12', '明显提升'), benefit('政策知晓率', '18', '≥90%')),
    },
    { name: 'few marks', report: form(benefit('社会影响', '5', '明显提升')) },
    {
      name: 'a slogan among the outputs',
      report: department(
        [],
        indicatorTable([{ ...output, target: '进一步加强' }, benefit('政策知晓率', '30', '≥90%')]),
      ),
    },
  ],
});
