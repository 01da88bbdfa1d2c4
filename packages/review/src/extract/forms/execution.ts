import type { Entry, ExecutionRow } from '@hengji/core';
import { cellValue, cellWords, isFigureCell, proseEntry, valueEntry } from '../entries.js';
import { type GridCell, slotUnder } from '../grid.js';
import { headingOf, unitOf } from '../headers.js';
import { subjectOf } from '../subjects.js';
import { bareLabel, squeeze } from '../text.js';
import { columnWith, type HeaderColumn, hasRole, slotFor } from './columns.js';
import { type FormContext, type Line, reportRow, type Section, type SectionStart } from './context.js';

const moneyRoles = ['opening', 'adjusted', 'executed'] as const;
type ExecutionRole = (typeof moneyRoles)[number] | 'rate' | 'score' | 'weight';

/** A heading row of 年初预算数, 全年预算数, 执行数, 执行率 (at least two of them). */
export const startExecution: SectionStart = (line, context) => {
  const { columns } = line;
  if (!columns.some(({ cell }) => cell.row === line.row) || hasRole(columns, 'level1', 'level2', 'level3'))
    return undefined;
  const budget = hasRole(columns, 'opening', 'adjusted');
  const executed = hasRole(columns, 'executed');
  const rate = hasRole(columns, 'rate');
  if (!(budget && executed) && !(executed && rate) && !(budget && rate)) return undefined;
  if (line.slots.some(({ cell }) => !cell.blank && !headingOf(cell.key) && isFigureCell(cell.key))) return undefined;
  const first = Math.min(...columns.map(({ from }) => from));
  const left = line.slots.filter(({ cell }) => cell.columnEnd <= first && !cell.blank);
  const ofProjects = left.some(({ cell }) => /^(?:具体|明细|专项)?(?:项目|专项|资金)名称$/.test(bareLabel(cell.key)));
  return ofProjects ? new ProjectListSection(columns, context) : new ExecutionSection(columns, first, left, context);
};

/** The unit of a column of money: its own heading, or the one of the label beside the headings, or of the form. */
const unitIn = (column: HeaderColumn | undefined, side: string | undefined, context: FormContext): string | undefined =>
  column?.unit ?? side ?? context.moneyUnit;

class ExecutionSection implements Section {
  #sideUnit: string | undefined;
  #sideMarks: Entry | undefined;
  readonly #rows: ExecutionRow[] = [];
  /** The row that has the full marks outside the rows. */
  #marked: ExecutionRow | undefined;
  /** What stands beside the headings names a row that has no name of its own. */
  readonly #sideName: string;

  constructor(
    private readonly columns: readonly HeaderColumn[],
    private readonly first: number,
    left: readonly { cell: GridCell }[],
    private readonly context: FormContext,
  ) {
    for (const { cell } of left) this.#readSide(cell);
    this.#sideName = bareLabel(left.at(-1)?.cell.key ?? '');
    const score = columnWith(columns, 'score');
    this.#sideMarks ??= score && marksIn(score.cell);
  }

  take(line: Line): boolean {
    if (takeInlineMoney(line, this.context)) return true;
    const slots = new Map<ExecutionRole, GridCell>();
    for (const role of [...moneyRoles, 'rate', 'score', 'weight'] as const) {
      const slot = slotFor(this.columns, role, line.slots);
      // A heading merged over two rows reaches into the row below; it holds no value of that row.
      if (slot?.anchor) slots.set(role, slot.cell);
    }
    const label = this.#label(line);
    const values = [...slots.values()].filter((cell) => cell !== label);
    if (values.some((cell) => !isFigureCell(cell.key) && !/^[\d.,%]+/.test(cell.key))) return false;
    const side = line.slots.filter(({ cell, anchor }) => anchor && cell.columnEnd <= this.first);
    for (const { cell } of side) this.#readSide(cell);
    if (values.every((cell) => cell.blank)) {
      if (!label) return side.every(({ cell }) => cell.blank || isSideNote(cell.key));
      if (line.slots.length < 3) return false;
    }
    if (!label && this.#sideName === '') {
      reportRow(line, this.context, '预算执行表中有一行没有名称，未能归位。');
      return true;
    }
    this.#add(label?.text.replace(/\s+/g, '') ?? this.#sideName, slots);
    return true;
  }

