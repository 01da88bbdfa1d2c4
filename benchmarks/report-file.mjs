/**
 * One made-up report of a department: a narrative of about thirty paragraphs and the official self-evaluation form with
 * sixty rows. The same number always gives the same bytes; different numbers give different figures everywhere.
 */
import { divide, pct, proportional, short, total, wan } from '../examples/make/exact.mjs';
import { classRows, LEFT, Report, UP } from '../examples/make/report.mjs';
import { writeDocx } from '../packages/documents/dist/write/index.js';

const indicatorCount = 47;
const places = ['清溪', '云梦坡', '望岳', '石鼓', '长洲', '南屏', '白沙', '古渡'];
const offices = ['水利局', '教育局', '林业局', '民政局', '交通运输局', '卫生健康局', '市场监督管理局'];

/** The kinds of indicators in the order of the form, with how many of each. */
const frame = [
  ['产出指标', '数量指标', 16],
  ['产出指标', '质量指标', 8],
  ['产出指标', '时效指标', 5],
  ['产出指标', '成本指标', 4],
  ['效益指标', '经济效益指标', 4],
  ['效益指标', '社会效益指标', 4],
  ['效益指标', '生态效益指标', 2],
  ['效益指标', '可持续影响指标', 2],
  ['满意度指标', '服务对象满意度指标', 2],
];
const tasks = [
  ['巡查检查次数', '次'],
  ['维修养护设施数量', '处'],
  ['组织培训期数', '期'],
  ['发放宣传资料', '份'],
  ['受理群众来信来访', '件'],
  ['完成专项排查', '项'],
  ['采购安装设备', '台'],
  ['补助困难家庭', '户'],
];

/** A random number generator with a seed (mulberry32), so that every run measures the same files. */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The bytes of report `number` as .docx. */
export function reportFile(number) {
  return writeDocx(reportOf(number).document('docx'), { date: new Date('2024-03-01T00:00:00Z') });
}

function reportOf(number) {
  const random = generator(number + 1);
  const between = (low, high) => low + random(high - low + 1);
  const unit = `${places[random(places.length)]}县${offices[random(offices.length)]}`;
  const year = 2019 + random(5);
  const money = moneyOf(between);
  const indicators = indicatorsOf(random, between);
  const r = new Report({ name: `report-${number}` });
  r.p(`${unit}${year}年度部门整体支出绩效自评报告`);
  narrative(r, { unit, year, money, between, random });
  const rate = divide(money.spent * 10_000, money.adjusted);
  const executionScore = Math.min(1_000, divide(rate, 10));
  const sum = executionScore + total(indicators.map(({ score }) => score));
  // One report in four has a total that is a mark too high, so that findings are made and written too.
  const printed = number % 4 === 3 ? sum + 100 : sum;
  r.p(`综上，${unit}${year}年度部门整体支出绩效自评得分为${short(printed)}分。`);
  r.p('附件', `${year}年度部门整体支出绩效自评表`);
  r.table(form({ unit, money, indicators, executionScore, printed }));
  r.p(`填表人：林一木    填报日期：${year + 1}年3月18日    联系电话：`);
  return r;
}

function moneyOf(between) {
  const personnel = between(30_000, 90_000);
  const office = between(5_000, 20_000);
  const projects = Array.from({ length: 6 }, () => between(2_000, 40_000));
  const basic = personnel + office;
  const project = total(projects);
  const spent = basic + project;
  const left = between(100, 9_000);
  const adjusted = spent + left;
  const added = between(100, 20_000);
  const last = spent + between(1, 20_000) - 10_000;
  return { personnel, office, projects, basic, project, spent, left, adjusted, added, opening: adjusted - added, last };
}

function indicatorsOf(random, between) {
  const kinds = frame.flatMap(([level1, level2, count]) => Array.from({ length: count }, () => [level1, level2]));
  return kinds.map(([level1, level2], at) => {
    // Ninety marks on forty-seven indicators: the first four have one mark, the others two.
    const marks = at < 2 * indicatorCount - 90 ? 100 : 200;
    const [task, unit] = tasks[random(tasks.length)];
    const counted = level2 === '数量指标';
    const target = counted ? between(10, 900) * 100 : between(85, 98) * 100;
    const actual = random(6) === 0 ? target - between(1, 9) * 100 : target + between(0, counted ? 40 : 2) * 100;
    return {
      level1,
      level2,
      name: `${counted ? task : `${level2.slice(0, 2)}达标情况`}（${at + 1}）`,
      target: `≥${short(target)}${counted ? unit : '%'}`,
      actual: `${short(actual)}${counted ? unit : '%'}`,
      marks,
      score: proportional(marks, target, actual),
      reason: actual < target ? '部分任务受连续降雨影响推迟到次年实施，下一步提前安排、压实责任。' : '',
    };
  });
}

