import { type BuildingLine, buildingFigures } from '@hengji/core';
import { cellValue, isFigureCell } from '../entries.js';
import { columnWith, countRoles, type HeaderColumn, slotFor } from './columns.js';
import type { FormContext, Line, Section, SectionStart } from './context.js';

/** The block 楼堂馆所控制情况: sizes and investments with their control rates. */
export const startBuildings: SectionStart = (line, context) => {
  const { columns } = line;
  if (!columns.some(({ cell }) => cell.row === line.row) || countRoles(columns, ...buildingFigures) < 2)
    return undefined;
  return new BuildingSection(columns, context);
};

class BuildingSection implements Section {
  constructor(
    private readonly columns: readonly HeaderColumn[],
    private readonly context: FormContext,
  ) {}

  /** The block left empty is one line of blank entries. */
  takeBlank(line: Line): void {
    if (this.context.evaluation.buildings.length === 0) this.take(line);
  }

  take(line: Line): boolean {
    const building: BuildingLine = { name: '' };
    let cells = 0;
    for (const role of buildingFigures) {
      const slot = slotFor(this.columns, role, line.slots);
      if (!slot?.anchor) continue;
      if (!isFigureCell(slot.cell.key) && !/^\d/.test(slot.cell.key)) return false;
      building[role] = cellValue(slot.cell, columnWith(this.columns, role)?.unit ?? defaultUnit(role, this.context));
      cells += 1;
    }
    if (cells < 2) return false;
    const first = Math.min(...this.columns.map(({ from }) => from));
    const label = line.slots.findLast(({ cell, anchor }) => anchor && cell.columnEnd <= first && !cell.blank);
    building.name = label?.cell.text.replace(/\s+/g, '') ?? '';
    this.context.evaluation.buildings.push(building);
    return true;
  }
}

const defaultUnit = (role: (typeof buildingFigures)[number], context: FormContext): string | undefined =>
  role.endsWith('Investment') ? context.moneyUnit : undefined;
