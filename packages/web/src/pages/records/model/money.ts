import type { Evaluation, MoneyLine, MoneySubject, Stage } from '@hengji/core';
import type { PackDetail } from '../../../api/types.js';
import type { CellEdit, SheetCell, SheetColumn } from '../sheet/sheet.js';
import { labelKey, withYears } from './entries.js';
import { type BlockOf, blockOf, blocksOf, moneyUnit } from './execution.js';
import { notAFigure } from './people.js';
import { sameNumber, sumOf } from './quantity.js';
import type { Table } from './table.js';

interface MoneyColumn extends SheetColumn {
  readonly year: number | undefined;
  readonly stage: Stage | undefined;
}

interface MoneyRow {
  readonly subject: MoneySubject;
  readonly name: string;
  readonly indent: number;
  /** Its name may be typed. */
  readonly isOpen: boolean;
  /** Indexes in the record. */
  readonly lines: readonly number[];
}

/** What a subject is the sum of. */
const wholes: Readonly<Partial<Record<MoneySubject, readonly MoneySubject[]>>> = {
  basic: ['personnel', 'public'],
  car: ['car-purchase', 'car-running'],
  'three-public': ['car', 'abroad', 'reception'],
  expenditure: ['basic', 'project'],
  income: ['fiscal-income', 'other-income'],
};

const stageWords: Readonly<Record<Stage, string>> = {
  opening: '预算数',
  change: '追加数',
  adjusted: '调整后预算数',
  executed: '决算数',
};

/** Amounts by subject, year and stage as the form has them; undefined where neither form nor record has any. */
export function moneyTable(evaluation: Evaluation, pack: PackDetail): Table | undefined {
  const block = blockOf(pack, 'money');
  const staged = evaluation.money.some(({ stage }) => stage !== undefined);
  if (block === undefined && !staged) return undefined;
  return tableOf(evaluation, pack, columnsOf(block, evaluation), (record, columns) =>
    rowsOf(block?.rows ?? [], record, columns),
  );
}

/** Single amounts that a form prints beside their names: 「其中：基本支出：99.2」. */
export function amountsTable(evaluation: Evaluation, pack: PackDetail): Table | undefined {
  const fields = blocksOf(pack, 'fields').flatMap(({ money = {} }) =>
    Object.entries(money).map(([label, subject]) => ({ label, subject })),
  );
  const parts = blocksOf(pack, 'execution').flatMap((block) => (block.parts ?? []).flatMap(({ rows }) => rows));
  const wanted = [
    ...fields,
    ...parts.map(({ label, subject }) => ({ label: label.replace(/^其中[:：]/, ''), subject })),
  ];
  const hasOthers = evaluation.money.some(({ stage }) => stage === undefined);
  if (wanted.length === 0 && !hasOthers) return undefined;
  const column: MoneyColumn = {
    id: 'amount',
    title: `金额（${moneyUnit(pack)}）`,
    width: 160,
    isFigure: true,
    year: evaluation.year,
    stage: undefined,
  };
  return tableOf(evaluation, pack, [column], (record, columns) => rowsOf(wanted, record, columns));
}

function tableOf(
  evaluation: Evaluation,
  pack: PackDetail,
  amounts: readonly MoneyColumn[],
  rowsIn: (record: Evaluation, columns: readonly MoneyColumn[]) => MoneyRow[],
): Table {
  const columns: SheetColumn[] = [{ id: 'name', title: '项目', width: 240 }, ...amounts];
  const rows = rowsIn(evaluation, amounts);
  const sums = new Sums(evaluation, rows);
  return {
    columns,
    grows: false,
    rows: rows.map((row, index) => ({
      key: `${row.subject} ${index}`,
      label: row.name || '新的一项',
      indent: row.indent,
      cells: [
        { text: row.name, isFixed: !row.isOpen, ...(row.isOpen && row.name === '' ? { ghost: '＋ 项目名称' } : {}) },
        ...amounts.map((column) => sums.cell(row, column)),
      ],
    })),
    edited: (record, edits) => editedMoney(record, rowsIn(record, amounts), amounts, edits, moneyUnit(pack)),
  };
}

function columnsOf(block: BlockOf<'money'> | undefined, { money, year }: Evaluation): MoneyColumn[] {
  const columns = (block?.columns ?? []).flatMap(({ role, header }): MoneyColumn[] => {
    const title = withYears(header, year);
    const shape = { title, width: 150, isFigure: true };
    if (role === 'previous') {
      return [{ ...shape, id: 'previous', year: year === undefined ? undefined : year - 1, stage: 'executed' }];
    }
    return role === 'opening' || role === 'adjusted' || role === 'executed'
      ? [{ ...shape, id: role, year, stage: role }]
      : [];
  });
  for (const { year: own = year, stage } of money) {
    if (stage === undefined || columns.some((column) => column.year === own && column.stage === stage)) continue;
    const title = `${own === undefined ? '本年' : `${own}年`}${stageWords[stage]}`;
    columns.push({ id: `${own} ${stage}`, title, width: 150, isFigure: true, year: own, stage });
  }
  return columns;
}

const isIn = (line: MoneyLine, { year, stage }: MoneyColumn, current: number | undefined): boolean =>
  line.stage === stage && (line.year ?? current) === year;

