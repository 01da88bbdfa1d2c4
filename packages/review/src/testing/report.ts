import type { Block, Document } from '@hengji/documents';
import { readDocument } from '@hengji/documents';
import { documentOf, paragraphOf, tableOf } from '../extract/testing/tables.js';
import type { DocumentReview } from '../model/review.js';
import { type ReviewOptions, reviewDocument } from '../review.js';

/**
 * A report for a test: a document, or a drawing of one. In a drawing every line is a paragraph and lines with `|` are
 * rows of a table, drawn as `tableOf` reads them (`<` and `^` continue a merged cell); 「一、…」 and 「（一）…」 are headings.
 */
export type Report = string | Document;

/** The title of the fictional department that the tests speak of; its year is 2023. */
export const departmentTitle = '2023年度云溪县档案馆部门整体支出绩效自评报告';

/** The document that a report stands for. */
export const drawn = (report: Report): Document =>
  typeof report === 'string' ? documentOf(...blocksOf(report)) : report;

function blocksOf(drawing: string): Block[] {
  const blocks: Block[] = [];
  let rows: string[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows.join('\n')));
    rows = [];
  };
  for (const line of drawing.split('\n')) {
    if (line.includes('|')) {
      rows.push(line);
      continue;
    }
    endTable();
    const text = line.trim();
    if (text === '') continue;
    const level = /^[一二三四五六七八九十]{1,3}、[^。；]{1,36}$/.test(text)
      ? 1
      : /^（[一二三四五六七八九十]{1,3}）[^。；]{1,36}$/.test(text)
        ? 2
        : undefined;
    blocks.push(paragraphOf(text, level === undefined ? {} : { level, levelInferred: true }));
  }
  endTable();
  return blocks;
}

/** Reviews a report, with all checks or the given ones. */
export const reviewReport = (report: Report, options: ReviewOptions = {}): DocumentReview =>
  reviewDocument(drawn(report), '测试.docx', options);

/** Reviews a plain-text file as a user would submit it; tables stand in it flattened to one tab-led line a cell. */
export async function reviewText(text: string, options: ReviewOptions = {}): Promise<DocumentReview> {
  return reviewDocument(await readDocument(new TextEncoder().encode(text)), '测试.txt', options);
}

/** A department's report for 2023 with the given paragraphs of narrative. */
export const prose = (...paragraphs: string[]): string => [departmentTitle, '一、基本情况', ...paragraphs].join('\n');

/** One row of an indicator table; a column is drawn where at least one row fills it (`''` is a printed blank). */
export interface IndicatorRow {
  /** With its weight in brackets where it prints one: 「产出指标（50分）」. */
  readonly level1?: string;
  readonly level2?: string;
  readonly name: string;
  readonly weight?: string;
  readonly target?: string;
  readonly actual?: string;
  readonly score?: string;
  readonly standard?: string;
  readonly reason?: string;
}

const indicatorColumns = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['name', '三级指标'],
  ['weight', '分值'],
  ['target', '年初目标值'],
  ['actual', '实际完成值'],
  ['standard', '评价标准'],
  ['score', '得分'],
  ['reason', '偏差原因分析及改进措施'],
] as const;

/** Draws an indicator table; `total` is the row below it, by column. */
export function indicatorTable(
  rows: readonly IndicatorRow[],
  total?: { readonly weight?: string; readonly score?: string },
): string {
  const columns = indicatorColumns.filter(([key]) => rows.some((row) => row[key] !== undefined));
  const lines = [columns.map(([, heading]) => heading), ...rows.map((row) => columns.map(([key]) => row[key] ?? ''))];
  if (total) {
    lines.push(
      columns.map(([key], i) => (i === 0 ? '总分' : key === 'weight' || key === 'score' ? (total[key] ?? '') : '')),
    );
  }
  return draw(lines);
}

/** One row of the table of the execution of the budget, in 万元; columns as in {@link IndicatorRow}. */
export interface ExecutionLine {
  readonly name?: string;
  readonly opening?: string;
  readonly adjusted?: string;
  readonly executed?: string;
  readonly weight?: string;
  readonly rate?: string;
  readonly score?: string;
}

const executionColumns = [
  ['name', '预算执行情况（万元）'],
  ['opening', '年初预算数'],
  ['adjusted', '全年预算数'],
  ['executed', '全年执行数'],
  ['weight', '分值'],
  ['rate', '执行率'],
  ['score', '得分'],
] as const;

/** Draws the table of the execution of the budget. */
export function executionTable(...rows: readonly ExecutionLine[]): string {
  const named = rows.map((row) => ({ ...row, name: row.name ?? '年度资金总额' }));
  const columns = executionColumns.filter(([key]) => named.some((row) => row[key] !== undefined));
  return draw([columns.map(([, heading]) => heading), ...named.map((row) => columns.map(([key]) => row[key] ?? ''))]);
}

const draw = (rows: readonly (readonly string[])[]): string => rows.map((row) => ` ${row.join(' | ')} `).join('\n');

/** A department's report for 2023 with narrative and, after it, its attached form. */
export const department = (narrative: readonly string[], ...form: readonly string[]): string =>
  [
    prose(...(narrative.length > 0 ? narrative : ['本馆按要求开展了绩效自评。'])),
    '附件：',
    '2023年度云溪县档案馆部门整体支出绩效自评表',
    ...form,
  ].join('\n');

/** The form of a project of the same department, identity and parts in one table; joined to {@link department}. */
export const project = (name: string, ...form: readonly string[]): string =>
  [
    `2023年度${name}项目支出绩效自评表`,
    ` 项目名称 | ${name} | < | < `,
    ' 主管部门 | 云溪县档案馆 | < | < ',
    ...form,
  ].join('\n');
