import type {
  DocumentReview,
  Finding,
  QuotedFigure,
  ReviewGroup,
  ReviewResult,
  Severity,
  Ungrouped,
} from '../model/review.js';
import { oneLine, shorten, showControls } from './common/clean.js';
import { decidedFindings, decidedWords, reasonWords } from './common/dismissed.js';
import { groupTitle, memberWords, passagesOfFiles, reasonsUngrouped, someFiles } from './common/groups.js';
import { kindName } from './common/kinds.js';
import { type Places, placesOf } from './common/places.js';
import { bySeverity, countSeverities, severityName, verdictName } from './common/severity.js';
import {
  arithmeticOf,
  countWords,
  coverageWords,
  evaluationName,
  identity,
  printedAndRecomputed,
  scoreLines,
  totalWords,
} from './common/summary.js';
import type { Formatter } from './formatter.js';
import { displayWidth } from './terminal/display-width.js';
import { type Paint, type Style, style } from './terminal/style.js';
import { wrap } from './terminal/wrap.js';

const markers: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', advice: '·' };
const shownPlaces = 6;
const shownPassages = 20;

/** The report for a terminal: per file the findings, gravest first, then what was tested; totals at the end. */
export const tableFormatter: Formatter = {
  id: 'table',
  title: '终端里的文字报告',
  extension: 'txt',
  binary: false,
  async format(result, { color, width, verbose }) {
    const page = new Page(style(color), Math.max(40, width));
    for (const review of result.documents) documentPart(page, review, verbose);
    for (const group of result.groups ?? []) groupPart(page, result, group, verbose);
    ungroupedPart(page, result.ungrouped ?? []);
    closingPart(page, result);
    return page.text();
  },
};

/** Lines of output; the only place where text of a document enters, so that it is always made harmless. */
class Page {
  private readonly lines: string[] = [];
  constructor(
    readonly style: Style,
    readonly width: number,
  ) {}

  blank(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }

  /** Wrapped text behind `lead`; further lines are indented as deep as the lead is wide. */
  put(lead: string, text: string, paint: Paint = (line) => line, paintLead: Paint = paint): void {
    const depth = displayWidth(lead);
    for (const [index, line] of wrap(showControls(text), this.width - depth).entries()) {
      this.lines.push(index === 0 ? paintLead(lead) + paint(line) : `${' '.repeat(depth)}${paint(line)}`.trimEnd());
    }
  }

  /** One labelled entry of a finding. */
  entry(label: string, text: string): void {
    const lead = `    ${label}`;
    this.put(lead + ' '.repeat(Math.max(1, 12 - displayWidth(lead))), text, undefined, this.style.dim);
  }

  text(): string {
    return `${this.lines.join('\n').trimEnd()}\n`;
  }
}

function documentPart(page: Page, review: DocumentReview, verbose: boolean): void {
  const places = placesOf(review.document);
  const arithmetic = arithmeticOf(review);
  page.blank();
  page.put('', review.file, page.style.bold);
  const facts = identity(review);
  if (facts.length > 0) page.put('  ', facts.join('，'));
  for (const line of scoreLines(review)) page.put('  ', line);
  const counts = countSeverities(review.findings);
  const open = bySeverity(review.findings);
  if (open.length === 0) page.put('  ', '没有发现问题', page.style.green);
  else page.put('  ', countWords(counts), counts.error > 0 ? page.style.red : page.style.yellow);
  for (const finding of open) findingPart(page, review, places, finding, arithmetic(finding));
  dismissedPart(page, review);
  page.blank();
  page.put('  ', coverageWords(review.coverage), page.style.dim);
  for (const remark of review.document.remarks) page.put('  读取说明：', remark, page.style.dim);
  notUnderstoodPart(page, review, places);
  if (verbose) statementsPart(page, review, ({ at }) => places.words(at));
}

function findingPart(
  page: Page,
  review: DocumentReview,
  places: Places,
  finding: Finding,
  relation: string | undefined,
): void {
  const name = evaluationName(review, finding.evaluation);
  findingHead(page, finding, name === undefined ? '' : `（${name}）`);
  const passages = places.passages(finding.quotes);
  for (const passage of passages.slice(0, shownPlaces)) {
    page.entry('位置', passage.full);
    page.entry('原文', passage.excerpt);
  }
  if (passages.length > shownPlaces) page.entry('', `另有${passages.length - shownPlaces}处`);
  findingBody(page, finding, relation);
}

function findingHead(page: Page, { severity, title, id }: Finding, whose: string): void {
  const paints = { error: page.style.red, warning: page.style.yellow, advice: page.style.blue };
  page.blank();
  page.put(`  ${markers[severity]} `, `${severityName[severity]}：${title}${whose} ${id}`, paints[severity]);
}

