import {
  type Evaluation,
  type Expression,
  emptyEvaluation,
  evaluationInputs,
  type MoneySubject,
  moneySubjects,
  type Stage,
  withNumbers,
} from '@hengji/core';
import { quoted } from '../formulas/exact.js';

/** Where the sheets hold what formulas of 指标说明 take their data from. */
export interface InputPlaces {
  /** Ranges of 人员类别, 编制数 and 在职人数. */
  readonly staff?: { readonly kind: string; readonly posts: string; readonly onPost: string };
  /** Ranges of the columns of buildings by property, and of their names. */
  readonly buildings?: Readonly<Record<string, string>>;
  /** The cell of an amount by `${subject} ${column}`; '' where several rows have that subject. */
  readonly amounts: ReadonlyMap<string, string>;
  /** Rows of 结转结余: their names and the range of their amounts. */
  readonly carried: readonly { readonly name: string; readonly range: string }[];
  /** Cell of 年初预算数 in the first row of execution. */
  readonly firstOpening?: string;
}

/** What an input of a formula stands for. */
type Source =
  | { readonly kind: 'staff'; readonly property: 'posts' | 'onPost' }
  | { readonly kind: 'building'; readonly property: string }
  | { readonly kind: 'amount'; readonly subject: MoneySubject; readonly column: string }
  | { readonly kind: 'planned'; readonly subject: MoneySubject; readonly offset: number }
  | { readonly kind: 'carried'; readonly word: string };

const year = 2020;

/**
 * The names of all inputs that an evaluation supplies, found by asking the evaluator: a record in which every place
 * holds another number shows where each name takes its number from.
 */
function askForSources(): ReadonlyMap<string, Source> {
  const sources: Source[] = [];
  const next = (source: Source): { text: string } => ({ text: String(1000 + sources.push(source)) });
  const line = (subject: MoneySubject, of: number, stage: Stage, source: Source, name = '') => ({
    subject,
    name,
    year: of,
    stage,
    amount: next(source),
  });
  const amounts = moneySubjects
    .filter((subject) => subject !== 'carry-over')
    .flatMap((subject) =>
      (['opening', 'change', 'executed'] as const).map((stage) =>
        line(subject, year, stage, { kind: 'amount', subject, column: `0:${stage}` }),
      ),
    );
  const planned = moneySubjects.flatMap((subject) =>
    [0, -1].map((offset) => line(subject, year + offset, 'adjusted', { kind: 'planned', subject, offset })),
  );
  const carried = ['上年', '年末'].map((word) =>
    line('carry-over', year, 'executed', { kind: 'carried', word }, `${word}结转`),
  );
  const building = (property: string) => next({ kind: 'building', property });
  const probe: Evaluation = {
    ...emptyEvaluation('department'),
    year,
    staff: [
      {
        kind: '',
        posts: next({ kind: 'staff', property: 'posts' }),
        onPost: next({ kind: 'staff', property: 'onPost' }),
      },
    ],
    money: [...amounts, ...planned.filter(({ subject }) => subject !== 'carry-over'), ...carried],
    buildings: [
      {
        name: '',
        approvedArea: building('approvedArea'),
        actualArea: building('actualArea'),
        budgetInvestment: building('budgetInvestment'),
        actualInvestment: building('actualInvestment'),
      },
    ],
  };
  const found = new Map<string, Source>();
  for (const [name, text] of Object.entries(evaluationInputs(withNumbers(probe)))) {
    const source = sources[Number(text) - 1001];
    if (source !== undefined) found.set(name, source);
  }
  return found;
}

let known: ReadonlyMap<string, Source> | undefined;
const sourceOf = (name: string): Source | undefined => {
  known ??= askForSources();
  return known.get(name);
};

/**
 * A formula of 指标说明 as a formula of the sheet: a number in base units, blank text where an input is missing.
 * Undefined where the sheets do not hold all its inputs.
 */
