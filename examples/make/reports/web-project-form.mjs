import { change, hundredths, inverse, mustAdd, pct, proportional, short, total, wan } from '../exact.mjs';
import { classRows, LEFT, Report, UP } from '../report.mjs';

const y = hundredths;

/** A project report as the content management system of a county website prints it. */
export default function build() {
  const r = new Report({
    name: 'web-project-form',
    format: 'html',
    webPage: true,
    kind: '项目支出',
    unit: '德泉县科学技术馆',
    year: 2021,
    description: '县政府网站公开的项目自评网页：栏目导航、面包屑、内联样式、不换行空格和打碎的文字都照网站的样子保留',
  });
  const spent = y('158.40');
  const sources = [
    ['中央免费开放补助', y('96')],
    ['县级财政安排', y('62.40')],
  ];
  const uses = [
    ['展品维护与更新', y('52.30')],
    ['劳务与安保', y('41.60')],
    ['水电与物业', y('38.75')],
    ['科普活动', y('25.75')],
  ];
  mustAdd(
    spent,
    sources.map(([, amount]) => amount),
    'sources',
  );
  mustAdd(
    spent,
    uses.map(([, amount]) => amount),
    'uses',
  );
  const budget = y('158.40');
  const [visitors, before] = [842, 635];

  const row = (level1, level2, name, marks, target, actual, unit, sign = '≥', reason = '') => ({
    level1,
    level2,
    name,
    marks,
    target: `${sign}${target}${unit}`,
    actual: `${actual}${unit}`,
    reason,
    score: short((sign === '≤' ? inverse : proportional)(y(marks), y(target), y(actual))),
  });
  const list = [
    row('产出指标', '数量指标', '全年免费开放天数', '10', '300', '312', '天'),
    row('产出指标', '数量指标', '接待观众人次', '10', '7', '8.42', '万人次'),
    row('产出指标', '数量指标', '科普活动场次', '8', '70', '73', '场次'),
    row('产出指标', '质量指标', '常设展品完好率', '10', '95', '96.67', '%'),
    row('产出指标', '时效指标', '按公告时间开放率', '6', '100', '100', '%', '='),
    row('产出指标', '成本指标', '免费开放运行成本', '6', '160', '158.40', '万元', '≤'),
    row('效益指标', '社会效益指标', '青少年观众占比', '10', '60', '63.2', '%'),
    row('效益指标', '社会效益指标', '流动科普进校园学校数', '10', '20', '18', '所', '≥', '2所学校因校舍改造推迟'),
    row('效益指标', '可持续影响指标', '展品更新率', '10', '10', '10.83', '%'),
    row('满意度指标', '服务对象满意度指标', '观众满意度', '10', '90', '97.1', '%'),
  ];
  mustAdd(
    y('90'),
    list.map(({ marks }) => y(marks)),
    'weights',
  );
  const right = y('10') + total(list.map(({ score }) => y(score)));
  const printed = r.wrong(
    'scores',
    '自评表“总分”和五、第1段',
    '98',
    short(right),
    `预算执行10分与十项指标得分相加为${short(right)}分。`,
  );

  r.p('德泉县科学技术馆2021年度免费开放补助项目绩效自评报告');
  r.h(2, '一、项目基本情况');
  r.p(
    '德泉县科学技术馆（以下简称“县科技馆”）为县科学技术协会所属公益一类事业单位，常设“探索发现”“科技生活”“生命健康”3个主题展区，展品120件（套），2016年起免费向公众开放。',
    `2021年项目年初预算${wan(y('150'))}万元，年中追加${wan(budget - y('150'))}万元，全年预算${wan(budget)}万元，其中${sources.map(([name, amount]) => `${name}${wan(amount)}万元，占${pct(amount, budget)}`).join('；')}。`,
  );
  r.h(2, '二、资金使用情况');
  r.p(
    `全年支出${wan(spent)}万元，预算执行率为${pct(spent, budget)}。其中：${uses.map(([name, amount]) => `${name}${wan(amount)}万元`).join('、')}。资金实行专账核算，未发现挤占挪用情况。`,
  );
  r.h(2, '三、目标完成情况');
  r.p(
    `全年免费开放312天，接待观众8.42万人次，较上年的6.35万人次${r.wrong('growth', '三、第1段', '下降', '增长', `8.42万人次多于6.35万人次，应为增长${change(visitors, before)}，方向写反了。`)}${change(visitors, before)}，其中青少年观众约5.32万人次，占63.2%。年末120件（套）常设展品中116件完好，完好率为96.67%；全年更新展品13件，更新率为10.83%。`,
    `举办科普讲座24场次、流动科普进校园18场次、研学活动31场次，合计73场次；流动科普覆盖学校18所。推出${r.wrong('count', '三、第2段', '“海洋奥秘”“数学之美”“航天梦想”“身边的化学”5个临时展览', '“海洋奥秘”“数学之美”“航天梦想”“身边的化学”4个临时展览', '列出的临时展览只有4个，写成了5个。')}，其中2个为与市科技馆联合举办。`,
    '发放观众问卷1,000份，收回946份，表示满意的919份，满意度为97.1%。',
  );
  r.h(2, '四、存在问题与改进');
  r.p(
    '流动科普进校园比计划少2所，主要是2所学校校舍改造。下一步将提前与教育部门衔接课程表，把推迟的2所学校列入2022年第一批计划，并建立展品报修24小时响应制度。',
  );
  r.h(2, '五、自评结论');
  r.p(`项目自评得分${printed}分，等级为“优”。`);
  r.p('项目支出绩效自评表', '（2021年度）');
  r.table([
    ['项目名称', '科技馆免费开放补助', LEFT, LEFT, LEFT, '实施单位', '德泉县科学技术馆', LEFT, LEFT],
    ['主管部门', '德泉县科学技术协会', LEFT, LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
    ['项目资金（万元）', '', LEFT, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [UP, '年度资金总额', LEFT, '150.00', wan(budget), wan(spent), '10', pct(spent, budget), '10'],
    [UP, '其中：中央补助', LEFT, '96.00', wan(sources[0][1]), wan(sources[0][1]), '-', '100.00%', '-'],
    [UP, '县级资金', LEFT, '54.00', wan(sources[1][1]), wan(sources[1][1]), '-', '100.00%', '-'],
    [
      '年度总体目标',
      '全年免费开放不少于300天，接待观众7万人次以上，举办科普活动70场次以上。',
      LEFT,
      LEFT,
      LEFT,
      '全面完成开放、接待和活动目标，流动科普进校园少完成2所。',
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
    ['总分', LEFT, LEFT, LEFT, LEFT, LEFT, '100', printed, ''],
  ]);
  return r;
}
