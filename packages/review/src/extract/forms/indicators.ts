import type { Entry, Indicator } from '@hengji/core';
import { cellValue, cellWords, proseEntry, valueEntry } from '../entries.js';
import { type GridCell, type Slot, slotUnder } from '../grid.js';
import { joinedName } from '../text.js';
import { alignRow } from './align.js';
import { columnsOf, columnWith, countRoles, type HeaderColumn, hasRole } from './columns.js';
import { type FormContext, type Line, reportRow, type Section, type SectionStart } from './context.js';
import { goalLabelOf, goalWeightOf, readGoalSide } from './goals.js';
import { splitWeight } from './weights.js';

/** The columns of an indicator table by what they hold. */
interface Layout {
  readonly level1?: HeaderColumn | undefined;
  readonly level2?: HeaderColumn | undefined;
  readonly name: HeaderColumn;
  readonly weight1?: HeaderColumn | undefined;
  readonly weight2?: HeaderColumn | undefined;
  readonly weight?: HeaderColumn | undefined;
  readonly values: readonly HeaderColumn[];
  /** First column of classes and names; what stands left of it belongs to goals. */
  readonly first: number;
}

const valueRoles = ['target', 'actual', 'completion', 'score', 'standard', 'definition', 'reason'] as const;
type ValueRole = (typeof valueRoles)[number];
const proseRoles: ReadonlySet<ValueRole> = new Set<ValueRole>(['standard', 'definition', 'reason']);

/** A heading row of 一级指标, 二级指标, 三级指标 … with at least one column of values. */
export const startIndicators: SectionStart = (line, context) => {
  const columns = columnsOf(line.slots);
  if (!columns.some(({ cell }) => cell.row === line.row)) return undefined;
  const levels = countRoles(columns, 'level1', 'level2', 'level3', 'level4');
  const names = countRoles(columns, 'name');
  const values = countRoles(columns, 'weight', ...valueRoles);
  if (levels + names === 0 || values === 0) return undefined;
  if (levels === 0 ? values < 2 : levels + names + values < 3) return undefined;
  if (hasRole(columns, 'executed', 'posts', 'rate')) return undefined;
  const layout = layoutOf(columns);
  if (!layout) return undefined;
  for (const { cell, anchor } of line.slots) {
    if (anchor && cell.columnEnd <= layout.first && !cell.blank) readGoalSide(cell, context);
  }
  return isUnfinishedTable(columns)
    ? new UnfinishedSection(layout, context)
    : new IndicatorSection(layout, line.slots, context);
};

/** A list of indicators that were not met has a reason for each, and neither weights nor scores. */
const isUnfinishedTable = (columns: readonly HeaderColumn[]): boolean =>
  !hasRole(columns, 'weight', 'score', 'standard') &&
  columns.some(({ role, cell }) => role === 'reason' && /未完成|未达标|未实现|偏差/.test(cell.key)) &&
  hasRole(columns, 'target', 'actual');

function layoutOf(columns: readonly HeaderColumn[]): Layout | undefined {
  const level3 = columnWith(columns, 'level4') ?? columnWith(columns, 'level3');
  const named = columns.filter(({ role }) => role === 'name').at(-1);
  const name = level3 ?? named ?? columnWith(columns, 'level2') ?? columnWith(columns, 'level1');
  if (!name) return undefined;
  const level1 = except(columnWith(columns, 'level1'), name);
  const level2 = except(columnWith(columns, 'level2'), name);
  let weight1: HeaderColumn | undefined;
  let weight2: HeaderColumn | undefined;
  let weight: HeaderColumn | undefined;
  columns.forEach((column, index) => {
    if (column.role !== 'weight') return;
    const left = columns[index - 1];
    if (left && left === level1) weight1 ??= column;
    else if (left && left === level2) weight2 ??= column;
    else weight ??= column;
  });
  const first = Math.min(...[level1, level2, name].flatMap((column) => (column ? [column.from] : [])));
  return {
    level1,
    level2,
    name,
    weight1,
    weight2,
    weight,
    values: columns.filter((column) => holdsValue(column) && (column.from >= first || !isGoalCell(column.cell))),
    first,
  };
}

/** 「年度绩效目标（80分）」 left of the classes is the label of a goal, not a column of targets. */
const isGoalCell = (cell: GridCell): boolean => goalLabelOf(cell) !== undefined || goalWeightOf(cell) !== undefined;

