import type { Entry, Evaluation, FrameNode, Indicator } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import { indicatorsOf } from '@hengji/packs/rules';
import type { Dice } from './dice.js';
import { effects } from './words.js';

const entry = (text: string): Entry => ({ text });

/** Adds to a record some of what real reports show beyond the usual; its figures still agree. */
export function makeOdd(record: Evaluation, pack: Pack, dice: Dice): Evaluation {
  let odd = record;
  if (indicatorsOf(pack).length === 0) {
    if (dice.chance(30)) odd = withSharedWeights(odd);
    if (dice.chance(30)) odd = withoutClasses(odd, dice);
    if (dice.chance(30)) odd = withWeightsOfClasses(odd);
    if (dice.chance(30)) odd = withGoalsAbove(odd, dice);
  }
  if (dice.chance(50)) odd = withMoreColumns(odd, dice);
  if (dice.chance(50)) odd = withMoreFields(odd, dice);
  if (dice.chance(50)) odd = withMoreMoney(odd, dice);
  if (dice.chance(40)) odd = withSeveralLines(odd, dice);
  if (dice.chance(30)) odd = { ...odd, total: { score: entry('96.5'), fullMarks: entry('100') } };
  if (dice.chance(30)) odd = { ...odd, attachmentMark: entry(dice.one(['附件2', '附件：', '附表1'])) };
  if (dice.chance(30)) odd = { ...odd, notes: [entry('6.本表所列资金均为财政拨款。'), entry('满意度由第三方调查。')] };
  return odd;
}

/** The second indicator of a class has no weight of its own. */
function withSharedWeights(record: Evaluation): Evaluation {
  const indicators = [...record.indicators];
  const visit = (node: FrameNode): void => {
    const [first, second] = node.indicators;
    const sharing = second === undefined ? undefined : indicators[second];
    if (first !== undefined && second !== undefined && sharing !== undefined) {
      const { weight: _weight, ...rest } = sharing;
      indicators[second] = { ...rest, sharesWeightWith: first };
    }
    node.children.forEach(visit);
  };
  record.frame.forEach(visit);
  return { ...record, indicators };
}

/** Indicators directly below level 1, or outside all classes. */
function withoutClasses(record: Evaluation, dice: Dice): Evaluation {
  const indicators = [...record.indicators];
  const bare = (index: number): void => {
    const { level2: _level2, ...rest } = indicators[index] ?? { name: entry('') };
    indicators[index] = rest;
  };
  const frame = record.frame.map((root): FrameNode => {
    if (dice.chance(50)) return root;
    const [first, ...children] = root.children;
    if (first === undefined) return root;
    first.indicators.forEach(bare);
    return { ...root, indicators: first.indicators, children };
  });
  return { ...record, indicators, frame };
}

/** Level 2 prints its weight, and one class of it has no name. */
function withWeightsOfClasses(record: Evaluation): Evaluation {
  const indicators = [...record.indicators];
  let nameless = true;
  const frame = record.frame.map(
    (root): FrameNode => ({
      ...root,
      children: root.children.map((node): FrameNode => {
        const tenths = node.indicators.reduce((sum, index) => {
          return sum + Math.round(Number(indicators[index]?.weight?.text ?? '0') * 10);
        }, 0);
        const name = nameless && root.children.length > 1 ? '' : node.name;
        nameless &&= name !== '';
        for (const index of node.indicators) {
          const own = indicators[index];
          if (own) indicators[index] = { ...own, level2: name };
        }
        return { ...node, name, weight: entry(`${tenths / 10}`) };
      }),
    }),
  );
  return { ...record, indicators, frame };
}

/** A goal above the classes of every root of the frame. */
function withGoalsAbove(record: Evaluation, dice: Dice): Evaluation {
  const inRow = dice.chance(60);
  const indicators = [...record.indicators];
  const goals: Evaluation['goals'] = [];
  const frame = record.frame.map((root, at): FrameNode => {
    const below = indexesBelow(root);
    const tenths = below.reduce(
      (sum, index) => sum + Math.round(Number(indicators[index]?.weight?.text ?? '0') * 10),
      0,
    );
    for (const index of below) indicators[index] = { ...(indicators[index] ?? { name: entry('') }), goal: at };
    const weight = entry(`${tenths / 10}分`);
    goals.push({
      number: at + 1,
      text: entry(inRow ? `${dice.one(effects)}。` : ''),
      weight,
      ...(inRow && dice.chance(40) ? { actual: entry('已完成。') } : {}),
    });
    return {
      level: 'goal',
      name: `年度${inRow ? '' : '绩效'}目标${at + 1}`,
      goal: at,
      weight,
      children: [root],
      indicators: [],
    };
  });
  return { ...record, goals, indicators, frame };
}