function rowsOf(
  wanted: readonly {
    label: string;
    subject?: MoneySubject | undefined;
    indent?: number | undefined;
    open?: true | undefined;
  }[],
  { money, year }: Evaluation,
  columns: readonly MoneyColumn[],
): MoneyRow[] {
  const groups: { subject: MoneySubject; name: string; lines: number[] }[] = [];
  for (const [index, line] of money.entries()) {
    const column = columns.find((each) => isIn(line, each, year));
    if (column === undefined) continue;
    const group = groups.find(
      ({ subject, name, lines }) =>
        subject === line.subject &&
        name === line.name &&
        !lines.some((at) => {
          const other = money[at];
          return other !== undefined && isIn(other, column, year);
        }),
    );
    if (group) group.lines.push(index);
    else groups.push({ subject: line.subject, name: line.name, lines: [index] });
  }
  const left = new Set(groups);
  const rows: MoneyRow[] = [];
  for (const { label, subject, indent = 0, open } of wanted) {
    if (subject === undefined) continue;
    const own = [...left].filter((group) => group.subject === subject);
    if (open) {
      for (const group of own) {
        left.delete(group);
        rows.push({ subject, name: group.name, indent, isOpen: true, lines: group.lines });
      }
      rows.push({ subject, name: '', indent, isOpen: true, lines: [] });
      continue;
    }
    const group = own.find(({ name }) => plainName(name) === plainName(label)) ?? own[0];
    if (group) left.delete(group);
    rows.push({ subject, name: label, indent, isOpen: false, lines: group?.lines ?? [] });
  }
  return [
    ...rows,
    ...[...left].map(({ subject, name, lines }): MoneyRow => ({ subject, name, indent: 0, isOpen: true, lines })),
  ];
}

const plainName = (name: string): string => labelKey(name).replace(/^(?:其中[:：]?)?(?:\d{1,2}[、.])?/, '');

/** Cells of amounts; totals follow from their parts while they are blank, and are held against them otherwise. */
class Sums {
  readonly #texts = new Map<string, string>();

  constructor(
    private readonly evaluation: Evaluation,
    private readonly rows: readonly MoneyRow[],
  ) {}

  cell(row: MoneyRow, column: MoneyColumn): SheetCell {
    const text = this.#typed(row, column);
    const sum = this.#sum(row.subject, column, 0);
    if (text === '') return sum === undefined ? { text } : { text, ghost: sum };
    const flag =
      sum !== undefined && this.#isOnly(row) && !sameNumber(text, sum)
        ? ({ severity: 'warning', message: `下面各项之和是${sum}，请核对` } as const)
        : notAFigure(text);
    return flag === undefined ? { text } : { text, flag };
  }

  #typed(row: MoneyRow, column: MoneyColumn): string {
    const { money, year } = this.evaluation;
    for (const at of row.lines) {
      const line = money[at];
      if (line !== undefined && isIn(line, column, year)) return line.amount.text;
    }
    return '';
  }

  #isOnly = ({ subject }: MoneyRow): boolean => this.rows.filter((row) => row.subject === subject).length === 1;

  /** The amount of a subject, typed or footed. */
  #amount(subject: MoneySubject, column: MoneyColumn, depth: number): string | undefined {
    const key = `${subject} ${column.id}`;
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const rows = this.rows.filter((row) => row.subject === subject);
    const [row] = rows;
    const typed = rows.length === 1 && row !== undefined ? this.#typed(row, column) : '';
    const text = typed === '' ? this.#sum(subject, column, depth + 1) : typed;
    if (text !== undefined) this.#texts.set(key, text);
    return text;
  }

  #sum(subject: MoneySubject, column: MoneyColumn, depth: number): string | undefined {
    const parts = wholes[subject];
    if (parts === undefined || depth > 4) return undefined;
    const amounts = parts.map((part) => this.#amount(part, column, depth));
    return amounts.every((text) => text !== undefined) ? sumOf(amounts.map((text) => text ?? '')) : undefined;
  }
}

function editedMoney(
  record: Evaluation,
  rows: readonly MoneyRow[],
  columns: readonly MoneyColumn[],
  edits: readonly CellEdit[],
  unit: string,
): Evaluation {
  const money: (MoneyLine | undefined)[] = [...record.money];
  const made = new Map<number, number[]>();
  const linesOf = (row: number): number[] => [...(rows[row]?.lines ?? []), ...(made.get(row) ?? [])];
  const add = (row: number, line: MoneyLine): void => {
    made.set(row, [...(made.get(row) ?? []), money.length]);
    money.push(line);
  };
  for (const { row, column, text } of edits) {
    const place = rows[row];
    if (place === undefined) continue;
    const amount = columns[column - 1];
    if (amount === undefined) {
      if (!place.isOpen) continue;
      for (const at of linesOf(row)) {
        const line = money[at];
        if (line !== undefined) money[at] = { ...line, name: text };
      }
      if (linesOf(row).length === 0 && text !== '') {
        for (const each of columns) add(row, lineOf(place.subject, text, each, { text: '' }));
      }
      continue;
    }
    const at = linesOf(row).find((index) => {
      const line = money[index];
      return line !== undefined && isIn(line, amount, record.year);
    });
    const old = at === undefined ? undefined : money[at];
    if (at !== undefined && old !== undefined) {
      const { share: _share, ...line } = old;
      money[at] = { ...line, amount: { text, unit: old.amount.unit ?? unit } };
    } else if (text !== '') {
      const named = linesOf(row).map((index) => money[index]?.name)[0] ?? (place.name || '未命名项目');
      add(row, lineOf(place.subject, named, amount, { text, unit }));
    }
  }
  // A project whose name and amounts were all taken out is no project any more.
  const kept = money.filter(
    (line): line is MoneyLine => line !== undefined && (line.name !== '' || line.amount.text !== ''),
  );
  return { ...record, money: kept };
}

const lineOf = (
  subject: MoneySubject,
  name: string,
  { year, stage }: MoneyColumn,
  amount: MoneyLine['amount'],
): MoneyLine => ({
  subject,
  name,
  ...(year === undefined ? {} : { year }),
  ...(stage === undefined ? {} : { stage }),
  amount,
});
