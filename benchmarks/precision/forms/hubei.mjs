import { LEFT, UP } from '../draft.mjs';
import { goals as goalTexts } from '../words.mjs';
import { executionRow } from './execution.mjs';
import { classWeights, indicatorsOf, totalOf } from './indicators.mjs';

const notes = [
  '备注：',
  '1.预算执行情况口径：预算数为调整后财政资金总额（包括上年结余结转），执行数为资金使用单位财政资金实际支出数。',
  '2.定量指标计分原则：正向指标（即目标值为≥X,得分=权重*B/A），反向指标（即目标值为≤X，得分=权重*A/B)，得分不得突破权重总额。定量指标先汇总完成数，再计算得分。',
  '3.定性指标计分原则：达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间100-80%（含80%）、80-50%（含50%）、50-0%合理确定分值。',
];
const outputs = ['数量指标', '质量指标', '时效指标', '成本指标'];
const effects = ['经济效益指标', '社会效益指标', '生态效益指标', '满意度指标'];

/** The form of Hubei: goals with their own indicators, weights in brackets, 20 marks for the execution. */
export function hubeiForm(w, { title, identity, moneyName, money, key, parts }) {
  const { draft: d, random, year } = w;
  w.fixedMarks = random.chance(30);
  const count = random.between(1, 4);
  const output = random.split(40, count).map((marks) => marks * 100);
  const effect = random.split(40, count).map((marks) => marks * 100);
  const list = [];
  const groups = output.map((marks, at) => {
    const own = indicatorsOf(
      w,
      [
        ['产出指标', marks, outputs],
        ['效益指标', effect[at], effects],
      ],
      { rule: true, size: 2, reasonInForm: false },
    );
    rename(own, list);
    list.push(...own);
    return own;
  });
  const execution = executionRow(w, money, 2000, { formula: true, opening: false, key });
  const { total, score } = totalOf(w, list, execution, { fullPrinted: false });
  d.p(title, `单位名称：${w.unit}    填报日期：${year + 1}年4月${random.between(1, 28)}日`);
  const rows = [
    ...identity,
    ...(parts ?? []),
    ['预算执行情况（万元）\n（20分）', '', LEFT, '预算数（A）', '执行数（B）', '执行率（B/A）', '得分（20分*执行率）'],
    [UP, moneyName, LEFT, execution.planned, execution.spent, execution.rate, execution.scored],
  ];
  for (const [at, own] of groups.entries()) {
    rows.push([`年度目标${at + 1}`, random.pick(goalTexts), LEFT, LEFT, LEFT, LEFT, LEFT]);
    rows.push(...goalRows(w, own));
  }
  rows.push(['总分', LEFT, LEFT, LEFT, LEFT, LEFT, total]);
  rows.push(['偏差大或目标未完成原因分析', '个别指标年初目标值测算依据不足。', ...Array(5).fill(LEFT)]);
  rows.push(['改进措施及结果应用方案', '优化指标体系，将自评结果作为以后年度预算安排的依据。', ...Array(5).fill(LEFT)]);
  d.table(rows);
  d.p(...notes);
  return { list, execution, total, score, goals: groups.length };
}

/** The same name twice in one form would be one indicator in two places. */
function rename(own, list) {
  for (const indicator of own) {
    if (list.some(({ name }) => name === indicator.name))
      indicator.name = `${indicator.name}（第${list.length + own.indexOf(indicator) + 1}项）`;
  }
}

function goalRows(w, own) {
  const weights = classWeights(w, own, { level2: true });
  const whole = w.draft.marks(
    own.reduce((sum, { marks }) => sum + marks, 0),
    { suffix: '分' },
  );
  w.draft.relate('class-weight', whole, ['+', ...own.map(({ weight }) => weight)]);
  const header = [
    `年度绩效指标（${whole}）`,
    '一级指标',
    '二级指标',
    '三级指标',
    '年初目标值（A）',
    '实际完成值（B）',
    '得分',
  ];
  const rows = own.map((i, at) => {
    const before = own[at - 1];
    const same1 = before?.level1 === i.level1;
    const same2 = same1 && before.level2 === i.level2;
    return [
      UP,
      same1 ? UP : `${i.level1}（${weights.get(i.level1)}）`,
      same2 ? UP : `${i.level2}（${weights.get(`${i.level1}/${i.level2}`)}）`,
      `${i.name}（${i.weight}分）`,
      i.targetText,
      i.actualText,
      i.scored,
    ];
  });
  return [header, ...rows];
}

/** The table of what was not finished, which repeats the values of the form. */
export function unfinishedTable(w, list) {
  const { draft: d } = w;
  const missed = list.filter((i) => i.quantitative && !i.met);
  if (missed.length === 0) return [];
  const again = (figure) => {
    const copy = d.number(figure.number, {
      kind: figure.kind,
      unit: figure.unit,
      suffix: figure.suffix,
      exact: figure.exact,
    });
    d.same('same-indicator', copy, figure);
    return copy;
  };
  d.table([
    ['二级指标', '三级指标', '年初目标值', '实际完成值', '未完成原因分析'],
    ...missed.map((i) => [
      i.level2,
      i.name,
      i.targetText.replace(String(i.targetFigure), String(again(i.targetFigure))),
      i.actualText.replace(String(i.actualFigure), String(again(i.actualFigure))),
      i.reason,
    ]),
  ]);
  return missed;
}
