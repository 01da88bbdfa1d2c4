import { change, hundredths, mustAdd, pct, short, total, wan } from '../exact.mjs';
import { classRows, LEFT, Report } from '../report.mjs';

const y = hundredths;

/** A county bureau in the layout of Hunan: narrative, then the indicator table with the standards in it. */
export default function build() {
  const r = new Report({
    name: 'hunan-indicator-table',
    format: 'docx',
    kind: '部门整体支出',
    unit: '安澜县文化旅游广电体育局',
    year: 2022,
    description: '湖南式整体支出绩效评价报告：正文之后附带评分标准的指标表',
  });

  const opening = y('1286.40');
  const added = y('214.35');
  const carriedIn = y('18.60');
  const carriedOut = y('12.30');
  const spent = y('1507.05');
  const lastYear = y('1386.92');
  const income = { general: y('1452.75'), fund: y('30'), other: y('18') };
  const incomeTotal = total(Object.values(income));
  mustAdd(incomeTotal, [opening, added], 'income against the budget');
  mustAdd(incomeTotal + carriedIn, [spent, carriedOut], 'balance of the year');
  const classes = [
    ['文化旅游体育与传媒支出', y('1231.52')],
    ['社会保障和就业支出', y('98.46')],
    ['卫生健康支出', y('52.37')],
    ['城乡社区支出', y('30')],
    ['农林水支出', y('31')],
    ['住房保障支出', y('63.70')],
  ];
  mustAdd(
    spent,
    classes.map(([, amount]) => amount),
    'functional classes',
  );
  const basic = y('892.18');
  const personnel = y('804.66');
  const office = y('87.52');
  const officeBudget = y('90');
  const project = y('614.87');
  mustAdd(spent, [basic, project], 'basic and project');
  mustAdd(basic, [personnel, office], 'basic');
  const promotion = y('96.50');
  const projects = [
    ['公共文化服务体系建设', y('186.40')],
    ['文物保护与修缮', y('142.85')],
    ['全民健身活动与场馆开放', y('118.26')],
    ['旅游宣传推介', promotion],
    ['农村公益电影放映与应急广播维护', y('70.86')],
  ];
  mustAdd(
    project,
    projects.map(([, amount]) => amount),
    'projects',
  );
  const three = {
    budget: y('12'),
    lastBudget: y('12.50'),
    spent: y('9.86'),
    last: y('11.24'),
    car: y('6.30'),
    guests: y('3.56'),
  };
  mustAdd(three.spent, [three.car, three.guests], 'three public expenses');
  const procurement = { budget: y('190'), spent: y('180.50') };

  const shareOf = (name, amount) =>
    name === '卫生健康支出'
      ? r.wrong(
          'share',
          '二、（二）第1段',
          '3.84%',
          pct(amount, spent),
          `卫生健康支出${wan(amount)}万元占支出合计${wan(spent)}万元的${pct(amount, spent)}，报告把数字写颠倒了。`,
        )
      : pct(amount, spent);

  r.p('安澜县文化旅游广电体育局2022年度部门整体支出绩效评价报告');
  r.h(1, '一、部门概况');
  r.h(2, '（一）机构与人员');
  r.p(
    '安澜县文化旅游广电体育局（以下简称“县文旅局”）是县人民政府工作部门，正科级，实行全额财政预算管理。局机关设办公室、人事股、公共文化股、产业发展股、广播电视股、体育股、文物保护股7个股室，下属县图书馆、县文化馆、县体育中心3家事业单位，均纳入本部门预算编报范围。',
    '县编委核定本部门编制46名，其中行政编制18名、事业编制28名。2022年末实有在职人员45人，其中行政人员17人、事业人员28人，在职人员控制率为97.83%。全年录用2人、调出1人、退休3人，年末在职人数较上年末的47人减少2人。年末另有退休人员21人。',
  );
  r.h(2, '（二）主要职责');
  r.p(
    '1．拟订全县文化、旅游、广播电视、体育事业发展规划并组织实施，推进文化和旅游融合。',
    '2．管理全县重大文化活动和公共文化设施，指导基层综合文化服务中心和农家书屋的使用与维护。',
    '3．负责文物和非物质文化遗产的普查、保护、修缮与活化利用。',
    '4．指导旅游市场推广与行业监管，承担景区、旅行社和住宿场所的服务质量监督。',
    '5．负责广播电视播出安全和农村应急广播体系运行，指导公益电影放映。',
    '6．组织开展群众体育、竞技体育和青少年体育工作，管理公共体育场馆的开放。',
  );
  r.h(1, '二、部门财务情况');
  r.h(2, '（一）收入与预算');
  r.p(
    `2022年部门年初预算${wan(opening)}万元，年中追加${wan(added)}万元，主要是望江塔抢险加固、省运会参赛训练和奖励性绩效清算，预算控制率为${pct(added, opening)}。本年收入合计${wan(incomeTotal)}万元，其中一般公共预算财政拨款收入${wan(income.general)}万元，占${pct(income.general, incomeTotal)}；政府性基金预算财政拨款收入${wan(income.fund)}万元，占${pct(income.fund, incomeTotal)}；其他收入${wan(income.other)}万元，占${pct(income.other, incomeTotal)}。`,
    `加上上年结转${wan(carriedIn)}万元，2022年可用资金${wan(incomeTotal + carriedIn)}万元，年末结转${wan(carriedOut)}万元，预算完成率为${pct(spent, incomeTotal + carriedIn)}。`,
  );
  r.h(2, '（二）支出结构');
  r.p(
    `本年支出合计${wan(spent)}万元，按功能分类：${classes.map(([name, amount]) => `${name}${wan(amount)}万元，占${shareOf(name, amount)}`).join('；')}。`,
    `支出合计较上年的${wan(lastYear)}万元增加${wan(spent - lastYear)}万元，增长${r.wrong('growth', '二、（二）第2段', '8.06%', change(spent, lastYear), `（${wan(spent)}-${wan(lastYear)}）÷${wan(lastYear)}=${change(spent, lastYear)}，增长率与两年的支出数不符。`)}，增支主要用于文物抢险和体育场馆免费开放。`,
    `按支出性质分，基本支出${wan(basic)}万元，占${pct(basic, spent)}；项目支出${wan(project)}万元，占${pct(project, spent)}。基本支出中，人员经费${wan(personnel)}万元，占基本支出的${pct(personnel, basic)}，用于工资津补贴、社会保险缴费和住房公积金；公用经费${wan(office)}万元，占基本支出的${pct(office, basic)}，比预算安排的${wan(officeBudget)}万元节约${wan(officeBudget - office)}万元，公用经费控制率为${pct(office, officeBudget)}。`,
    `项目支出${wan(project)}万元，其中：${projects.map(([name, amount]) => `${name}${amount === promotion ? r.wrong('sum', '二、（二）第4段', '95.60', wan(promotion), `五个项目之和应为${wan(project)}万元；按印出的95.60万元相加只有${wan(project - promotion + y('95.60'))}万元。`) : wan(amount)}万元`).join('，')}。`,
    `政府采购预算${wan(procurement.budget)}万元，实际采购${wan(procurement.spent)}万元，政府采购执行率为${pct(procurement.spent, procurement.budget)}。本年度没有国有资本经营预算支出和社会保险基金预算支出，没有新建楼堂馆所。`,
  );
  r.h(2, '（三）“三公”经费');
  r.p(
    `2022年“三公”经费预算${wan(three.budget)}万元，比上年预算${wan(three.lastBudget)}万元压减${wan(three.lastBudget - three.budget)}万元，变动率为-${change(three.budget, three.lastBudget)}。全年实际支出${wan(three.spent)}万元，为预算的${pct(three.spent, three.budget)}，较上年的${wan(three.last)}万元减少${wan(three.last - three.spent)}万元，下降${change(three.spent, three.last)}。其中：`,
    '1．因公出国（境）费0万元，全年没有安排出国（境）团组。',
    `2．公务用车购置及运行维护费${wan(three.car)}万元，其中公务用车购置费0万元，公务用车运行维护费${wan(three.car)}万元，年末公务用车保有量2辆。`,
    `3．公务接待费${wan(three.guests)}万元，接待42批次、318人次，主要是文物专家现场勘察和省市体育赛事协调。`,
  );
  r.h(1, '三、部门绩效目标');
  r.p(
    '县文旅局围绕“书香安澜、山水安澜、活力安澜”的年度部署，确定四项目标：一是完善县乡村三级公共文化阵地，群众文化生活更加丰富；二是完成4处文物保护单位的修缮，文物安全无责任事故；三是办好全县运动会等群众赛事，公共体育场馆免费或低收费开放；四是扩大旅游宣传，接待人数与旅游综合收入稳步回升。',
  );
  r.h(1, '四、绩效评价工作开展情况');
  r.p(
    '局党组成立由局长任组长的评价工作组，规划财务人员与各股室业务骨干共9人参加。3月上旬布置任务，3月中旬各股室和下属单位对照指标填报数据、归集凭证，3月下旬工作组到3家下属单位查看现场和账目，4月初汇总打分并形成本报告。',
    '为了解服务对象的评价，工作组在图书馆、体育中心和3个景区发放问卷600份，收回有效问卷582份，回收率为97.00%，其中表示满意的551份，满意度为94.67%。',
  );
  r.h(1, '五、履职情况与成效');
  r.h(2, '（一）公共文化服务提质扩面');
  r.p(
    '县图书馆全年接待读者12.6万人次，较上年的10.5万人次增加2.1万人次，增长20.00%；新购图书8,460册，馆藏总量达到18.7万册。全年送戏下乡72场，其中县城社区12场、乡镇60场，观众约3.6万人次。县文化馆举办戏曲、书法、广场舞等公益培训9期，培训426人次。',
    `${r.wrong('count', '五、（一）第2段', '在城关镇、柳溪镇、石桥镇、双塘乡、白鹭乡6个乡镇', '在城关镇、柳溪镇、石桥镇、双塘乡、白鹭乡5个乡镇', '列出的乡镇只有5个，写成了6个。')}各建成一处乡村大舞台，全部配齐音响和灯光并投入使用。`,
  );
  r.h(2, '（二）文物保护稳步推进');
  r.p(
    `全年实施文安书院、望江塔、梁氏宗祠、古渡驿道4处文物修缮，年内全部通过验收，修缮任务完成率为100%，使用资金${wan(y('142.85'))}万元。完成县级以上文物保护单位安全巡查228次，发现隐患17处，已整改17处，整改率为100%。新增市级非物质文化遗产代表性项目2个，举办非遗进校园活动11场。`,
  );
  r.h(2, '（三）群众体育蓬勃开展');
  r.p(
    '举办全县第八届运动会及各类群众赛事15场，参赛4,860人次。县体育中心全年开放332天，接待健身群众近21万人次。组队参加省运会获得金牌3枚、银牌5枚、铜牌6枚，奖牌共14枚，比上届增加4枚。',
  );
  r.h(2, '（四）广电惠民落到实处');
  r.p(
    '全县153个行政村每村放映公益电影12场，全年共放映1,836场，计划完成率为100%。维护应急广播终端1,240套，年末在线1,203套，在线率为97.02%，播出安全实现零事故。',
  );
  r.h(2, '（五）旅游市场加快回暖');
  r.p(
    '赴长株潭和粤港澳地区举办推介会4场，投放宣传短视频56条，累计播放900余万次。全年接待游客186.5万人次，较上年的165.5万人次增长12.69%；实现旅游综合收入14.92亿元，较上年的13.10亿元增加1.82亿元，增长13.89%。全年受理旅游投诉23件，全部按时办结。',
  );
  r.h(2, '（六）其他重点工作');
  r.p(
    '办理县人大代表建议8件、政协提案13件，合计21件，办结率和见面率均为100%。县委、县政府下达本部门的重点工作共12项，全部完成，重点工作实际完成率为100%。',
  );
  r.h(1, '六、存在的主要问题');
  r.p(
    `一是年初预算不够精准。文物抢险、省级赛事等事项在编制预算时难以准确预计，追加资金占年初预算的比例达${pct(added, opening)}。`,
    `二是政府采购进度偏慢。部分灯光音响设备因参数论证时间较长未在年内完成采购，执行率为${pct(procurement.spent, procurement.budget)}。`,
    '三是乡镇文化站力量薄弱，个别站点设备利用率不高。',
  );
  r.h(1, '七、改进措施');
  r.p(
    '一是提前开展项目储备和论证，把可预见的大额支出列入年初预算，减少年中追加。二是倒排采购计划，第三季度末前完成全部采购的公告发布。三是推行文化馆总分馆制，由县文化馆派员定点辅导乡镇文化站，并将站点使用情况纳入年度考核。',
  );
  r.h(1, '八、综合评价结果');

  const controlRate = r.wrong(
    'scores',
    '附表“预算控制率”得分',
    '4',
    '3',
    `追加预算${wan(added)}万元÷年初预算${wan(opening)}万元=${pct(added, opening)}，落在10%—20%（含）一档，应得3分；合计也因此多1分，应为96分。`,
  );
  const indicators = table(controlRate);
  const scored = total(indicators.map(({ score }) => y(score)));
  mustAdd(
    y('100'),
    indicators.map(({ marks }) => y(marks)),
    'weights',
  );
  r.p(`对照评价指标体系逐项计分，县文旅局2022年部门整体支出绩效自评得分为${short(scored)}分，评价等级为“优”。`);
  r.p('附件：安澜县文化旅游广电体育局2022年度部门整体支出绩效评价指标表');
  r.p('2022年度部门整体支出绩效评价指标表');
  r.table([
    ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '评价标准', '指标说明', '得分'],
    ...classRows(indicators, [(i) => i.level1, (i) => i.marks1, (i) => i.level2, (i) => i.marks2], (i) => [
      i.name,
      i.marks,
      i.standard,
      i.note,
      i.score,
    ]),
    ['合计', '100', LEFT, LEFT, LEFT, LEFT, '', '', short(scored)],
  ]);
  r.p('安澜县文化旅游广电体育局', '2023年4月10日');
  return r;
}

