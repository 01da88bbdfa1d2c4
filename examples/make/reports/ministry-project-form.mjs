import { comma, divide, hundredths, inverse, mustAdd, pct, proportional, short, total } from '../exact.mjs';
import { classRows, LEFT, Report, UP } from '../report.mjs';

const y = hundredths;

/** The project form of the Ministry of Finance (财预〔2020〕10号): execution 10, output 50, benefit 30, satisfaction 10. */
export default function build() {
  const r = new Report({
    name: 'ministry-project-form',
    format: 'xlsx',
    kind: '项目支出',
    unit: '东屿市湿地生态监测中心',
    year: 2023,
    description: '财政部项目支出绩效自评表（10+50+30+10），只有一张工作表，没有正文；数字单元格是真正的数值',
  });
  const lines = [
    ['其中：当年财政拨款', y('800'), y('832.60'), y('819.45')],
    ['上年结转资金', y('40'), y('40'), y('40')],
    ['其他资金', y('20'), y('20'), y('11.90')],
  ];
  const [opening, budget, spent] = [y('860'), y('892.60'), y('871.35')];
  [opening, budget, spent].forEach((sum, at) => {
    mustAdd(
      sum,
      lines.map((line) => line[at + 1]),
      'sources',
    );
  });
  const execution = divide(1000n * BigInt(divide(spent * 10000, budget)), 10000);

  const amount = (level1, level2, name, marks, target, actual, unit, sign = '≥', reason = '') => {
    const calculate = sign === '≤' ? inverse : proportional;
    return {
      level1,
      level2,
      name,
      marks,
      target: `${sign}${target}${unit}`,
      actual: `${actual}${unit}`,
      score: short(calculate(y(marks), y(target), y(actual))),
      reason,
    };
  };
  const [output, effect, content] = ['产出指标', '效益指标', '满意度指标'];
  const list = [
    amount(output, '数量指标', '运行维护监测站点数', '8', '42', '42', '个', '='),
    amount(output, '数量指标', '水鸟同步调查次数', '6', '4', '4', '次'),
    amount(output, '数量指标', '监测数据入库量', '6', '1200', '1284', '万条'),
    amount(output, '质量指标', '监测数据有效率', '8', '95', '96.8', '%'),
    amount(output, '质量指标', '监测设备完好率', '8', '98', '97.02', '%', '≥', '台风损坏2套浮标，已在12月修复'),
    amount(output, '时效指标', '月度快报按时发布率', '6', '100', '91.67', '%', '=', '8月快报因设备损坏推迟4天'),
    amount(output, '成本指标', '单站年运行维护成本', '8', '8', '7.6', '万元', '≤'),
    amount(effect, '社会效益指标', '支撑湿地保护决策的报告数', '10', '10', '12', '份'),
    amount(effect, '生态效益指标', '监测覆盖重要湿地面积', '10', '68', '70.4', '万公顷'),
    amount(effect, '可持续影响指标', '共享监测数据的单位数', '10', '25', '27', '家'),
    amount(content, '服务对象满意度指标', '数据用户满意度', '10', '90', '94.2', '%'),
  ];
  mustAdd(
    y('90'),
    list.map(({ marks }) => y(marks)),
    'weights',
  );
  const scored = execution + total(list.map(({ score }) => y(score)));
  const source = ([name, a, b, c], at) => [
    UP,
    name,
    LEFT,
    comma(a),
    at === 0
      ? r.wrong(
          'sum',
          '“当年财政拨款”全年预算数',
          '823.60',
          comma(b),
          `832.60+40.00+20.00=892.60；按印出的823.60万元相加只有883.60万元，执行率98.42%也是按832.60万元算出的。`,
        )
      : comma(b),
    comma(c),
    '—',
    at === 2
      ? r.wrong('ratio', '“其他资金”执行率', '95.50%', pct(c, b), `11.90÷20.00=${pct(c, b)}，数字写颠倒了。`)
      : pct(c, b),
    '—',
  ];
  const sources = lines.map(source);

  r.p('项目支出绩效自评表', '（2023年度）');
  r.table(
    [
      ['项目名称', '东屿市滨海湿地生态监测与运行维护项目', LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
      ['主管部门及代码', '[165]东屿市林业和园林局', LEFT, LEFT, LEFT, '实施单位', '东屿市湿地生态监测中心', LEFT, LEFT],
      ['项目资金\n（万元）', '', LEFT, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [
        UP,
        '年度资金总额',
        LEFT,
        comma(opening),
        comma(budget),
        comma(spent),
        '10',
        pct(spent, budget),
        short(execution),
      ],
      ...sources,
      ['年度总体目标', '预期目标', LEFT, LEFT, LEFT, '实际完成情况', LEFT, LEFT, LEFT],
      [
        UP,
        '保持42个监测站点稳定运行，完成4次水鸟同步调查，按月发布监测快报，为滨海湿地保护修复提供数据支撑。',
        LEFT,
        LEFT,
        LEFT,
        '42个站点全年运行，完成水鸟调查4次，入库有效监测数据1284万条；12期月度快报中11期按时发布。',
        LEFT,
        LEFT,
        LEFT,
      ],
      [
        '绩\n效\n指\n标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析\n及改进措施',
      ],
      ...classRows(list, [(i) => i.level1, (i) => i.level2], (i) => [
        i.name,
        i.target,
        i.actual,
        i.marks,
        i.score,
        i.reason,
      ]).map((row) => [UP, ...row]),
      [
        '总分',
        LEFT,
        LEFT,
        LEFT,
        LEFT,
        LEFT,
        '100',
        r.wrong('scores', '“总分”得分', '99.81', short(scored), `各项得分相加为${short(scored)}分，数字写颠倒了。`),
        '',
      ],
    ],
    '项目支出绩效自评表',
  );
  r.p('填报人：易青岚    联系电话：    填报日期：2024年2月28日');
  return r;
}
