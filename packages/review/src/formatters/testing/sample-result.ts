import { type Evaluation, emptyEvaluation, type Place } from '@hengji/core';
import type { Cell, Document, Paragraph, Table } from '@hengji/documents';
import type { Coverage, DocumentReview, Finding, ReviewResult, Statement } from '../../model/review.js';

/** Fictional reviews for the tests of the formatters: ordinary ones, and one that attacks whatever shows it. */

const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  text,
  origin: 'body',
  ...more,
});

const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): Cell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  text,
});

const expenditure = '2023年度支出合计107.49万元，其中：基本支出73.03万元，占67.94%；项目支出34.66万元，占32.06%。';
const procurement = '政府采购支出4.84万元，均通过“徽采云”平台执行；公务接待费较上年减少0.12万元，降幅约8%。';

const indicators: Table = {
  type: 'table',
  rows: 6,
  columns: 7,
  cells: [
    cell(0, 0, '一级指标'),
    cell(0, 1, '二级指标'),
    cell(0, 2, '三级指标'),
    cell(0, 3, '分值'),
    cell(0, 4, '评价标准'),
    cell(0, 5, '实际完成值'),
    cell(0, 6, '得分'),
    cell(1, 0, '投入（13分）', 2),
    cell(1, 1, '预算配置', 2),
    cell(1, 2, '在职人员控制率'),
    cell(1, 3, '5'),
    cell(1, 4, '以100%为标准。在职人员控制率不高于100%得满分，每超过1个百分点扣0.5分，扣完为止。'),
    cell(1, 5, '133.33%'),
    cell(1, 6, '4'),
    cell(2, 2, '“三公经费”\n变动率'),
    cell(2, 3, '8'),
    cell(2, 4, '变动率不高于0得满分。'),
    cell(2, 5, '-8.00%'),
    cell(2, 6, '8'),
    cell(3, 0, '产出（87分）', 2),
    cell(3, 1, '数量指标', 2),
    cell(3, 2, '走访会员企业'),
    cell(3, 3, '47'),
    cell(3, 4, '完成全年目标得满分，未完成按比例扣分。'),
    cell(3, 5, '60家'),
    cell(3, 6, '47'),
    cell(4, 2, '举办培训'),
    cell(4, 3, '40'),
    cell(4, 4, '每少一期扣10分。'),
    cell(4, 5, ''),
    cell(4, 6, '37.82'),
    cell(5, 0, '合计', 1, 3),
    cell(5, 3, '100'),
    cell(5, 4, '', 1, 2),
    cell(5, 6, '96.82'),
  ],
};

/** Where `text` stands in `source`; fails in a fixture that does not hold it. */
const within = (source: string, text: string, place: Omit<Place, 'start' | 'end'>): Place => {
  const start = source.indexOf(text);
  if (start < 0) throw new Error(`fixture: ${text} is not in ${source}`);
  return { ...place, start, end: start + text.length };
};
const inTable = (row: number, column: number, text: string): { text: string; quote: string; at: Place } => {
  const found = indicators.cells.find((one) => one.row === row && one.column === column);
  const source = found?.text ?? '';
  return { text, quote: source, at: within(source, text, { block: 6, row, column }) };
};
const inText = (block: number, source: string, text: string) => ({
  text,
  quote: source,
  at: within(source, text, { block }),
});

const document: Document = {
  format: 'docx',
  blocks: [
    paragraph('云岭县工商业联合会2023年度部门整体支出绩效自评报告', { level: 1 }),
    paragraph('部门概况', { label: '一、', level: 2 }),
    paragraph('我会核定编制3人，实际在职4人。'),
    paragraph('部门财务情况', { label: '二、', level: 2 }),
    paragraph(expenditure),
    paragraph(procurement, { label: '（一）' }),
    indicators,
    paragraph('培训期数以签到册为准。', { origin: 'footnote' }),
  ],
  remarks: ['第2页的表格跨页，已按同一个表格读取，请留意第4行。'],
};

