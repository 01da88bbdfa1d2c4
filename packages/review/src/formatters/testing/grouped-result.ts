import type { Companion, Finding, ReviewGroup, ReviewResult, Statement } from '../../model/review.js';
import { hostileReview, sampleReview } from './sample-result.js';

/** A budget table beside the sample report. */
const companion: Companion = {
  file: '报告/预算表.xlsx',
  format: 'xlsx',
  title: '2023年部门预算表',
  identities: [],
  material: [],
  document: {
    format: 'xlsx',
    remarks: [],
    blocks: [
      {
        type: 'table',
        name: '总表',
        rows: 1,
        columns: 2,
        cells: [
          { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '项目支出' },
          { row: 0, column: 1, rowSpan: 1, columnSpan: 1, text: '36.00' },
        ],
      },
    ],
  },
};

const quotes = [
  { text: '34.66万元', quote: '项目支出34.66万元', at: { block: 4, start: 42, end: 49 }, file: sampleReview.file },
  { text: '36.00', quote: '36.00', at: { block: 0, row: 0, column: 1, start: 0, end: 5 }, file: companion.file },
];

const statement: Statement = {
  id: 'g1s1',
  kind: 'same',
  verdict: 'unexplained',
  check: 'cross-budget-figure',
  figures: quotes,
  relation: '36.00≠34.66',
  recomputed: '36.00',
};

const finding: Finding = {
  id: 'fcross01',
  check: 'cross-budget-figure',
  severity: 'warning',
  title: '预算数与预算表不一致',
  message: '报告中为34.66万元，预算表为36.00，相差1.34万元。',
  statement: 'g1s1',
  quotes: quotes.map(({ quote, at, file }) => ({ text: quote, at, file })),
  printed: '34.66万元',
  recomputed: '36.00',
  why: '预算数应取自批复的预算。',
  basis: '《预算法》',
  advice: '与批复的预算核对。',
};

const group: ReviewGroup = {
  id: 'g1',
  unit: '云岭县工商业联合会',
  year: 2023,
  how: '按单位“云岭县工商业联合会”、年度2023归为一组：部门整体支出报告1份，预算（决算）表1份',
  members: [
    { file: sampleReview.file, role: 'department', year: 2023, how: '单位名称相同' },
    { file: companion.file, role: 'budget', year: 2023, how: '标题写明该单位' },
  ],
  statements: [statement],
  findings: [finding],
  coverage: {
    figures: 7,
    figuresInStatements: 2,
    statements: 1,
    holds: 0,
    withinRounding: 0,
    contradictions: 0,
    unexplained: 1,
  },
};

/** A report held against a budget table, and a file that stands alone. */
export const groupedResult: ReviewResult = {
  version: 1,
  documents: [sampleReview],
  failed: [],
  groups: [group],
  ungrouped: [{ file: '报告/别的.docx', reason: '没有读到年度，无法与其他文件对应。' }],
  companions: [companion],
};

const [attack = ''] = hostileReview.findings.map(({ message }) => message);

/** Groups whose every word attacks whatever shows it. */
export const hostileGroups: ReviewResult = {
  version: 1,
  documents: [hostileReview],
  failed: [],
  groups: [
    {
      ...group,
      unit: attack,
      project: attack,
      how: attack,
      members: [{ file: attack, role: 'project', project: attack, year: 2023, how: attack }],
      findings: [
        { ...finding, message: attack, quotes: [{ text: attack, at: { block: 99, start: 9, end: 3 }, file: attack }] },
      ],
    },
  ],
  ungrouped: [{ file: attack, reason: attack }],
};
