import { cellValue, isFigureCell } from '../entries.js';
import { type GridCell, slotUnder } from '../grid.js';
import { headingOf, unitOf } from '../headers.js';
import { subjectOf } from '../subjects.js';
import type { FormContext, Line, Section, SectionStart } from './context.js';

/** 「按用途支出（万元） | 保洁 | 收运 | 管养」 above one row of amounts: the names stand over the figures. */
export const startNamedAmounts: SectionStart = (line, context) => {
  const [side, ...names] = line.printed;
  if (!side || side.cell !== line.slots[0]?.cell || names.length < 2) return undefined;
  const unit = unitOf(side.cell.key);
  if (!unit || unit === '%' || !/支出|收入|资金|经费/.test(side.cell.key)) return undefined;
  if (names.some(({ cell }) => cell.key.length > 20 || /\d/.test(cell.key) || headingOf(cell.key))) return undefined;
  return new NamedAmountSection(
    names.map(({ cell }) => cell),
    unit,
    context,
  );
};

class NamedAmountSection implements Section {
  #done = false;

  constructor(
    private readonly names: readonly GridCell[],
    private readonly unit: string,
    private readonly context: FormContext,
  ) {}

  take(line: Line): boolean {
    const cells = this.names.map((name) => slotUnder(line.slots, { from: name.column, to: name.columnEnd })?.cell);
    if (this.#done || cells.some((cell) => !cell || !isFigureCell(cell.key))) return false;
    this.#done = true;
    const { money, year } = this.context.evaluation;
    this.names.forEach((name, index) => {
      const cell = cells[index];
      if (!cell) return;
      money.push({
        subject: subjectOf(name.key) ?? 'other',
        name: name.text.replace(/\s+/g, ''),
        ...(year === undefined ? {} : { year }),
        amount: cellValue(cell, this.unit),
      });
    });
    return true;
  }
}
