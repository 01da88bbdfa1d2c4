/**
 * Realistic random records, for property tests of everything that writes or reads records:
 *
 *   randomRecord(pack, options?)   : fc.Arbitrary<Evaluation>  as a unit fills it: no rates, no totals, no scores
 *   finishedRecord(pack, options?) : fc.Arbitrary<Evaluation>  the same, completed, every open mark given: no faults
 *   drawRecord(pack, seed, options?) / finish(record, pack)    the same without fast-check
 *
 * Figures agree with each other (parts with totals, execution with money). Entries carry neither places nor numbers.
 * `odd: true` adds what real reports show beyond the usual: goals above level 1, shared weights, nameless classes,
 * weights of level 2, indicators without a class, blanks, several lines, more columns, fields and options. These
 * records are for round trips; their figures still agree, but rules may not settle their marks.
 */
import type { Entry, Evaluation, FrameNode, Indicator, MoneyLine, MoneySubject, Stage } from '@hengji/core';
import { emptyEvaluation } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import { indicatorsOf } from '@hengji/packs/rules';
import fc from 'fast-check';
import { packFrame } from '../forms/pack-frame.js';
import { completeRecord } from '../record/complete.js';
import { Dice } from './dice.js';
import { makeOdd } from './odd-record.js';
import { effects, levelTwoOf, projects, tasks, units } from './words.js';

export interface RecordOptions {
  /** Number of indicators, about; ignored for packs that fix their indicators. Default: 1 to 14. */
  readonly indicators?: { readonly min: number; readonly max: number };
  readonly odd?: boolean;
  /** Name of the project, for packs of projects; drawn where absent. */
  readonly project?: string;
}

export const randomRecord = (pack: Pack, options: RecordOptions = {}): fc.Arbitrary<Evaluation> =>
  fc.nat(0x7fffffff).map((seed) => drawRecord(pack, seed, options));

export const finishedRecord = (pack: Pack, options: RecordOptions = {}): fc.Arbitrary<Evaluation> =>
  randomRecord(pack, options).map((record) => finish(record, pack));

/** Completes a record and gives every mark that a person must decide the most that its rule allows. */
export function finish(record: Evaluation, pack: Pack): Evaluation {
  const { evaluation, scorecard } = completeRecord(record, pack);
  const indicators = [...evaluation.indicators];
  for (const { indicators: scored, allowed, settled, kind } of scorecard.marks) {
    if (kind === 'execution' || (settled !== undefined && scored.length < 2)) continue;
    const share = Number(allowed.max) / scored.length;
    for (const index of scored) {
      const indicator = indicators[index];
      if (indicator && !indicator.score?.text) indicators[index] = { ...indicator, score: { text: String(share) } };
    }
  }
  return completeRecord({ ...evaluation, indicators }, pack).evaluation;
}

const entry = (text: string): Entry => ({ text });

/** Hundredths of 万元 as printed. */
const money = (hundredths: number): string => (hundredths / 100).toFixed(2);

export function drawRecord(pack: Pack, seed: number, options: RecordOptions = {}): Evaluation {
  const dice = new Dice(seed);
  const year = dice.int(Math.max(2015, pack.years.from), Math.min(2025, pack.years.to ?? 2025));
  const unit = dice.one(units);
  const base: Evaluation = { ...emptyEvaluation(pack.kind), year, unit: entry(unit) };
  const amounts = drawAmounts(dice);
  const spent = amounts.executed.basic + amounts.executed.project;
  const framed = drawFrame(dice, pack, year, options);
  const record: Evaluation = {
    ...base,
    ...(pack.kind === 'project' ? { project: entry(options.project ?? `${dice.one(projects)}项目`) } : {}),
    ...framed,
    fields: fieldsFor(pack, unit, dice),
    signatures: ['填表人', '填报日期'].map((name) => ({ name, value: entry(name === '填表人' ? '周明' : '') })),
    ...(pack.kind === 'department' ? department(amounts, year, dice) : {}),
    ...(pack.executionMarks === undefined ? {} : { execution: execution(pack, spent, dice) }),
    unfinished: unfinishedOf(framed.indicators, dice),
  };
  const goals = dice.int(0, 2);
  record.goals = Array.from({ length: goals }, (_, at) => ({
    ...(goals > 1 ? { number: at + 1 } : {}),
    text: entry(`${dice.one(tasks).name}，${dice.one(effects)}。`),
    actual: entry(dice.chance(50) ? '已完成年度目标。' : ''),
  }));
  if (goals > 1 && record.goals.some(({ actual }) => actual?.text !== '')) {
    for (const goal of record.goals) goal.actual = entry(goal.actual?.text || '按计划推进。');
  }
  return options.odd ? makeOdd(record, pack, dice) : record;
}

