import { comma, hundredths, mustAdd, pct, proportional, short, total } from '../exact.mjs';
import { LEFT, Report, UP } from '../report.mjs';

const y = hundredths;

/** A form in the manner of Guangdong: two sheets, the columns in another order, weights in percent, a completion rate. */
export default function build() {
  const r = new Report({
    name: 'guangdong-weights',
    format: 'xlsx',
    kind: '项目支出',
    unit: '滨湾区环境卫生事务中心',
    year: 2022,
    description: '广东式项目自评工作簿：两张工作表，三级指标列在最前，得分在权重之前，权重用百分数，另有完成率一列',
  });
  const quarters = [y('1580'), y('1592.50'), y('1566.25'), y('1579.25')];
  const budget = y('6480');
  const spent = y('6318');
  mustAdd(spent, quarters, 'quarters');
  const uses = [
    ['道路清扫保洁', y('3526.40')],
    ['生活垃圾收运', y('1872.35')],
    ['公厕管养', y('548.60')],
    ['水域保洁', y('286.15')],
    ['监管与考评', y('84.50')],
  ];
  mustAdd(
    spent,
    uses.map(([, amount]) => amount),
    'uses',
  );

  r.p('滨湾区环卫一体化作业服务项目基本情况表');
  r.table(
    [
      ['项目名称', '环卫一体化作业服务', LEFT, '评价年度', '2022年', LEFT],
      ['主管部门', '岭海市滨湾区城市管理局', LEFT, '实施单位', '滨湾区环境卫生事务中心', LEFT],
      ['资金情况（万元）', '预算安排', '实际支出', '支出率', '结余', '资金来源'],
      [UP, comma(budget), comma(spent), pct(spent, budget), comma(budget - spent), '区级财政'],
      ['按季度支出（万元）', '第一季度', '第二季度', '第三季度', '第四季度', '全年合计'],
      [
        UP,
        comma(quarters[0]),
        comma(quarters[1]),
        r.wrong(
          'sum',
          '基本情况表“第三季度”支出',
          '1,656.25',
          comma(quarters[2]),
          `四个季度之和应为${comma(spent)}万元；按印出的1,656.25万元相加为6,408.00万元。`,
        ),
        comma(quarters[3]),
        comma(spent),
      ],
      ['按用途支出（万元）', ...uses.map(([name]) => name)],
      [UP, ...uses.map(([, amount]) => comma(amount))],
      [
        '项目概况',
        '对全区386万平方米道路和118座公厕实行清扫、收运、管养一体化作业，按月考评、按考评结果付费。',
        LEFT,
        LEFT,
        LEFT,
        LEFT,
      ],
    ],
    '基本情况',
  );

  const rows = [
    // name, level 2, level 1, weight, unit, target, actual, sign, note
    ['预算执行率', '资金管理', '过程', '8', '%', '100', '97.50', '=', '绩效付费扣减，属合理结余'],
    ['支出规范性', '资金管理', '过程', '4', '', '规范', '规范', '', ''],
    ['制度执行有效性', '事项管理', '过程', '4', '', '有效', '有效', '', ''],
    ['作业监管覆盖率', '事项管理', '过程', '4', '%', '100', '100', '=', ''],
    ['道路清扫保洁面积', '数量指标', '产出', '8', '万平方米', '386', '392.4', '≥', ''],
    ['生活垃圾清运量', '数量指标', '产出', '8', '万吨', '14.6', '15.1', '≥', ''],
    ['公厕管养座数', '数量指标', '产出', '6', '座', '118', '118', '≥', ''],
    ['道路机械化清扫率', '质量指标', '产出', '6', '%', '92', '89.7', '≥', '3条道路施工围蔽，改人工清扫'],
    ['生活垃圾日产日清率', '时效指标', '产出', '6', '%', '100', '100', '=', ''],
    ['市民投诉按时办理率', '时效指标', '产出', '6', '%', '98', '99.2', '≥', ''],
    ['市容环境考评得分', '社会效益指标', '效益', '10', '分', '85', '88.6', '≥', ''],
    ['居民垃圾分类参与率', '社会效益指标', '效益', '10', '%', '80', '83.5', '≥', ''],
    ['作业安全责任事故数', '可持续影响指标', '效益', '10', '起', '0', '0', '≤', ''],
    ['市民满意度', '满意度指标', '效益', '10', '%', '90', '88.2', '≥', '背街小巷保洁频次偏低'],
  ].map(([name, level2, level1, weight, unit, target, actual, sign, note]) => {
    const measured = sign !== '';
    const zero = target === '0';
    return {
      name,
      level2,
      level1,
      weight: `${weight}%`,
      note,
      target: `${sign}${target}${unit}`,
      actual: `${actual}${unit}`,
      rate: !measured || zero ? '100.00%' : pct(y(actual), y(target)),
      score: short(!measured || zero ? y(weight) : proportional(y(weight), y(target), y(actual))),
      marks: y(weight),
    };
  });
  mustAdd(
    y('100'),
    rows.map(({ marks }) => marks),
    'weights',
  );
  const row = (name) => rows.find((each) => each.name === name);
  const sorting = row('居民垃圾分类参与率');
  sorting.rate = r.wrong(
    'ratio',
    '指标表“居民垃圾分类参与率”完成率',
    '103.48%',
    sorting.rate,
    `83.5%÷80%=104.38%，与实际值和目标值不符。`,
  );
  const toilets = row('公厕管养座数');
  toilets.weight = r.wrong(
    'weights',
    '指标表“公厕管养座数”权重',
    '8%',
    '6%',
    '产出类权重合计40%，写成8%后产出为42%，全部权重合计102%，与合计行的100%不符，6分的得分也不再等于权重×完成率。',
  );
  const sweeping = row('道路机械化清扫率');
  sweeping.score = r.wrong(
    'product',
    '指标表“道路机械化清扫率”得分',
    '5.58',
    sweeping.score,
    '权重6分×完成率97.50%=5.85分，数字写颠倒了；总分因此少0.27分，应为99.45分。',
  );
  const scored = total(rows.map(({ score }) => y(score)));

  r.p('滨湾区环卫一体化作业服务项目支出绩效自评指标表', '评价年度：2022年    满分：100分');
  r.table(
    [
      [
        '序号',
        '三级指标',
        '二级指标',
        '一级指标',
        '实际值',
        '目标值',
        '完成率',
        '自评得分',
        '权重',
        '未达标原因和说明',
      ],
      ...mergedDown(rows).map((cells, at) => [String(at + 1), ...cells]),
      ['合计', LEFT, LEFT, LEFT, '', '', '', short(scored), '100%', ''],
    ],
    '绩效自评指标表',
  );
  r.p(
    '说明：1.定量指标得分=权重×完成率，完成率超过100%的按100%计算。2.“作业安全责任事故数”为反向指标，未发生事故得满分。',
  );
  r.p('填表人：区一鸣    审核人：谭海晴    填表日期：2023年3月6日');
  return r;
}

const mergedDown = (rows) =>
  rows.map((row, at) => {
    const above = rows[at - 1];
    const same1 = above?.level1 === row.level1;
    const same2 = same1 && above?.level2 === row.level2;
    return [
      row.name,
      same2 ? UP : row.level2,
      same1 ? UP : row.level1,
      row.actual,
      row.target,
      row.rate,
      row.score,
      row.weight,
      row.note,
    ];
  });
