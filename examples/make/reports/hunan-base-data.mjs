import { change, divide, hundredths, inverse, mustAdd, pct, proportional, short, total, wan } from '../exact.mjs';
import { classRows, LEFT, Report, UP } from '../report.mjs';

const y = hundredths;

/** A district association in the layout of Hunan: base data table and self-evaluation form after the narrative. */
export default function build() {
  const r = new Report({
    name: 'hunan-base-data',
    format: 'docx',
    kind: '部门整体支出',
    unit: '沅南市临江区残疾人联合会',
    year: 2023,
    description: '湖南式自评报告：附基础数据表和整体支出绩效自评表，标题未用样式，数字手工输入',
  });

  const before = { all: y('412.36'), basic: y('268.14'), office: y('31.05'), project: y('144.22') };
  const budget = { all: y('438.20'), basic: y('276.90'), office: y('33.60'), project: y('161.30') };
  const spent = { all: y('471.85'), basic: y('285.47'), office: y('32.18'), project: y('186.38') };
  for (const column of [before, budget, spent]) mustAdd(column.all, [column.basic, column.project], 'expenditure');
  const personnel = spent.basic - spent.office;
  const items = [
    ['运行维护经费', y('11.80'), y('12.60'), y('12.18')],
    ['专项1、残疾人两项补贴发放工作经费', y('45.30'), y('48'), y('47.62')],
    ['专项2、残疾儿童康复救助', y('58.64'), y('62.50'), y('83.20')],
    ['专项3、困难残疾人家庭无障碍改造', y('14.20'), y('22'), y('21.88')],
    ['专项4、就业培训与辅助器具适配', y('14.28'), y('16.20'), y('21.50')],
  ];
  [before, budget, spent].forEach((column, at) => {
    mustAdd(
      column.project,
      items.map((item) => item[at + 1]),
      'projects',
    );
  });
  const income = { general: y('448.35'), fund: y('16.50'), other: y('7') };
  mustAdd(spent.all, Object.values(income), 'income');
  const adjusted = y('474.30');
  const children = 196;

  r.p('沅南市临江区残疾人联合会2023年度部门整体支出绩效自评报告');
  r.p(
    '按照临江区财政局关于做好2023年度预算绩效自评的部署，沅南市临江区残疾人联合会（以下简称“区残联”）对本单位整体支出的管理和效果开展了自评，现将情况报告如下。',
    '一、部门基本情况',
    '（一）主要职能',
    '区残联代表全区残疾人的共同利益，反映残疾人诉求，维护其合法权益；承担残疾预防与康复、托养照料、教育就业、辅助器具适配、无障碍环境建设等方面的组织实施工作；管理和发放第二代残疾人证；指导乡镇（街道）残联和残疾人专门协会开展活动。',
    '（二）机构与人员',
    '区残联内设办公室、康复部、教育就业部、维权组联部4个部室，下设残疾人服务中心1个事业机构。核定编制16名，其中行政编制9名、事业编制7名；2023年末实有在职人员15人，其中行政9人、事业6人。另有政府购买服务人员3人、乡镇（街道）专职委员14人。',
    '（三）服务对象',
    '截至2023年末，全区持证残疾人8,426人，其中肢体残疾3,912人、视力残疾1,105人、听力残疾1,287人、言语残疾96人、智力残疾768人、精神残疾1,034人、多重残疾224人。持证残疾人较上年末的8,173人增加253人，增长3.10%。',
    '二、一般公共预算支出情况',
    '（一）整体收支',
    `2023年本单位收入合计${wan(spent.all)}万元，其中：一般公共预算财政拨款收入${wan(income.general)}万元，占${pct(income.general, spent.all)}；政府性基金预算财政拨款收入${wan(income.fund)}万元，占${pct(income.fund, spent.all)}；其他收入${wan(income.other)}万元，占${pct(income.other, spent.all)}。支出合计${wan(spent.all)}万元，较上年的${wan(before.all)}万元增加${wan(spent.all - before.all)}万元，增长${change(spent.all, before.all)}，主要原因是残疾儿童康复救助标准提高。`,
    `2023年年初预算${wan(budget.all)}万元，年中追加${wan(adjusted - budget.all)}万元，全年预算${wan(adjusted)}万元，实际支出${wan(spent.all)}万元，预算执行率为${pct(spent.all, adjusted)}，剩余${wan(adjusted - spent.all)}万元由财政收回。`,
    '（二）基本支出情况',
    `2023年基本支出${wan(spent.basic)}万元，占支出合计的${pct(spent.basic, spent.all)}。其中人员经费${wan(personnel)}万元，占基本支出的${pct(personnel, spent.basic)}；公用经费${wan(spent.office)}万元，占基本支出的${pct(spent.office, spent.basic)}，较上年的${wan(before.office)}万元增加${wan(spent.office - before.office)}万元，比预算减少${wan(budget.office - spent.office)}万元。`,
    '“三公”经费预算4.00万元，实际支出2.95万元，其中公务用车运行维护费2.31万元、公务接待费0.64万元，没有发生因公出国（境）费和公务用车购置费。实际支出较上年的3.26万元减少0.31万元，下降9.51%。全年公务接待9批次、71人次，年末保有公务用车1辆。',
    '（三）项目支出情况',
    `2023年项目支出${wan(spent.project)}万元，占支出合计的${pct(spent.project, spent.all)}，较上年的${wan(before.project)}万元增长${change(spent.project, before.project)}，具体为：运行维护经费${wan(items[0][3])}万元；残疾人两项补贴发放工作经费${wan(items[1][3])}万元；残疾儿童康复救助${wan(items[2][3])}万元；困难残疾人家庭无障碍改造${wan(items[3][3])}万元；就业培训与辅助器具适配${wan(items[4][3])}万元。`,
    '三、政府性基金预算支出情况',
    `2023年政府性基金预算支出${wan(income.fund)}万元，全部为彩票公益金安排的残疾人辅助器具适配支出，已包含在项目支出中。`,
    '四、国有资本经营预算和社会保险基金预算支出情况',
    '本单位2023年没有国有资本经营预算支出，没有社会保险基金预算支出。',
    '五、部门整体支出绩效情况',
    '（一）康复服务精准到人',
    `全年为${r.wrong('same', '五、（一）第1段', '186', String(children), `自评表中“残疾儿童康复救助人数”的实际完成值为${children}人，正文写成了186人。`)}名残疾儿童提供康复救助，救助儿童全部建立“一人一案”；为274人适配辅助器具；对有需求的1,412名残疾人开展基本康复服务，其中1,376人建立康复服务档案，康复服务建档率为97.45%。`,
    '（二）补贴发放足额及时',
    '困难残疾人生活补贴惠及2,318人，重度残疾人护理补贴惠及2,905人，两项补贴全年发放12期，均在当月20日前到账，发放准确率为100%。对补贴对象开展生存状态核对2轮，停发不符合条件的37人，新增129人。',
    '（三）就业帮扶持续发力',
    '举办盲人按摩、电子商务、家政服务3类技能培训班，培训残疾人100人，培训后稳定就业54人，稳定就业率为54.00%；通过按比例就业和辅助性就业新增残疾人就业52人，超出年度目标7人。',
    '（四）无障碍环境逐步改善',
    `全年完成76户困难残疾人家庭无障碍改造，较计划的80户少4户，使用资金${wan(items[3][3])}万元，户均${divide(items[3][3] * 100, 76)}元，控制在3,000元标准以内。未完成的4户因房屋列入征收范围，家庭自愿放弃改造。`,
    '（五）社会氛围更加友善',
    '围绕全国助残日、爱耳日、爱眼日开展主题活动16场，发放宣传资料约5,000份，残疾人政策知晓率为93.2%。组织120名残疾人参加区级文体活动，在全市残疾人运动会上获得奖牌21枚，其中金牌8枚、银牌6枚、铜牌7枚。接待来信来访47件次，办结47件次，办结率为100%。',
    '六、存在的问题及原因分析',
    '1．年初预算编制与实际需求有差距。残疾儿童康复救助标准年中上调，年初预算未能覆盖，全年追加较多。',
    '2．培训与岗位衔接不够紧。部分学员家庭照料负担重、出行不便，稳定就业率比目标低6个百分点。',
    '3．无障碍改造前期摸底不细，未及时掌握房屋征收计划。',
    '七、下一步改进措施',
    '1．结合上年救助人数与标准变化测算下一年度需求，提高预算编制的准确度。',
    '2．与企业共建培训基地，实行订单式培训，对困难学员发放交通补贴并跟踪回访6个月。',
    '3．改造计划确定前与自然资源、住建部门比对征收信息，设置10%的备选户。',
    '八、绩效自评结果拟应用和公开情况',
  );

  const rate = divide(spent.all * 10000, adjusted);
  const executionRight = short(divide(y('10') * rate, 10000));
  const executionPrinted = r.wrong(
    'product',
    '自评表“年度资金总额”得分',
    '9.59',
    executionRight,
    `10分×执行率${pct(spent.all, adjusted)}=${executionRight}分，数字写颠倒了；总分因此少0.36分，应为98.65分。`,
  );
  const list = indicators(r, children);
  const scored = total(list.map(({ score }) => y(score))) + y(executionPrinted);
  r.p(
    `经自评，区残联2023年度部门整体支出绩效得分为${short(scored)}分，等级为“优”。自评结果作为2024年项目安排和标准调整的依据，并随部门决算在区人民政府门户网站公开。`,
    '九、其他需要说明的情况',
    '无。',
    '附件：1．2023年度部门整体支出绩效评价基础数据表',
    '2．2023年度部门整体支出绩效自评表',
    '2023年度部门整体支出绩效评价基础数据表',
  );
  r.table(baseTable(r, { before, budget, spent, items }));
  r.p(
    '说明：“项目支出”填报基本支出以外的全部支出；“公用经费”填报基本支出中的商品和服务支出。',
    '填表人：陶小禾    填报日期：2024年3月22日    联系电话：    单位负责人签字：',
    '2023年度部门整体支出绩效自评表',
  );
  r.table(selfEvaluation({ budget, adjusted, spent, income, list, scored, executionPrinted }));
  r.p('填表人：陶小禾    填报日期：2024年3月22日    联系电话：    单位负责人签字：');
  return r;
}

