import { type Evaluation, type MoneyLine, type MoneySubject, moneySubjects, type Stage, stages } from '@hengji/core';
import { indicatorsOf, type Pack } from '@hengji/packs';
import { letterOf } from '../cells/columns.js';

/** A column of amounts: a year, as distance from the year evaluated, and a stage. */
export interface MoneyColumn {
  readonly id: string;
  readonly letter: string;
  readonly offset: number;
  readonly stage?: Stage;
}

/** One row of amounts: the lines of one subject and name, at most one a column. */
export interface MoneyRow {
  readonly id: string;
  readonly subject: MoneySubject;
  readonly name: string;
  readonly indent: number;
  /** Indexes in `record.money` by id of the column. */
  readonly lines: ReadonlyMap<string, number>;
}

export interface MoneyPlan {
  readonly columns: readonly MoneyColumn[];
  readonly rows: readonly MoneyRow[];
  /** Named projects; they have a sheet of their own. */
  readonly projects: readonly MoneyRow[];
}

/** 上年决算, 年初预算, 全年预算, 决算: the columns that every workbook has. */
const usual: readonly (readonly [number, Stage])[] = [
  [-1, 'executed'],
  [0, 'opening'],
  [0, 'adjusted'],
  [0, 'executed'],
];

/** Subjects that a department fills where its pack has no table of money. */
const usualRows: readonly (readonly [MoneySubject, string, number])[] = [
  ['income', '收入合计', 0],
  ['fiscal-income', '其中：财政拨款收入', 1],
  ['other-income', '其他收入', 1],
  ['expenditure', '支出合计', 0],
  ['basic', '基本支出', 0],
  ['personnel', '其中：人员经费', 1],
  ['public', '公用经费', 1],
  ['project', '项目支出', 0],
  ['three-public', '“三公”经费', 0],
  ['car', '公务用车购置及运行维护费', 1],
  ['abroad', '因公出国（境）费', 1],
  ['reception', '公务接待费', 1],
  ['procurement', '政府采购', 0],
  ['carry-over', '上年结转', 0],
  ['carry-over', '年末结余', 0],
];

interface Group {
  readonly subject: MoneySubject;
  readonly name: string;
  readonly lines: Map<string, number>;
  readonly first: number;
}

/** How the money of a record stands in tables. The same record and pack always give the same plan. */
export function moneyPlan(record: Evaluation, pack: Pack): MoneyPlan {
  const groups = groupsOf(record);
  const rows: MoneyRow[] = [];
  const open = new Set(groups.filter(({ subject }) => subject !== 'project-item'));
  wantedRows(record, pack).forEach(([subject, label, indent], at) => {
    const alike = [...open].filter((group) => group.subject === subject);
    const same = alike.filter(({ name }) => name === label);
    // A subject that the pack lists once may be named otherwise in the record.
    const found = same.length > 0 ? same : subject === 'carry-over' ? [] : alike;
    for (const group of found) {
      open.delete(group);
      rows.push(rowOf(group, indent));
    }
    if (found.length === 0) rows.push({ id: `+${at}`, subject, name: label, indent, lines: new Map() });
  });
  for (const group of open) {
    // Where the record has it: below the line that stands above it there.
    const above = groups[groups.indexOf(group) - 1];
    const place = rows.findIndex(({ id }) => id === String(above?.first));
    if (place < 0) rows.push(rowOf(group, 0));
    else rows.splice(place + 1, 0, rowOf(group, rows[place]?.indent ?? 0));
  }
  return {
    columns: columnsOf(record, pack),
    rows,
    projects: groups.filter(({ subject }) => subject === 'project-item').map((group) => rowOf(group, 0)),
  };
}

const rowOf = ({ subject, name, lines, first }: Group, indent: number): MoneyRow => ({
  id: String(first),
  subject,
  name,
  indent,
  lines,
});

function wantedRows(record: Evaluation, pack: Pack): readonly (readonly [MoneySubject, string, number])[] {
  if (pack.kind === 'project') return [];
  const blocks = (pack.forms ?? []).flatMap(({ blocks: each }) => each);
  const rows = blocks.flatMap((block) => (block.kind === 'money' ? (block.rows ?? []) : []));
  const known = rows.flatMap(({ subject, label, indent, open }) => {
    const one = moneySubjects.find((each) => each === subject);
    return one === undefined || open ? [] : [[one, label, indent ?? 0] as const];
  });
  if (known.length > 0) return known;
  return record.money.length === 0 || record.kind === 'department' ? usualRows : [];
}

export const columnId = ({ year, stage }: Pick<MoneyLine, 'year' | 'stage'>, of: number | undefined): string =>
  `${offsetOf(year, of)}:${stage ?? ''}`;

/** A line without a year is of the year evaluated. */
const offsetOf = (year: number | undefined, of: number | undefined): number =>
  year === undefined ? 0 : of === undefined ? year : year - of;

function groupsOf({ money, year }: Evaluation): Group[] {
  const groups: Group[] = [];
  const byName = new Map<string, Group[]>();
  money.forEach((line, index) => {
    const key = `${line.subject}\n${line.name}`;
    const column = columnId(line, year);
    const alike = byName.get(key) ?? [];
    const free = alike.find(({ lines }) => !lines.has(column));
    if (free !== undefined) {
      free.lines.set(column, index);
      return;
    }
    const group = { subject: line.subject, name: line.name, lines: new Map([[column, index]]), first: index };
    groups.push(group);
    byName.set(key, [...alike, group]);
  });
  return groups;
}

function columnsOf(record: Evaluation, pack: Pack): MoneyColumn[] {
  const wanted = new Map<string, { offset: number; stage?: Stage }>();
  for (const [offset, stage] of usual) wanted.set(`${offset}:${stage}`, { offset, stage });
  const definitions = indicatorsOf(pack).map(({ definition }) => definition ?? '');
  if (definitions.some((text) => text.includes('追加'))) wanted.set('0:change', { offset: 0, stage: 'change' });
  if (definitions.some((text) => /上年度[^；。]*预算数/.test(text)))
    wanted.set('-1:opening', { offset: -1, stage: 'opening' });
  for (const line of record.money) {
    const { stage } = line;
    const offset = offsetOf(line.year, record.year);
    wanted.set(columnId(line, record.year), { offset, ...(stage === undefined ? {} : { stage }) });
  }
  const order = ({ offset, stage }: { offset: number; stage?: Stage }): number =>
    offset * 10 + (stage === undefined ? 9 : stages.indexOf(stage));
  return [...wanted]
    .sort(([, a], [, b]) => order(a) - order(b))
    .map(([id, column], at) => ({ id, letter: letterOf(at + 3), ...column }));
}
