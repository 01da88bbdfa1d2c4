import { change, divide, hundredths, inverse, mustAdd, pct, proportional, short, total, wan } from '../exact.mjs';
import { classRows, LEFT, Report, UP } from '../report.mjs';

const y = hundredths;

/** A county service centre whose report has nothing wrong; the file is a Word 97–2003 document. */
export default function build() {
  const r = new Report({
    name: 'department-clean',
    format: 'doc',
    kind: '部门整体支出',
    unit: '溪口县农业机械化服务中心',
    year: 2022,
    description: '没有错误的整体支出自评报告（旧版 Word 文件）：含反向指标、零值、空白项、约数和舍入',
  });
  const opening = y('512.80');
  const added = y('86.45');
  const cut = y('12.40');
  const budget = opening + added - cut;
  const spent = y('573.26');
  const last = y('548.92');
  const basic = y('386.18');
  const project = y('187.08');
  mustAdd(spent, [basic, project], 'expenditure');
  const personnel = y('352.64');
  const office = y('33.54');
  mustAdd(basic, [personnel, office], 'basic');
  const projects = [
    ['农机购置补贴管理', y('24.50')],
    ['农机社会化服务示范', y('82.36')],
    ['农机安全监理', y('41.72')],
    ['农机手培训', y('38.50')],
  ];
  mustAdd(
    project,
    projects.map(([, amount]) => amount),
    'projects',
  );
  const rate = divide(spent * 10000, budget);
  const execution = divide(1000n * BigInt(rate), 10000);

  const amount = (level1, level2, name, marks, target, actual, unit, sign = '≥', reason = '') => ({
    level1,
    level2,
    name,
    marks,
    target: `${sign}${target}${unit}`,
    actual: `${actual}${unit}`,
    reason,
    score: short(y(target) === 0 ? y(marks) : (sign === '≤' ? inverse : proportional)(y(marks), y(target), y(actual))),
  });
  const [output, effect, content] = ['产出指标\n（50分）', '效益指标\n（30分）', '满意度指标\n（10分）'];
  const list = [
    amount(output, '数量指标', '培训农机手人数', '8', '400', '436', '人次'),
    amount(output, '数量指标', '创建社会化服务示范点', '8', '6', '6', '个'),
    amount(
      output,
      '数量指标',
      '拖拉机和联合收割机检验数',
      '6',
      '1500',
      '1428',
      '台',
      '≥',
      '部分老旧机具报废，应检数量减少',
    ),
    amount(output, '质量指标', '农机手培训合格率', '6', '95', '97.48', '%'),
    amount(output, '质量指标', '购机补贴抽查准确率', '6', '100', '100', '%', '='),
    amount(output, '时效指标', '补贴申请平均办理天数', '8', '15', '12', '天', '≤'),
    amount(output, '成本指标', '农机手人均培训费用', '8', '900', '883', '元', '≤'),
    amount(effect, '经济效益指标', '作业服务每亩降低成本', '10', '40', '46', '元'),
    amount(effect, '社会效益指标', '农机责任事故死亡人数', '10', '0', '0', '人', '≤'),
    {
      level1: effect,
      level2: '可持续影响指标',
      name: '主要农作物耕种收综合机械化率',
      marks: '10',
      target: '≥68%',
      actual: '69.3%',
      score: '10',
      reason: '',
    },
    amount(content, '服务对象满意度指标', '农机户满意度', '10', '92', '90.4', '%', '≥', '丘陵地块作业预约等候时间较长'),
  ];
  mustAdd(
    y('90'),
    list.map(({ marks }) => y(marks)),
    'weights',
  );
  const scored = execution + total(list.map(({ score }) => y(score)));
  const part = (level) => short(total(list.filter(({ level1 }) => level1 === level).map(({ score }) => y(score))));

  r.p('溪口县农业机械化服务中心2022年度部门整体支出绩效自评报告');
  r.h(1, '一、单位概况');
  r.p(
    '溪口县农业机械化服务中心（以下简称“县农机中心”）为县农业农村局所属公益一类事业单位，主要承担农机技术推广、农机购置补贴管理的技术支撑、农机安全监理、农机手培训和农机社会化服务指导等工作。内设综合股、推广股、监理股、培训股4个股室。',
    '核定事业编制32名，年末在职30人，控制率为93.75%，较上年末减少1人。其中高级职称7人、中级职称12人、初级及以下11人。年末保有农机安全监理用车2辆。',
  );
  r.h(1, '二、预算安排和执行情况');
  r.p(
    `2022年年初预算${wan(opening)}万元，年中追加${wan(added)}万元、压减${wan(cut)}万元，全年预算${wan(budget)}万元，实际支出${wan(spent)}万元，预算执行率为${pct(spent, budget)}，结转${wan(budget - spent)}万元。支出较上年的${wan(last)}万元增加${wan(spent - last)}万元，增长${change(spent, last)}。`,
    `基本支出${wan(basic)}万元，占${pct(basic, spent)}，其中人员经费${wan(personnel)}万元、公用经费${wan(office)}万元。项目支出${wan(project)}万元，占${pct(project, spent)}，其中：${projects.map(([name, sum]) => `${name}${wan(sum)}万元`).join('，')}。四个项目中，农机社会化服务示范占项目支出的${pct(projects[1][1], project)}。`,
    '“三公”经费预算6.50万元，实际支出5.88万元，其中公务用车运行维护费5.12万元，公务接待费0.76万元，因公出国（境）费0万元，公务用车购置费0万元。实际支出较上年的6.24万元减少0.36万元，下降5.77%。接待11批次、84人次，人均接待费约90元。',
    '单位没有政府性基金预算支出，没有国有资本经营预算支出。',
  );
  r.h(1, '三、绩效目标完成情况');
  r.p(
    '一是农机手培训超额完成。全年举办培训班10期，培训436人次，比目标多36人次，考核合格425人次，合格率为97.48%，人均培训费用883元。',
    '二是社会化服务示范稳步推进。在清溪、石门、白沙、桃源、黄坪、大湾6个乡镇各创建1个示范点，共6个，全年托管作业面积超过2.6万亩，每亩为农户降低成本46元，合计约120万元。',
    '三是安全监理不断加强。检验拖拉机和联合收割机1,428台，为目标的95.2%；开展安全检查58次，排查隐患76处，全部整改。全年未发生农机责任死亡事故。',
    '四是补贴政策落实到位。受理农机购置补贴申请862份，补贴机具1,037台（套），使用中央补贴资金318.4万元，平均12天办结，比规定时限缩短3天。抽查补贴机具104台，核验全部准确。',
    '五是机械化水平继续提高。主要农作物耕种收综合机械化率为69.3%，比上年提高1.8个百分点，其中机耕率97.5%、机播率38.6%、机收率62.4%。',
    '六是满意度略低于目标。电话回访农机户500户，满意452户，满意度为90.4%，比目标低1.6个百分点，主要是丘陵地块作业预约等候时间较长。',
  );
  r.h(1, '四、存在的问题和改进措施');
  r.p(
    '（一）丘陵地区适用机具不足，作业能力难以满足农忙需求。下一步优先支持小型履带式机具购置，建立跨乡镇调度机制。',
    '（二）个别指标年初测算依据不够充分，机具检验数没有剔除待报废机具。下一步按在册有效机具核定目标值。',
  );
  r.h(1, '五、自评结论与结果应用');
  r.p(
    `县农机中心2022年度部门整体支出绩效自评得分${short(scored)}分，其中预算执行${short(execution)}分、产出指标${part(output)}分、效益指标${part(effect)}分、满意度指标${part(content)}分，等级为“优”。`,
    '自评结果将用于调整2023年项目结构，并在县人民政府网站公开。',
  );
  r.p('2022年度部门整体支出绩效自评表');
  r.table([
    ['单位名称', '溪口县农业机械化服务中心', LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
    ['年度预算（万元）', '', LEFT, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [UP, '年度资金总额', LEFT, wan(opening), wan(budget), wan(spent), '10', pct(spent, budget), short(execution)],
    [UP, '其中：基本支出', LEFT, '', '', wan(basic), '', '', ''],
    [UP, '项目支出', LEFT, '', '', wan(project), '', '', ''],
    ['年度总体目标', '预期目标', LEFT, LEFT, LEFT, '实际完成情况', LEFT, LEFT, LEFT],
    [
      UP,
      '提高农机装备和社会化服务水平，培训农机手400人次，创建示范点6个，不发生农机责任死亡事故。',
      LEFT,
      LEFT,
      LEFT,
      '培训农机手436人次，创建示范点6个，未发生农机责任死亡事故；检验台数和满意度略低于目标。',
      LEFT,
      LEFT,
      LEFT,
    ],
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
    ...classRows(list, [(i) => i.level1, (i) => i.level2], (i) => [
      i.name,
      i.target,
      i.actual,
      i.marks,
      i.score,
      i.reason,
    ]).map((cells) => [UP, ...cells]),
    ['总分', LEFT, LEFT, LEFT, LEFT, LEFT, '100', short(scored), ''],
  ]);
  r.p('填表人：石望舒    填报日期：2023年3月15日    联系电话：    单位负责人签字：');
  return r;
}
