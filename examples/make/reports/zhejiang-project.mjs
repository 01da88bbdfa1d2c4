import { hundredths, inverse, mustAdd, pct, proportional, short, total, wan } from '../exact.mjs';
import { classRows, LEFT, Report, UP } from '../report.mjs';

const y = hundredths;

/** A project form in the manner of Zhejiang as an Excel 97–2003 workbook: weights as 权重, two years of budget. */
export default function build() {
  const r = new Report({
    name: 'zhejiang-project',
    format: 'xls',
    kind: '项目支出',
    unit: '海宁湾市中小学卫生保健所',
    year: 2023,
    description: '浙江式项目自评表（旧版 Excel 文件）：权重一列、反向指标和同比数据',
  });
  const items = [
    ['视力筛查服务采购', '96.00', '94.80', '90.60'],
    ['设备更新与维护', '42.00', '40.35', '38.20'],
    ['教师与家长培训', '18.00', '17.46', '16.75'],
    ['健康档案信息化', '24.00', '22.29', '21.05'],
  ];
  const column = (at) => items.map((item) => y(item[at]));
  const [budget, spent, last] = [total(column(1)), total(column(2)), total(column(3))];
  const row = (level1, level2, name, weight, target, actual, unit, sign = '≥', note = '') => ({
    level1,
    level2,
    name,
    weight,
    target: `${sign}${target}${unit}`,
    actual: `${actual}${unit}`,
    note,
    score: short((sign === '≤' ? inverse : proportional)(y(weight), y(target), y(actual))),
  });
  const list = [
    row('预算执行', '执行情况', '预算执行率', '10', '100', '97.17', '%', '='),
    row('产出', '数量', '视力筛查学生人数', '10', '5.2', '5.36', '万人'),
    row('产出', '数量', '筛查覆盖学校数', '8', '64', '64', '所', '='),
    row('产出', '数量', '健康教育培训场次', '8', '32', '30', '场', '≥', '2场因台风停课取消'),
    row('产出', '质量', '筛查数据合格率', '10', '98', '99.1', '%'),
    row('产出', '时效', '筛查结果按时反馈率', '8', '100', '100', '%', '='),
    row('产出', '成本', '生均筛查成本', '6', '18', '17.69', '元', '≤'),
    row('效益', '社会效益', '近视学生建档率', '10', '95', '96.4', '%'),
    row('效益', '社会效益', '总体近视率', '10', '52', '52.4', '%', '≤', '初中学段近视率降幅低于预期'),
    row('效益', '可持续影响', '配备专兼职校医学校占比', '10', '100', '100', '%', '='),
    row('满意度', '满意度', '学生家长满意度', '10', '90', '93.5', '%'),
  ];
  mustAdd(
    y('100'),
    list.map(({ weight }) => y(weight)),
    'weights',
  );
  const find = (name) => list.find((each) => each.name === name);
  const training = find('健康教育培训场次');
  training.score = r.wrong(
    'product',
    '“健康教育培训场次”得分',
    '7.75',
    training.score,
    '权重8分×（30÷32）=7.5分；合计因此多0.25分，应为99.14分。',
  );
  const scored = total(list.map(({ score }) => y(score)));
  const growth = pct(spent - last, last);

  r.p('海宁湾市2023年度中小学生视力筛查与近视防控项目绩效自评表');
  r.p('填报单位：海宁湾市中小学卫生保健所    金额单位：万元');
  r.table(
    [
      ['项目名称', '中小学生视力筛查与近视防控', LEFT, LEFT, '主管部门', '海宁湾市教育局', LEFT, LEFT],
      ['资金使用情况', '资金用途', LEFT, '2023年预算数', '2023年执行数', '执行率', '2022年执行数', '同比增长'],
      ...items.map(([name, a, b, c]) => [UP, name, LEFT, a, b, pct(y(b), y(a)), c, pct(y(b) - y(c), y(c))]),
      [
        UP,
        '合计',
        LEFT,
        wan(budget),
        wan(spent),
        pct(spent, budget),
        wan(last),
        r.wrong('growth', '“合计”同比增长', '4.89%', growth, `（${wan(spent)}-${wan(last)}）÷${wan(last)}=${growth}。`),
      ],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '目标值', '完成值', '权重', '得分'],
      ...classRows(list, [(i) => i.level1, (i) => i.level2], (i) => [
        i.name,
        i.target,
        i.actual,
        i.weight,
        i.score,
      ]).map((cells) => [UP, ...cells]),
      ['合计', LEFT, LEFT, LEFT, LEFT, LEFT, '100', short(scored)],
      [
        '未完成原因',
        '健康教育培训少2场，因台风停课取消；总体近视率高于目标0.4个百分点，初中学段降幅低于预期。',
        LEFT,
        LEFT,
        LEFT,
        LEFT,
        LEFT,
        LEFT,
      ],
      ['改进措施', '将取消的2场培训改为线上补训；对初中学校增加每学期1次复筛。', LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
    ],
    '自评表',
  );
  r.p('说明：正向指标得分=权重×完成值÷目标值，反向指标得分=权重×目标值÷完成值，得分不超过权重，保留两位小数。');
  r.p('填表人：柳知微    联系电话：    填表日期：2024年1月26日');
  return r;
}
