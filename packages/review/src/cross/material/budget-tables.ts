import { inUnit, type MoneySubject, parseUnit, type Stage } from '@hengji/core';
import type { Block, Table } from '@hengji/documents';
import { itemName } from '../../checks/common/facts.js';
import { amountHeadingOf } from '../../extract/forms/basic-data.js';
import { isTotalLabel } from '../../extract/headers.js';
import type { NumberSection } from '../../extract/number-table.js';
import { subjectOf, threePublicSubjects } from '../../extract/subjects.js';
import { bareLabel, squeeze } from '../../extract/text.js';
import type { Term } from '../../kernel/term.js';
import type { PlainFact } from '../../model/dossier.js';
import { type BudgetHead, captionOf, kindIn, yearIn } from './budget-head.js';
import { packTerm } from './plain-term.js';

/** Tables of funds that a department's own figures do not contain, or contain only in part. */
const otherFunds = /政府性基金|国有资本|社会保险基金|专户|非税|债务|采购|绩效目标/;
/** Headings that stand for the whole amount of a row. */
const wholeAmount =
  /^(?:合计|总计|小计|金额|预算数|预算金额|预算安排|批复数|本年预算|本年预算数|预算总额|资金总额|决算数|本年支出合计|支出合计)$/;
const projectColumn = /^(?:项目名称|预算项目名称|项目|项目支出名称|二级项目名称|单位\/项目名称)$/;
const threePublic: ReadonlySet<MoneySubject> = new Set(threePublicSubjects);
const matrixSubjects: ReadonlySet<MoneySubject> = new Set([
  'basic',
  'personnel',
  'public',
  'project',
  ...threePublicSubjects,
]);

/** The sums that the tables of a budget, or of final accounts, print under headings that leave no doubt what they are. */
export function readBudgetTables(
  blocks: readonly Block[],
  sections: readonly NumberSection[],
  head: BudgetHead,
): PlainFact[] {
  const tables = new Map<number, TableFacts | undefined>();
  return sections.flatMap((section) => {
    if (!tables.has(section.block)) tables.set(section.block, tableFacts(blocks, section.block, head));
    const table = tables.get(section.block);
    return table ? factsOf(section, table) : [];
  });
}

/** 「单位：万元」, also behind the name of the unit in one line. */
const moneyUnit = /单位[:：]?\(?(亿元|万元|千元|元)/;

/** What holds for a whole table. */
interface TableFacts {
  readonly caption: string;
  readonly year: number | undefined;
  readonly stage: Stage;
  readonly scope: PlainFact['scope'];
  /** Unit of money that stands above the table; the section knows what stands in it. */
  readonly unit: string | undefined;
  /** The texts of a row from left to right. */
  readonly rows: ReadonlyMap<number, readonly CellText[]>;
  /** Column of the names of projects, in a table that lists them. */
  readonly names: number | undefined;
}

interface CellText {
  readonly column: number;
  readonly text: string;
}

function tableFacts(blocks: readonly Block[], index: number, head: BudgetHead): TableFacts | undefined {
  const table = blocks[index];
  if (table?.type !== 'table') return undefined;
  const caption = squeeze(captionOf(blocks, index));
  if (otherFunds.test(caption)) return undefined;
  const kind = kindIn(caption) ?? head.kind;
  const rows = textsByRow(table);
  return {
    caption,
    year: yearIn(caption) ?? head.year,
    stage: kind === 'accounts' ? 'executed' : /调整/.test(caption) ? 'adjusted' : 'opening',
    scope: /一般公共预算|财政拨款/.test(caption) ? 'fiscal' : 'all',
    unit: moneyUnit.exec(caption)?.[1],
    rows,
    names: [...rows.values()].flat().find(({ text }) => projectColumn.test(bareLabel(text)))?.column,
  };
}

function textsByRow({ cells }: Table): Map<number, CellText[]> {
  const rows = new Map<number, CellText[]>();
  for (const { row, column, text } of cells) {
    const key = squeeze(text);
    if (key === '' || key.length > 60 || /^[-+\d.,%—]+$/.test(key)) continue;
    const texts = rows.get(row);
    if (texts === undefined) rows.set(row, [{ column, text: key }]);
    else texts.push({ column, text: key });
  }
  return rows;
}

function factsOf(section: NumberSection, table: TableFacts): PlainFact[] {
  return section.rows.flatMap(({ cells }) =>
    cells.flatMap(({ heading, column, term }): PlainFact[] => {
      const texts = table.rows.get(term.at.row ?? -1) ?? [];
      const label = texts.findLast((text) => text.column < column)?.text ?? '';
      const project = texts.find((text) => text.column === table.names)?.text;
      const what = meaningOf(label, project, bareLabel(heading), table);
      const stated = what && packTerm(inMoney({ ...term, name: what.name }, table.unit));
      if (!what || !stated) return [];
      const amount = amountHeadingOf(heading);
      const year = amount?.year ?? (table.year === undefined ? undefined : table.year - (amount?.yearsBack ?? 0));
      if (year === undefined) return [];
      return [
        {
          subject: what.subject,
          year,
          stage: amount?.stage ?? table.stage,
          scope: threePublic.has(what.subject) ? 'all' : table.scope,
          item: what.item,
          term: stated,
          source: 'table',
          explicit: true,
          accounts: /决算/.test(heading) || (amount === undefined && table.stage === 'executed'),
        },
      ];
    }),
  );
}

interface Meaning {
  readonly subject: MoneySubject;
  readonly item: string;
  readonly name: string;
}

/** What the number under a heading in a row is; undefined where it is a part, another fund, or not clear. */
function meaningOf(
  label: string,
  project: string | undefined,
  heading: string,
  { caption }: TableFacts,
): Meaning | undefined {
  const total = label === '' || isTotalLabel(label) || /^(?:本年)?支出(?:合计|总计)$/.test(label);
  const whole = wholeAmount.test(heading) || amountHeadingOf(heading) !== undefined;
  if (total) {
    const subject = subjectOf(heading);
    if (subject && matrixSubjects.has(subject)) return { subject, item: '', name: heading };
    if (!whole) return undefined;
    if (/三公/.test(caption) && label !== '') return { subject: 'three-public', item: '', name: '“三公”经费' };
    return /支出/.test(label) ? { subject: 'expenditure', item: '', name: label } : undefined;
  }
  if (!whole) return undefined;
  if (project !== undefined && subjectOf(project) === undefined) {
    const item = itemName(project);
    return item.length >= 3 ? { subject: 'project-item', item, name: project } : undefined;
  }
  const subject = subjectOf(label);
  if (!subject || subject === 'other' || subject === 'carry-over' || subject === 'functional-class') return undefined;
  return {
    subject,
    item: subject === 'project-item' || subject === 'economic-class' ? itemName(label) : '',
    name: label,
  };
}

function inMoney(term: Term, unit: string | undefined): Term {
  const parsed = term.figure.dimension === 'none' && unit !== undefined ? parseUnit(unit) : undefined;
  const figure = parsed ? inUnit(term.figure, parsed) : term.figure;
  return { ...term, figure };
}
