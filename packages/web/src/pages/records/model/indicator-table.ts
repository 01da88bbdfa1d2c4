import type { Evaluation, Mark, Rational } from '@hengji/core';
import type { RowOperation } from '../sheet/Sheet.js';
import type { Range } from '../sheet/selection.js';
import type { CellEdit, Flag, SheetCell, SheetRow } from '../sheet/sheet.js';
import { classOf } from './frame.js';
import type { IndicatorColumn } from './indicator-columns.js';
import {
  deletedRows,
  type IndicatorEdit,
  indicatorText,
  insertedRows,
  movedRows,
  ownerOf,
  ownWeights,
  sharedWeights,
  withIndicatorTexts,
} from './indicators.js';
import { allowedWords, onlyMark } from './marks.js';
import { marksOf } from './quantity.js';
import { allOperations, type Table, type TableAction } from './table.js';

interface Known {
  readonly columns: readonly IndicatorColumn[];
  readonly marks: ReadonlyMap<number, Mark>;
  /** What the server's check says of an indicator. */
  readonly findings: ReadonlyMap<number, Flag>;
}

/** The indicators as a sheet in the layout of the form. */
export function indicatorTable(evaluation: Evaluation, known: Known): Table {
  const { columns } = known;
  const spans = spansOf(evaluation);
  const rows = evaluation.indicators.map(
    (indicator, index): SheetRow => ({
      key: String(index),
      label: indicator.name.text || `第${index + 1}行`,
      cells: columns.map(({ id }) => cellOf(evaluation, index, id, known, spans)),
    }),
  );
  return {
    columns,
    rows,
    grows: true,
    operations: allOperations,
    actions: weightActions,
    edited: (record, edits) => withIndicatorTexts(record, spread(edits, rows, columns)),
    operated,
  };
}

const weightActions: readonly TableAction[] = [
  {
    name: '合用分值',
    says: '选中的各行合用第一行的分值；只选一行，就与上一行合用',
    done: (record, { top, bottom }) => sharedWeights(record, top, bottom),
  },
  {
    name: '分开分值',
    says: '合用一个分值的各行，改为各填各的分值',
    done: (record, { top, bottom }) => ownWeights(record, top, bottom),
  },
];

/** Text typed into a merged cell of classes is meant for all of its rows. */
function spread(
  edits: readonly CellEdit[],
  rows: readonly SheetRow[],
  columns: readonly IndicatorColumn[],
): IndicatorEdit[] {
  const given = new Set(edits.map(({ row, column }) => `${row} ${column}`));
  return edits.flatMap(({ row, column, text }) => {
    const role = columns[column]?.id;
    if (role === undefined || role === 'allowed') return [];
    const span = role === 'goal' || role === 'level1' || role === 'level2' ? (rows[row]?.cells[column]?.span ?? 1) : 1;
    return Array.from({ length: Math.max(1, span) }, (_, down) => ({ index: row + down, role, text })).filter(
      ({ index }) => index === row || !given.has(`${index} ${column}`),
    );
  });
}

function operated(record: Evaluation, operation: RowOperation, { top, bottom }: Range): Evaluation {
  if (operation === 'insert') return insertedRows(record, bottom + 1, 1);
  if (operation === 'delete') return deletedRows(record, top, bottom);
  return movedRows(record, top, bottom, operation === 'up' ? -1 : 1);
}

type Spans = Readonly<Record<'goal' | 'level1' | 'level2' | 'weight', readonly number[]>>;

function spansOf({ indicators }: Evaluation): Spans {
  const same1 = (a: number, b: number): boolean => {
    const [one, other] = [indicators[a], indicators[b]];
    return Boolean(one?.level1) && one?.level1 === other?.level1 && one?.goal === other?.goal;
  };
  const same2 = (a: number, b: number): boolean =>
    same1(a, b) && Boolean(indicators[a]?.level2) && indicators[a]?.level2 === indicators[b]?.level2;
  const sameGoal = (a: number, b: number): boolean =>
    indicators[a]?.goal !== undefined && indicators[a]?.goal === indicators[b]?.goal;
  const sameWeight = (a: number, b: number): boolean => ownerOf(indicators, a) === ownerOf(indicators, b);
  return {
    goal: runs(indicators.length, sameGoal),
    level1: runs(indicators.length, same1),
    level2: runs(indicators.length, same2),
    weight: runs(indicators.length, sameWeight),
  };
}

/** For each row how far the cell that begins there reaches; 0 where one above reaches over it. */
function runs(length: number, isSame: (a: number, b: number) => boolean): number[] {
  const spans = Array.from({ length }, () => 0);
  let start = 0;
  for (let at = 0; at < length; at += 1) {
    if (at > 0 && !isSame(at - 1, at)) start = at;
    spans[start] = at - start + 1;
  }
  return spans;
}

