import { change, hundredths, mustAdd, pct, proportional, short, total, wan } from '../exact.mjs';
import { classRows, LEFT, Report, UP } from '../report.mjs';

const y = hundredths;

/** One short report for all formats: what a review finds in it may not depend on the format. */
export default function build() {
  const r = new Report({
    name: 'same-report',
    format: 'txt, docx, html, xlsx, pdf',
    kind: '部门整体支出',
    unit: '清源市档案馆',
    year: 2022,
    description: '同一份报告的五种格式，审核结果应当完全一致',
  });
  const opening = y('386.50');
  const added = y('42.30');
  const budget = opening + added;
  const spent = y('420.66');
  const last = y('398.15');
  const basic = y('268.42');
  const project = y('152.24');
  mustAdd(spent, [basic, project], 'expenditure');
  const projects = [
    ['档案数字化', y('86.40')],
    ['库房恒温恒湿改造', y('45.18')],
    ['档案征集与展览', y('20.66')],
  ];
  mustAdd(
    project,
    projects.map(([, amount]) => amount),
    'projects',
  );
  const execution = proportional(y('10'), budget, spent);

  const row = (level1, level2, name, marks, target, actual, unit, sign = '≥', reason = '') => ({
    level1,
    level2,
    name,
    marks,
    target: `${sign}${target}${unit}`,
    actual: `${actual}${unit}`,
    reason,
    score: short(proportional(y(marks), y(target), y(actual))),
  });
  const list = [
    row('产出指标', '数量指标', '档案数字化页数', '15', '240', '252', '万页'),
    row('产出指标', '数量指标', '征集珍贵档案件数', '10', '300', '285', '件', '≥', '部分捐赠手续年末尚未办结'),
    row('产出指标', '质量指标', '数字化成果合格率', '15', '98', '99.2', '%'),
    row('产出指标', '时效指标', '查档申请当日办结率', '10', '95', '97.6', '%'),
    row('效益指标', '社会效益指标', '接待查档利用人次', '15', '6000', '6480', '人次'),
    row('效益指标', '可持续影响指标', '库房温湿度达标率', '15', '95', '96.5', '%'),
    row('满意度指标', '服务对象满意度指标', '查档群众满意度', '10', '95', '98.3', '%'),
  ];
  mustAdd(
    y('90'),
    list.map(({ marks }) => y(marks)),
    'weights',
  );
  const right = execution + total(list.map(({ score }) => y(score)));
  const printed = r.wrong(
    'scores',
    '自评表“总分”和四、第1段',
    short(right - y('0.90')),
    short(right),
    `各项得分相加为${short(right)}分。`,
  );

  r.p('清源市档案馆2022年度部门整体支出绩效自评报告');
  r.h(1, '一、部门概况');
  r.p(
    '清源市档案馆（以下简称“市档案馆”）是市委直属的公益一类事业单位，内设办公室、接收征集科、保管利用科、数字化科4个科室。核定编制26名，年末在职人员25人，控制率为96.15%。馆藏档案186个全宗、38.6万卷（件）。',
  );
  r.h(1, '二、资金使用情况');
  r.p(
    `2022年年初预算${wan(opening)}万元，年中追加${wan(added)}万元，全年预算${wan(budget)}万元，实际支出${wan(spent)}万元，预算执行率为${pct(spent, budget)}。支出较上年的${wan(last)}万元增加${wan(spent - last)}万元，增长${change(spent, last)}。`,
    `实际支出中，基本支出${wan(basic)}万元，占${r.wrong('share', '二、第2段', '68.31%', pct(basic, spent), `${wan(basic)}÷${wan(spent)}=${pct(basic, spent)}，与项目支出的${pct(project, spent)}相加也不等于100%。`)}；项目支出${wan(project)}万元，占${pct(project, spent)}。项目支出包括${projects.map(([name, amount]) => `${name}${wan(amount)}万元`).join('、')}。`,
  );
  r.h(1, '三、绩效目标完成情况');
  r.p(
    '全年完成档案数字化252万页，成果合格率为99.2%；征集珍贵档案285件，比目标少15件，原因是部分捐赠手续年末尚未办结。接待查档利用6,480人次，较上年的6,120人次增加360人次，增长5.88%；查档申请当日办结率为97.6%。',
    '举办“清源记忆”“红色印记”“老城新貌”3个主题展览，参观约2.4万人次。完成1号库房、3号库房2个库房的恒温恒湿改造，库房温湿度达标率为96.5%。查档群众满意度为98.3%。',
  );
  r.h(1, '四、自评结论');
  r.p(`经自评，市档案馆2022年度部门整体支出绩效得分为${printed}分，等级为“优”。`);
  r.p('2022年度部门整体支出绩效自评表');
  r.table([
    ['单位名称', '清源市档案馆', LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
    ['预算执行情况（万元）', '资金名称', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [UP, '年度资金总额', wan(opening), wan(budget), wan(spent), '10', pct(spent, budget), short(execution)],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ...classRows(list, [(i) => i.level1, (i) => i.level2], (i) => [
      i.name,
      i.target,
      i.actual,
      i.marks,
      i.score,
      i.reason,
    ]),
    ['总分', LEFT, LEFT, LEFT, LEFT, '100', printed, ''],
  ]);
  r.p('填表人：纪云舒    填报日期：2023年3月20日');
  return r;
}
