import {
  countedRows,
  filterEvaluations,
  isMixed,
  type RankedEvaluation,
  rankEvaluations,
  type SummarySortKey,
  summarySortKeys,
} from '@hengji/core';
import type { SummaryExportQuery, SummaryRow } from '../api/summary.js';

/** What an export of the summary holds: the lines of the page, and in Chinese how they were chosen and ordered. */
export interface SummaryListing {
  readonly lines: readonly SummaryLine[];
  readonly words: string;
}

export interface SummaryLine {
  readonly row: SummaryRow;
  readonly rank: number | undefined;
  /** Stands below its department, and is ranked among the projects there. */
  readonly isBelow: boolean;
}

/** The evaluations that a page with these filters shows, in its order; projects come after their department. */
export function summaryListing(all: readonly SummaryRow[], query: SummaryExportQuery): SummaryListing {
  const rows = countedRows(all, query.examples !== undefined);
  const { q, year, kind, grade, unit, source, list } = query;
  const sort = summarySortKeys.find((key) => query.sort.endsWith(key)) ?? 'score';
  const descending = query.sort.startsWith('-');
  const nested = list === 'nested';
  const shown = filterEvaluations(rows, { text: q, year, kind, grade, unit, source });
  const lines = rankEvaluations(shown, { sort, descending, nested }).flatMap((ranked) => [
    lineOf(ranked, false),
    ...ranked.projects.map((project) => lineOf(project, true)),
  ]);
  const filters = filterWords(query);
  const count = `共${rows.length}份自评${exampleWords(all, query)}${filters.length === 0 ? '' : `，列出${lines.length}份`}`;
  const order = `按${sortName[sort]}${descending ? '降序' : '升序'}排列`;
  const below = lines.some(({ isBelow }) => isBelow) ? '，归入部门的项目列在该部门之下，名次只在这些项目中排' : '';
  return { lines, words: `筛选条件：${filters.join('；') || '无'}。${count}，${order}${below}。` };
}

/** Whether the examples are among the rows, where there are others as well. */
function exampleWords(rows: readonly SummaryRow[], { examples }: SummaryExportQuery): string {
  if (!isMixed(rows)) return '';
  const count = rows.filter(({ demonstration }) => demonstration).length;
  return `（${examples === undefined ? '不含' : '含'}示例${count}份）`;
}

const lineOf = ({ row, rank }: RankedEvaluation<SummaryRow>, isBelow: boolean): SummaryLine => ({ row, rank, isBelow });

const sortName: Readonly<Record<SummarySortKey, string>> = {
  score: '得分（折合百分制）',
  execution: '执行率',
  budget: '预算',
  unit: '单位',
  year: '年度',
};

const kindName = { department: '部门整体', project: '项目' } as const;
const sourceName = { report: '已审核的报告', record: '编报的记录' } as const;

/** Each filter that is set, in Chinese. */
const filterWords = ({ q, year, kind, grade, unit, source }: SummaryExportQuery): string[] => [
  ...(q.trim() === '' ? [] : [`含有“${q.trim()}”`]),
  ...(year === undefined ? [] : [`年度为${year}年`]),
  ...(unit === undefined ? [] : [`单位为${unit}`]),
  ...(kind === undefined ? [] : [`类型为${kindName[kind]}`]),
  ...(source === undefined ? [] : [`来源为${sourceName[source]}`]),
  ...(grade === undefined ? [] : [grade === '' ? '没有等级' : `等级为${grade}`]),
];