const indexesBelow = (node: FrameNode): number[] => [...node.indicators, ...node.children.flatMap(indexesBelow)];

function withMoreColumns(record: Evaluation, dice: Dice): Evaluation {
  const [completion, standard, definition, reason] = [0, 1, 2, 3].map(() => dice.chance(40));
  const indicators = record.indicators.map(
    (indicator): Indicator => ({
      ...indicator,
      ...(completion ? { completion: entry(dice.one(['100%', '98.5%', ''])) } : {}),
      ...(standard && !indicator.standard ? { standard: entry('完成得满分，未完成按比例计分。') } : {}),
      ...(definition && !indicator.definition ? { definition: entry(dice.one(['按年度工作台账统计。', ''])) } : {}),
      ...(reason ? { reason: entry(dice.one(['', '受天气影响，后续加快推进。', '无'])) } : {}),
    }),
  );
  return { ...record, indicators };
}

function withMoreFields(record: Evaluation, dice: Dice): Evaluation {
  const fields = [
    ...record.fields,
    { name: '资金来源', value: entry('本级财政') },
    { name: '起止时间', value: entry('2023年1月至12月') },
    ...(dice.chance(50) ? [{ name: '项目负责人', value: entry('') }] : []),
    ...(dice.chance(50) ? [{ name: '偏差原因分析', value: entry('项目前期论证不够充分。\n采购时间偏晚。') }] : []),
    ...(dice.chance(50) ? [{ name: '厉行节约保障措施', value: entry('严格执行公务接待审批。') }] : []),
  ];
  const options = [
    { name: '资金性质', options: ['一般公共预算', '政府性基金'].map((name, at) => ({ name, checked: at === 0 })) },
    { name: '项目类型', options: ['常年性项目', '一次性项目'].map((name, at) => ({ name, checked: at === 1 })) },
  ];
  return {
    ...record,
    fields,
    ...(dice.chance(50) ? { options } : {}),
    ...(dice.chance(50)
      ? {
          staff: record.staff.flatMap((line) => [
            { ...line, kind: '行政' },
            { kind: '事业', posts: entry('4') },
          ]),
        }
      : {}),
    ...(dice.chance(30)
      ? { buildings: [{ name: '库房', approvedArea: entry('300'), actualArea: entry('300') }, { name: '展厅' }] }
      : {}),
  };
}

function withMoreMoney(record: Evaluation, dice: Dice): Evaluation {
  const { year = 2023 } = record;
  return {
    ...record,
    money: [
      ...record.money,
      {
        subject: 'functional-class',
        name: '文化旅游体育与传媒支出',
        year,
        stage: 'executed',
        amount: entry('1,203.50'),
      },
      ...(dice.chance(50)
        ? [
            {
              subject: 'expenditure' as const,
              name: '支出总额',
              year,
              stage: 'change' as const,
              amount: entry('-12.00'),
            },
          ]
        : []),
      ...(dice.chance(50)
        ? [{ subject: 'project' as const, name: '项目支出', year, stage: 'adjusted' as const, amount: entry('88.1') }]
        : []),
      ...(dice.chance(50) ? [{ subject: 'other-income' as const, name: '其他资金', year, amount: entry('5.00') }] : []),
      ...(dice.chance(50)
        ? [
            {
              subject: 'procurement' as const,
              name: '政府采购金额',
              year: year - 2,
              stage: 'executed' as const,
              amount: entry('——'),
            },
          ]
        : []),
    ],
  };
}

function withSeveralLines(record: Evaluation, dice: Dice): Evaluation {
  const long = '本年度按计划推进各项任务，加强过程管理，定期调度进度，'.repeat(dice.int(1, 30));
  const indicators = record.indicators.map((indicator, at) =>
    at % 3 === 1
      ? {
          ...indicator,
          name: entry(`${indicator.name.text}\n（含基层站点）`),
          actual: entry(`${indicator.actual?.text ?? ''}`),
        }
      : indicator,
  );
  return {
    ...record,
    indicators,
    fields: [...record.fields, { name: '改进措施', value: entry(`${long}\n=1+1\n<script>alert(1)</script>`) }],
  };
}
