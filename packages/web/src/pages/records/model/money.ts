import { type Evaluation, type MoneyLine, type MoneySubject, moneyWholes, sameNumber, sumOf } from '@hengji/core';
import type { PackDetail } from '../../../api/types.js';
import type { CellEdit, SheetCell, SheetColumn } from '../sheet/sheet.js';
import { labelKey, textOf, textUnder } from './entries.js';
import { blockOf, blocksOf, moneyUnit } from './execution.js';
import { isIn, type MoneyColumn, type MoneyPeriod, plainColumns, stagedColumns } from './money-columns.js';
import { subjectNamed, subjectNames, subjects, usualRows } from './money-subjects.js';
import { notAFigure } from './people.js';
import type { Table } from './table.js';

interface MoneyRow {
  readonly subject: MoneySubject;
  readonly name: string;
  readonly indent: number;
  /** Its name may be typed. */
  readonly isOpen: boolean;
  /** No form has a row for it. */
  readonly isOwn: boolean;
  /** Indexes in the record. */
  readonly lines: readonly number[];
}

/** A table of money, and the subjects that a line can be added of: not those whose row of the form is still free. */
export interface MoneyTable extends Table {
  readonly addable: readonly MoneySubject[];
}

/**
 * Amounts by subject, year and stage as the form has them, for a department always; undefined for a project where
 * neither form nor record has any.
 */
export function moneyTable(
  evaluation: Evaluation,
  pack: PackDetail,
  more: readonly MoneyPeriod[] = [],
): MoneyTable | undefined {
  const block = blockOf(pack, 'money');
  const staged = evaluation.money.some(({ stage }) => stage !== undefined);
  if (block === undefined && !staged && evaluation.kind === 'project') return undefined;
  const rows = block?.rows ?? (evaluation.kind === 'project' ? [] : usualRows);
  return tableOf(evaluation, pack, stagedColumns(pack, evaluation, more), (record, columns) =>
    rowsOf(rows, record, columns),
  );
}

/** Single amounts that a form prints beside their names: 「其中：基本支出：99.2」. */
export function amountsTable(evaluation: Evaluation, pack: PackDetail): MoneyTable | undefined {
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
  return tableOf(evaluation, pack, plainColumns(evaluation, moneyUnit(pack)), (record, columns) =>
    rowsOf(wanted, record, columns),
  );
}

/** The record with a blank line of a subject, named like it. */
export function withMoneyLine(evaluation: Evaluation, subject: MoneySubject, period: MoneyPeriod): Evaluation {
  const names = new Set(evaluation.money.filter((line) => line.subject === subject).map(({ name }) => name));
  let name = subjectNames[subject];
  for (let count = 2; names.has(name); count += 1) name = `${subjectNames[subject]}${count}`;
  return { ...evaluation, money: [...evaluation.money, lineOf(subject, name, period, 'amount', { text: '' })] };
}

function tableOf(
  evaluation: Evaluation,
  pack: PackDetail,
  amounts: readonly MoneyColumn[],
  rowsIn: (record: Evaluation, columns: readonly MoneyColumn[]) => MoneyRow[],
): MoneyTable {
  const rows = rowsIn(evaluation, amounts);
  const hasOwn = rows.some(({ isOwn }) => isOwn);
  const columns: SheetColumn[] = [
    { id: 'name', title: '项目', width: 240 },
    ...(hasOwn ? [{ ...subjectColumn }] : []),
    ...amounts,
  ];
  const sums = new Sums(evaluation, rows, moneyUnit(pack));
  return {
    columns,
    grows: false,
    addable: subjects.filter((each) => !rows.some(({ subject, lines }) => subject === each && lines.length === 0)),
    rows: rows.map((row, index) => ({
      key: `${row.subject} ${index}`,
      label: row.name || '新的一项',
      indent: row.indent,
      cells: [
        { text: row.name, isFixed: !row.isOpen, ...(row.isOpen && row.name === '' ? { ghost: '＋ 项目名称' } : {}) },
        ...(hasOwn ? [{ text: row.isOwn ? subjectNames[row.subject] : '', isFixed: !row.isOwn }] : []),
        ...amounts.map((column) => sums.cell(row, column)),
      ],
    })),
    edited: (record, edits) => editedMoney(record, rowsIn(record, amounts), columns, edits, moneyUnit(pack)),
    operations: ['delete'],
    operated(record, _operation, { top, bottom }) {
      const gone = new Set(
        rowsIn(record, amounts)
          .slice(top, bottom + 1)
          .flatMap(({ lines }) => lines),
      );
      return { ...record, money: record.money.filter((_, index) => !gone.has(index)) };
    },
  };
}