const except = (column: HeaderColumn | undefined, other: HeaderColumn): HeaderColumn | undefined =>
  column === other ? undefined : column;

const holdsValue = ({ role }: HeaderColumn): boolean =>
  role === 'measure' || (valueRoles as readonly string[]).includes(role);

class IndicatorSection implements Section {
  /** Which indicator's weight a merged cell holds. */
  readonly #weightOwners = new Map<GridCell, number>();

  constructor(
    private readonly layout: Layout,
    private readonly header: readonly Slot[],
    private readonly context: FormContext,
  ) {}

  take(printedLine: Line): boolean {
    const { layout, context } = this;
    const line: Line = { ...printedLine, slots: alignRow(printedLine.slots, this.header) };
    const name = slotUnder(line.slots, layout.name);
    if (!name && !this.#holdsClassOnly(line)) return false;
    if (name && !name.cell.blank && this.#coversEverything(name)) return false;
    for (const { cell, anchor } of line.slots) {
      if (anchor && cell.columnEnd <= layout.first && !cell.blank) readGoalSide(cell, context);
    }
    const nameColumn = name && !name.cell.blank ? name.from : layout.name.from;
    this.#openClasses(line, nameColumn);
    if (name) this.#takeIndicator(line, name);
    return true;
  }

  #coversEverything(name: Slot): boolean {
    const columns = this.layout.weight ? [this.layout.weight, ...this.layout.values] : this.layout.values;
    return columns.length > 0 && columns.every(({ from }) => name.from <= from && from < name.to);
  }

  /** A row that ends after its class cell: the table was cut there. */
  #holdsClassOnly(line: Line): boolean {
    const { level1, level2 } = this.layout;
    const [only, more] = line.printed;
    if (!only || more || line.slots.length < 2) return false;
    const column = only.cell.column;
    return column === level1?.from || column === level2?.from;
  }

  #openClasses(line: Line, nameColumn: number): void {
    const { level1, level2, weight1, weight2 } = this.layout;
    const { frame } = this.context;
    if (level1 && nameColumn <= level1.from) frame.closeClasses();
    else if (level1) this.#openClass(line, 1, level1, weight1);
    if (!level2) return;
    // A name that begins in the column of level 2, or a class merged over both levels, has no class of level 2.
    const over = slotUnder(line.slots, level2)?.cell;
    if (
      nameColumn <= level2.from ||
      (level1 && over && !over.blank && over.column <= level1.from && over.row === line.row)
    ) {
      frame.closeLevel2();
    } else if (!level1 || !over || over.column > level1.from) this.#openClass(line, 2, level2, weight2);
  }

  #openClass(line: Line, level: 1 | 2, column: HeaderColumn, weightColumn: HeaderColumn | undefined): void {
    const slot = slotUnder(line.slots, column);
    if (!slot?.anchor) return;
    const weightSlot = weightColumn && slotUnder(line.slots, weightColumn);
    const ownWeight =
      weightSlot?.anchor && weightSlot.cell !== slot.cell ? cellValue(weightSlot.cell, weightColumn?.unit) : undefined;
    if (slot.cell.blank) {
      if (!ownWeight || ownWeight.text === '') return;
    }
    const parts = splitWeight(slot.cell.raw, 'class');
    const bracketed = parts.weight && valueEntry(slot.cell, parts.weight);
    const entry = proseEntry(slot.cell, parts.name);
    this.context.frame.openClass(level, {
      name: joinedName(entry.text),
      weight: bracketed ?? ownWeight,
      at: entry.at ?? { block: line.grid.block, start: 0, end: 0 },
    });
  }

  #takeIndicator(line: Line, name: Slot): void {
    const { layout, context } = this;
    const values = this.#values(line, name.cell);
    const weightSlot = layout.weight && slotUnder(line.slots, layout.weight);
    const ownWeight = weightSlot && weightSlot.cell !== name.cell ? weightSlot : undefined;
    const filled =
      [...values.values()].some(({ cell, anchor }) => anchor && !cell.blank && !isFiller(cell.key)) ||
      (ownWeight?.anchor === true && !ownWeight.cell.blank);
    if (!name.anchor || isFiller(name.cell.key)) {
      if (filled) reportRow(line, context, '指标表中有一行没有指标名称，未能归位。');
      return;
    }
    if (!filled && isTemplateName(name.cell.key)) return;

    const { indicators } = context.evaluation;
    const index = indicators.length;
    const parts = splitWeight(name.cell.raw, 'indicator');
    const indicator: Indicator = { name: proseEntry(name.cell, parts.name) };
    const { level1, level2, goal } = context.frame;
    if (level1) indicator.level1 = level1.name;
    if (level2) indicator.level2 = level2.name;
    if (goal !== undefined) indicator.goal = goal;
    if (parts.weight) indicator.weight = valueEntry(name.cell, parts.weight);
    else if (ownWeight) {
      const owner = this.#weightOwners.get(ownWeight.cell);
      if (owner !== undefined) indicator.sharesWeightWith = owner;
      else {
        indicator.weight = cellValue(ownWeight.cell, layout.weight?.unit);
        this.#weightOwners.set(ownWeight.cell, index);
      }
    }
    const measure = slotUnderRole(line, layout, 'measure');
    for (const [role, slot] of values) {
      // A score merged over two indicators is one score, not two.
      if (role === 'score' && !slot.anchor) continue;
      indicator[role] = proseRoles.has(role)
        ? cellWords(slot.cell)
        : cellValue(slot.cell, unitFor(role, layout, measure));
    }
    indicators.push(indicator);
    context.frame.addIndicator(index);
  }

  #values(line: Line, name: GridCell): Map<ValueRole, Slot> {
    const found = new Map<ValueRole, Slot>();
    const used = new Set<GridCell>([name]);
    for (const column of this.layout.values) {
      const role = column.role as ValueRole | 'measure';
      if (role === 'measure' || found.has(role)) continue;
      const slot = slotUnder(line.slots, column);
      // A cell merged over two columns is printed once and read once.
      if (!slot || used.has(slot.cell)) continue;
      used.add(slot.cell);
      found.set(role, slot);
    }
    return found;
  }
}