const fieldsFor = (pack: Pack, unit: string, dice: Dice): Evaluation['fields'] =>
  pack.kind === 'project' && dice.chance(70)
    ? [
        { name: '主管部门', value: entry('云溪县文化广电局') },
        { name: '实施单位', value: entry(unit) },
      ]
    : [];

interface Amounts {
  readonly [stage: string]: { readonly basic: number; readonly public: number; readonly project: number };
}

function drawAmounts(dice: Dice) {
  const column = () => {
    const publicCosts = dice.int(100, 9_000);
    return { basic: publicCosts + dice.int(1_000, 90_000), public: publicCosts, project: dice.int(400, 60_000) };
  };
  return { previous: column(), opening: column(), executed: column() } satisfies Amounts;
}

function department(
  amounts: ReturnType<typeof drawAmounts>,
  year: number,
  dice: Dice,
): Pick<Evaluation, 'staff' | 'money' | 'buildings'> {
  const lines: MoneyLine[] = [];
  const items = dice.int(0, 3);
  const columns = [
    [year - 1, 'executed', amounts.previous],
    [year, 'opening', amounts.opening],
    [year, 'executed', amounts.executed],
  ] as const satisfies readonly (readonly [number, Stage, { basic: number; public: number; project: number }])[];
  const cars = [0, 1, 2].map(() => [dice.int(0, 1_500), dice.int(0, 900), dice.int(0, 600)] as const);
  columns.forEach(([columnYear, stage, { basic, public: publicCosts, project }], at) => {
    const add = (subject: MoneySubject, name: string, amount: number): void => {
      lines.push({ subject, name, year: columnYear, stage, amount: entry(money(amount)) });
    };
    add('expenditure', '支出总额', basic + project);
    add('basic', '基本支出', basic);
    add('public', '其中：公用经费', publicCosts);
    add('project', '项目支出', project);
    const [running, ...rest] = dice.parts(project, items + 1);
    add('operating-costs', '其中：1、运行维护经费', running ?? project);
    rest.forEach((amount, index) => {
      add('project-item', `专项：${index + 1}、${projects[index] ?? ''}`, amount);
    });
    const [carRunning, reception, abroad] = cars[at] ?? [0, 0, 0];
    add('three-public', '三公经费', carRunning + reception + abroad);
    add('car', '1、公务用车购置和维护经费', carRunning);
    add('car-running', '公车运行维护', carRunning);
    add('abroad', '2、出国经费', abroad);
    add('reception', '3、公务接待', reception);
  });
  const posts = dice.int(3, 60);
  return {
    staff: [{ kind: '', posts: entry(`${posts}`), onPost: entry(`${posts - dice.int(0, 2)}`) }],
    money: lines,
    buildings: dice.chance(15)
      ? [
          {
            name: '',
            approvedArea: entry('1200'),
            actualArea: entry('1180'),
            budgetInvestment: entry('360.00'),
            actualInvestment: entry('355.20'),
          },
        ]
      : [],
  };
}

function execution(pack: Pack, spent: number, dice: Dice): Evaluation['execution'] {
  const row = pack.forms?.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'execution');
  const roles = row?.kind === 'execution' ? row.columns.map(({ role }) => role) : [];
  const name = (row?.kind === 'execution' ? row.rows?.[0]?.label : undefined) ?? '年度资金总额';
  const adjusted = spent + (dice.chance(50) ? 0 : dice.int(1, 4_000));
  return [
    {
      name,
      ...(roles.includes('opening') ? { opening: entry(money(adjusted - dice.int(0, 300))) } : {}),
      adjusted: entry(money(adjusted)),
      executed: entry(money(spent)),
    },
  ];
}