/** What a line is that no form has a row for. */
const subjectColumn: SheetColumn = {
  id: 'subject',
  title: '科目',
  width: 150,
  choices: Object.values(subjectNames),
  isLive: false,
};

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
        rows.push({ subject, name: group.name, indent, isOpen: true, isOwn: false, lines: group.lines });
      }
      rows.push({ subject, name: '', indent, isOpen: true, isOwn: false, lines: [] });
      continue;
    }
    const group = own.find(({ name }) => plainName(name) === plainName(label)) ?? own[0];
    if (group) left.delete(group);
    rows.push({ subject, name: label, indent, isOpen: false, isOwn: false, lines: group?.lines ?? [] });
  }
  return [
    ...rows,
    ...[...left].map(
      ({ subject, name, lines }): MoneyRow => ({ subject, name, indent: 0, isOpen: true, isOwn: true, lines }),
    ),
  ];
}

const plainName = (name: string): string => labelKey(name).replace(/^(?:其中[:：]?)?(?:\d{1,2}[、.])?/, '');

/** Cells of amounts; totals follow from their parts while they are blank, and are held against them otherwise. */
class Sums {
  readonly #texts = new Map<string, string>();

  constructor(
    private readonly evaluation: Evaluation,
    private readonly rows: readonly MoneyRow[],
    private readonly unit: string,
  ) {}

  cell(row: MoneyRow, column: MoneyColumn): SheetCell {
    const text = this.#typed(row, column);
    const sum = column.entry === 'share' ? undefined : this.#sum(row.subject, column, 0);
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
      if (line === undefined || !isIn(line, column, year)) continue;
      return column.entry === 'share' ? textOf(line.share) : textUnder(line.amount, this.unit);
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
    const parts = moneyWholes.find(({ whole }) => whole === subject)?.parts;
    if (parts === undefined || depth > 4) return undefined;
    const amounts = parts.map((part) => this.#amount(part, column, depth));
    return amounts.every((text) => text !== undefined) ? sumOf(amounts.map((text) => text ?? '')) : undefined;
  }
}

function editedMoney(
  record: Evaluation,
  rows: readonly MoneyRow[],
  columns: readonly SheetColumn[],
  edits: readonly CellEdit[],
  unit: string,
): Evaluation {
  const money = [...record.money];
  const periods = columns.filter(isPeriod);
  const made = new Map<number, number[]>();
  const linesOf = (row: number): number[] => [...(rows[row]?.lines ?? []), ...(made.get(row) ?? [])];
  const change = (row: number, next: Partial<MoneyLine>): void => {
    for (const at of linesOf(row)) {
      const line = money[at];
      if (line !== undefined) money[at] = { ...line, ...next };
    }
  };
  const add = (row: number, line: MoneyLine): void => {
    made.set(row, [...(made.get(row) ?? []), money.length]);
    money.push(line);
  };
  for (const { row, column, text } of edits) {
    const [place, under] = [rows[row], columns[column]];
    if (place === undefined || under === undefined) continue;
    if (under.id === 'subject') {
      const subject = subjectNamed(text);
      if (place.isOwn && subject !== undefined) change(row, { subject });
    } else if (!isPeriod(under)) {
      if (!place.isOpen) continue;
      change(row, { name: text });
      if (linesOf(row).length === 0 && text !== '') {
        for (const each of periods)
          if (each.entry === 'amount') add(row, lineOf(place.subject, text, each, 'amount', { text: '' }));
      }
    } else {
      const at = linesOf(row).find((index) => {
        const line = money[index];
        return line !== undefined && isIn(line, under, record.year);
      });
      const old = at === undefined ? undefined : money[at];
      const entry = under.entry === 'share' ? { text } : { text, unit };
      if (at !== undefined && old !== undefined) money[at] = { ...old, [under.entry]: entry };
      else if (text !== '') {
        const named = linesOf(row).map((index) => money[index]?.name)[0] ?? (place.name || '未命名项目');
        add(row, lineOf(place.subject, named, under, under.entry, entry));
      }
    }
  }
  // A project whose name and amounts were all taken out is no project any more.
  return { ...record, money: money.filter(({ name, amount }) => name !== '' || amount.text !== '') };
}

const isPeriod = (column: SheetColumn): column is MoneyColumn => 'entry' in column;

const lineOf = (
  subject: MoneySubject,
  name: string,
  { year, stage }: MoneyPeriod,
  place: MoneyColumn['entry'],
  entry: MoneyLine['amount'],
): MoneyLine => ({
  subject,
  name,
  ...(year === undefined ? {} : { year }),
  ...(stage === undefined ? {} : { stage }),
  amount: { text: '' },
  [place]: entry,
});