function baseTable(r, { before, budget, spent, items }) {
  const line = (name, a, b, c) => [name, LEFT, LEFT, a, b, c, LEFT];
  const money = (name, key) => line(name, wan(before[key]), wan(budget[key]), wan(spent[key]));
  const staffRate = r.wrong(
    'ratio',
    '基础数据表“控制率”',
    '93.57%',
    pct(15, 16),
    '实际在职15人÷编制16人=93.75%，数字写颠倒了。',
  );
  return [
    ['财政供养人员情况（人）', LEFT, LEFT, '编制数', '2023年实际在职人数', '控制率', LEFT],
    [UP, UP, UP, '16', '15', staffRate, LEFT],
    line('经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'),
    money('支出总额', 'all'),
    money('基本支出', 'basic'),
    money('  其中：公用经费', 'office'),
    money('项目支出', 'project'),
    ...items.map(([name, ...values], at) => line(at === 0 ? `其中：${name}` : name, ...values.map(wan))),
    line('三公经费', '3.26', '4.00', '2.95'),
    line('  1、公务用车购置和维护经费', '2.40', '2.80', '2.31'),
    line('    其中：公车购置', '0', '0', '0'),
    line('          公车运行维护', '2.40', '2.80', '2.31'),
    line('  2、出国经费', '0', '0', '0'),
    line('  3、公务接待', '0.86', '1.20', '0.64'),
    line('政府采购金额', '——', '24.00', '23.15'),
    [
      '楼堂馆所控制情况（2023年完工项目）',
      '批复规模（㎡）',
      '实际规模（㎡）',
      '规模控制率',
      '预算投资（万元）',
      '实际投资（万元）',
      '投资概算控制率',
    ],
    [UP, '', '', '', '', '', ''],
    [
      '厉行节约保障措施',
      '严格执行会议、培训、接待标准，大额支出经理事会集体研究，办公用品集中采购、按需领用。',
      LEFT,
      LEFT,
      LEFT,
      LEFT,
      LEFT,
    ],
  ];
}