function findingBody(page: Page, finding: Finding, relation: string | undefined): void {
  page.entry('说明', finding.message);
  if (relation !== undefined) page.entry('算式', relation);
  const numbers = printedAndRecomputed(finding);
  if (numbers !== undefined) page.entry('数值', numbers);
  page.entry('依据', finding.basis);
  page.entry('怎么办', finding.advice);
}

function dismissedPart(page: Page, review: Pick<DocumentReview, 'findings' | 'lapsed'>): void {
  const decided = decidedFindings(review);
  if (decided.length === 0) return;
  page.blank();
  page.put('  ', `${decidedWords(decided)}：`, page.style.dim);
  for (const { id, title, words, lapsed, dismissal } of decided) {
    page.put('  - ', `${title} ${id}`, page.style.dim);
    page.entry(lapsed ? '失效' : '说明', oneLine(words));
    page.entry('理由', reasonWords(dismissal));
  }
}

function notUnderstoodPart(page: Page, review: DocumentReview, places: Places): void {
  if (review.notUnderstood.length === 0) return;
  page.blank();
  page.put('  ', `未读懂的内容${review.notUnderstood.length}处（未作核对，请人工查看）：`);
  for (const passage of review.notUnderstood.slice(0, shownPassages)) {
    page.put(
      '  - ',
      `${places.full(passage.at)}：${passage.reason.replace(/。$/, '')}。「${shorten(oneLine(passage.text), 60)}」`,
    );
  }
  const more = review.notUnderstood.length - shownPassages;
  if (more > 0) page.put('  - ', `另有${more}处`);
}

/** The files of one unit held against each other. */
function groupPart(page: Page, result: ReviewResult, group: ReviewGroup, verbose: boolean): void {
  const passagesOf = passagesOfFiles(result);
  const arithmetic = arithmeticOf(group);
  page.blank();
  page.put('', `跨文件核对：${groupTitle(group)}`, page.style.bold);
  page.put('  ', group.how);
  for (const member of group.members) page.put('  - ', `${memberWords(member)}：${member.file}（${member.how}）`);
  const open = bySeverity(group.findings);
  if (open.length === 0) page.put('  ', '各文件之间没有发现问题', page.style.green);
  else page.put('  ', countWords(countSeverities(open)), page.style.yellow);
  for (const finding of open) {
    findingHead(page, finding, '');
    for (const passage of passagesOf(finding.quotes)) {
      page.entry('文件', passage.file);
      page.entry('位置', passage.full);
      page.entry('原文', passage.excerpt);
    }
    findingBody(page, finding, arithmetic(finding));
  }
  dismissedPart(page, group);
  page.blank();
  page.put('  ', coverageWords(group.coverage, '可比数字'), page.style.dim);
  if (verbose)
    statementsPart(
      page,
      group,
      ({ at, file = '' }) => `${file} ${passagesOf([{ text: '', at, file }])[0]?.words ?? ''}`,
    );
}

function ungroupedPart(page: Page, ungrouped: readonly Ungrouped[]): void {
  if (ungrouped.length === 0) return;
  page.blank();
  page.put('', `没有归组的文件${ungrouped.length}个（不影响各自的审核）：`, page.style.dim);
  for (const { reason, files } of reasonsUngrouped(ungrouped)) page.put('  - ', `${someFiles(files)}：${reason}`);
}

function statementsPart(
  page: Page,
  review: Pick<DocumentReview, 'statements'>,
  placeOf: (figure: QuotedFigure) => string,
): void {
  if (review.statements.length === 0) return;
  const paints = {
    holds: page.style.green,
    'holds-within-rounding': page.style.green,
    contradiction: page.style.red,
    unexplained: page.style.yellow,
  };
  page.blank();
  page.put('  ', '核对过的关系：');
  for (const statement of review.statements) {
    const first = statement.figures[0];
    const where = first === undefined ? '' : `（${placeOf(first)}）`;
    const verdict = verdictName[statement.verdict];
    page.put(
      `  ${verdict}  `,
      `${kindName[statement.kind]}：${oneLine(statement.relation)}${where}`,
      undefined,
      paints[statement.verdict],
    );
  }
}

function closingPart(page: Page, result: ReviewResult): void {
  if (result.failed.length > 0) {
    page.blank();
    page.put('', `未能审核的文件${result.failed.length}个：`, page.style.red);
    for (const { file, error } of result.failed) page.put('  ✗ ', `${file}：${error}`);
  }
  const { documents, failed, companions = [] } = result;
  if (documents.length + failed.length + companions.length === 1) return;
  page.blank();
  page.put('', totalWords(result), page.style.bold);
}
