import { department, indicatorTable, prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { yearsInSequence } from './years-in-sequence.js';

const table = indicatorTable([{ level1: '产出指标', name: '举办展览', weight: '100', score: '95' }]);

testCheck(yearsInSequence, {
  finds: [
    {
      name: 'the year of another report in the conclusion',
      report: prose('2022年度部门整体支出绩效目标总体完成较好，自评得分95分。'),
      message: '写成2022年度',
    },
    {
      name: 'a result used in the year it is about',
      report: prose('将本次自评结果作为2023年项目预算安排的重要依据。'),
      message: '2023年度的自评结果，不能作为2023年预算安排的依据',
    },
    { name: 'a result used before', report: prose('自评结果将应用于2022年度部门预算编制。'), message: '2022年' },
    {
      name: 'a form filled in before the year',
      report: `${department([], table)}\n填报日期：2022年3月8日`,
      message: '评价2023年度，填报日期却在2022年',
    },
    {
      name: 'a named year’s result used in the same year',
      report: prose('2023年绩效评价结果作为2023年预算安排的参考。'),
      message: '2023年度',
    },
  ],
  ignores: [
    { name: 'the year evaluated', report: prose('2023年度部门整体支出绩效目标总体完成较好。') },
    {
      name: 'the goals of the next year',
      report: prose('及时编制2024年度部门整体支出绩效目标。', '下一步，将2024年度部门整体支出绩效目标细化。'),
      silent: true,
    },
    { name: 'a result used next year', report: prose('将本次自评结果作为2024年项目预算安排的重要依据。') },
    {
      name: 'last year’s result used in this year',
      report: prose('上年度绩效评价结果已应用于2023年预算编制。'),
      silent: true,
    },
    {
      name: 'a named earlier year’s result used in this year',
      report: prose('2022年绩效评价结果作为2023年预算安排的参考。'),
    },
    { name: 'a form filled in the year after', report: `${department([], table)}\n填报日期：2024年3月8日` },
    { name: 'a form filled in at the end of the year', report: `${department([], table)}\n填表日期：2023.12.29` },
    { name: 'as of the end of the year', report: prose('截至2023年12月31日，我馆共有馆藏档案12万卷。') },
    {
      name: 'as of an earlier or later day',
      report: prose('截至2022年底，全县共有档案室86个；截至2024年2月，新增3个。'),
      silent: true,
    },
    { name: 'results of other things', report: prose('普查结果显示，2021年以来馆藏持续增长。'), silent: true },
  ],
});