function indicators(r, children) {
  const output = { level1: '产出指标\n（50分）' };
  const effect = { level1: '效益指标\n（30分）' };
  const content = { level1: '满意度指标\n（10分）' };
  const amount = (base, name, target, actual, marks, unit, sign = '≥') => {
    const calculate = sign === '≤' ? inverse : proportional;
    return {
      ...base,
      name,
      target: `${sign}${target}${unit}`,
      actual: `${actual}${unit}`,
      marks,
      score: short(calculate(y(marks), y(target), y(actual))),
      reason: '',
    };
  };
  const list = [
    amount({ ...output, level2: '数量指标' }, '残疾儿童康复救助人数', '180', String(children), '8', '人'),
    amount({ ...output, level2: '数量指标' }, '辅助器具适配人数', '260', '274', '6', '人'),
    {
      ...amount({ ...output, level2: '数量指标' }, '家庭无障碍改造户数', '80', '76', '6', '户'),
      reason: '4户房屋列入征收，自愿放弃；改进摸底。',
    },
    amount({ ...output, level2: '质量指标' }, '补贴发放准确率', '100', '100', '8', '%', '='),
    amount({ ...output, level2: '质量指标' }, '康复服务建档率', '95', '97.45', '6', '%'),
    amount({ ...output, level2: '时效指标' }, '补贴按月发放及时率', '100', '100', '8', '%', '='),
    amount({ ...output, level2: '成本指标' }, '无障碍改造户均成本', '3000', '2879', '8', '元', '≤'),
    amount({ ...effect, level2: '经济效益指标' }, '新增残疾人就业人数', '45', '52', '10', '人'),
    amount({ ...effect, level2: '社会效益指标' }, '残疾人政策知晓率', '90', '93.2', '10', '%'),
    {
      ...amount({ ...effect, level2: '可持续影响指标' }, '培训后稳定就业率', '60', '54.00', '10', '%'),
      reason: '部分学员照料负担重；推行订单式培训。',
    },
    amount({ ...content, level2: '服务对象满意度指标' }, '残疾人及家属满意度', '90', '95.6', '10', '%'),
  ];
  mustAdd(
    y('90'),
    list.map(({ marks }) => y(marks)),
    'weights',
  );
  const knowledge = list.find(({ name }) => name === '残疾人政策知晓率');
  knowledge.marks = r.wrong(
    'weights',
    '自评表“残疾人政策知晓率”分值',
    '15',
    '10',
    '效益指标共30分，三项各10分；写成15分后效益指标合计35分，全部分值合计105分。',
  );
  return list;
}

