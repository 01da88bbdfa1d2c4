import type { ExecutionRow } from '@hengji/core';
import type { PackBlock } from '@hengji/packs';
import type { Band, BandCell } from '../band.js';
import type { Desk } from '../desk.js';
import { bracketed, joined, printed } from '../values.js';
import { inlineAmounts } from './inline-money.js';

export type ExecutionBlock = Extract<PackBlock, { kind: 'execution' }>;
type Part = NonNullable<ExecutionBlock['parts']>[number];
type Column = ExecutionBlock['columns'][number];

export const usualExecution: ExecutionBlock = {
  kind: 'execution',
  label: '预算执行情况（万元）',
  columns: [
    { role: 'label', header: '' },
    { role: 'opening', header: '年初预算数' },
    { role: 'adjusted', header: '全年预算数' },
    { role: 'executed', header: '全年执行数' },
    { role: 'weight', header: '分值' },
    { role: 'rate', header: '执行率' },
    { role: 'score', header: '得分' },
  ],
};

const names = ['opening', 'adjusted', 'executed', 'rate', 'score'] as const;
type ValueName = (typeof names)[number];
const isValue = (role: string): role is ValueName => (names as readonly string[]).includes(role);

/** The row that is scored, and what belongs to it: budget, execution, rate, marks. */
export function drawExecution(block: ExecutionBlock, desk: Desk, unit: string | undefined): Band {
  desk.once('execution');
  const rows = rowsOf(block, desk.record.execution);
  const scored = rows.find(({ row }) => row.score?.text) ?? rows[0];
  const hasColumn = block.columns.some(({ role }) => role === 'weight');
  const marks = rows.flatMap(({ row }) => (row.fullMarks?.text ? [row] : []));
  // Marks beside the table are those of the scored row alone; any others need a column.
  const given = scored?.row.fullMarks?.text || desk.pack.executionMarks;
  const own = given === undefined ? undefined : bracketed({ text: given }, 'indicator');
  const beside = !hasColumn && marks.length <= 1 && (marks.length === 0 || marks[0] === scored?.row) ? own : undefined;
  const columns = withOthers(block.columns, rows, !hasColumn && beside === undefined && marks.length > 0);
  const label = withMarks(block.label ?? '', beside);
  const heading = unitIn(label) ?? unit;
  const shownRows = rows.map(({ name, row }): ExecutionRow => {
    const shown: ExecutionRow = { name };
    for (const { role } of columns) {
      if (role === 'weight' && row.fullMarks?.text) shown.fullMarks = printed(row.fullMarks);
      if (isValue(role)) shown[role] = printed(row[role], role === 'rate' || role === 'score' ? undefined : heading);
    }
    if (beside !== undefined && row === scored?.row) shown.fullMarks = { text: beside };
    return shown;
  });
  desk.shown.execution.push(...shownRows);
  const parts = block.parts === undefined ? [] : drawParts(block.parts, desk, unit, columns.length);
  return {
    shares: [10, ...columns.map(({ role, header }) => Math.max(shares[role] ?? 12, Math.min(16, header.length * 1.5)))],
    sided: true,
    rows: [
      [
        { at: 0, down: shownRows.length + parts.length + 1, text: label, look: 'group' },
        ...columns.map(({ header }, at) => ({ at: at + 1, text: withMarks(header, beside), look: 'header' as const })),
      ],
      ...shownRows.map((row, index) =>
        columns.map(({ role }, at): BandCell => {
          const text = isValue(role) ? row[role]?.text : role === 'weight' ? columnMarks(row, beside) : undefined;
          return role === 'label'
            ? { at: at + 1, text: rows[index]?.label ?? row.name, look: 'label' }
            : { at: at + 1, text: text ?? '', look: 'number' };
        }),
      ),
      ...parts,
    ],
  };
}

const shares: Readonly<Record<string, number>> = { label: 20, weight: 8, score: 9, rate: 10 };

const columnMarks = (row: ExecutionRow, beside: string | undefined): string | undefined =>
  beside === undefined ? row.fullMarks?.text : undefined;

/** 「（20分）」 in a label or heading with the marks of the record; without where the marks have a column. */
const withMarks = (label: string, marks: string | undefined): string =>
  label.replace(/（\d{1,3}分([^（）]*)）/, (_, rest: string) => (marks === undefined ? '' : `（${marks}${rest}）`));

const unitIn = (label: string): string | undefined => /（(万元|亿元|千元|元)）/.exec(label)?.[1];

interface FormRow {
  readonly name: string;
  /** As printed, moved in. */
  readonly label: string;
  readonly row: ExecutionRow;
}

/** The rows of the form with what the record says of them, and those that only the record has. */
function rowsOf(block: ExecutionBlock, own: readonly ExecutionRow[]): FormRow[] {
  const left = new Set(own);
  const rows = (block.rows ?? []).map(({ label, indent = 0 }, at): FormRow => {
    const row =
      [...left].find(({ name }) => plainName(name) === plainName(label)) ??
      (at === 0 ? [...left].find(({ name }) => name === '') : undefined);
    if (row) left.delete(row);
    return { name: joined(label), label: `${'　'.repeat(indent)}${label}`, row: row ?? { name: label } };
  });
  for (const row of left) {
    const name = joined(row.name) || '年度资金总额';
    rows.push({ name, label: name, row });
  }
  // A form with one row for whatever is evaluated takes the record's own row, not a blank one above it.
  const [first, second] = rows;
  if (
    block.rows?.length === 1 &&
    first &&
    second &&
    first.row.name === block.rows[0]?.label &&
    !own.includes(first.row)
  )
    rows.shift();
  return rows.length > 0 ? rows : [{ name: '年度资金总额', label: '年度资金总额', row: { name: '年度资金总额' } }];
}

const plainName = (name: string): string => joined(name).replace(/^其中[:：]?/, '');

/** The columns of the form, and one for every stage of which only the record speaks. */
function withOthers(columns: readonly Column[], rows: readonly FormRow[], withMarks: boolean): Column[] {
  const all = [...columns];
  const wanted = names.filter((name) => rows.some(({ row }) => row[name]?.text));
  for (const name of [...wanted, ...(withMarks ? (['weight'] as const) : [])]) {
    const standard = usualExecution.columns.find(({ role }) => role === name);
    if (standard === undefined || all.some(({ role }) => role === name)) continue;
    const order = usualExecution.columns.map(({ role }) => role as string);
    const after = all.findLastIndex(({ role }) => order.indexOf(role) < order.indexOf(name));
    all.splice(after + 1, 0, standard);
  }
  return all;
}

/**
 * 「其中：一般公共预算：102.49 | 其中：基本支出：99.2」: amounts by source and by use, two beside each other; below them any
 * others of which nothing but the name is known.
 */
function drawParts(parts: readonly Part[], desk: Desk, unit: string | undefined, columns: number): BandCell[][] {
  const left = Math.ceil(columns / 2);
  const cells = (texts: readonly string[]): BandCell[] =>
    texts.map((text, at) => ({
      at: at === 0 ? 1 : 1 + left,
      span: at === 0 ? left : columns - left,
      text,
      look: 'text',
    }));
  const most = Math.max(...parts.map(({ rows }) => rows.length));
  const lines = Array.from({ length: most }, (_, row) =>
    parts.map(({ rows }) => {
      const part = rows[row];
      if (part === undefined) return '';
      const { text } = desk.amount(part.subject, part.label.replace(/^其中[:：]/, ''), unit);
      return `${part.label}：${text}`;
    }),
  );
  return [parts.map(({ title }) => `${title}：`), ...lines, ...inlineAmounts(desk, unit)].map(cells);
}