function table(controlRate) {
  const input = { level1: '投入', marks1: '13', level2: '预算配置', marks2: '13' };
  const execution = { level1: '过程', marks1: '61', level2: '预算执行', marks2: '20' };
  const management = { level1: '过程', marks1: '61', level2: '预算管理', marks2: '41' };
  const duty = { level1: '产出及效率', marks1: '26', level2: '职责履行', marks2: '8' };
  const effect = { level1: '产出及效率', marks1: '26', level2: '履职效益', marks2: '18' };
  return [
    {
      ...input,
      name: '在职人员控制率',
      marks: '5',
      score: '5',
      standard: '以100%为标准。在职人员控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。',
      note: '在职人员控制率=（在职人员数/编制数）×100%。',
    },
    {
      ...input,
      name: '“三公”经费变动率',
      marks: '8',
      score: '8',
      standard: '“三公”经费变动率≤0，计8分；大于0的，每超过一个百分点扣0.8分，扣完为止。',
      note: '“三公”经费变动率=[（本年度“三公”经费预算数-上年度“三公”经费预算数）/上年度“三公”经费预算数]×100%。',
    },
    {
      ...execution,
      name: '预算完成率',
      marks: '5',
      score: '5',
      standard: '100%计满分，每低于5%扣2分，扣完为止。',
      note: '预算完成率=（上年结转+年初预算+本年追加预算-年末结余）/（上年结转+年初预算+本年追加预算）×100%。',
    },
    {
      ...execution,
      name: '预算控制率',
      marks: '5',
      score: controlRate,
      standard: '预算控制率=0，计5分；0-10%（含），计4分；10%-20%（含），计3分；20%-30%（含），计2分；大于30%不得分。',
      note: '预算控制率=（本年追加预算/年初预算）×100%。',
    },
    {
      ...execution,
      name: '新建楼堂馆所面积控制率',
      marks: '5',
      score: '5',
      standard: '100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。',
      note: '楼堂馆所面积控制率=实际建设面积/批准建设面积×100%。',
    },
    {
      ...execution,
      name: '新建楼堂馆所投资概算控制率',
      marks: '5',
      score: '5',
      standard: '100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。',
      note: '投资概算控制率=实际投资金额/批准投资金额×100%。',
    },
    {
      ...management,
      name: '公用经费控制率',
      marks: '8',
      score: '8',
      standard: '100%以下（含）计满分，每超出1%扣1分，扣完为止。',
      note: '公用经费控制率=（实际支出公用经费总额/预算安排公用经费总额）×100%。',
    },
    {
      ...management,
      name: '“三公”经费控制率',
      marks: '8',
      score: '8',
      standard: '100%以下（含）计满分，每超出1%扣1分，扣完为止。',
      note: '“三公”经费控制率=（“三公”经费实际支出数/“三公”经费预算安排数）×100%。',
    },
    {
      ...management,
      name: '政府采购执行率',
      marks: '6',
      score: '4',
      standard: '100%计满分，每超过（降低）5%扣2分，扣完为止。',
      note: '政府采购执行率=（实际政府采购金额/政府采购预算数）×100%。',
    },
    {
      ...management,
      name: '管理制度健全性',
      marks: '8',
      score: '8',
      standard:
        '①有内部财务管理、会计核算等制度，2分；②有本部门厉行节约制度，2分；③相关制度合法、合规、完整，2分；④相关制度得到有效执行，2分。',
      note: '',
    },
    {
      ...management,
      name: '资金使用合规性',
      marks: '6',
      score: '6',
      standard:
        '支出符合财经法规、审批程序完整、符合批复用途，无截留、挤占、挪用、虚列支出；每出现一例不符合要求的扣1分，扣完为止。',
      note: '',
    },
    {
      ...management,
      name: '预决算信息公开性',
      marks: '5',
      score: '5',
      standard:
        '①按规定内容公开预决算信息，1分；②按规定时限公开预决算信息，1分；③基础数据真实，1分；④基础数据完整，1分；⑤基础数据准确，1分。',
      note: '',
    },
    {
      ...duty,
      name: '重点工作实际完成率',
      marks: '8',
      score: '8',
      standard: '完成率100%计8分，每低一个百分点扣0.5分，扣完为止。',
      note: '重点工作实际完成率=（重点工作实际完成数/交办或下达数）×100%。',
    },
    {
      ...effect,
      name: '经济效益',
      marks: '3',
      score: '3',
      standard: '旅游综合收入较上年实现增长的计3分，持平的计2分，下降的不得分。',
      note: '',
    },
    {
      ...effect,
      name: '社会效益',
      marks: '3',
      score: '3',
      standard: '文物、播出、场馆均未发生责任事故的计3分，每发生一起扣1分，扣完为止。',
      note: '',
    },
    {
      ...effect,
      name: '行政效能',
      marks: '6',
      score: '6',
      standard: '提高行政效率、降低行政成本，效果较好的计6分；一般的计3分；无效果或者效果不明显的计0分。',
      note: '根据部门自评材料评定。',
    },
    {
      ...effect,
      name: '社会公众或服务对象满意度',
      marks: '6',
      score: '6',
      standard: '90%（含）以上计6分；80%（含）-90%，计4分；70%（含）-80%，计2分；低于70%计0分。',
      note: '采取问卷调查的方式。',
    },
  ];
}
