import { change, comma, hundredths, mustAdd, pct, short, total } from '../exact.mjs';
import { Report } from '../report.mjs';

const y = hundredths;

/** A report without any table and without any error: many figures that agree only within their rounding. */
export default function build() {
  const r = new Report({
    name: 'narrative-only',
    format: 'txt',
    kind: '部门整体支出',
    unit: '云岭市青河区市场监督管理局',
    year: 2022,
    description: '只有正文、没有表格的自评报告；没有错误，但有许多只在四舍五入范围内相符的数字和近、约、余等约数',
  });

  const opening = y('3305.60');
  const added = y('206.75');
  const cut = y('42.35');
  const adjusted = y('3470');
  mustAdd(adjusted, [opening, added, -cut], 'budget');
  const spent = y('3486.72');
  const last = y('3512.06');
  const carriedIn = y('42.35');
  const carriedOut = y('25.63');
  mustAdd(adjusted + carriedIn, [spent, carriedOut], 'balance');
  const fiscal = y('3452.18');
  const otherIncome = y('17.82');
  mustAdd(adjusted, [fiscal, otherIncome], 'income');
  const basic = y('2715.38');
  const project = y('771.34');
  mustAdd(spent, [basic, project], 'expenditure');
  const personnel = y('2438.91');
  const office = y('276.47');
  mustAdd(basic, [personnel, office], 'basic');
  const classes = [
    ['一般公共服务支出', y('2846.57')],
    ['社会保障和就业支出', y('318.24')],
    ['卫生健康支出', y('121.46')],
    ['住房保障支出', y('200.45')],
  ];
  mustAdd(
    spent,
    classes.map(([, amount]) => amount),
    'classes',
  );
  const projects = [
    ['食品安全监督抽检', y('286.40')],
    ['市场秩序综合治理', y('138.27')],
    ['特种设备安全监管', y('92.65')],
    ['质量提升与标准化', y('76.52')],
    ['药品医疗器械监管', y('61.35')],
    ['消费维权与投诉处理', y('34.80')],
    ['基层监管所运行保障等其他项目', y('81.35')],
  ];
  mustAdd(
    project,
    projects.map(([, amount]) => amount),
    'projects',
  );
  const three = { budget: y('38'), spent: y('31.42'), last: y('34.90'), car: y('27.18'), guests: y('4.24') };
  mustAdd(three.spent, [three.car, three.guests], 'three public expenses');
  const marks = { execution: y('9.93'), output: y('48.50'), effect: y('29.47'), content: y('9.50') };
  const scored = total(Object.values(marks));

  r.p(
    '云岭市青河区市场监督管理局2022年度部门整体支出绩效自评报告',
    '为客观反映财政资金的使用效果，云岭市青河区市场监督管理局（以下简称“区市场监管局”）根据区财政局的统一安排，对2022年度部门整体支出开展绩效自评。现将结果报告如下。',
    '一、部门概况',
    '（一）主要职责',
    '区市场监管局负责全区市场主体登记注册、市场秩序规范、产品质量与食品药品安全监督、特种设备安全监察、计量标准与认证认可、知识产权保护以及价格、广告和消费者权益保护等工作，承担区食品安全委员会的日常事务。',
    '（二）机构设置与人员',
    '局机关内设12个科室，在镇街派出9个市场监管所，下设综合行政执法大队和检验检测中心2个直属单位。核定编制212名，其中行政编制168名、事业编制36名、工勤编制8名。年末实有在职人员205人，其中行政163人、事业35人、工勤7人，在职人员控制率为96.70%。年末退休人员118人。',
    '二、部门收支情况',
    '（一）预算安排',
    `2022年年初预算为${comma(opening)}万元，年中追加${comma(added)}万元，因落实过紧日子要求压减${comma(cut)}万元，调整后预算为${comma(adjusted)}万元。本年收入合计${comma(adjusted)}万元，其中财政拨款收入${comma(fiscal)}万元，占${pct(fiscal, adjusted)}；其他收入${comma(otherIncome)}万元，占${pct(otherIncome, adjusted)}。上年结转${comma(carriedIn)}万元，年末结转${comma(carriedOut)}万元。`,
    '（二）支出结构',
    `2022年支出合计${comma(spent)}万元，约0.35亿元，较上年的${comma(last)}万元减少${comma(last - spent)}万元，下降${change(spent, last)}；以当年可用资金${comma(adjusted + carriedIn)}万元计算，预算执行率为${pct(spent, adjusted + carriedIn)}。`,
    `按功能分类，${classes.map(([name, amount]) => `${name}${comma(amount)}万元，占${pct(amount, spent)}`).join('；')}。`,
    `按支出性质，基本支出${comma(basic)}万元，占比${pct(basic, spent, 1)}；项目支出${comma(project)}万元，占比${pct(project, spent, 1)}。基本支出中人员经费${comma(personnel)}万元，约占九成；公用经费${comma(office)}万元，人均公用经费近1.35万元。`,
    `项目支出分别用于${projects.map(([name, amount]) => `${name}${comma(amount)}万元`).join('、')}。其中食品安全监督抽检占项目支出的${pct(projects[0][1], project, 0)}，超过三分之一。`,
    '（三）“三公”经费与政府采购',
    `全年“三公”经费预算${comma(three.budget)}万元，实际支出${comma(three.spent)}万元，其中公务用车运行维护费${comma(three.car)}万元、公务接待费${comma(three.guests)}万元，因公出国（境）费和公务用车购置费均为0。实际支出比预算少${comma(three.budget - three.spent)}万元，较上年的${comma(three.last)}万元减少${comma(three.last - three.spent)}万元，降幅${change(three.spent, three.last)}。年末公务用车保有量14辆，均为执法执勤用车，车均运行维护费1.94万元。`,
    '全年政府采购支出318.6万元，其中货物类64.2万元、服务类254.4万元，授予中小企业合同金额268.3万元，占政府采购支出总额的84.2%。',
    '（四）其他资金',
    '2022年没有政府性基金预算支出、国有资本经营预算支出和社会保险基金预算支出。',
    '三、绩效自评组织情况',
    '本次自评由局分管财务的负责人牵头，办公室会同各业务科室组织实施。自评以2022年初批复的绩效目标为依据，采取资料核查、数据比对、现场查看和问卷调查等方法。问卷面向企业、个体工商户和消费者发放500份，收回478份，回收率为95.6%，加权满意度为92.4%。',
    '四、绩效目标完成情况',
    '2022年整体支出共设置26个三级指标，完成24个，指标完成率为92.31%。未完成的2个指标为“监管所标准化达标率”和“检验检测能力扩项数”：前者目标为100%，9个监管所中有8个达标，达标率为88.89%；后者目标为15项，实际获批11项，完成率为73.33%。',
    '（一）营商环境持续优化',
    '截至2022年末，全区实有市场主体4.86万户，其中企业1.52万户、个体工商户3.28万户、农民专业合作社0.06万户，比上年末的4.53万户净增0.33万户，增长7.28%。全年新登记市场主体6,318户，注销3,021户，净增3,297户。企业开办时间压缩至0.5个工作日以内，全程电子化登记率为91.5%。',
    '（二）食品药品安全形势平稳',
    '全年完成食品抽检3,260批次，合格3,194批次，合格率为97.98%；不合格66批次，已全部完成核查处置，处置率为100%。按常住人口50.2万人计算，每千人抽检量约6.5批次，达到每千人6批次的要求。检查药品、医疗器械、化妆品经营使用单位1,105家次，监测上报药品不良反应612例。',
    '（三）特种设备监管有力',
    '全区在用特种设备2,846台（套），其中电梯1,932台、压力容器523台、起重机械187台、锅炉148台、场（厂）内专用机动车辆56台。全年检查使用单位612家次，发现隐患243处，年内整改241处，整改率为99.18%，其余2处已落实停用措施。全年未发生特种设备安全事故。',
    '（四）执法办案量质齐升',
    '全年立案查处各类违法案件318件，其中食品142件、产品质量46件、药械37件、广告31件、价格28件、其他34件。罚没入库186.45万元，较上年的203.10万元减少16.65万元，下降8.20%，轻微违法首违不罚案件97件。组织民生领域专项行动6次，检查经营户8,000余户次。',
    '（五）消费维权便捷高效',
    '受理投诉举报9,432件，其中投诉7,905件、举报1,527件；按期办结9,408件，按期办结率为99.75%；为消费者挽回经济损失413.6万元，平均每件投诉挽回约523元。发展线下无理由退货承诺商户126家，比上年增加48家，增长61.54%。',
    '（六）质量与知识产权工作取得进展',
    '推动37家企业通过质量管理体系认证，主导或参与制定国家标准3项、行业标准5项、地方标准4项，共12项。年末有效发明专利拥有量达到815件，较上年末的702件增长16.1%，每万人口发明专利拥有量16.24件。',
    '五、自评结论',
    `经综合评价，区市场监管局2022年度部门整体支出绩效自评得分为${short(scored)}分，其中预算执行${short(marks.execution)}分、产出指标${short(marks.output)}分、效益指标${short(marks.effect)}分、满意度指标${short(marks.content)}分，自评等级为“优”。`,
    '六、存在的问题',
    '一是个别监管所房屋条件受限，标准化建设进度滞后。二是检验检测中心专业人员不足，能力扩项未达目标。三是部分项目资金支付集中在第四季度，全年支出进度不够均衡。',
    '七、改进措施',
    '一是会同镇街统筹办公用房，2023年完成最后1个监管所的改造。二是招聘专业技术人员4名，与市级机构联合开展方法验证。三是实行项目支出月调度，力争6月末支出进度达到50%以上、9月末达到75%以上。',
    '八、其他需要说明的情况',
    '本报告中市场主体户数以万户为单位的数据保留两位小数，占比保留一位或两位小数，因四舍五入存在的尾数差异未作调整。',
    '云岭市青河区市场监督管理局',
    '2023年3月28日',
  );
  return r;
}
