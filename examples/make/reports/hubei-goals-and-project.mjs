import { comma, divide, hundredths, inverse, mustAdd, pct, proportional, short, total } from '../exact.mjs';
import { classRows, LEFT, Report, UP } from '../report.mjs';

const y = hundredths;
const unit = '湖北省山地特色产业促进中心';
const notes = [
  '备注：1.预算数为调整后的财政资金总额（含上年结余结转），执行数为资金使用单位的实际支出数。',
  '2.定量指标计分：正向指标（目标值为≥X）得分=权重×B/A；反向指标（目标值为≤X）得分=权重×A/B；得分不突破权重。',
  '3.定性指标按达成预期、部分达成并有一定效果、未达成且效果较差三档，分别在权重的100%-80%（含80%）、80%-50%（含50%）、50%-0%区间计分。',
];
const columns = ['一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'];

/** A provincial centre in the layout of Hubei: goals with their own indicators, the unfinished ones, and one project. */
export default function build() {
  const r = new Report({
    name: 'hubei-goals-and-project',
    format: 'docx',
    kind: '部门整体支出和项目支出',
    unit,
    year: 2022,
    description: '湖北式自评结果：按年度目标列指标，附未完成指标表；同一文件里还有一个项目的自评；标题用 Word 自动编号',
  });
  const department = departmentGoals();
  const project = projectGoals();
  writeDepartment(r, department);
  writeProject(r, project);
  return r;
}

const quantity = (level1, level2, name, marks, unitName, target, actual, options = {}) => {
  const calculate = options.reverse ? inverse : proportional;
  const score = y(target) === 0 ? y(marks) : calculate(y(marks), y(target), y(actual));
  return {
    level1,
    level2,
    name,
    marks: y(marks),
    target: `${options.reverse ? '≤' : ''}${target}${unitName}`,
    actual: `${actual}${unitName}`,
    score,
    finished: score === y(marks),
    reason: options.reason,
  };
};
const quality = (level1, level2, name, marks, target) => ({
  level1,
  level2,
  name,
  marks: y(marks),
  target,
  actual: '已完成',
  score: y(marks),
  finished: true,
});
const [O, E] = ['产出指标', '效益指标'];
const [N, Q, T, C, S, EC, M] = [
  '数量指标',
  '质量指标',
  '时效指标',
  '成本指标',
  '社会效益指标',
  '经济效益指标',
  '满意度指标',
];

function departmentGoals() {
  const goals = [
    [
      '培育山地特色产业经营主体，带动农户增收。',
      [
        quantity(O, N, '新增示范基地', '3', '个', '12', '12'),
        quantity(O, N, '培训经营主体带头人', '4', '人次', '600', '648'),
        quantity(O, N, '技术服务现场指导次数', '3', '次', '90', '81', {
          reason: '汛期道路中断，9次现场指导改为线上答疑',
        }),
        quantity(O, Q, '示范基地验收合格率', '4', '%', '95', '100'),
        quantity(E, EC, '带动农户户均增收', '5', '元', '1500', '1632'),
        quantity(E, S, '带动就业人数', '5', '人', '3000', '3186'),
      ],
    ],
    [
      '打响区域公用品牌，拓展产销对接渠道。',
      [
        quantity(O, N, '举办产销对接会', '4', '场', '5', '4', { reason: '1场对接会因场馆临时征用推迟到次年举办' }),
        quantity(O, N, '组织参展企业', '4', '家', '120', '134'),
        quantity(O, N, '宣传报道数量', '4', '篇', '150', '172'),
        quantity(E, EC, '现场签约金额', '6', '亿元', '8', '9.36'),
        quantity(E, S, '公用品牌知晓率', '4', '%', '70', '74.5'),
      ],
    ],
    [
      '加强产业研究和标准建设，为决策提供依据。',
      [
        quantity(O, N, '专题调研报告', '4', '篇', '6', '6'),
        quantity(O, N, '制定技术规程', '3', '项', '4', '4'),
        quantity(O, T, '产业月报按时发布期数', '3', '期', '12', '12'),
        quality(E, S, '为产业政策提供参考', '6', '形成有价值的决策建议'),
      ],
    ],
    [
      '保障中心高效运转，提高服务质量。',
      [
        quantity(O, Q, '档案电子化率', '3', '%', '90', '92.4'),
        quantity(O, Q, '年重大安全事故次数', '3', '', '0', '0'),
        quantity(O, C, '培训人均每天成本', '2', '元', '400', '386', { reverse: true }),
        quantity(E, M, '服务对象满意度', '6', '%', '90', '96.3'),
        quantity(E, M, '职工满意度', '4', '%', '85', '83.3', { reason: '职工对食堂和停车条件意见较多' }),
      ],
    ],
  ];
  mustAdd(
    y('80'),
    goals.flatMap(([, list]) => list.map(({ marks }) => marks)),
    'weights of the department',
  );
  return goals;
}

