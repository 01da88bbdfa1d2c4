import { mustAdd, pct, wan, hundredths as y } from '../exact.mjs';
import { classRows, LEFT, Report, UP } from '../report.mjs';

/**
 * Five files of one unit that are read together: each is right by itself, and what is wrong shows only when they are held
 * against each other. The errors are registered at the report that prints them.
 */
export const unit = '槐安县图书馆';
const year = 2023;

export const crossReports = () => [department(), lastYear(), digital(), repair(), budget()];

const meta = (name, format, role) => ({ name, format, role, unit });

/** Registers an error between two files and returns the false words to print. */
function wrong(report, check, against, where, printed, correct, explanation) {
  report.errors.push({ check, against, where, printed, correct, explanation });
  return printed;
}

const execution = (opening, adjusted, executed) => [
  ['年度预算（万元）', '', LEFT, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [UP, '年度资金总额', LEFT, wan(opening), wan(adjusted), wan(executed), '10', pct(executed, adjusted), '10'],
];

const indicatorRows = (list) => [
  [
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  ...classRows(list, [(i) => i[0], (i) => i[1]], (i) => [...i.slice(2), '']).map((cells) => [UP, ...cells]),
  ['总分', LEFT, LEFT, LEFT, LEFT, LEFT, '100', '100', ''],
];

const form = (name, labels, money, goal, list) => [
  ...(name === undefined ? [] : [['项目名称', name, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT]]),
  [labels[0], labels[1], LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
  ...money,
  ['年度总体目标', '预期目标', LEFT, LEFT, LEFT, '实际完成情况', LEFT, LEFT, LEFT],
  [UP, goal[0], LEFT, LEFT, LEFT, goal[1], LEFT, LEFT, LEFT],
  ...indicatorRows(list),
];

function department() {
  const r = new Report(meta('department-2023', 'docx', '部门整体支出报告'));
  const [total, basic, project] = [y('498.60'), y('318.40'), y('180.20')];
  mustAdd(total, [basic, project], 'expenditure');
  mustAdd(y('472.80'), [y('304.20'), y('168.60')], 'last year as printed');
  mustAdd(y('490.00'), [y('315.00'), y('175.00')], 'budget as printed');
  r.p(`${unit}${year}年度部门整体支出绩效自评报告`);
  r.h(1, '一、部门基本情况');
  const people = wrong(
    r,
    'cross-staff',
    'department-2022.docx',
    '“2022年末在职人员”',
    '23人',
    '24人',
    '上年度报告写明2022年末在职人员24人。',
  );
  r.p(
    `县图书馆承担文献收藏、借阅服务和全民阅读推广工作。核定编制26人，2022年末在职人员${people}，2023年末在职人员25人。`,
  );
  r.h(1, '二、预算安排和执行情况');
  const carried = wrong(
    r,
    'cross-carried-over',
    'department-2022.docx',
    '“年初结转和结余”',
    '15.40万元',
    '18.40万元',
    '上年度报告的年末结转和结余为18.40万元，应等于本年年初数。',
  );
  r.p(
    `2023年年初结转和结余${carried}，全年支出合计${wan(total)}万元，其中基本支出${wan(basic)}万元、项目支出${wan(project)}万元。`,
  );
  const [less, rate] = [
    wrong(
      r,
      'cross-change-against-last-year',
      'department-2022.docx',
      '公务接待费“较上年减少”',
      '0.44万元',
      '0.24万元',
      '上年度报告的公务接待费为2.10万元，2.10-1.86=0.24。',
    ),
    wrong(
      r,
      'cross-change-against-last-year',
      'department-2022.docx',
      '公务接待费“下降”',
      '19.13%',
      '11.43%',
      '(2.10-1.86)÷2.10=11.43%；所印的是0.44÷2.30。',
    ),
  ];
  r.p(`2023年公务接待费支出1.86万元，较上年减少${less}，下降${rate}，主要是精简了接待批次。`);
  r.p('部门收支和项目情况表');
  r.table([
    ['经费情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'],
    [
      '支出总额',
      wrong(
        r,
        'cross-last-year-figure',
        'department-2022.docx',
        '支出总额2022年决算数',
        '472.80',
        '462.80',
        '上年度报告的决算数为462.80万元。',
      ),
      wrong(
        r,
        'cross-budget-figure',
        'budget-2023.xlsx',
        '支出总额2023年预算数',
        '490.00',
        '487.00',
        '批复的部门预算支出合计487.00万元。',
      ),
      wan(total),
    ],
    ['基本支出', '304.20', '315.00', wan(basic)],
    [
      '项目支出',
      wrong(
        r,
        'cross-last-year-figure',
        'department-2022.docx',
        '项目支出2022年决算数',
        '168.60',
        '158.60',
        '上年度报告的决算数为158.60万元，支出总额随之多出10万元。',
      ),
      wrong(
        r,
        'cross-budget-figure',
        'budget-2023.xlsx',
        '项目支出2023年预算数',
        '175.00',
        '172.00',
        '批复的部门预算项目支出172.00万元。',
      ),
      wan(project),
    ],
    [
      '专项1、数字资源建设经费',
      '',
      '88.00',
      wrong(
        r,
        'cross-project-amount',
        'project-digital.docx',
        '数字资源建设经费2023年决算数',
        '86.40',
        '84.60',
        '项目自评表的全年执行数为84.60万元，数字写颠倒了。',
      ),
    ],
    ['专项2、馆舍修缮经费', '', '62.00', '61.50'],
    ['专项3、阅读推广活动经费', '', '25.00', '32.30'],
  ]);
  r.h(1, '三、绩效目标完成情况');
  r.p('全年开放服务和数字资源建设按计划完成，各项指标达到年初目标。');
  r.h(1, '四、存在的问题和改进措施');
  r.p('少数项目支出进度偏慢。下一步按季度通报执行进度，提前开展采购准备。');
  r.h(1, '五、自评结论与结果应用');
  r.p('2023年度自评得分100分，等级为“优”。自评结果用于下年度项目安排，并在门户网站公开。');
  r.p('附件：', `${year}年度部门整体支出绩效自评表`);
  const actual = wrong(
    r,
    'cross-indicator-value',
    'project-digital.docx',
    '“新增电子图书”实际完成值',
    '5320册',
    '5230册',
    '项目自评表为5230册，数字写颠倒了。',
  );
  const output = wrong(
    r,
    'cross-indicator-class',
    'project-digital.docx',
    '“数字资源访问量”的归类',
    '产出指标—数量指标',
    '效益指标—社会效益指标',
    '同一指标在项目自评表中归入社会效益指标。',
  ).split('—');
  r.table(
    form(
      undefined,
      ['单位名称', unit],
      execution(y('490.00'), y('498.60'), total),
      ['保障全年开放服务，新增电子图书5000册以上。', '全年开放312天，新增电子图书和访问量达到目标。'],
      [
        [...output, '开放天数', '≥310天', '312天', '20', '20'],
        [...output, '新增电子图书', '≥5000册', actual, '20', '20'],
        [...output, '数字资源访问量', '≥12万次', '12.8万次', '20', '20'],
        ['效益指标', '社会效益指标', '人均到馆次数', '≥1.2次', '1.3次', '20', '20'],
        ['满意度指标', '服务对象满意度指标', '读者满意度', '≥90%', '94%', '10', '10'],
      ],
    ),
  );
  r.p('填表人：杜若    填报日期：2024年3月12日    联系电话：    单位负责人签字：');
  return r;
}

function lastYear() {
  const r = new Report(meta('department-2022', 'docx', '上年度报告'));
  const [total, basic, project] = [y('462.80'), y('304.20'), y('158.60')];
  mustAdd(total, [basic, project], 'expenditure');
  r.p(`${unit}2022年度部门整体支出绩效自评报告`);
  r.h(1, '一、部门基本情况');
  r.p('县图书馆承担文献收藏、借阅服务和全民阅读推广工作。核定编制26人，2022年末在职人员24人。');
  r.h(1, '二、预算安排和执行情况');
  r.p(
    `2022年全年支出合计${wan(total)}万元，其中基本支出${wan(basic)}万元、项目支出${wan(project)}万元，年末结转和结余18.40万元。`,
  );
  r.p('部门收支情况表');
  r.table([
    ['经费情况（万元）', '2021年决算数', '2022年预算数', '2022年决算数'],
    ['支出总额', '441.30', '455.00', wan(total)],
    ['基本支出', '296.10', '300.00', wan(basic)],
    ['项目支出', '145.20', '155.00', wan(project)],
    ['公务接待费', '2.60', '2.50', '2.10'],
  ]);
  r.h(1, '三、绩效目标完成情况');
  r.p('全年开放308天，各项指标达到年初目标。');
  r.h(1, '四、存在的问题和改进措施');
  r.p('馆舍设施老化，读者活动空间不足。下一步申请修缮资金，分区改造。');
  r.h(1, '五、自评结论与结果应用');
  r.p('自评结果用于下年度项目安排，并在门户网站公开。');
  return r;
}

function digital() {
  const r = new Report(meta('project-digital', 'docx', '项目自评'));
  r.p(`${year}年度数字资源建设经费项目支出绩效自评表`);
  r.table(
    form(
      '数字资源建设经费',
      ['实施单位', unit],
      execution(y('88.00'), y('84.60'), y('84.60')),
      ['新增电子图书5000册以上，改善数字阅读服务。', '新增电子图书5230册，访问量达到目标。'],
      [
        ['产出指标', '数量指标', '新增电子图书', '≥5000册', '5230册', '30', '30'],
        ['产出指标', '质量指标', '资源验收合格率', '100%', '100%', '20', '20'],
        ['效益指标', '社会效益指标', '数字资源访问量', '≥12万次', '12.8万次', '30', '30'],
        ['满意度指标', '服务对象满意度指标', '数字资源用户满意度', '≥90%', '95%', '10', '10'],
      ],
    ),
  );
  r.p('填表人：杜若    填报日期：2024年3月12日    联系电话：    单位负责人签字：');
  return r;
}

function repair() {
  const r = new Report(meta('project-repair', 'txt', '项目自评'));
  r.p(`${year}年度馆舍修缮经费项目支出绩效自评表`);
  r.table(
    form(
      '馆舍修缮经费',
      ['实施单位', unit],
      execution(y('62.00'), y('61.50'), y('61.50')),
      ['完成阅览区修缮1200平方米，改善阅读环境。', '完成修缮1200平方米，按期投入使用。'],
      [
        ['产出指标', '数量指标', '修缮面积', '1200平方米', '1200平方米', '30', '30'],
        ['产出指标', '质量指标', '工程验收合格率', '100%', '100%', '20', '20'],
        ['效益指标', '社会效益指标', '新增阅览座位', '≥80个', '86个', '30', '30'],
        ['满意度指标', '服务对象满意度指标', '到馆读者满意度', '≥90%', '93%', '10', '10'],
      ],
    ),
  );
  return r;
}

function budget() {
  const r = new Report(meta('budget-2023', 'xlsx', '预算表'));
  const [total, basic, project] = [y('487.00'), y('315.00'), y('172.00')];
  mustAdd(total, [basic, project], 'budget');
  r.table(
    [
      [`${unit}${year}年部门预算支出总表`, LEFT, LEFT],
      [`部门名称：${unit}`, LEFT, '单位：万元'],
      ['项目', '上年预算数', `${year}年预算数`],
      ['一、基本支出', '300.00', wan(basic)],
      ['二、项目支出', '155.00', wan(project)],
      ['支出合计', '455.00', wan(total)],
    ],
    '支出总表',
  );
  r.table(
    [
      [`${year}年项目支出预算表`, LEFT, LEFT],
      [`部门名称：${unit}`, LEFT, '单位：万元'],
      ['项目名称', '项目类别', '预算数'],
      ['数字资源建设经费', '特定目标类', '88.00'],
      ['馆舍修缮经费', '特定目标类', '62.00'],
    ],
    '项目表',
  );
  return r;
}

/** What stands in the folder's YAML: the files, and each error between two of them. */
export const crossFacts = (reports) => ({
  description: '同一单位的五份材料：单独看都没有矛盾，互相核对才能发现错误',
  unit,
  year,
  files: reports.map(({ meta: { name, format, role } }) => ({ file: `${name}.${format}`, role })),
  errors: reports
    .flatMap(({ meta: { name, format }, errors }) => errors.map((error) => ({ file: `${name}.${format}`, ...error })))
    .map((error, at) => ({ id: `E${at + 1}`, ...error })),
});
