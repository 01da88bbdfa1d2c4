import type { DocumentReview, Finding, ReviewResult } from '../model/review.js';
import { dropControls, oneLine, shorten } from './common/clean.js';
import { kindName } from './common/kinds.js';
import { type Places, placesOf } from './common/places.js';
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
  if (review.findings.length === 0) parts.push('没有发现问题。');
  for (const [index, finding] of bySeverity(review.findings).entries()) {
    parts.push(...findingParts(review, places, finding, arithmetic(finding), index + 1));
  }
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
  if (verbose && review.statements.length > 0) {
    parts.push(
      '### 核对过的关系',
      table(
        ['结论', '关系', '算式', '位置'],
        review.statements.map((statement) => [
          verdictName[statement.verdict],
          kindName[statement.kind],
          statement.relation,
          statement.figures[0] === undefined ? '' : places.words(statement.figures[0].at),
        ]),
      ),
    );
  }
  return parts;
}

function findingParts(
  review: DocumentReview,
  places: Places,
  finding: Finding,
  relation: string | undefined,
  number: number,
): string[] {
  const name = evaluationName(review, finding.evaluation);
  const numbers = printedAndRecomputed(finding);
  const rows = [
    ...places.passages(finding.quotes).flatMap((passage) => [
      ['位置', passage.full],
      ['原文', passage.excerpt],
    ]),
    ['说明', finding.message],
    ...(relation === undefined ? [] : [['算式', relation]]),
    ...(numbers === undefined ? [] : [['数值', numbers]]),
    ['为什么', finding.why],
    ['依据', finding.basis],
    ['怎么办', finding.advice],
  ];
  const title = `${severityName[finding.severity]}：${finding.title}${name === undefined ? '' : `（${name}）`}`;
  return [`### ${number}. ${escapeMarkdown(title)}`, table(['', ''], rows)];
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
