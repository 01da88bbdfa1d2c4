import { classRows } from '../../../examples/make/report.mjs';
import { LEFT, UP } from '../draft.mjs';
import { goals } from '../words.mjs';
import { executionRow, sourceRows } from './execution.mjs';
import { classWeights, indicatorsOf, totalOf } from './indicators.mjs';

export const scoringNote =
  '备注：定量指标得分=权重×B/A（正向指标），反向指标得分=权重×A/B，得分不超过权重；预算执行得分按执行率计分。';

/**
 * The self-evaluation form of Hunan and of the ministry: identity, the year's money, goals, indicators and total in one
 * table of nine columns.
 */
export function selfEvaluation(w, { identity, money, key, frame, executionLabel, moneyRows, noted }) {
  const { draft: d, random } = w;
  w.fixedMarks = random.chance(10);
  const list = indicatorsOf(w, frame, { rule: noted });
  const execution = executionRow(w, money, 1000, { formula: noted, key });
  const printedClasses = random.chance(60) ? classWeights(w, list) : undefined;
  const { total, full, score } = totalOf(w, list, execution, { fullPrinted: true });
  const classed = (name) => (printedClasses ? `${name}\n（${printedClasses.get(name)}）` : name);
  const sources = random.chance(60) ? sourceRows(w, execution, money, moneyRows) : [];
  const header = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ];
  const droppable = [];
  const before = [
    ...identity,
    [executionLabel, '', LEFT, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [
      UP,
      '年度资金总额',
      LEFT,
      execution.opening,
      execution.planned,
      execution.spent,
      execution.weight,
      execution.rate,
      execution.scored,
    ],
    ...sources.map(([name, ...cells]) => [UP, name, LEFT, ...cells, '—', '', '—']),
    ['年度总体目标', '预期目标', LEFT, LEFT, LEFT, '实际完成情况', LEFT, LEFT, LEFT],
    [UP, goalText(random), LEFT, LEFT, LEFT, '年度目标全部完成。', LEFT, LEFT, LEFT],
    ['绩效指标', ...header],
  ];
  const rows = classRows(list, [(i) => classed(i.level1), (i) => i.level2], (i) => [
    i.name,
    i.targetText,
    i.actualText,
    i.weight,
    i.scored,
    i.reason,
  ]);
  for (const [at, row] of rows.entries()) if (row[0] === UP && row[1] === UP) droppable.push(before.length + at);
  d.table(
    [...before, ...rows.map((cells) => [UP, ...cells]), ['总分', LEFT, LEFT, LEFT, LEFT, LEFT, full, total, '']],
    droppable,
  );
  if (noted) d.p(scoringNote);
  return { list, execution, total, score };
}

const goalText = (random) =>
  random
    .some(goals, 2)
    .map((goal, at) => `目标${at + 1}：${goal}`)
    .join('\n');