export function inputFormula(expression: Expression, places: InputPlaces): string | undefined {
  const inputs = new Map<string, string>();
  const text = arithmetic(expression, places, inputs);
  if (text === undefined || inputs.size === 0) return undefined;
  const ready = [...inputs.values()].map((cell) => `ISNUMBER(${cell})`).join(',');
  return `IF(AND(${ready}),IF(ISERROR(${text}),"",${text}),"")`;
}

function arithmetic(node: Expression, places: InputPlaces, inputs: Map<string, string>): string | undefined {
  switch (node.op) {
    case 'number':
      return node.unit === '' ? node.value : node.unit === '%' ? `(${node.value}/100)` : undefined;
    case 'role':
      return undefined;
    case 'input': {
      const source = sourceOf(node.name);
      const cell = source === undefined ? undefined : sourceFormula(source, places);
      if (cell !== undefined) inputs.set(node.name, cell);
      return cell;
    }
    case 'negate': {
      const of = arithmetic(node.of, places, inputs);
      return of === undefined ? undefined : `(-${of})`;
    }
    default: {
      const [left, right] = [arithmetic(node.left, places, inputs), arithmetic(node.right, places, inputs)];
      return left === undefined || right === undefined ? undefined : `(${left}${node.op}${right})`;
    }
  }
}

function sourceFormula(source: Source, places: InputPlaces): string | undefined {
  const amount = (subject: MoneySubject, column: string): string | undefined =>
    places.amounts.get(`${subject} ${column}`) || undefined;
  switch (source.kind) {
    case 'staff':
      return places.staff === undefined ? undefined : staffFormula(places.staff, source.property);
    case 'building':
      return places.buildings === undefined ? undefined : buildingFormula(places.buildings, source.property);
    case 'planned': {
      const [adjusted, opening] = [`${source.offset}:adjusted`, `${source.offset}:opening`].map((column) =>
        amount(source.subject, column),
      );
      if (adjusted === undefined || opening === undefined) return adjusted ?? opening;
      return `IF(ISNUMBER(${adjusted}),${adjusted},IF(ISNUMBER(${opening}),${opening},""))`;
    }
    case 'carried':
      return onlyNumber(places.carried.filter(({ name }) => name.includes(source.word)).map(({ range }) => range));
    case 'amount': {
      const own = amount(source.subject, source.column);
      const isOpening = source.subject === 'expenditure' && source.column === '0:opening';
      const first = isOpening ? places.firstOpening : undefined;
      if (own === undefined || first === undefined) return own ?? first;
      // Printed twice it counts only where both say the same.
      return `IF(COUNT(${own},${first})=1,SUM(${own},${first}),IF(AND(ISNUMBER(${own}),${own}=${first}),${own},""))`;
    }
  }
}

/** The total where there is one, else the only line. */
function staffFormula(
  { kind, ...numbers }: { readonly kind: string; readonly posts: string; readonly onPost: string },
  property: 'posts' | 'onPost',
): string {
  const cells = numbers[property];
  const isTotal = `((${kind}="")+(${kind}=${quoted('合计')})+(${kind}=${quoted('总计')}))`;
  const totals = `SUMPRODUCT(${isTotal}*ISNUMBER(${cells}))`;
  return `IF(${totals}=1,SUMPRODUCT(${isTotal}*ISNUMBER(${cells}),${cells}),IF(AND(${totals}=0,COUNT(${cells})=1),SUM(${cells}),""))`;
}

function buildingFormula(columns: Readonly<Record<string, string>>, property: string): string | undefined {
  const cells = columns[property];
  if (cells === undefined) return undefined;
  const used = `SUMPRODUCT(((${Object.values(columns)
    .map((range) => `LEN(${range})`)
    .join('+')})>0)*1)`;
  return `IF(AND(${used}=1,COUNT(${cells})=1),SUM(${cells}),"")`;
}

const onlyNumber = (ranges: readonly string[]): string | undefined =>
  ranges.length === 0 ? undefined : `IF(COUNT(${ranges.join(',')})=1,SUM(${ranges.join(',')}),"")`;
