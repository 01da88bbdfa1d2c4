import type { Block, Document, Table } from '@hengji/documents';
import { unitLabels } from '../../extract/headers.js';
import { bareLabel, squeeze } from '../../extract/text.js';
import { yearOf } from '../../extract/titles.js';
import type { UnitMention } from '../../model/dossier.js';

/** What the head of a budget table, or of a notice of a budget, says. */
export interface BudgetHead {
  readonly kind: 'budget' | 'accounts';
  readonly title: string;
  readonly year?: number;
  readonly units: readonly UnitMention[];
}

/** Words of a report of another kind than a budget: what evaluates is no budget table. */
const evaluates = /自评|绩效评价|评价报告|绩效报告|审计|总结/;
const longestTitle = 60;
const mostLines = 10;
const mostTables = 30;

/** Reads the head of a document as that of a budget or of final accounts; undefined for anything else. */
export function readBudgetHead(document: Document): BudgetHead | undefined {
  const lines = headLines(document);
  const titles = lines.filter((line) => line.length <= longestTitle && /预算|决算/.test(line));
  const [title] = titles;
  if (title === undefined || lines.some((line) => line.length <= longestTitle && evaluates.test(line)))
    return undefined;
  const year =
    titles.map(yearIn).find((found) => found !== undefined) ?? lines.map(yearIn).find((found) => found !== undefined);
  return {
    kind: kindIn(title) ?? titles.map(kindIn).find((kind) => kind !== undefined) ?? 'budget',
    title,
    ...(year === undefined ? {} : { year }),
    units: unitsIn(document, lines, titles),
  };
}

/** 预算 or 决算, where a title says only one of them. */
export function kindIn(title: string): BudgetHead['kind'] | undefined {
  const budget = /预算(?!财政拨款)/.test(title.replace(/一般公共预算|政府性基金预算|国有资本经营预算/g, ''));
  const accounts = /决算/.test(title);
  if (accounts) return /预决算|预算.{0,3}决算/.test(title) ? undefined : 'accounts';
  return budget ? 'budget' : undefined;
}

/** The year that a line names first. */
export function yearIn(line: string): number | undefined {
  const found = /(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年/.exec(line)?.[1];
  return found === undefined ? undefined : yearOf(found);
}

/** What a table is called: its sheet, the paragraphs right above it and the cells that fill a row at its top. */
export function captionOf(blocks: readonly Block[], index: number): string {
  const table = blocks[index];
  if (table?.type !== 'table') return '';
  const above: string[] = [];
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const block = blocks[at];
    if (block?.type !== 'paragraph') break;
    if (block.text.trim() !== '' && block.text.length <= longestTitle) above.unshift(block.text.trim());
  }
  return [table.name ?? '', ...above, ...topLines(table)].join('\n');
}

function headLines({ blocks }: Document): string[] {
  const lines: string[] = [];
  let tables = 0;
  for (const block of blocks) {
    if (block.type === 'table') {
      tables += 1;
      if (tables > mostTables) break;
      lines.push(...(block.name === undefined ? [] : [block.name]), ...topLines(block));
    } else if (lines.length < mostLines && block.text.trim() !== '') lines.push(block.text.trim());
  }
  return lines;
}

/** Cells that stand alone in one of the first rows. */
function topLines(table: Table): string[] {
  const lines: string[] = [];
  for (let row = 0; row < Math.min(4, table.rows); row += 1) {
    const printed = table.cells.filter((cell) => cell.row === row && cell.text.trim() !== '');
    const [only] = printed;
    if (printed.length <= 2 && only)
      lines.push(...printed.map(({ text }) => text.trim()).filter((text) => text.length <= 80));
  }
  return lines;
}

/** 「部门名称：云溪县档案馆」, the addressee of a notice, and what stands beside the year in the title. */
function unitsIn({ blocks }: Document, lines: readonly string[], titles: readonly string[]): UnitMention[] {
  const units: UnitMention[] = [];
  const add = (name: string, from: string): void => {
    const text = name.trim();
    if (text.length >= 3 && text.length <= 40 && !units.some((unit) => unit.name === text))
      units.push({ name: text, from });
  };
  for (const line of lines) {
    const [, label = '', name = ''] = /^([^：:]{2,10})[：:]\s*([^\s：:]{3,40})/.exec(line) ?? [];
    if (isUnitLabel(label)) add(name, label.trim());
  }
  for (const block of blocks.slice(0, mostTables)) {
    if (block.type !== 'table') continue;
    for (const [index, cell] of block.cells.entries()) {
      if (cell.row > 3) break;
      const right = block.cells[index + 1];
      if (right?.row === cell.row && isUnitLabel(cell.text)) add(right.text, cell.text.trim());
    }
  }
  for (const line of lines)
    if (/^[^，。；：:]{3,30}[：:]$/.test(line) && unitEnding.test(line.slice(0, -1)))
      add(line.slice(0, -1), '主送单位');
  for (const title of titles) add(unitInTitle(title), '标题');
  return units.slice(0, 8);
}

const isUnitLabel = (text: string): boolean => {
  const label = bareLabel(squeeze(text));
  return (
    label.length <= 10 && (unitLabels.has(label) || /^(?:编制|预算|主管)?(?:单位|部门)(?:名称|\(公章\))?$/.test(label))
  );
};

const unitEnding = /(?:局|委|厅|办|部|院|会|所|站|处|队|社|校|学|馆|园|署|中心|政府|公司|街道|镇|乡)$/;

/** 「云溪县档案馆2023年部门预算公开表」, 「2023年度云溪县档案馆部门预算」; '' where nothing is left that is a name. */
function unitInTitle(title: string): string {
  const bare = title
    .replace(/\s+/g, '')
    .replace(/(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年度?/g, '|')
    .replace(/^关于(?:批复|下达|公开)?/, '')
    .replace(/(?:部门|单位|收支|预算|决算|支出|收入|一般公共|项目|批复|公开|总表|安排|调整).*$/, '');
  const name = bare.split('|').find((part) => unitEnding.test(part));
  return name ?? '';
}