function projectGoals() {
  const goals = [
    [
      '',
      [
        quantity(O, N, '新增示范基地', '10', '个', '12', '12'),
        quantity(O, N, '培训经营主体带头人', '10', '人次', '600', '648'),
        quantity(O, N, '技术服务现场指导次数', '10', '次', '90', '81'),
        quantity(E, EC, '带动农户户均增收', '10', '元', '1500', '1632'),
        quantity(E, S, '带动就业人数', '10', '人', '3000', '3186'),
      ],
    ],
    [
      '',
      [
        quantity(O, Q, '示范基地验收合格率', '10', '%', '95', '100'),
        quantity(E, M, '服务对象满意度', '20', '%', '90', '96.3'),
      ],
    ],
  ];
  mustAdd(
    y('80'),
    goals.flatMap(([, list]) => list.map(({ marks }) => marks)),
    'weights of the project',
  );
  return goals;
}

/** Execution score: 20 marks times the printed rate. */
const executionScore = (spent, budget) => divide(2000n * BigInt(divide(spent * 10000, budget)), 10000);
const scoreOf = (list, level1) => total(list.filter((i) => i.level1 === level1).map(({ score }) => score));

function writeDepartment(r, goals) {
  const opening = y('2186.40');
  const added = y('48.75');
  const adjusted = opening + added;
  const spent = y('2204.38');
  const basic = y('1286.72');
  const project = y('917.66');
  mustAdd(spent, [basic, project], 'department expenditure');
  const list = goals.flatMap(([, indicators]) => indicators);
  const publicity = list.find(({ name }) => name === '宣传报道数量');
  const uncapped = divide(publicity.marks * 172, 150);
  publicity.printed = r.wrong(
    'bound',
    '部门自评表“宣传报道数量”得分',
    short(uncapped),
    short(publicity.marks),
    `该指标权重4分，按权重×B/A计算为${short(uncapped)}分，超过满分；备注规定得分不突破权重，应为4分，总分应少${short(uncapped - publicity.marks)}分。`,
  );
  publicity.score = uncapped;
  const execution = executionScore(spent, adjusted);
  const scored = execution + total(list.map(({ score }) => score));
  const unfinished = list.filter(({ finished }) => !finished);
  const done = list.length - unfinished.length;

  r.p(`2022年度${unit}部门整体支出`, '绩效自评结果');
  r.auto(1, '一、', '部门整体绩效自评得分');
  r.p(
    `${unit}（以下简称“本中心”）2022年度部门整体支出绩效自评得分为${short(scored)}分，其中：资金执行情况得${short(execution)}分，产出指标得${short(scoreOf(list, O))}分，效益指标得${short(scoreOf(list, E))}分，自评等级为“优”。`,
  );
  r.auto(1, '二、', '部门整体绩效目标完成情况');
  r.auto(2, '（一）', '执行率情况');
  r.p(
    `本中心2022年部门预算批复金额为${comma(opening)}万元，年中追加${r.wrong('difference', '部门 二、（一）第1段', '47.85', comma(added), `调整后预算${comma(adjusted)}万元减批复${comma(opening)}万元，追加数应为${comma(added)}万元。`)}万元，调整后预算数为${comma(adjusted)}万元，实际执行${comma(spent)}万元，资金执行率为${pct(spent, adjusted)}。执行数中，基本支出${comma(basic)}万元，占${pct(basic, spent)}；项目支出${comma(project)}万元，占${pct(project, spent)}。`,
    `未执行的${comma(adjusted - spent)}万元主要是推迟举办的产销对接会场租和未结清的监测设备尾款。`,
  );
  r.auto(2, '（二）', '完成的绩效目标');
  r.p(
    `2022年度部门整体支出设置4个年度目标、${list.length}个绩效指标，完成指标${done}个，指标完成率为${r.wrong('ratio', '部门 二、（二）第1段', '87.50%', pct(done, list.length), `完成${done}个÷设置${list.length}个=${pct(done, list.length)}。`)}。`,
    '培育经营主体方面，全年在鄂西山区新增示范基地12个，其中茶叶5个、中药材4个、高山蔬菜3个，全部通过专家组验收，验收合格率为100%；开展经营主体带头人培训11期，培训648人次；组织专家深入田间开展技术服务现场指导81次。据抽样监测，示范基地带动农户户均增收1,632元，带动就业3,186人。',
    '品牌推介方面，在武汉、上海、广州、成都举办产销对接会4场，组织134家企业参展，现场签约项目57个、签约金额9.36亿元，其中长期供货协议6.80亿元、投资合作协议2.56亿元。在中央和省级媒体刊发宣传报道172篇，第三方抽样调查显示公用品牌知晓率为74.5%，比上年提高5.3个百分点。',
    '研究与标准方面，完成专题调研报告6篇，其中2篇获省领导批示；制定高山茶园管护、道地药材初加工等技术规程4项；按月发布产业月报12期。',
    '运转保障方面，完成18,480卷档案的数字化，档案电子化率为92.4%；培训人均每天成本386元，低于400元的控制标准；全年没有发生重大安全事故。服务对象满意度为96.3%。',
  );
  r.auto(2, '（三）', '未完成的绩效目标');
  r.p(`2022年度未完成的指标有${unfinished.length}个，具体如下：`);
  r.table([
    ['二级指标', '三级指标', '年初目标值', '实际完成值', '未完成原因分析'],
    ...unfinished.map((i) => [i.level2, i.name, i.target, i.actual, i.reason]),
  ]);
  r.auto(1, '三、', '存在的问题');
  r.auto(2, '（一）', '个别指标目标值测算偏低');
  r.p(
    '部分数量指标实际完成值明显高于目标值，如宣传报道目标为150篇、实际完成172篇，超额22篇，年初测算没有充分参考往年数据。',
  );
  r.auto(2, '（二）', '户外任务受天气影响较大');
  r.p('技术服务集中在汛期开展，恶劣天气下缺少替代安排，全年比计划少完成9次。');
  r.auto(1, '四、', '下一步拟改进措施');
  r.auto(2, '（一）', '改进措施');
  r.p(
    '一是以近三年平均完成值为基础设定数量指标，并随任务调整及时修订。二是把技术服务窗口期前移到春耕备耕阶段，建立远程诊断平台作为补充。三是改善职工食堂和停车条件，每半年开展一次职工满意度调查。',
  );
  r.auto(2, '（二）', '结果应用');
  r.p('本次自评结果作为编制2023年预算和调整支出结构的参考，对执行率低于95%的项目，在下一年度按10%的比例压减预算。');
  r.p('附件：', `2022年度${unit}部门整体支出自评表`, `单位名称：${unit}    填报日期：2023年4月18日`);
  const percent = pct(spent, adjusted);
  r.table([
    ['单位名称', unit, LEFT, LEFT, LEFT, LEFT, LEFT],
    ['基本支出总额', comma(basic), LEFT, '项目支出总额', comma(project), LEFT, LEFT],
    [
      '预算执行情况\n（万元）\n（20分）',
      '',
      LEFT,
      '预算数（A）',
      '执行数（B）',
      '执行率（B/A）',
      '得分\n（20分×执行率）',
    ],
    [UP, '部门整体支出总额', LEFT, comma(adjusted), comma(spent), percent, short(execution)],
    ...goals.flatMap(([text, indicators], at) => goalRows(at + 1, text, indicators)),
    ['总分', short(scored), LEFT, LEFT, LEFT, LEFT, LEFT],
    [
      '偏差大或目标未完成原因分析',
      unfinished.map((i) => `${i.name}：${i.reason}。`).join('\n'),
      LEFT,
      LEFT,
      LEFT,
      LEFT,
      LEFT,
    ],
    [
      '改进措施及结果应用方案',
      '合理设定目标值，前移技术服务窗口期，改善职工保障条件；自评结果与下一年度预算安排挂钩。',
      LEFT,
      LEFT,
      LEFT,
      LEFT,
      LEFT,
    ],
  ]);
  r.p(...notes);
}

