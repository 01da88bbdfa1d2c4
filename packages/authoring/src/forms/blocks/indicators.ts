import type { Evaluation, FrameNode, Indicator } from '@hengji/core';
import type { Band, BandCell } from '../band.js';
import type { Desk } from '../desk.js';
import { runsOf } from '../runs.js';
import { bracketed, joined, printed } from '../values.js';
import { type ClassRow, classRows } from './class-rows.js';
import { type GoalHead, goalHead } from './goal-labels.js';
import {
  columnShares,
  columnsFor,
  type IndicatorBlock,
  type IndicatorColumn,
  isEntry,
  isProse,
} from './indicator-columns.js';
import { classWeight, ShownFrame } from './shown-frame.js';

/** Longer goals are not repeated on every page of their indicators. */
const longestRepeated = 80;

/** The indicators as they were laid out; the total row below them needs their columns. */
export interface IndicatorTable {
  readonly bands: readonly Band[];
  readonly columns: readonly IndicatorColumn[];
  readonly shares: readonly number[];
  readonly sided: boolean;
}

/**
 * The table of indicators: classes merged over their rows, weights in their columns or in brackets after the names,
 * goals above the classes with their own parts. What a class lacks is taken by the name of the indicator.
 */
export function drawIndicators(block: IndicatorBlock, desk: Desk, record: Evaluation): IndicatorTable {
  desk.once('indicators');
  const writer = new IndicatorWriter(block, desk, record);
  return { bands: writer.write(), columns: writer.columns, shares: writer.shares, sided: writer.sided };
}

class IndicatorWriter {
  readonly columns: readonly IndicatorColumn[];
  readonly shares: readonly number[];
  readonly sided: boolean;
  readonly #rows: readonly ClassRow[];
  readonly #heads = new Map<FrameNode, GoalHead>();
  readonly #goals = new Map<FrameNode, number>();
  readonly #newIndex = new Map<number, number>();
  readonly #frame: ShownFrame;
  readonly #hasWeights: boolean;

  constructor(
    private readonly block: IndicatorBlock,
    private readonly desk: Desk,
    private readonly record: Evaluation,
  ) {
    this.#rows = classRows(record);
    this.columns = columnsFor(block, record.indicators);
    const goals = [...new Set(this.#rows.flatMap(({ goal }) => (goal ? [goal] : [])))];
    goals.forEach((node, at) => {
      this.#heads.set(node, goalHead(node, record, at));
    });
    this.sided = block.label !== undefined || goals.length > 0;
    this.shares = [
      ...(this.sided ? [sideShare(block.label ?? '', goals.length > 0)] : []),
      ...this.columns.map(shareOf),
    ];
    this.#hasWeights = this.columns.some(({ role }) => role === 'weight');
    const weights = { column1: this.#at('weight1') >= 0, column2: this.#at('weight2') >= 0 };
    this.#frame = new ShownFrame(desk.shown, weights, (node) => this.#goalNode(node));
  }

  write(): Band[] {
    const bands: Band[] = [];
    let from = 0;
    while (from < this.#rows.length) {
      const goal = this.#rows[from]?.goal;
      let to = from + 1;
      while (to < this.#rows.length && this.#rows[to]?.goal === goal) to += 1;
      bands.push(...this.#part(this.#rows.slice(from, to), goal));
      from = to;
    }
    return bands.length > 0 ? bands : this.#part([{}], undefined);
  }

  #at(role: string): number {
    const at = this.columns.findIndex((column) => column.role === role);
    return at < 0 ? -1 : at + (this.sided ? 1 : 0);
  }

  /** The rows of one goal, or all where there are no goals. */
  #part(rows: readonly ClassRow[], goal: FrameNode | undefined): Band[] {
    const head = goal && this.#heads.get(goal);
    const above = head?.inRow ? [goalRow(head)] : [];
    if (goal !== undefined) this.#frame.open({ goal });
    const offset = this.sided ? 1 : 0;
    const headings: BandCell[] = this.columns.map(({ header }, at) => ({
      at: at + offset,
      text: header,
      look: 'header',
    }));
    const lines = this.#lines(rows);
    if (this.sided) {
      // Headings that are repeated on every page cannot share a merged cell with the rows below.
      headings.unshift({ at: 0, text: '', look: 'header' });
      lines[0]?.unshift({ at: 0, down: rows.length, text: sideLabel(head, this.block.label ?? ''), look: 'group' });
    }
    return [
      ...above,
      {
        shares: this.shares,
        sided: this.sided,
        ...(above.length > 0 ? {} : { headings: 1 }),
        rows: [headings, ...lines],
      },
    ];
  }

  #lines(rows: readonly ClassRow[]): BandCell[][] {
    const down1 = runsOf(
      rows.map((row, at) => row.level1 ?? at),
      isNamed,
    );
    const down2 = runsOf(
      rows.map((row, at) => row.level2 ?? at),
      isNamed,
    );
    const downWeight = weightRuns(rows, this.record.indicators);
    return rows.map((row, at) => {
      this.#frame.open(row);
      const cells = [
        ...this.#classCells(row, 1, down1[at]),
        ...this.#classCells(row, 2, down2[at]),
        ...this.#indicatorCells(row, downWeight[at]),
      ];
      this.#show(row);
      return cells.sort((a, b) => a.at - b.at);
    });
  }

  #classCells(row: ClassRow, level: 1 | 2, down: number | undefined): BandCell[] {
    const at = this.#at(level === 1 ? 'level1' : 'level2');
    if (at < 0 || down === undefined) return [];
    const node = level === 1 ? row.level1 : row.level2;
    // Without this class and any below it, the name of the indicator takes the place.
    if (node === undefined && (level === 2 || row.level2 === undefined)) return [];
    const weightAt = this.#at(level === 1 ? 'weight1' : 'weight2');
    const weight = node && classWeight(node, weightAt >= 0);
    const name = node?.name ?? '';
    const text = weightAt < 0 && weight ? `${name}（${weight.text}）` : name;
    return [
      { at, down, text, look: 'group' },
      ...(weightAt < 0 ? [] : [{ at: weightAt, down, text: weight?.text ?? '', look: 'group' as const }]),
    ];
  }

  #indicatorCells(row: ClassRow, downWeight: number | undefined): BandCell[] {
    const indicator = row.indicator === undefined ? undefined : this.record.indicators[row.indicator];
    const nameAt = this.#at('name');
    const from = row.level2 !== undefined ? nameAt : row.level1 !== undefined ? this.#at('level2') : this.#at('level1');
    const first = from < 0 || from > nameAt ? nameAt : from;
    const weight = this.#hasWeights ? undefined : bracketed(indicator?.weight, 'indicator');
    const name = indicator?.name.text ?? '';
    const cells: BandCell[] = [
      { at: first, span: nameAt - first + 1, text: weight ? `${name}（${weight}）` : name, look: 'text' },
    ];
    for (const { role } of this.columns) {
      const at = this.#at(role);
      if (role === 'weight') {
        if (downWeight === undefined) continue;
        cells.push({ at, down: downWeight, text: printed(indicator?.weight).text, look: 'number' });
      } else if (isEntry(role)) {
        const text = isProse(role) ? (indicator?.[role]?.text ?? '') : printed(indicator?.[role]).text;
        cells.push({ at, text, look: isProse(role) ? 'text' : 'word' });
      } else if (role !== 'name' && !/^(?:level|weight)[12]$/.test(role)) cells.push({ at, text: '', look: 'word' });
    }
    return cells;
  }