const statements: Statement[] = [
  {
    id: 's1',
    kind: 'sum',
    verdict: 'contradiction',
    check: 'sum-of-parts',
    figures: [
      inText(4, expenditure, '107.49万元'),
      inText(4, expenditure, '73.03万元'),
      inText(4, expenditure, '34.66万元'),
    ],
    relation: '73.03+34.66=107.69≠107.49',
    recomputed: '107.69',
    evaluation: 0,
  },
  {
    id: 's2',
    kind: 'share',
    verdict: 'holds',
    check: 'share',
    figures: [
      inText(4, expenditure, '73.03万元'),
      inText(4, expenditure, '107.49万元'),
      inText(4, expenditure, '67.94%'),
    ],
    relation: '73.03÷107.49=67.94%',
    recomputed: '67.94%',
    evaluation: 0,
  },
  {
    id: 's3',
    kind: 'ratio',
    verdict: 'contradiction',
    check: 'score-by-standard',
    figures: [inTable(1, 6, '4'), inTable(1, 5, '133.33%')],
    relation: '(4÷3)×100%=133.33%，超过33.33个百分点，扣16.67分，得0分',
    recomputed: '0',
    evaluation: 0,
  },
  {
    id: 's4',
    kind: 'scores',
    verdict: 'holds-within-rounding',
    check: 'total-score',
    figures: [
      inTable(5, 6, '96.82'),
      inTable(1, 6, '4'),
      inTable(2, 6, '8'),
      inTable(3, 6, '47'),
      inTable(4, 6, '37.82'),
    ],
    relation: '4+8+47+37.82=96.82',
    recomputed: '96.82',
    evaluation: 0,
  },
  {
    id: 's5',
    kind: 'growth',
    verdict: 'unexplained',
    check: 'change',
    figures: [inText(5, procurement, '0.12万元'), inText(5, procurement, '8%')],
    relation: '0.12÷上年公务接待费=8%，文中没有上年数',
    evaluation: 0,
  },
];

const quoteOf = ({ text, at }: { text: string; at: Place }) => ({ text, at });

// Deliberately not in the order of severity.
const findings: Finding[] = [
  {
    id: 'f1',
    check: 'blank-actual',
    severity: 'advice',
    title: '实际完成值未填写',
    message: '「举办培训」的实际完成值为空，却有得分37.82。',
    quotes: [
      { text: '举办培训', at: { block: 6, row: 4, column: 5, start: 0, end: 0 } },
      quoteOf(inTable(4, 6, '37.82')),
    ],
    why: '没有完成值就无法核对得分。',
    basis: '表内“实际完成值”栏',
    advice: '补填实际完成值。',
    evaluation: 0,
  },
  {
    id: 'f2',
    check: 'change',
    severity: 'warning',
    title: '增减幅度无从核对',
    message: '「降幅约8%」没有给出上年数，无法重算。',
    statement: 's5',
    quotes: [quoteOf(inText(5, procurement, '降幅约8%')), quoteOf(inText(5, procurement, '0.12万元'))],
    why: '读者无法核对没有基数的增减幅度。',
    basis: '部门决算公开要求说明增减变化',
    advice: '写明上年数。',
    evaluation: 0,
  },
  {
    id: 'f3',
    check: 'score-by-standard',
    severity: 'error',
    title: '得分与评分标准不符',
    message: '按表中标准只能得0分，表中得4分。',
    statement: 's3',
    quotes: [quoteOf(inTable(1, 6, '4')), quoteOf(inTable(1, 5, '133.33%'))],
    printed: '4',
    recomputed: '0',
    why: '按表中评价标准计算，任何一种读法都得不出该得分。',
    basis: '表内评价标准',
    advice: '按标准重新计分，或说明采用的口径。',
    evaluation: 0,
  },
  {
    id: 'f4',
    check: 'sum-of-parts',
    severity: 'error',
    title: '分项之和不等于合计',
    message: '73.03+34.66=107.69≠107.49，相差0.2万元。',
    statement: 's1',
    quotes: statements[0]?.figures.map(quoteOf) ?? [],
    printed: '107.49',
    recomputed: '107.69',
    why: '“其中”列出的各项应当加总为合计。',
    basis: '表内勾稽关系',
    advice: '核对决算报表后改正合计或分项。',
    evaluation: 0,
  },
];

const department: Evaluation = { ...emptyEvaluation('department'), unit: { text: '云岭县工商业联合会' }, year: 2023 };

/** Coverage that agrees with the statements. */
export const coverageOf = (list: readonly Statement[], figures: number): Coverage => {
  const count = (verdict: Statement['verdict']) => list.filter((statement) => statement.verdict === verdict).length;
  return {
    figures,
    figuresInStatements: new Set(list.flatMap((statement) => statement.figures.map(({ at }) => JSON.stringify(at))))
      .size,
    statements: list.length,
    holds: count('holds'),
    withinRounding: count('holds-within-rounding'),
    contradictions: count('contradiction'),
    unexplained: count('unexplained'),
  };
};