  /** The name of the row: the rightmost text left of the figures that is not a note such as 「（20分）」. */
  #label(line: Line): GridCell | undefined {
    const left = line.slots.filter(({ cell }) => cell.column < this.first && !cell.blank && !isSideNote(cell.key));
    return (left.findLast(({ anchor }) => anchor) ?? undefined)?.cell;
  }

  #add(name: string, slots: ReadonlyMap<ExecutionRole, GridCell>): void {
    const row: ExecutionRow = { name };
    for (const role of moneyRoles) {
      const cell = slots.get(role);
      if (cell) row[role] = cellValue(cell, unitIn(columnWith(this.columns, role), this.#sideUnit, this.context));
    }
    const rate = slots.get('rate');
    if (rate) row.rate = cellValue(rate, columnWith(this.columns, 'rate')?.unit);
    const weight = slots.get('weight');
    if (weight && !weight.blank) row.fullMarks = cellValue(weight);
    const score = slots.get('score');
    if (score) row.score = cellValue(score);
    this.#rows.push(row);
    this.context.evaluation.execution.push(row);
    this.#giveSideMarks();
  }

  /** Full marks outside the rows belong to the one row that is scored; before there is a score, to the first with a place for it. */
  #giveSideMarks(): void {
    if (!this.#sideMarks || this.#rows.some((row) => row.fullMarks && row !== this.#marked)) return;
    const scored = this.#rows.find(({ score }) => score?.text) ?? this.#rows.find(({ score }) => score);
    if (!scored || scored === this.#marked) return;
    if (this.#marked) delete this.#marked.fullMarks;
    scored.fullMarks = this.#sideMarks;
    this.#marked = scored;
  }

  #readSide(cell: GridCell): void {
    this.#sideUnit ??= unitOf(cell.key);
    this.#sideMarks = marksIn(cell) ?? this.#sideMarks;
  }
}

const isSideNote = (key: string): boolean => /^(?:\([^()]*\))+$/.test(key);

/** 「20分」 in the brackets of a cell. */
function marksIn(cell: GridCell): Entry | undefined {
  const match = /[（(]\s*(?:满分|共)?\s*(\d{1,3}(?:\.\d{1,2})?\s*分)/.exec(cell.raw);
  if (!match?.[1]) return undefined;
  const start = match.index + match[0].length - match[1].length;
  return valueEntry(cell, { start, end: start + match[1].length });
}

/** A list of projects with their money: lines of money, not the execution row that is scored. */
class ProjectListSection implements Section {
  constructor(
    private readonly columns: readonly HeaderColumn[],
    private readonly context: FormContext,
  ) {}

  take(line: Line): boolean {
    const first = Math.min(...this.columns.map(({ from }) => from));
    const label = line.slots.findLast(({ cell }) => cell.columnEnd <= first && !cell.blank)?.cell;
    if (!label) return false;
    let taken = false;
    for (const role of moneyRoles) {
      const column = columnWith(this.columns, role);
      const slot = column && slotUnder(line.slots, column);
      if (!slot?.anchor || !isFigureCell(slot.cell.key)) continue;
      taken = true;
      const total = /^(?:合计|总计|小计)$/.test(label.key);
      this.context.evaluation.money.push({
        subject: total ? 'project' : 'project-item',
        name: label.text,
        ...(this.context.evaluation.year === undefined ? {} : { year: this.context.evaluation.year }),
        stage: role,
        amount: cellValue(slot.cell, unitIn(column, undefined, this.context)),
      });
    }
    return taken;
  }
}

/** 「其中：一般公共预算：102.49」: a name and its amount in one cell, the amount possibly blank. */
const inlineMoney = /^(?:其中[:：])?([\u4e00-\u9fff“”"()（）]{2,24})[:：](-?[\d,]+(?:\.\d+)?(?:万元|亿元|元)?)?$/;

/** A row of cells that each hold a name and an amount; headings such as 「按收入性质分：」 may stand above them. */
export function takeInlineMoney(line: Line, context: FormContext): boolean {
  const found = line.printed.map(({ cell }) => ({ cell, match: inlineMoney.exec(cell.key) }));
  if (found.length === 0 || found.some(({ match }) => !match)) return false;
  const known = found.filter(({ match }) => match?.[2] !== undefined || subjectOf(match?.[1] ?? '') !== undefined);
  if (known.length === 0) return found.every(({ cell }) => /^按.{2,10}分[:：]$/.test(cell.key));
  for (const { cell, match } of known) {
    const name = match?.[1] ?? '';
    const colon = Math.max(cell.raw.lastIndexOf('：'), cell.raw.lastIndexOf(':'));
    const amount =
      match?.[2] === undefined
        ? proseEntry(cell, { start: colon + 1 })
        : valueEntry(cell, { start: colon + 1, unit: context.moneyUnit });
    const { year } = context.evaluation;
    context.evaluation.money.push({
      subject: subjectOf(name) ?? 'other',
      name,
      ...(year === undefined ? {} : { year }),
      amount,
    });
  }
  return true;
}

/** 「全年预算数 | 100 | 执行数 | 90 | 执行率 | 90%」: the headings stand beside their values. */
export function takeExecutionPairs(line: Line, context: FormContext): boolean {
  const row: ExecutionRow = { name: '' };
  let pairs = 0;
  for (const [index, { cell }] of line.slots.entries()) {
    const heading = headingOf(cell.key);
    const value = line.slots[index + 1]?.cell;
    if (!heading || !value || headingOf(value.key) || !isFigureCell(value.key)) continue;
    const { role, unit } = heading;
    if (role === 'opening' || role === 'adjusted' || role === 'executed') {
      row[role] ??= cellValue(value, unit ?? context.moneyUnit);
      pairs += 1;
    } else if (role === 'rate' || role === 'score') {
      row[role] ??= cellValue(value);
      pairs += role === 'rate' ? 1 : 0;
    } else if (role === 'weight') row.fullMarks ??= cellValue(value);
  }
  if (pairs < 2) return false;
  const first = line.printed[0]?.cell;
  row.name = first && !headingOf(first.key) ? squeeze(cellWords(first).text) : '';
  context.evaluation.execution.push(row);
  return true;
}