function selfEvaluation({ budget, adjusted, spent, income, list, scored, executionPrinted }) {
  return [
    ['预算部门', '沅南市临江区残疾人联合会', LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
    ['年度预算申请\n（万元）', '', LEFT, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [
      UP,
      '年度资金总额',
      LEFT,
      wan(budget.all),
      wan(adjusted),
      wan(spent.all),
      '10',
      pct(spent.all, adjusted),
      executionPrinted,
    ],
    [UP, '按收入性质分：', LEFT, LEFT, '按支出性质分：', LEFT, LEFT, LEFT, LEFT],
    [
      UP,
      `其中：一般公共预算：${wan(income.general)}`,
      LEFT,
      LEFT,
      `其中：基本支出：${wan(spent.basic)}`,
      LEFT,
      LEFT,
      LEFT,
      LEFT,
    ],
    [UP, `政府性基金拨款：${wan(income.fund)}`, LEFT, LEFT, `项目支出：${wan(spent.project)}`, LEFT, LEFT, LEFT, LEFT],
    [UP, '纳入专户管理的非税收入拨款：', LEFT, LEFT, '', LEFT, LEFT, LEFT, LEFT],
    [UP, `其他资金：${wan(income.other)}`, LEFT, LEFT, '', LEFT, LEFT, LEFT, LEFT],
    ['年度总体目标', '预期目标', LEFT, LEFT, LEFT, '实际完成情况', LEFT, LEFT, LEFT],
    [
      UP,
      '目标1：落实残疾人两项补贴和康复救助政策，应补尽补、应救尽救。\n目标2：提高残疾人就业质量，完成80户家庭无障碍改造。',
      LEFT,
      LEFT,
      LEFT,
      '目标1已完成；目标2完成就业目标，无障碍改造完成76户。',
      LEFT,
      LEFT,
      LEFT,
    ],
    [
      '绩\n效\n指\n标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度\n指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ...classRows(list, [(i) => i.level1, (i) => i.level2], (i) => [
      i.name,
      i.target,
      i.actual,
      i.marks,
      i.score,
      i.reason,
    ]).map((row) => [UP, ...row]),
    ['总分', LEFT, LEFT, LEFT, LEFT, LEFT, '100', short(scored), ''],
  ];
}
