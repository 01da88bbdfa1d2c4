import { fold } from '../figures/index.js';
import type { Entry, Evaluation, MoneySubject, Stage } from '../model/index.js';

/**
 * The inputs of formulas that an evaluation supplies itself, by the names that 指标说明 gives them (without
 * quotation marks). An amount that is
 * printed twice with different values is left out: which one counts is for a person to say.
 */
export function evaluationInputs(evaluation: Evaluation): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const [names, texts] of supplies(evaluation)) {
    const distinct = new Set(texts);
    const [only] = distinct;
    if (only === undefined || distinct.size > 1) continue;
    for (const name of names) inputs[name] = only;
  }
  return inputs;
}

type Supply = readonly [names: readonly string[], texts: readonly string[]];

function* supplies(evaluation: Evaluation): Iterable<Supply> {
  yield* staff(evaluation);
  yield* money(evaluation);
  yield* buildings(evaluation);
}

/** The number of an entry with its unit, as a formula can take it. */
function textOf(entry: Entry | undefined): string[] {
  const [number, ...others] = entry?.numbers ?? [];
  return number === undefined || others.length > 0 ? [] : [`${number.value}${number.unit ?? entry?.unit ?? ''}`];
}

function* staff({ staff: lines }: Evaluation): Iterable<Supply> {
  const whole = lines.filter(({ kind }) => kind === '' || kind === '合计' || kind === '总计');
  const counted = whole.length > 0 ? whole : lines.length === 1 ? lines : [];
  yield [['在职人员数', '实际在职人数', '在职人数', '实际在职人员数'], counted.flatMap(({ onPost }) => textOf(onPost))];
  yield [['编制数', '人员编制数', '核定编制数'], counted.flatMap(({ posts }) => textOf(posts))];
}

/** Formula names of the amounts of one subject: what a formula calls it, spent and planned. */
const amounts: readonly (readonly [
  subject: MoneySubject,
  names: { readonly executed: readonly string[]; readonly planned: readonly string[] },
])[] = [
  [
    'public',
    {
      executed: ['实际支出公用经费总额', '公用经费实际支出数', '实际支出公用经费'],
      planned: ['预算安排公用经费总额', '公用经费预算安排数', '预算安排公用经费'],
    },
  ],
  [
    'three-public',
    {
      executed: ['三公经费实际支出数', '本年度三公经费实际支出数'],
      planned: ['三公经费预算安排数', '本年度三公经费预算数'],
    },
  ],
  [
    'procurement',
    {
      executed: ['实际政府采购金额', '政府采购实际金额'],
      planned: ['政府采购预算数', '政府采购预算金额'],
    },
  ],
];

function* money(evaluation: Evaluation): Iterable<Supply> {
  const { year } = evaluation;
  const lines = (subject: MoneySubject, stages: readonly Stage[], of: number | undefined): string[] =>
    evaluation.money
      .filter((line) => line.subject === subject && line.stage !== undefined && stages.includes(line.stage))
      .filter((line) => (line.year === undefined ? of === year : line.year === of))
      .flatMap(({ amount }) => textOf(amount));
  const planned = (subject: MoneySubject, of: number | undefined): string[] => {
    const adjusted = lines(subject, ['adjusted'], of);
    return adjusted.length > 0 ? adjusted : lines(subject, ['opening'], of);
  };
  for (const [subject, names] of amounts) {
    yield [names.executed, lines(subject, ['executed'], year)];
    yield [names.planned, planned(subject, year)];
  }
  if (year !== undefined) {
    yield [['上年度三公经费预算数'], planned('three-public', year - 1)];
  }
  const total = evaluation.execution[0];
  const opening = [...textOf(total?.opening), ...lines('expenditure', ['opening'], year)];
  yield [['年初预算', '年初预算数'], opening];
  yield [['本年追加预算', '年中追加预算', '追加预算'], lines('expenditure', ['change'], year)];
  const carried = (word: string): string[] =>
    evaluation.money
      .filter(({ subject, name }) => subject === 'carry-over' && fold(name).includes(word))
      .flatMap(({ amount }) => textOf(amount));
  yield [['上年结转'], carried('上年')];
  yield [['年末结余'], carried('年末')];
}

function* buildings({ buildings: lines }: Evaluation): Iterable<Supply> {
  if (lines.length !== 1) return;
  const [line] = lines;
  yield [['实际建设面积'], textOf(line?.actualArea)];
  yield [['批准建设面积'], textOf(line?.approvedArea)];
  yield [['实际投资金额'], textOf(line?.actualInvestment)];
  yield [['批准投资金额'], textOf(line?.budgetInvestment)];
}
