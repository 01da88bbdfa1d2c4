import type { Cell, Workbook, Worksheet } from 'exceljs';
import type { DocumentReview, Finding, ReviewResult } from '../model/review.js';
import { dropControls, shorten } from './common/clean.js';
import { type DecidedFinding, decidedFindings } from './common/dismissed.js';
import { groupTitle, memberWords, passagesOfFiles } from './common/groups.js';
import { placesOf } from './common/places.js';
import { bySeverity, countSeverities, severityName } from './common/severity.js';
import { arithmeticOf, recomputedScore } from './common/summary.js';
import type { Formatter } from './formatter.js';
import { displayWidth } from './terminal/display-width.js';

/** The most characters Excel allows in a cell. */
const longestText = 32_767;
const lineHeight = 15;
const tallestRow = 300;

interface Column<Row> {
  readonly title: string;
  /** Width in characters of the default font; a Chinese character takes two. */
  readonly width: number;
  readonly value: (row: Row) => string | number | undefined;
}

/** A workbook to hand to the unit: the list of problems to answer, what was checked, and what could not be read. */
export const xlsxFormatter: Formatter = {
  id: 'xlsx',
  title: 'Excel 问题清单，可逐条填写整改情况',
  extension: 'xlsx',
  binary: true,
  async format(result) {
    const { default: exceljs } = await import('exceljs');
    const workbook = new exceljs.Workbook();
    workbook.creator = 'Hengji';
    addSheet(workbook, '问题清单', findingColumns, findingRows(result));
    if (result.documents.length > 0) addSheet(workbook, '核对情况', coverageColumns, result.documents);
    const between = (result.groups ?? []).map((group) => ({ ...group, file: group.members[0]?.file ?? '' }));
    const decided = [...result.documents, ...between].flatMap((review) =>
      decidedFindings(review).map((one) => ({ file: review.file, ...one })),
    );
    if (decided.length > 0) addSheet(workbook, '已排除', decidedColumns, decided);
    const grouped = groupRows(result);
    if (grouped.length > 0) addSheet(workbook, '跨文件分组', groupColumns, grouped);
    if (result.failed.length > 0) addSheet(workbook, '未能读取', failedColumns, result.failed);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  },
};

const findingRows = (result: ReviewResult) => {
  const inFiles = result.documents.flatMap((review): FindingRow[] => {
    const places = placesOf(review.document);
    const arithmetic = arithmeticOf(review);
    return bySeverity(review.findings).map((finding) => {
      const relation = arithmetic(finding);
      const passages = places.passages(finding.quotes);
      return {
        review,
        finding,
        where: passages.map(({ full }) => full).join('\n'),
        quotes: passages.map(({ excerpt }) => excerpt).join('\n'),
        explanation: relation === undefined ? finding.message : `${finding.message}\n${relation}`,
      };
    });
  });
  const between = (result.groups ?? []).flatMap((group): FindingRow[] => {
    const passagesOf = passagesOfFiles(result);
    const arithmetic = arithmeticOf(group);
    return bySeverity(group.findings).map((finding) => {
      const passages = passagesOf(finding.quotes);
      return {
        review: { ...group, file: [...new Set(passages.map(({ file }) => file))].join('\n') },
        finding,
        where: passages.map(({ file, full }) => `${file} ${full}`).join('\n'),
        quotes: passages.map(({ excerpt }) => excerpt).join('\n'),
        explanation: [finding.message, arithmetic(finding) ?? []].flat().join('\n'),
      };
    });
  });
  return [...inFiles, ...between].map((row, index) => ({ ...row, number: index + 1 }));
};

interface FindingRow {
  readonly review: Pick<DocumentReview, 'file' | 'unit' | 'year'>;
  readonly finding: Finding;
  readonly where: string;
  readonly quotes: string;
  readonly explanation: string;
}

const groupRows = ({ groups = [], ungrouped = [] }: ReviewResult) => [
  ...groups.flatMap((group) =>
    group.members.map((member) => ({ title: groupTitle(group), what: memberWords(member), group, ...member })),
  ),
  ...ungrouped.map(({ file, reason }) => ({ title: '没有归组', what: '', file, how: reason, group: undefined })),
];

const groupColumns: Column<ReturnType<typeof groupRows>[number]>[] = [
  { title: '组', width: 30, value: ({ title }) => title },
  { title: '文件', width: 30, value: ({ file }) => file },
  { title: '角色', width: 24, value: ({ what }) => what },
  { title: '归组的理由', width: 50, value: ({ how }) => how },
  { title: '核对关系', width: 10, value: ({ group }) => group?.coverage.statements },
  { title: '一致', width: 7, value: ({ group }) => group && group.coverage.holds + group.coverage.withinRounding },
  { title: '矛盾', width: 7, value: ({ group }) => group?.coverage.contradictions },
  { title: '未说明', width: 8, value: ({ group }) => group?.coverage.unexplained },
];

