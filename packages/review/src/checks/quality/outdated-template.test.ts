import { department, indicatorTable, prose } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { outdatedTemplate } from './outdated-template.js';

const standard = (text: string): string =>
  department(
    [],
    indicatorTable([{ level1: '过程', name: '新建库房面积控制率', weight: '5', standard: text, score: '5' }]),
  );

testCheck(outdatedTemplate, {
  finds: [
    {
      name: 'a standard about what was finished years ago',
      report: standard('以2016年完工的新建库房为评价内容，100%以下计满分。'),
      message: '评价年度是2023年，评价标准或指标说明写的却是“以2016年完工的新建库房为评价内容”',
    },
    {
      name: 'a comparison with a year long past',
      report: standard('“三公”经费与2019年相比下降的计5分，持平计3分，上升不得分。'),
      message: '2019年',
    },
    {
      name: 'an assessment of another year',
      report: standard('根据绩效办2018年对各单位重点工作的考核结果计分。'),
      message: '旧模板',
    },
    {
      name: 'a rule that was replaced',
      report: prose('根据《财政支出绩效评价管理暂行办法》（财预〔2011〕285号）的要求，我馆组织开展了自评。'),
      message: '已由《项目支出绩效评价管理办法》（财预〔2020〕10号）取代',
    },
    {
      name: 'an accounting system no longer in force',
      report: prose('会计核算执行《行政单位会计制度》，账目清楚。'),
      message: '《政府会计制度',
    },
  ],
  ignores: [
    { name: 'the year before', report: standard('与2022年相比下降的计5分。') },
    { name: 'the year itself', report: standard('2023年实际完成数达到目标的计5分。') },
    { name: 'the base year of a plan', report: standard('较2020年基期每下降1个百分点计1分。') },
    { name: 'a period', report: standard('2019年以来建成并投入使用的库房全部纳入的计5分。') },
    { name: 'the title of a rule', report: standard('按照《机关档案库房建设标准（2019年修订）》验收合格的计5分。') },
    { name: 'the rule in force', report: prose('根据《项目支出绩效评价管理办法》（财预〔2020〕10号）开展自评。') },
    {
      name: 'a rule of the place with a like title',
      report: prose('根据《云溪县财政支出绩效评价管理暂行办法》开展自评。'),
    },
    {
      name: 'the end of a rule is told',
      report: prose('《财政支出绩效评价管理暂行办法》（财预〔2011〕285号）废止后，我馆修改了内部制度。'),
    },
    {
      name: 'a report of the time of the rule',
      report: '2018年度云溪县档案馆部门整体支出绩效自评报告\n一、基本情况\n根据财预〔2011〕285号文件，我馆开展了自评。',
    },
  ],
});
