import { type Evaluation, type MoneyLine, type Stage, stages } from '@hengji/core';
import type { PackDetail } from '../../../api/types.js';
import type { SheetColumn } from '../sheet/sheet.js';
import { withYears } from './entries.js';
import { blockOf } from './execution.js';

/** A year and a stage that amounts stand under. */
export interface MoneyPeriod {
  readonly year: number | undefined;
  readonly stage: Stage | undefined;
}

export interface MoneyColumn extends SheetColumn, MoneyPeriod {
  /** What of a line stands here. */
  readonly entry: 'amount' | 'share';
}

const stageWords: Readonly<Record<Stage, string>> = {
  opening: '预算数',
  change: '追加数',
  adjusted: '调整后预算数',
  executed: '决算数',
};

/** A line without a year is of the year evaluated. */
export const isIn = (line: MoneyLine, { year, stage }: MoneyPeriod, current: number | undefined): boolean =>
  line.stage === stage && (line.year ?? current) === year;

const isSame = (a: MoneyPeriod, b: MoneyPeriod): boolean => a.year === b.year && a.stage === b.stage;

/** Heads of columns where neither form nor record has a name for them: 「2022年决算数」. */
export const periodName = ({ year, stage }: MoneyPeriod): string =>
  `${year === undefined ? '本年' : `${year}年`}${stage === undefined ? '金额' : stageWords[stage]}`;

/** The columns of the form, of what its standards ask for, of the record, and those that were asked for. */
export function stagedColumns(pack: PackDetail, evaluation: Evaluation, more: readonly MoneyPeriod[]): MoneyColumn[] {
  const { money, year } = evaluation;
  const before = year === undefined ? undefined : year - 1;
  const block = blockOf(pack, 'money');
  const columns = (block?.columns ?? []).flatMap(({ role, header }): MoneyColumn[] => {
    const shape = { title: withYears(header, year), entry: 'amount' as const, width: 150, isFigure: true };
    if (role === 'previous') return [{ ...shape, id: 'previous', year: before, stage: 'executed' }];
    return role === 'opening' || role === 'adjusted' || role === 'executed'
      ? [{ ...shape, id: role, year, stage: role }]
      : [];
  });
  const usual: MoneyPeriod[] =
    block === undefined
      ? [
          { year: before, stage: 'executed' },
          { year, stage: 'opening' },
          { year, stage: 'adjusted' },
          { year, stage: 'executed' },
        ]
      : [];
  const own = money.flatMap((line): MoneyPeriod[] =>
    line.stage === undefined ? [] : [{ year: line.year ?? year, stage: line.stage }],
  );
  for (const period of [...usual, ...askedFor(pack, year), ...own, ...more]) {
    if (!columns.some((column) => isSame(column, period))) columns.push(columnOf(period));
  }
  const rank = ({ year: of = 0, stage = 'opening' }: MoneyPeriod): number => of * 10 + stages.indexOf(stage);
  return withShares(
    columns.sort((a, b) => rank(a) - rank(b)),
    evaluation,
  );
}

/** Columns of amounts that stand for no stage, one for each year. */
export function plainColumns({ money, year }: Evaluation, unit: string): MoneyColumn[] {
  const years = new Set([year, ...money.flatMap((line) => (line.stage === undefined ? [line.year ?? year] : []))]);
  const columns = [...years].map(
    (of): MoneyColumn => ({
      ...columnOf({ year: of, stage: undefined }),
      title: years.size === 1 ? `金额（${unit}）` : periodName({ year: of, stage: undefined }),
    }),
  );
  return withShares(columns, { money, year });
}

const columnOf = (period: MoneyPeriod): MoneyColumn => ({
  ...period,
  id: `${period.year} ${period.stage}`,
  title: periodName(period),
  entry: 'amount',
  width: 150,
  isFigure: true,
});

/** The standards of some packs are computed from additions of the year and from the budget of the year before. */
function askedFor({ frame = [] }: PackDetail, year: number | undefined): MoneyPeriod[] {
  const texts = frame.flatMap(({ classes = [] }) =>
    classes.flatMap(({ indicators = [] }) => indicators.map(({ definition = '' }) => definition)),
  );
  const periods: MoneyPeriod[] = [];
  if (texts.some((text) => text.includes('追加'))) periods.push({ year, stage: 'change' });
  if (year !== undefined && texts.some((text) => /上年度[^；。]*预算数/.test(text))) {
    periods.push({ year: year - 1, stage: 'opening' });
  }
  return periods;
}

/** A column of shares beside the amounts that have any. */
function withShares(
  columns: readonly MoneyColumn[],
  { money, year }: Pick<Evaluation, 'money' | 'year'>,
): MoneyColumn[] {
  return columns.flatMap((column) =>
    money.some((line) => line.share !== undefined && isIn(line, column, year))
      ? [column, { ...column, id: `${column.id} share`, title: '占比', width: 90, entry: 'share' as const }]
      : [column],
  );
}