/** A review with every kind of content: labels, merges, several severities, overlapping quotes, an empty cell. */
export const sampleReview: DocumentReview = {
  file: '报告/云岭县工商联 2023.docx',
  format: 'docx',
  title: '云岭县工商业联合会2023年度部门整体支出绩效自评报告',
  unit: '云岭县工商业联合会',
  year: 2023,
  document,
  evaluations: [department],
  statements,
  findings,
  scores: [{ evaluation: 0, printed: '96.82', recomputed: { min: '92.82', max: '92.82' }, grade: '优' }],
  coverage: coverageOf(statements, 27),
  notUnderstood: [
    { at: { block: 2, start: 0, end: 16 }, text: '我会核定编制3人，实际在职4人。', reason: '没有核对规则' },
  ],
};

const attack = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';
const terminalAttack = '\u001b[2J\u001b]0;owned\u0007=cmd|calc!A0\u202e\u0000\ud800';

/** A review whose every text tries to break out of the format it is shown in. */
export const hostileReview: DocumentReview = {
  file: `坏/=1+1 ${attack}#?%.txt`,
  format: 'txt',
  title: attack,
  unit: `@${attack}`,
  year: 2022,
  document: {
    format: 'txt',
    blocks: [
      paragraph(`${attack}${terminalAttack}得分95分`, { level: 1, label: attack }),
      {
        type: 'table',
        rows: 2,
        columns: 2,
        name: attack,
        cells: [cell(0, 0, `=HYPERLINK("http://x")|*_[a](b)${attack}`, 9, 9), cell(1, 1, '5')],
      },
    ],
    remarks: [attack],
  },
  evaluations: [],
  statements: [
    {
      id: attack,
      kind: 'same',
      verdict: 'holds',
      check: 'same',
      figures: [{ text: attack, quote: attack, at: { block: 0, start: 2, end: 9999 } }],
      relation: `${attack}${terminalAttack}`,
    },
  ],
  findings: [
    {
      id: attack,
      check: attack,
      severity: 'error',
      title: `+${attack}`,
      message: `-${attack}${terminalAttack}`,
      statement: attack,
      quotes: [
        { text: `=${attack}`, at: { block: 0, start: 3, end: 9 } },
        { text: attack, at: { block: 1, row: 0, column: 0, start: 0, end: 5 } },
        { text: attack, at: { block: 1, row: 7, column: 7, start: 0, end: 5 } },
        { text: attack, at: { block: 77, start: 0, end: 5 } },
      ],
      printed: attack,
      recomputed: attack,
      why: attack,
      basis: `\t${attack}`,
      advice: `\r${attack}`,
    },
  ],
  scores: [],
  coverage: coverageOf([], 1),
  notUnderstood: [{ at: { block: 1, start: 0, end: 0 }, text: attack, reason: attack }],
};

/** A clean report beside the others. */
export const cleanReview: DocumentReview = {
  ...sampleReview,
  file: '报告/青溪镇人民政府.docx',
  unit: '青溪镇人民政府',
  findings: [],
  notUnderstood: [],
};

/** One error dismissed by name, the same dismissal for another that is there no more; hostile words in both. */
export const dismissedReview: DocumentReview = {
  ...sampleReview,
  findings: findings.map((finding) =>
    finding.check === 'sum-of-parts'
      ? { ...finding, dismissed: { reason: '差额为\n当年上缴<财政>款，|见决算说明。', by: '李明', on: '2024-03-18' } }
      : finding,
  ),
  lapsed: [
    { id: 'f9lapsed', check: 'total-score', title: '总分与得分之和不符', reason: '附加分另计。', on: '2024-03-01' },
  ],
};

export const dismissedResult: ReviewResult = { version: 1, documents: [dismissedReview], failed: [] };

export const sampleResult: ReviewResult = {
  version: 1,
  documents: [sampleReview, cleanReview],
  failed: [{ file: '报告/损坏.docx', error: '文件已损坏，无法打开；请用 Word 重新另存后再试。' }],
};

export const hostileResult: ReviewResult = {
  version: 1,
  documents: [hostileReview],
  failed: [{ file: attack, error: `无法读取${attack}` }],
};
