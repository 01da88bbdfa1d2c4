import type { Indicator } from '@hengji/core';
import { cellValue, cellWords, proseEntry, valueEntry } from '../entries.js';
import { type GridCell, type Slot, slotUnder } from '../grid.js';
import { headingOf } from '../headers.js';
import { joinedName } from '../text.js';
import { alignRow } from './align.js';
import { columnWith, countRoles, type HeaderColumn, hasRole } from './columns.js';
import { type FormContext, type Line, reportRow, type Section, type SectionStart } from './context.js';
import { readGoalSide } from './goals.js';
import {
  isFiller,
  isTemplateName,
  type Layout,
  layoutOf,
  proseRoles,
  type ValueRole,
  valueRoles,
} from './indicator-layout.js';
import { isUnfinishedTable, UnfinishedSection } from './unfinished.js';
import { splitWeight } from './weights.js';

/** A heading row of 一级指标, 二级指标, 三级指标 … with at least one column of values. */
export const startIndicators: SectionStart = (line, context) => {
  const { columns } = line;
  if (!columns.some(({ cell }) => cell.row === line.row)) return undefined;
  const levels = countRoles(columns, 'level1', 'level2', 'level3', 'level4');
  const names = countRoles(columns, 'name');
  const values = countRoles(columns, 'weight', ...valueRoles);
  if (levels + names === 0 || values === 0) return undefined;
  if (levels === 0 ? values < 2 : levels + names + values < 3) return undefined;
  // The label 「绩效指标」 beside the rows and values such as 「完成」 do not make a row of figures a heading.
  const named = levels > 0 || columns.some(({ role, cell }) => role === 'name' && cell.row === line.row);
  if (!named && line.printed.some(({ cell }) => !headingOf(cell.key))) return undefined;
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

class IndicatorSection implements Section {
  readonly survivesOtherRows = true;
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
    this.#openClasses(line, name && !name.cell.blank ? name.cell : undefined);
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

  #openClasses(line: Line, name: GridCell | undefined): void {
    const { level1, level2, weight1, weight2 } = this.layout;
    const { frame } = this.context;
    const over1 = level1 && slotUnder(line.slots, level1);
    const over2 = level2 && slotUnder(line.slots, level2);
    // A name that is merged over a class has no such class.
    if (level1 && over1 && over1.cell === name) frame.closeClasses();
    else if (level1) this.#openClass(line, 1, level1, weight1);
    if (!level2) return;
    const mergedClass = over2 !== undefined && over2.cell === over1?.cell;
    if (over2 && (over2.cell === name || (mergedClass && !over2.cell.blank && over2.anchor))) frame.closeLevel2();
    else if (!mergedClass) this.#openClass(line, 2, level2, weight2);
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