function cellOf(
  evaluation: Evaluation,
  index: number,
  id: IndicatorColumn['id'],
  { columns, marks, findings }: Known,
  spans: Spans,
): SheetCell {
  const mark = marks.get(index);
  if (id === 'allowed') {
    const isBlankRow = indicatorText(evaluation, index, 'name') === '';
    const outside: Flag | undefined =
      mark?.agreement === 'outside' ? { severity: 'error', message: `${mark.explanation}` } : undefined;
    return { text: mark && !isBlankRow ? allowedWords(mark) : '', ...(outside ? { flag: outside } : {}) };
  }
  const text = indicatorText(evaluation, index, id);
  const level = id === 'weight1' ? 'level1' : id === 'weight2' ? 'level2' : id;
  const span = level in spans ? spans[level as keyof Spans][index] : undefined;
  const ghost = text === '' && id === 'score' && mark !== undefined ? onlyMark(mark) : undefined;
  const sum = id === 'weight1' || id === 'weight2' ? classSum(evaluation, index, id === 'weight1' ? 1 : 2) : undefined;
  const flag = sum === undefined ? flagOf(evaluation, index, id, text, mark, columns) : weightFlag(text, sum);
  const shown = ghost ?? (text === '' ? sum?.toDecimal(4) : undefined);
  const finding = id === 'name' ? findings.get(index) : undefined;
  const marked = flag ?? finding;
  return {
    text,
    ...(span === undefined || span === 1 ? {} : { span }),
    ...(shown === undefined ? {} : { ghost: shown }),
    ...(marked === undefined ? {} : { flag: marked }),
  };
}

function flagOf(
  evaluation: Evaluation,
  index: number,
  id: IndicatorColumn['id'],
  text: string,
  mark: Mark | undefined,
  columns: readonly IndicatorColumn[],
): Flag | undefined {
  const indicator = evaluation.indicators[index];
  if (indicator === undefined) return undefined;
  const filled = [indicator.target, indicator.actual, indicator.weight, indicator.score].some((entry) => entry?.text);
  if (id === 'name') return text === '' && filled ? { severity: 'warning', message: '三级指标还没有填写' } : undefined;
  if (indicator.name.text === '') return undefined;
  if (id === 'weight') {
    if (text === '') return { severity: 'warning', message: '分值还没有填写' };
    return marksOf(text) === undefined ? { severity: 'error', message: '分值应当是一个数' } : undefined;
  }
  if ((id === 'target' || id === 'actual') && text === '' && columns.some((column) => column.id === 'target')) {
    return { severity: 'warning', message: id === 'target' ? '指标值还没有填写' : '实际完成值还没有填写' };
  }
  if (id !== 'score' || text === '') return undefined;
  const [score, weight] = [marksOf(text), marksOf(indicatorText(evaluation, index, 'weight'))];
  if (score === undefined) return { severity: 'error', message: '得分应当是一个数' };
  if (weight !== undefined && score.gt(weight))
    return { severity: 'error', message: `得分高于分值${weight.toDecimal(4)}` };
  if (mark?.agreement === 'outside') {
    return { severity: 'error', message: `按规则可得${allowedWords(mark)}分：${mark.explanation}` };
  }
  return undefined;
}

function weightFlag(text: string, sum: Rational): Flag | undefined {
  const weight = marksOf(text);
  return weight === undefined || weight.eq(sum)
    ? undefined
    : { severity: 'warning', message: `这一类各指标的分值合计${sum.toDecimal(4)}` };
}

/** Every row of a class asks for the sum of the class: it is made once. */
const classSums = new WeakMap<Evaluation['indicators'], Map<Evaluation['frame'][number], Rational | undefined>>();

function classSum({ frame, indicators }: Evaluation, index: number, level: 1 | 2): Rational | undefined {
  const node = classOf(frame, index, level);
  if (node === undefined) return undefined;
  const known = classSums.get(indicators) ?? new Map<Evaluation['frame'][number], Rational | undefined>();
  classSums.set(indicators, known);
  if (!known.has(node)) known.set(node, weightBelow(node, indicators));
  return known.get(node);
}

/** The weights of all indicators of a class together; undefined where one is missing. */
export function weightBelow(
  node: Evaluation['frame'][number],
  indicators: Evaluation['indicators'],
): Rational | undefined {
  let total: Rational | undefined;
  const all = [node];
  for (let next = all.pop(); next !== undefined; next = all.pop()) {
    all.push(...next.children);
    for (const index of next.indicators) {
      const indicator = indicators[index];
      if (indicator === undefined || indicator.sharesWeightWith !== undefined) continue;
      const weight = marksOf(indicator.weight?.text ?? '');
      if (weight === undefined) return undefined;
      total = total === undefined ? weight : total.add(weight);
    }
  }
  return total;
}
