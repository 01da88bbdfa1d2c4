import { change, hundredths, mustAdd, pct, total, wan } from '../exact.mjs';
import { Report } from '../report.mjs';

const y = hundredths;

/** A district federation in the manner of Chongqing: no form, the projects told one by one. */
export default function build() {
  const r = new Report({
    name: 'chongqing-projects',
    format: 'pdf',
    kind: '部门整体支出',
    unit: '江屏区妇女联合会',
    year: 2021,
    description: '重庆式整体支出自评报告：没有表格，逐个项目叙述资金和成效；PDF 由 Word 转换一次后入库',
  });
  const classes = [
    ['一般公共服务支出', y('246.18'), y('296.04')],
    ['社会保障和就业支出', y('32.45'), y('33.12')],
    ['卫生健康支出', y('14.26'), y('14.95')],
    ['住房保障支出', y('17.83'), y('18.79')],
  ];
  const opening = y('310.72');
  const received = y('362.90');
  mustAdd(
    opening,
    classes.map(([, budget]) => budget),
    'opening budget',
  );
  mustAdd(
    received,
    classes.map(([, , actual]) => actual),
    'receipts',
  );
  const last = { all: y('341.55'), basic: y('200.52'), project: y('141.03') };
  const spent = { all: received, basic: y('208.64'), project: y('154.26') };
  for (const each of [last, spent]) mustAdd(each.all, [each.basic, each.project], 'expenditure');

  const projects = [
    [
      '妇女儿童发展规划实施',
      '18.00',
      '17.46',
      (money) =>
        `年初安排${money.budget}万元，实际支出${money.spent}万元，执行率${money.rate}。用于新一轮妇女儿童发展规划的编制、监测与宣讲。组织编制专题论证会5次，征求28个成员单位意见，收到修改建议164条，采纳137条，采纳率为83.54%。规划于12月经区政府常务会议审议通过并印发。`,
    ],
    [
      '家庭教育与家风建设',
      '22.50',
      '22.50',
      (money) =>
        `年初安排${money.budget}万元，实际支出${money.spent}万元，执行率${money.rate}。建成社区家长学校示范点8个，开展家庭教育巡讲46场，受益家长约5,200人次；评选区级最美家庭50户，推荐市级最美家庭6户。`,
    ],
    [
      '妇女创业就业培训',
      '30.00',
      '28.95',
      (money) =>
        `年初安排${money.budget}万元，实际支出${money.spent}万元，执行率${money.rate}。开办家政服务、手工编织、直播带货、母婴护理4类培训班共15期，培训妇女675人，平均每期45人；其中492人取得职业技能证书，取证率为72.89%。帮助38名创业妇女获得小额担保贷款570万元，户均贷款15万元。`,
    ],
    [
      '维权服务与心理关爱',
      '16.80',
      '16.80',
      (money) =>
        `年初安排${money.budget}万元，实际支出${money.spent}万元，执行率${money.rate}。区、镇街两级妇联接待来信来访和热线咨询386件次，其中婚姻家庭类241件、财产权益类53件、人身权益类46件、其他类46件；办结381件，办结率为98.70%。设立心理关爱服务站6个，开展个案辅导132人次。`,
    ],
    [
      '困难妇女“两癌”救助',
      '36.00',
      '36.00',
      (money) =>
        `年初安排${money.budget}万元，实际支出${money.spent}万元，执行率${money.rate}。按照每人1万元的标准，为${r.wrong('product', '三、（五）', '34', '36', '按每人1万元发放36.00万元，救助人数应为36人，写成了34人。')}名困难患病妇女发放救助金，全部通过银行卡发放到人；另组织农村妇女免费检查1.2万人次。`,
    ],
    [
      '巾帼志愿服务',
      '12.00',
      '9.78',
      (money) =>
        `年初安排${money.budget}万元，实际支出${money.spent}万元，执行率${r.wrong('ratio', '三、（六）', '85.10%', money.rate, `9.78÷12.00=${money.rate}，数字写颠倒了。`)}。受疫情影响，部分集中活动改为线上开展，支出减少。全区巾帼志愿服务队达到213支、注册志愿者9,640人，平均每队约45人，累计服务时长7.8万小时。`,
    ],
    [
      '基层妇联阵地建设',
      '15.00',
      '14.37',
      (money) =>
        `年初安排${money.budget}万元，实际支出${money.spent}万元，执行率${money.rate}。新建“妇女之家”示范点10个、“妇女微家”32个，对14个镇街妇联开展规范化检查，达标13个，达标率为92.86%。`,
    ],
    [
      '宣传与主题活动',
      '9.00',
      '8.40',
      (money) =>
        `年初安排${money.budget}万元，实际支出${money.spent}万元，执行率${money.rate}。举办三八妇女节、家庭文化节等主题活动9场，微信公众号推送信息428条，阅读量超过26万次。`,
    ],
  ];
  const budgets = projects.map(([, budget]) => y(budget));
  const amounts = projects.map(([, , amount]) => y(amount));
  mustAdd(spent.project, amounts, 'projects');
  const budgetTotal = total(budgets);

  r.p('附件3', '江屏区妇女联合会2021年度整体支出绩效自评报告');
  r.h(1, '一、部门基本情况');
  r.h(2, '（一）部门职责');
  r.p(
    '江屏区妇女联合会（以下简称“区妇联”）是区委领导下的群团组织，主要承担团结引领妇女听党话跟党走、维护妇女儿童合法权益、推动妇女创业就业、开展家庭家教家风建设、联系服务基层妇女组织等职责，承担区妇女儿童工作委员会的日常事务。',
  );
  r.h(2, '（二）机构与人员');
  r.p(
    '区妇联为正处级群团机关，内设办公室、权益发展科、家庭儿童科3个科室。核定编制11名，其中机关编制8名、事业编制3名；年末在职人员10人，其中机关8人、事业2人，控制率为90.91%。另有临聘人员2人。',
  );
  r.h(2, '（三）收支情况');
  r.p(
    `2021年年初预算${wan(opening)}万元，其中：${classes.map(([name, budget]) => `${name}${wan(budget)}万元`).join('，')}。`,
    `全年收到财政拨款${wan(received)}万元，比年初预算增加${wan(received - opening)}万元，其中：${classes.map(([name, budget, actual]) => `${name}${wan(actual)}万元，增加${wan(actual - budget)}万元`).join('；')}。增加的主要原因是年中调整人员待遇和追加家庭文化节经费。`,
    `全年支出${wan(spent.all)}万元，比上年的${wan(last.all)}万元增加${wan(spent.all - last.all)}万元，增长${change(spent.all, last.all)}。其中基本支出${wan(spent.basic)}万元，占${pct(spent.basic, spent.all)}，比上年的${wan(last.basic)}万元${r.wrong('difference', '一、（三）第3段', '减少8.12', `增加${wan(spent.basic - last.basic)}`, `${wan(spent.basic)}大于${wan(last.basic)}，应为增加，方向写反了。`)}万元；项目支出${wan(spent.project)}万元，占${pct(spent.project, spent.all)}，比上年的${wan(last.project)}万元增加${wan(spent.project - last.project)}万元。`,
  );
  r.h(1, '二、绩效管理与自评工作');
  r.p(
    '年初编报整体支出绩效目标，设置一级指标4个、二级指标9个、三级指标28个，与部门预算同步批复。年中对8个项目开展绩效运行监控，对执行偏慢的巾帼志愿服务项目及时调整了活动方式。',
    '2022年2月，区妇联成立由主席任组长、3个科室负责人为成员的自评小组，逐项核对财务凭证和工作台账，走访镇街妇联4个、服务对象家庭20户，回收满意度问卷312份，满意的297份，满意度为95.19%。28个三级指标中完成26个，完成率为92.86%。',
  );
  r.h(1, '三、项目支出与成效');
  r.p(
    `2021年区级财政安排项目8个，年初预算共${wan(budgetTotal)}万元，实际支出${wan(spent.project)}万元，总体执行率为${pct(spent.project, budgetTotal)}。具体情况如下：`,
  );
  const numbers = '一二三四五六七八';
  projects.forEach(([name, budget, amount, text], at) => {
    r.h(2, `（${numbers[at]}）${name}`);
    r.p(text({ budget, spent: amount, rate: pct(y(amount), y(budget)) }));
  });
  r.h(1, '四、主要经验');
  r.p(
    '一是把项目绩效目标分解到科室和责任人，每季度通报进度。二是救助类资金全部实行银行卡直达，减少中间环节。三是与高校社会工作专业合作，提升维权和心理服务的专业水平。',
  );
  r.h(1, '五、存在的问题');
  r.p(
    '一是个别项目受外部环境影响较大，执行率不足90%。二是部分三级指标以次数和人数为主，反映长期效果的指标偏少。三是基层妇联干部流动较快，项目资料归集不够及时。',
  );
  r.h(1, '六、改进建议');
  r.p(
    '一是编制年度计划时同步准备线上线下两套方案。二是与统计部门合作建立妇女就业状况跟踪调查，增加效益类指标。三是对14个镇街妇联干部开展项目管理培训，明确资料归档时限为活动结束后10个工作日内。',
  );
  r.h(1, '七、自评结论');
  r.p(
    `区妇联${r.wrong('sequence', '七、第1段', '2020年度', '2021年度', '本报告评价的是2021年度，结论却写成2020年度。')}整体支出绩效目标总体完成较好，自评得分96.5分，等级为“优”。自评结果作为2022年预算安排的重要参考，并按规定随部门决算公开。`,
  );
  r.p('江屏区妇女联合会', '2022年3月15日');
  return r;
}
