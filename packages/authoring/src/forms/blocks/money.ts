import type { MoneyLine, MoneySubject, Stage } from '@hengji/core';
import type { PackBlock } from '@hengji/packs';
import type { Band, BandCell } from '../band.js';
import type { Desk } from '../desk.js';
import { joined, printed, withYears } from '../values.js';

type MoneyBlock = Extract<PackBlock, { kind: 'money' }>;
type PackRow = NonNullable<MoneyBlock['rows']>[number];

interface Column {
  readonly year: number | undefined;
  readonly stage: Stage;
  readonly header: string;
}

interface Row {
  readonly subject: MoneySubject;
  readonly name: string;
  /** As printed, moved in. */
  readonly label: string;
  readonly lines: readonly MoneyLine[];
}

const stageWords: Readonly<Record<Stage, string>> = {
  opening: '预算数',
  change: '追加数',
  adjusted: '调整后预算数',
  executed: '决算数',
};
const stageOrder: readonly Stage[] = ['opening', 'change', 'adjusted', 'executed'];

export const otherMoney: MoneyBlock = { kind: 'money', columns: [{ role: 'label', header: '资金（万元）' }] };

/**
 * Amounts by subject, year and stage: the rows and columns of the form, and one more for every year, stage and subject
 * of which only the record speaks. Lines without a stage are not printed here.
 */
export function drawMoney(block: MoneyBlock, desk: Desk, unit: string | undefined): Band {
  const lines = desk.money.filter(({ stage }) => stage !== undefined);
  for (const line of lines) desk.take(line);
  const columns = columnsOf(block, lines, desk.year);
  const rows = rowsOf(block.rows ?? [], lines, columns, desk.year);
  const label = block.columns.find(({ role }) => role === 'label')?.header ?? '资金（万元）';
  const heading = /（(万元|亿元|千元|元)）/.exec(label)?.[1] ?? unit;
  return {
    shares: [28, ...columns.map(() => 72 / columns.length)],
    sided: false,
    rows: [
      [
        { at: 0, text: label, look: 'header' },
        ...columns.map(({ header }, at) => ({ at: at + 1, text: header, look: 'header' as const })),
      ],
      ...rows.map((row): BandCell[] => [
        { at: 0, text: row.label, look: 'text' },
        ...columns.map(({ year, stage }, at): BandCell => {
          const line = row.lines.find((each) => isIn(each, { year, stage }, desk.year));
          const amount = printed(line?.amount, heading);
          desk.shown.money.push({
            subject: row.subject,
            name: row.name,
            ...(year === undefined ? {} : { year }),
            stage,
            amount,
          });
          return { at: at + 1, text: amount.text, look: 'number' };
        }),
      ]),
    ],
  };
}

const isIn = (line: MoneyLine, { year, stage }: Pick<Column, 'year' | 'stage'>, current: number | undefined): boolean =>
  line.stage === stage && (line.year ?? current) === year;

function columnsOf(block: MoneyBlock, lines: readonly MoneyLine[], current: number | undefined): Column[] {
  const columns = block.columns.flatMap(({ role, header }): Column[] => {
    const text = withYears(header, current);
    const before = current === undefined ? undefined : current - 1;
    if (role === 'previous') return [{ year: before, stage: 'executed', header: text }];
    return role === 'opening' || role === 'adjusted' || role === 'executed'
      ? [{ year: current, stage: role, header: text }]
      : [];
  });
  for (const { year: own, stage } of lines) {
    const year = own ?? current;
    if (stage === undefined || columns.some((column) => column.year === year && column.stage === stage)) continue;
    columns.push({ year, stage, header: `${year === undefined ? '本年' : `${year}年`}${stageWords[stage]}` });
  }
  const rank = ({ year = 0, stage }: Column): number => year * 4 + stageOrder.indexOf(stage);
  return columns.sort((a, b) => rank(a) - rank(b));
}

/** Lines of one name and subject are a row; a second line for the same column begins another. */
function rowsOf(
  packRows: readonly PackRow[],
  lines: readonly MoneyLine[],
  columns: readonly Column[],
  current: number | undefined,
): Row[] {
  const groups: { subject: MoneySubject; name: string; lines: MoneyLine[] }[] = [];
  for (const line of lines) {
    const column = columns.find((each) => isIn(line, each, current));
    const group = groups.find(
      (each) =>
        each.subject === line.subject &&
        each.name === line.name &&
        (column === undefined || !each.lines.some((other) => isIn(other, column, current))),
    );
    if (group) group.lines.push(line);
    else groups.push({ subject: line.subject, name: line.name, lines: [line] });
  }
  const left = new Set(groups);
  const rows: Row[] = [];
  for (const { label, subject, indent = 0, open } of packRows) {
    if (subject === undefined) continue;
    const own = [...left].filter((group) => group.subject === subject);
    const moved = '　'.repeat(indent);
    if (open) {
      for (const [at, group] of own.entries()) {
        left.delete(group);
        const name = itemName(group.name, at + 1);
        rows.push({ subject, name, label: `${moved}${name}`, lines: group.lines });
      }
      continue;
    }
    const group = own.find(({ name }) => plainName(name) === plainName(label)) ?? own[0];
    if (group) left.delete(group);
    rows.push({ subject, name: label, label: `${moved}${label}`, lines: group?.lines ?? [] });
  }
  // A name that is no known subject is taken for a part of the subject above it: such names come first.
  const others = [...left].map(({ subject, name, lines: own }, at): Row => {
    const printedName = subject === 'project-item' ? itemName(name, at + 1) : name;
    return { subject, name: printedName, label: printedName, lines: own };
  });
  const unknown = others.filter(({ subject }) => subject === 'other');
  return [...rows, ...unknown, ...others.filter(({ subject }) => subject !== 'other')];
}

const plainName = (name: string): string => joined(name).replace(/^(?:其中[:：]?)?(?:\d{1,2}[、.])?/, '');

/** 「专项：1、古籍修复」, unless the name says already that it is a project. */
const itemName = (name: string, number: number): string =>
  /^(?:其中[:：])?(?:专项|项目)(?:[:：]|\d{1,2}[、.:：])./.test(joined(name)) ? name : `专项：${number}、${name}`;
