import type { StaffLine } from '@hengji/core';
import { cellValue, isFigureCell } from '../entries.js';
import { columnWith, type HeaderColumn, hasRole, slotFor } from './columns.js';
import type { FormContext, Line, Section, SectionStart } from './context.js';

/** A heading row of 编制数 and 在职人数. */
export const startStaff: SectionStart = (line, context) => {
  const { columns } = line;
  if (!columns.some(({ cell }) => cell.row === line.row)) return undefined;
  if (!hasRole(columns, 'posts') || !hasRole(columns, 'onPost', 'controlRate')) return undefined;
  if (line.printed.some(({ cell }) => /^\d+(?:\.\d+)?%?$/.test(cell.key))) return undefined;
  return new StaffSection(columns, context);
};

class StaffSection implements Section {
  constructor(
    private readonly columns: readonly HeaderColumn[],
    private readonly context: FormContext,
  ) {}

  take(line: Line): boolean {
    const posts = slotFor(this.columns, 'posts', line.slots);
    const onPost = slotFor(this.columns, 'onPost', line.slots);
    const controlRate = slotFor(this.columns, 'controlRate', line.slots);
    const values = [posts, onPost, controlRate].flatMap((slot) => (slot ? [slot.cell] : []));
    if (values.length < 2 || values.some(({ key }) => !isFigureCell(key) && !/^\d/.test(key))) return false;
    const first = Math.min(...this.columns.map(({ from }) => from));
    const label = line.slots.findLast(({ cell, anchor }) => anchor && cell.columnEnd <= first && !cell.blank);
    const staff: StaffLine = { kind: label?.cell.text.replace(/\s+/g, '') ?? '' };
    if (posts) staff.posts = cellValue(posts.cell, this.#unit('posts'));
    if (onPost) staff.onPost = cellValue(onPost.cell, this.#unit('onPost'));
    if (controlRate) staff.controlRate = cellValue(controlRate.cell);
    this.context.evaluation.staff.push(staff);
    return true;
  }

  #unit(role: 'posts' | 'onPost'): string {
    return columnWith(this.columns, role)?.unit ?? '人';
  }
}
