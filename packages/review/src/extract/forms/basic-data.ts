import type { MoneySubject, Stage } from '@hengji/core';
import { cellValue, isFigureCell } from '../entries.js';
import { type GridCell, slotUnder } from '../grid.js';
import { headingOf, unitOf } from '../headers.js';
import { subjectOf } from '../subjects.js';
import { bareLabel } from '../text.js';
import type { FormContext, Line, Section, SectionStart } from './context.js';

export interface AmountHeading {
  /** The printed year, or how far it is from the year evaluated. */
  readonly year?: number;
  readonly yearsBack?: number;
  readonly stage: Stage;
}

const amountHeading =
  /^(?:(20\d\d)年度?|(上年度?|去年|上一年度?)|(本年度?|当年|全年|年度))?(年初|年中|批复|调整后?|调整后全年|全年)?(?:部门|财政拨款|整体)?(?:收入|支出)?(预算|决算|执行|支出|完成|调整|追加)(?:批复|安排)?(?:数|额|金额|情况)?$/;

/**
 * Year and stage of a column of money: 2021年决算数 is year 2021, executed; 2022年预算数 is the opening budget; 调整预算数
 * and 全年预算数 are the adjusted budget; 追加数 is the change within the year; 上年 is the year before. Undefined for another heading.
 */
export function amountHeadingOf(key: string): AmountHeading | undefined {
  if (key.length > 40) return undefined;
  const match = amountHeading.exec(bareLabel(key));
  if (!match) return undefined;
  const [whole, year, before, current, modifier = '', kind = ''] = match;
  // A value such as 「完成」 names no column.
  if (whole === kind && /^(?:完成|调整|追加)$/.test(kind)) return undefined;
  const stage = stageOf(kind, modifier, current);
  if (year) return { year: Number(year), stage };
  if (before) return { yearsBack: 1, stage };
  return current ? { yearsBack: 0, stage } : { stage };
}

function stageOf(kind: string, modifier: string, current: string | undefined): Stage {
  if (kind === '追加') return 'change';
  if (kind === '调整' || modifier.startsWith('调整')) return 'adjusted';
  if (kind !== '预算') return 'executed';
  return current === '全年' || modifier === '全年' ? 'adjusted' : 'opening';
}

interface AmountColumn extends AmountHeading {
  readonly from: number;
  readonly to: number;
  readonly unit?: string | undefined;
}

/** A heading row of amounts by year and stage, such as 「经费控制情况（万元） | 2021年决算数 | 2022年预算数」. */
export const startBasicData: SectionStart = (line, context) => {
  const columns: AmountColumn[] = [];
  let label: GridCell | undefined;
  for (const { cell, anchor } of line.slots) {
    const heading = amountHeadingOf(cell.key);
    if (heading && anchor) columns.push({ ...heading, from: cell.column, to: cell.columnEnd, unit: unitOf(cell.key) });
    else if (columns.length === 0 && !cell.blank) label = cell;
    else if (!cell.blank && isFigureCell(cell.key)) return undefined;
    else if (['weight', 'score'].includes(headingOf(cell.key)?.role ?? '')) return undefined;
  }
  const dated = columns.some(({ year, yearsBack }) => year !== undefined || yearsBack !== undefined);
  if (columns.length === 0 || (!dated && columns.length < 2) || (label && isFigureCell(label.key))) return undefined;
  return new BasicDataSection(columns, label ? unitOf(label.key) : undefined, context);
};

class BasicDataSection implements Section {
  /** The last heading line of project items or 三公 parts, which tells what unnamed parts belong to. */
  #parent: MoneySubject | undefined;

  constructor(
    private readonly columns: readonly AmountColumn[],
    private readonly unit: string | undefined,
    private readonly context: FormContext,
  ) {}

  take(line: Line): boolean {
    const first = Math.min(...this.columns.map(({ from }) => from));
    const label = line.slots.findLast(({ cell }) => cell.columnEnd <= first && !cell.blank)?.cell;
    if (!label) return false;
    const cells = this.columns.map((column) => slotUnder(line.slots, column));
    if (cells.some((slot) => slot && !isFigureCell(slot.cell.key)) || cells.every((slot) => !slot)) return false;
    const subject = this.#subject(label);
    const { money, year } = this.context.evaluation;
    for (const [index, column] of this.columns.entries()) {
      const slot = cells[index];
      if (!slot || slot.cell === label) continue;
      const columnYear = column.year ?? (year === undefined ? undefined : year - (column.yearsBack ?? 0));
      money.push({
        subject,
        name: label.text,
        ...(columnYear === undefined ? {} : { year: columnYear }),
        stage: column.stage,
        amount: cellValue(slot.cell, column.unit ?? this.unit ?? this.context.moneyUnit),
      });
    }
    return true;
  }

  #subject(label: GridCell): MoneySubject {
    const known = subjectOf(label.key);
    if (known) {
      if (known !== 'project-item' && known !== 'operating-costs') this.#parent = known;
      return known;
    }
    // An unknown name among the parts of 项目支出 is one of its projects.
    return this.#parent === 'project' ? 'project-item' : 'other';
  }
}