function drawFrame(
  dice: Dice,
  pack: Pack,
  year: number,
  { indicators: wanted }: RecordOptions,
): Pick<Evaluation, 'frame' | 'indicators'> {
  if (indicatorsOf(pack).length > 0) return packFrame(pack, year);
  const classes = pack.frame ?? [
    { level1: '产出指标', marks: '60' },
    { level1: '效益指标', marks: '40' },
  ];
  const count = wanted ? dice.int(wanted.min, wanted.max) : dice.int(classes.length, 14);
  const indicators: Indicator[] = [];
  const frame: FrameNode[] = [];
  classes.forEach(({ level1, marks, ...more }, at) => {
    const share = Math.max(1, Math.floor(count / classes.length) + (at < count % classes.length ? 1 : 0));
    const names = ('classes' in more && more.classes?.map(({ level2 }) => level2)) || levelTwoOf(level1);
    const tenths = Math.round(Number(marks ?? '50') * 10);
    const groups = dice.parts(share, dice.int(1, names.length));
    const weights = dice.parts(tenths, share);
    const root: FrameNode = { level: 1, name: level1, children: [], indicators: [] };
    groups.forEach((size, group) => {
      const level2 = names[group] ?? `其他${group}指标`;
      const node: FrameNode = { level: 2, name: level2, children: [], indicators: [] };
      for (let place = 0; place < size; place += 1) {
        const weight = weights.pop() ?? 1;
        node.indicators.push(indicators.length);
        indicators.push({
          level1,
          level2,
          weight: entry(`${weight / 10}`),
          ...drawIndicator(dice, level2, indicators.length),
        });
      }
      root.children.push(node);
    });
    frame.push(root);
  });
  return { frame, indicators };
}

function drawIndicator(dice: Dice, level2: string, index: number): Indicator {
  const task = dice.one(tasks);
  const serial = `${index + 1}号`;
  const target = dice.int(2, 400);
  if (/成本/.test(level2)) {
    const actual = Math.max(1, target - dice.int(0, 3));
    return {
      name: entry(`${task.name}${serial}成本`),
      target: entry(`≤${target}万元`),
      actual: entry(`${actual}万元`),
    };
  }
  if (/质量|满意/.test(level2)) {
    const rate = dice.int(60, 98);
    return {
      name: entry(`${task.name}${serial}${/满意/.test(level2) ? '满意度' : '合格率'}`),
      target: entry(`≥${rate}%`),
      actual: entry(`${Math.min(100, rate + dice.int(-8, 9))}%`),
    };
  }
  if (/社会|生态|可持续|经济|时效/.test(level2) && dice.chance(60)) {
    return { name: entry(`${dice.one(effects)}${serial}`), target: entry('完成'), actual: entry('完成') };
  }
  return {
    name: entry(`${task.name}${serial}数量`),
    target: entry(`≥${target}${task.unit}`),
    actual: entry(`${Math.max(0, target + dice.int(-4, 9))}${task.unit}`),
  };
}

/** Those whose actual value stays below the target. */
const unfinishedOf = (indicators: readonly Indicator[], dice: Dice): Evaluation['unfinished'] =>
  indicators.flatMap(({ level2, name, target, actual }) => {
    const [wanted, reached] = [target, actual].map((value) =>
      Number.parseFloat(value?.text.replace(/^[≥≤]/, '') ?? ''),
    );
    if (target === undefined || actual === undefined || !target.text.startsWith('≥')) return [];
    if (!((reached ?? 0) < (wanted ?? 0))) return [];
    const reason = entry(dice.one(['受汛期影响，部分工作延后。', '场地改造，下半年才开放。', '']));
    return [{ ...(level2 === undefined ? {} : { level2 }), name, target, actual, reason }];
  });