const marksIn = (name, marks) => `${name}（${short(marks)}分）`;

/** The rows of one annual goal: its text, its own header row and its indicators with the weights in brackets. */
function goalRows(number, text, indicators) {
  const sum = total(indicators.map(({ marks }) => marks));
  return [
    [`年度目标${number}`, text, LEFT, LEFT, LEFT, LEFT, LEFT],
    [`年度绩效指标（${short(sum)}分）`, ...columns],
    ...indicatorRows(indicators).map((row) => [UP, ...row]),
  ];
}

function indicatorRows(indicators) {
  const level1Marks = (i) => total(indicators.filter((o) => o.level1 === i.level1).map(({ marks }) => marks));
  const level2Marks = (i) =>
    total(indicators.filter((o) => o.level1 === i.level1 && o.level2 === i.level2).map(({ marks }) => marks));
  return classRows(
    indicators,
    [(i) => marksIn(i.level1, level1Marks(i)), (i) => marksIn(i.level2, level2Marks(i))],
    (i) => [marksIn(i.name, i.marks), i.target, i.printedActual ?? i.actual, i.printed ?? short(i.score)],
  );
}

function writeProject(r, goals) {
  const opening = y('420');
  const cut = y('15.50');
  const adjusted = opening - cut;
  const spent = y('388.72');
  const execution = executionScore(spent, adjusted);
  const list = goals.flatMap(([, indicators]) => indicators);
  const training = list.find(({ name }) => name === '培训经营主体带头人');
  training.printedActual = r.wrong(
    'same',
    '项目自评表“培训经营主体带头人”实际完成值',
    '684人次',
    '648人次',
    '部门自评表、部门正文和项目正文都是648人次，只有项目自评表写成684人次。',
  );
  const scored = execution + total(list.map(({ score }) => score));
  const done = list.filter(({ finished }) => finished).length;
  r.p('2022年度山地特色产业示范基地建设项目', '绩效自评结果');
  r.auto(1, '一、', '自评得分');
  r.p(
    `${unit}2022年度山地特色产业示范基地建设项目（以下简称“项目”）绩效自评综合得分为${short(scored)}分，其中：资金执行情况得${short(execution)}分，产出指标得${short(scoreOf(list, O))}分，效益指标得${short(scoreOf(list, E))}分，自评等级为${r.wrong('grade', '项目 一、第1段', '“良”', '“优”', `${short(scored)}分在90分以上，等级应为“优”。`)}。`,
  );
  r.p('自评等级按得分划分：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。');
  r.auto(1, '二、', '绩效目标完成情况');
  r.auto(2, '（一）', '执行率情况');
  r.p(
    `项目年初预算${comma(opening)}万元，年中压减${comma(cut)}万元，调整后预算为${comma(adjusted)}万元，实际执行${comma(spent)}万元，资金执行率为${pct(spent, adjusted)}。`,
  );
  r.auto(2, '（二）', '完成的绩效目标');
  r.p(
    `项目共设计${list.length}个绩效指标，实际完成${done}个，指标完成率为${pct(done, list.length)}。全年新增示范基地12个，单个基地平均补助32.39万元；培训经营主体带头人648人次；示范基地验收合格率为100%；带动农户户均增收1,632元，带动就业3,186人；服务对象满意度为96.3%。`,
  );
  r.auto(2, '（三）', '未完成的绩效目标');
  r.p('“技术服务现场指导次数”目标为90次，实际完成81次，主要是汛期道路中断，9次指导改为线上答疑。');
  r.auto(1, '三、', '存在的问题和原因');
  r.p('基地分布较散，单次服务路途平均超过3小时，项目管理人员只有4人，现场指导难以在短时间内铺开。');
  r.auto(1, '四、', '下一步拟改进措施');
  r.p('按片区聘请驻点技术员，缩短服务半径；将线上诊断纳入服务记录和考核；自评结果作为安排2023年项目预算的依据。');
  r.p('附件：', '2022年度山地特色产业示范基地建设项目自评表', `填报单位：${unit}    填报日期：2023年4月18日`);
  r.table([
    ['项目名称', '山地特色产业示范基地建设项目', LEFT, LEFT, LEFT, LEFT, LEFT],
    ['主管部门', unit, LEFT, LEFT, '项目实施单位', unit, LEFT],
    ['项目类别', '1、部门预算项目 ☑   2、省直专项 □   3、省对下转移支付项目 □', LEFT, LEFT, LEFT, LEFT, LEFT],
    ['项目属性', '1、持续性项目 ☑   2、新增性项目 □', LEFT, LEFT, LEFT, LEFT, LEFT],
    ['项目类型', '1、常年性项目 □   2、延续性项目 ☑   3、一次性项目 □', LEFT, LEFT, LEFT, LEFT, LEFT],
    [
      '预算执行情况（万元）\n（20分）',
      '',
      LEFT,
      '预算数（A）',
      '执行数（B）',
      '执行率（B/A）',
      '得分\n（20分×执行率）',
    ],
    [UP, '年度财政资金总额', LEFT, comma(adjusted), comma(spent), pct(spent, adjusted), short(execution)],
    ...goals.flatMap(([, indicators], at) => {
      const label = `年度绩效目标${at + 1}（${short(total(indicators.map(({ marks }) => marks)))}分）`;
      const rows = indicatorRows(indicators).map((row) => [UP, ...row]);
      if (at === 0) return [[label, ...columns], ...rows];
      rows[0][0] = label;
      return rows;
    }),
    ['总分', short(scored), LEFT, LEFT, LEFT, LEFT, LEFT],
    ['偏差大或目标未完成原因分析', '汛期道路中断，现场指导少完成9次。', LEFT, LEFT, LEFT, LEFT, LEFT],
    ['改进措施及结果应用方案', '按片区聘请驻点技术员，将线上诊断纳入服务记录。', LEFT, LEFT, LEFT, LEFT, LEFT],
  ]);
  r.p(...notes);
}