const slotUnderRole = (line: Line, layout: Layout, role: 'measure'): GridCell | undefined => {
  const column = columnWith(layout.values, role);
  return column && slotUnder(line.slots, column)?.cell;
};

function unitFor(role: ValueRole, layout: Layout, measure: GridCell | undefined): string | undefined {
  if ((role === 'target' || role === 'actual') && measure && !measure.blank) return measure.key;
  const unit = columnWith(layout.values, role)?.unit;
  return role === 'score' && unit !== '%' ? undefined : unit;
}

/** Rows that a template leaves for more indicators. */
const isFiller = (key: string): boolean => /^[.…·、。\-—–/\\*]*$/.test(key);
const isTemplateName = (key: string): boolean =>
  /^(?:指标(?:名称|内容)?)?[\d一二三四五六七八九十]{0,2}[:：.、]?[.…·xX×]*$/.test(key);

/**
 * A list of unfinished indicators with their reasons. A class printed in every row, once or merged is read alike.
 */
class UnfinishedSection implements Section {
  #level2 = '';

  constructor(
    private readonly layout: Layout,
    private readonly context: FormContext,
  ) {}

  take(line: Line): boolean {
    const name = slotUnder(line.slots, this.layout.name);
    if (!name?.anchor || line.slots.length < 2) return false;
    const level2 = this.layout.level2 && slotUnder(line.slots, this.layout.level2);
    if (level2 && level2.cell !== name.cell && !level2.cell.blank) this.#level2 = joinedName(level2.cell.text);
    if (isFiller(name.cell.key)) return true;
    const entryFor = (role: ValueRole): Entry | undefined => {
      const column = columnWith(this.layout.values, role);
      const slot = column && slotUnder(line.slots, column);
      if (!slot || slot.cell === name.cell) return undefined;
      return proseRoles.has(role) ? cellWords(slot.cell) : cellValue(slot.cell, column?.unit);
    };
    const target = entryFor('target');
    const actual = entryFor('actual');
    const reason = entryFor('reason');
    this.context.evaluation.unfinished.push({
      ...(this.#level2 ? { level2: this.#level2 } : {}),
      name: cellWords(name.cell),
      ...(target ? { target } : {}),
      ...(actual ? { actual } : {}),
      ...(reason ? { reason } : {}),
    });
    return true;
  }
}
