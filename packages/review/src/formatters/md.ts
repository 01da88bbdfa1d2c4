import type { DocumentReview, Finding, QuotedFigure, ReviewGroup, ReviewResult } from '../model/review.js';
import { dropControls, oneLine, shorten } from './common/clean.js';
import { decidedFindings, decidedWords, reasonWords } from './common/dismissed.js';
import { groupTitle, memberWords, passagesOfFiles, reasonsUngrouped, someFiles } from './common/groups.js';
import { kindName } from './common/kinds.js';
import { placesOf } from './common/places.js';
import { bySeverity, countSeverities, severities, severityName, verdictName } from './common/severity.js';
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

/** A report in Markdown, for a wiki, an issue or a pull request. */
export const markdownFormatter: Formatter = {
  id: 'md',
  title: 'Markdown 报告',
  extension: 'md',
  binary: false,
  async format(result, { verbose }) {
    const parts = ['# 绩效自评报告审核结果', `${totalWords(result)}。`];
    if (result.documents.length > 1) parts.push(overview(result));
    for (const review of result.documents) parts.push(...documentParts(review, verbose));
    for (const group of result.groups ?? []) parts.push(...groupParts(result, group, verbose));
    if (result.ungrouped?.length) {
      const rows = reasonsUngrouped(result.ungrouped).map(({ reason, files }) => [someFiles(files), reason]);
      parts.push('## 没有归组的文件', table(['文件', '原因'], rows));
    }
    if (result.failed.length > 0) {
      parts.push(
        '## 未能审核的文件',
        table(
          ['文件', '原因'],
          result.failed.map(({ file, error }) => [file, error]),
        ),
      );
    }
    return `${parts.join('\n\n')}\n`;
  },
};

const overview = (result: ReviewResult): string =>
  table(
    ['文件', '单位', '年度', ...severities.map((severity) => severityName[severity])],
    result.documents.map((review) => {
      const counts = countSeverities(review.findings);
      return [
        review.file,
        review.unit ?? '',
        String(review.year ?? ''),
        ...severities.map((severity) => String(counts[severity])),
      ];
    }),
  );

function documentParts(review: DocumentReview, verbose: boolean): string[] {
  const places = placesOf(review.document);
  const arithmetic = arithmeticOf(review);
  const facts = [...identity(review), ...scoreLines(review), countWords(countSeverities(review.findings))];
  const parts = [`## ${escapeMarkdown(review.file)}`, facts.map((fact) => `- ${escapeMarkdown(fact)}`).join('\n')];
  const open = bySeverity(review.findings);
  if (open.length === 0) parts.push('没有发现问题。');
  for (const [index, finding] of open.entries()) {
    const name = evaluationName(review, finding.evaluation);
    const where = places.passages(finding.quotes).flatMap(({ full, excerpt }) => [
      ['位置', full],
      ['原文', excerpt],
    ]);
    parts.push(...findingParts(finding, name, where, arithmetic(finding), index + 1));
  }
  parts.push(...dismissedParts(review));
  parts.push(`### 核对情况`, `${coverageWords(review.coverage)}。`);
  if (review.document.remarks.length > 0) {
    parts.push(review.document.remarks.map((remark) => `- 读取说明：${escapeMarkdown(remark)}`).join('\n'));
  }
  if (review.notUnderstood.length > 0) {
    parts.push(
      '### 未读懂的内容',
      table(
        ['位置', '内容', '说明'],
        review.notUnderstood.map(({ at, text, reason }) => [places.full(at), shorten(oneLine(text), 120), reason]),
      ),
    );
  }
  if (verbose) parts.push(...statementsParts(review, ({ at }) => places.words(at)));
  return parts;
}

/** The files of one unit held against each other. */
function groupParts(result: ReviewResult, group: ReviewGroup, verbose: boolean): string[] {
  const passagesOf = passagesOfFiles(result);
  const arithmetic = arithmeticOf(group);
  const parts = [
    `## 跨文件核对：${escapeMarkdown(groupTitle(group))}`,
    `${escapeMarkdown(group.how)}。`,
    table(
      ['文件', '角色', '归组的理由'],
      group.members.map((member) => [member.file, memberWords(member), member.how]),
    ),
  ];
  const open = bySeverity(group.findings);
  if (open.length === 0) parts.push('各文件之间没有发现问题。');
  for (const [index, finding] of open.entries()) {
    const where = passagesOf(finding.quotes).flatMap(({ file, full, excerpt }) => [
      ['位置', `${file} ${full}`],
      ['原文', excerpt],
    ]);
    parts.push(...findingParts(finding, undefined, where, arithmetic(finding), index + 1));
  }
  parts.push(...dismissedParts(group));
  parts.push('### 核对情况', `${coverageWords(group.coverage, '可比数字')}。`);
  if (verbose) parts.push(...statementsParts(group, ({ file = '' }) => file));
  return parts;
}

function statementsParts(
  { statements }: Pick<DocumentReview, 'statements'>,
  placeOf: (figure: QuotedFigure) => string,
): string[] {
  if (statements.length === 0) return [];
  return [
    '### 核对过的关系',
    table(
      ['结论', '关系', '算式', '位置'],
      statements.map(({ verdict, kind, relation, figures: [first] }) => [
        verdictName[verdict],
        kindName[kind],
        relation,
        first === undefined ? '' : placeOf(first),
      ]),
    ),
  ];
}

/** @param where rows of places and quotes */
function findingParts(
  finding: Finding,
  name: string | undefined,
  where: readonly (readonly string[])[],
  relation: string | undefined,
  number: number,
): string[] {
  const numbers = printedAndRecomputed(finding);
  const rows = [
    ...where,
    ['说明', finding.message],
    ...(relation === undefined ? [] : [['算式', relation]]),
    ...(numbers === undefined ? [] : [['数值', numbers]]),
    ['为什么', finding.why],
    ['依据', finding.basis],
    ['怎么办', finding.advice],
    ['编号', finding.id],
  ];
  const title = `${severityName[finding.severity]}：${finding.title}${name === undefined ? '' : `（${name}）`}`;
  return [`### ${number}. ${escapeMarkdown(title)}`, table(['', ''], rows)];
}

function dismissedParts(review: Pick<DocumentReview, 'findings' | 'lapsed'>): string[] {
  const decided = decidedFindings(review);
  if (decided.length === 0) return [];
  const rows = decided.map(({ id, title, words, dismissal }) => [id, title, words, reasonWords(dismissal)]);
  return [`### ${decidedWords(decided)}`, table(['编号', '问题', '说明', '排除的理由'], rows)];
}

/** A Markdown table of plain texts. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(escapeMarkdown))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** Plain text in which no character means anything to Markdown or HTML; one line. */
export const escapeMarkdown = (text: string): string =>
  oneLine(dropControls(text))
    .replace(/[\\`*_[\]{}#|~!$@]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)\.(?=\s|$)/, '$1\\.');
