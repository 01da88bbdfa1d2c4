import type { Entry } from '@hengji/core';
import { cellValue, cellWords } from '../entries.js';
import { slotUnder } from '../grid.js';
import { joinedName } from '../text.js';
import { columnWith, type HeaderColumn, hasRole } from './columns.js';
import type { FormContext, Line, Section } from './context.js';
import { isFiller, type Layout, proseRoles, type ValueRole } from './indicator-layout.js';

/** A list of indicators that were not met has a reason for each, and neither weights nor scores. */
export const isUnfinishedTable = (columns: readonly HeaderColumn[]): boolean =>
  !hasRole(columns, 'weight', 'score', 'standard') &&
  columns.some(({ role, cell }) => role === 'reason' && /未完成|未达标|未实现|偏差/.test(cell.key)) &&
  hasRole(columns, 'target', 'actual');

/**
 * A list of unfinished indicators with their reasons. A class printed in every row, once or merged is read alike.
 */
export class UnfinishedSection implements Section {
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