function form({ unit, money, indicators, executionScore, printed }) {
  const wide = (text) => [text, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT];
  return [
    ['部门名称', ...wide(unit)],
    [
      '年度预算执行情况（万元）',
      '',
      '年初预算数',
      '全年预算数（A）',
      '全年执行数（B）',
      '分值',
      '执行率（B/A）',
      '得分',
    ],
    [
      UP,
      '年度资金总额',
      wan(money.opening),
      wan(money.adjusted),
      wan(money.spent),
      '10',
      pct(money.spent, money.adjusted),
      short(executionScore),
    ],
    [UP, '其中：基本支出', '', wan(money.basic), wan(money.basic), '—', '100.00%', '—'],
    [UP, '项目支出', '', wan(money.project + money.left), wan(money.project), '—', '', '—'],
    ['年度总体目标', '预期目标', LEFT, LEFT, '实际完成情况', LEFT, LEFT, LEFT],
    [
      UP,
      '目标1：保障机关运转，完成各项业务工作；目标2：落实重点项目，改善服务条件。',
      LEFT,
      LEFT,
      '全年各项工作按计划推进，重点项目全部开工，服务条件得到改善。',
      LEFT,
      LEFT,
      LEFT,
    ],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ...classRows(indicators, [(i) => i.level1, (i) => i.level2], (i) => [
      i.name,
      i.target,
      i.actual,
      short(i.marks),
      short(i.score),
    ]).map((cells) => [UP, ...cells]),
    ['总分', LEFT, LEFT, LEFT, LEFT, LEFT, '100', short(printed)],
    ['偏差原因分析', ...wide(indicators.find(({ reason }) => reason !== '')?.reason ?? '无')],
    ['改进措施', ...wide('加强预算编制的论证，按月通报支出进度，把自评结果与下一年度预算挂钩。')],
    ['备注', ...wide('预算数为调整后的财政资金总额，执行数为资金使用单位的实际支出数。')],
    ['单位意见', ...wide('情况属实。')],
  ];
}

function narrative(r, { unit, year, money, between, random }) {
  const [posts, staff] = [between(60, 90), between(40, 60)];
  r.h(1, '一、部门基本情况');
  r.h(2, '（一）部门职责和机构设置');
  r.p(
    `${unit}（以下简称“我局”）是县人民政府工作部门，主要负责编制行业规划、组织实施重点工程、开展监督检查和为民服务。`,
    `我局编制数${posts}人，年末实际在职人员${staff}人，在职人员控制率为${pct(staff, posts)}。`,
  );
  r.h(2, '（二）部门整体收支情况');
  r.p(
    `${year}年年初预算${wan(money.opening)}万元，年中追加${wan(money.added)}万元，调整后全年预算${wan(money.adjusted)}万元，全年实际支出${wan(money.spent)}万元，预算执行率为${pct(money.spent, money.adjusted)}，年末结转结余${wan(money.left)}万元。`,
    `${year}年部门支出合计${wan(money.spent)}万元，其中：基本支出${wan(money.basic)}万元，占${pct(money.basic, money.spent)}；项目支出${wan(money.project)}万元，占${pct(money.project, money.spent)}。`,
    `基本支出${wan(money.basic)}万元，其中：人员经费${wan(money.personnel)}万元，公用经费${wan(money.office)}万元。`,
    compared(year, money),
  );
  r.h(2, '（三）项目支出情况');
  const names = ['设施维护', '业务培训', '监测能力建设', '信息化运行维护', '应急处置', '公众服务'];
  r.p(
    `项目支出${wan(money.project)}万元，主要用于：${money.projects.map((amount, at) => `${names[at]}${wan(amount)}万元`).join('，')}。`,
  );
  r.h(1, '二、绩效目标完成情况');
  for (const [at, name] of names.entries()) {
    const amount = money.projects[at] ?? 0;
    const [planned, target] = [amount + between(0, 900), between(20, 400)];
    const done = target - random(3);
    r.h(2, `（${'一二三四五六'[at]}）${name}`);
    r.p(
      `${name}项目预算安排${wan(planned)}万元，实际支出${wan(amount)}万元，执行率为${pct(amount, planned)}。资金严格按照规定用途使用，审批手续完整，没有截留、挤占和挪用。`,
      `全年计划完成${target}项任务，实际完成${done}项，完成率为${pct(done, target)}。通过项目的实施，服务能力有了明显提升，受益群众约${between(2, 90)}万人次，群众反映良好。`,
    );
  }
  r.h(1, '三、存在的问题');
  r.p(
    '一是预算编制还不够精细，个别项目前期论证不足，年中调整较多，支出进度前低后高。二是绩效指标量化程度不够，部分效益指标难以取得连续的统计数据。',
    `二是服务满意度仍有提升空间。全年发放问卷600份，收回${between(520, 590)}份，少数群众对办理时限提出了意见。`,
  );
  r.h(1, '四、改进措施');
  r.p(
    '一是提前开展项目储备，做到资金跟着项目走；二是建立指标库，按季度采集数据；三是将自评结果作为下一年度预算安排的依据，对连续两年执行率偏低的项目压减预算。',
    '我局将继续加强业务与财务的协同，完善内部控制制度，定期通报支出进度，确保财政资金安全、规范、有效使用。',
  );
}

function compared(year, { spent, last }) {
  const up = spent >= last;
  const difference = Math.abs(spent - last);
  return `与${year - 1}年支出${wan(last)}万元相比，${up ? '增加' : '减少'}${wan(difference)}万元，${up ? '增长' : '下降'}${pct(difference, last)}。`;
}