  /** Adds the indicator as the table shows it. */
  #show(row: ClassRow): void {
    const { shown } = this.desk;
    const own = row.indicator === undefined ? undefined : this.record.indicators[row.indicator];
    if (own === undefined || row.indicator === undefined || own.name.text === '') return;
    const index = shown.indicators.length;
    this.#newIndex.set(row.indicator, index);
    const indicator: Indicator = { name: { text: own.name.text } };
    if (row.level1) indicator.level1 = joined(row.level1.name);
    if (row.level2) indicator.level2 = joined(row.level2.name);
    const goal = row.goal && this.#goals.get(row.goal);
    if (goal !== undefined) indicator.goal = goal;
    const owner = own.sharesWeightWith === undefined ? undefined : this.#newIndex.get(own.sharesWeightWith);
    const weight = bracketed(own.weight, 'indicator');
    if (this.#hasWeights && owner !== undefined) indicator.sharesWeightWith = owner;
    else if (this.#hasWeights) indicator.weight = printed(own.weight);
    else if (weight !== undefined) indicator.weight = { text: weight };
    for (const { role } of this.columns) {
      if (isEntry(role)) indicator[role] = isProse(role) ? { text: own[role]?.text ?? '' } : printed(own[role]);
    }
    shown.indicators.push(indicator);
    this.#frame.add(row, index);
  }

  #goalNode(node: FrameNode): Pick<FrameNode, 'name' | 'goal' | 'weight'> {
    const head = this.#heads.get(node);
    const index = this.desk.shown.goals.length;
    if (head) this.desk.shown.goals.push(head.goal);
    this.#goals.set(node, index);
    return { name: head?.name ?? '', goal: index, ...(head?.weight ? { weight: { text: head.weight } } : {}) };
  }
}

const shareOf = ({ role }: IndicatorColumn): number => columnShares[role] ?? 10;

/** A short label stands upright in a narrow column. */
const sideShare = (label: string, hasGoals: boolean): number => (hasGoals || label.length > 6 ? 11 : 7);

const isNamed = (key: unknown): boolean => typeof key === 'object' && key !== null && 'name' in key && key.name !== '';

/** 「年度目标1 | 推进……」, and how far it was met. */
function goalRow({ name, weight, goal }: GoalHead): Band {
  const words = goal.text.text.length + (goal.actual?.text.length ?? 0);
  // An unnumbered goal can only be known by its weight.
  const label = goal.number === undefined && weight !== undefined ? `${name}（${weight}）` : name;
  return {
    shares: goal.actual ? [14, 50, 36] : [14, 86],
    sided: true,
    headings: words > longestRepeated ? 0 : 2,
    rows: [
      [
        { at: 0, text: label, look: 'group' },
        { at: 1, text: goal.text.text, look: 'text' },
        ...(goal.actual ? [{ at: 2, text: goal.actual.text, look: 'text' as const }] : []),
      ],
    ],
  };
}

/** The label at the side of indicators: it names the goal where that has no row of its own, else its weight. */
function sideLabel(head: GoalHead | undefined, label: string): string {
  if (head === undefined) return label;
  if (!head.inRow) return head.weight === undefined ? head.name : `${head.name}（${head.weight}）`;
  return head.weight === undefined || head.goal.number === undefined
    ? '年度绩效指标'
    : `年度绩效指标（${head.weight}）`;
}

/** How far the weight of each row reaches down over indicators that share it. */
function weightRuns(rows: readonly ClassRow[], indicators: readonly Indicator[]): (number | undefined)[] {
  const runs: (number | undefined)[] = [];
  let owner: number | undefined;
  let start = 0;
  for (const [at, { indicator }] of rows.entries()) {
    const shares = indicator === undefined ? undefined : indicators[indicator]?.sharesWeightWith;
    if (shares !== undefined && shares === owner) {
      runs[start] = (runs[start] ?? 1) + 1;
      runs.push(undefined);
    } else {
      owner = indicator;
      start = at;
      runs.push(1);
    }
  }
  return runs;
}