const findingColumns: Column<ReturnType<typeof findingRows>[number]>[] = [
  { title: '序号', width: 5, value: ({ number }) => number },
  { title: '文件', width: 15, value: ({ review }) => review.file },
  { title: '单位', width: 13, value: ({ review }) => review.unit },
  { title: '年度', width: 6, value: ({ review }) => review.year },
  { title: '级别', width: 7, value: ({ finding }) => severityName[finding.severity] },
  { title: '问题', width: 13, value: ({ finding }) => finding.title },
  { title: '位置', width: 17, value: ({ where }) => where },
  { title: '原文', width: 30, value: ({ quotes }) => quotes },
  { title: '表述数', width: 9, value: ({ finding }) => finding.printed },
  { title: '核对数', width: 9, value: ({ finding }) => finding.recomputed },
  { title: '说明', width: 30, value: ({ explanation }) => explanation },
  { title: '依据', width: 14, value: ({ finding }) => finding.basis },
  { title: '建议', width: 18, value: ({ finding }) => finding.advice },
  { title: '整改情况', width: 18, value: () => undefined },
  { title: '编号', width: 10, value: ({ finding }) => finding.id },
];

const decidedColumns: Column<DecidedFinding & { readonly file: string }>[] = [
  { title: '文件', width: 20, value: ({ file }) => file },
  { title: '编号', width: 10, value: ({ id }) => id },
  { title: '问题', width: 24, value: ({ title }) => title },
  { title: '说明', width: 40, value: ({ words }) => words },
  { title: '状态', width: 8, value: ({ lapsed }) => (lapsed ? '已失效' : '已排除') },
  { title: '理由', width: 40, value: ({ dismissal }) => dismissal.reason },
  { title: '排除人', width: 10, value: ({ dismissal }) => dismissal.by },
  { title: '日期', width: 12, value: ({ dismissal }) => dismissal.on },
];

const coverageColumns: Column<ReviewResult['documents'][number]>[] = [
  { title: '文件', width: 30, value: ({ file }) => file },
  { title: '单位', width: 24, value: ({ unit }) => unit },
  { title: '年度', width: 7, value: ({ year }) => year },
  { title: '自评得分', width: 10, value: ({ scores }) => scores[0]?.printed },
  {
    title: '重算得分',
    width: 12,
    value: ({ scores }) => (scores[0] === undefined ? undefined : recomputedScore(scores[0])),
  },
  { title: '等级', width: 7, value: ({ scores }) => scores[0]?.grade },
  { title: '错误', width: 7, value: ({ findings }) => countSeverities(findings).error },
  { title: '待说明', width: 8, value: ({ findings }) => countSeverities(findings).warning },
  { title: '建议', width: 7, value: ({ findings }) => countSeverities(findings).advice },
  { title: '读到数字', width: 10, value: ({ coverage }) => coverage.figures },
  { title: '参与核对', width: 10, value: ({ coverage }) => coverage.figuresInStatements },
  { title: '核对关系', width: 10, value: ({ coverage }) => coverage.statements },
  { title: '一致', width: 7, value: ({ coverage }) => coverage.holds },
  { title: '舍入内一致', width: 12, value: ({ coverage }) => coverage.withinRounding },
  { title: '矛盾', width: 7, value: ({ coverage }) => coverage.contradictions },
  { title: '未说明', width: 8, value: ({ coverage }) => coverage.unexplained },
  { title: '未读懂', width: 8, value: ({ notUnderstood }) => notUnderstood.length },
];

const failedColumns: Column<ReviewResult['failed'][number]>[] = [
  { title: '文件', width: 50, value: ({ file }) => file },
  { title: '原因', width: 70, value: ({ error }) => error },
];

function addSheet<Row>(workbook: Workbook, name: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const header = sheet.getRow(1);
  for (const [index, { title }] of columns.entries()) heading(header.getCell(index + 1), title);
  header.height = 24;
  for (const [index, row] of rows.entries()) body(sheet, index + 2, columns, row);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}

function heading(cell: Cell, title: string): void {
  cell.value = title;
  cell.font = { bold: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3EEEA' } };
  cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  cell.border = thin;
}

function body<Row>(sheet: Worksheet, number: number, columns: readonly Column<Row>[], source: Row): void {
  const row = sheet.getRow(number);
  let lines = 1;
  for (const [index, { width, value }] of columns.entries()) {
    const cell = row.getCell(index + 1);
    const content = value(source);
    // A string is written as a string cell whatever it begins with: exceljs makes formulas only from objects.
    if (content !== undefined) cell.value = typeof content === 'string' ? cellText(content) : content;
    cell.alignment = { vertical: 'top', wrapText: true, horizontal: typeof content === 'number' ? 'center' : 'left' };
    cell.border = thin;
    if (typeof content === 'string') lines = Math.max(lines, lineCount(content, width));
  }
  // Excel does not fit the heights of wrapped rows by itself when it opens a file written by a program.
  row.height = Math.min(tallestRow, lines * lineHeight + 4);
}

const thin = Object.fromEntries(
  ['top', 'left', 'bottom', 'right'].map((side) => [side, { style: 'thin', color: { argb: 'FFC9D2CE' } }]),
) as Cell['border'];

const cellText = (text: string): string => shorten(dropControls(text), longestText);

const lineCount = (text: string, width: number): number =>
  text
    .slice(0, 4_000)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, width - 1.5))), 0);
