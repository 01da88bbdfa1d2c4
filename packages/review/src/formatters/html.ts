import { createHash } from 'node:crypto';
import type { Coverage, DocumentReview, ReviewResult } from '../model/review.js';
import { findingsOf } from './common/groups.js';
import { placesOf } from './common/places.js';
import { bySeverity, countSeverities, severities, severityName } from './common/severity.js';
import { coverageWords, identity, scoreLines, totalWords } from './common/summary.js';
import type { Formatter } from './formatter.js';
import { Annotations } from './html/annotations.js';
import { documentView } from './html/document-view.js';
import { escapeHtml } from './html/escape.js';
import { findingsView, furtherView, type Side } from './html/findings-view.js';
import { blocksInGroups, groupsView } from './html/groups-view.js';
import { styleSheet } from './html/style.js';

const styleHash = createHash('sha256').update(styleSheet).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/**
 * One self-contained page without any script: the documents as they are, with the quotes of the findings highlighted,
 * and beside them the findings. Jumping is done with anchors, filtering with check boxes and CSS.
 */
export const htmlFormatter: Formatter = {
  id: 'html',
  title: '网页报告：原文与问题对照，可直接打开或打印',
  extension: 'html',
  binary: false,
  async format(result) {
    const counts = countSeverities(findingsOf(result));
    const grouped = blocksInGroups(result);
    const filters = [
      ...severities.map((severity) => ({
        id: `show-${severity}`,
        label: `${severityName[severity]} ${counts[severity]}`,
      })),
      { id: 'show-tested', label: '核对过的数字' },
    ];
    const inputs = filters.map(
      ({ id, label }) => `<input class="switch" type="checkbox" id="${id}" aria-label="显示${label}" checked>`,
    );
    const labels = filters.map(({ id, label }) => `<label for="${id}">${label}</label>`);
    return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${pageTitle(result)}</title>
<style>${styleSheet}</style>
</head>
<body>
${inputs.join('\n')}
<header><h1>绩效自评报告审核结果</h1>${labels.join('')}</header>
<main>
<p class="total">${totalWords(result)}。</p>
${overview(result)}
${result.documents.map((review, index) => reviewView(review, index, grouped.get(review.file) ?? [])).join('\n')}
${groupsView(result, grouped, sectionAnchor)}
${failedView(result)}
</main>
</body>
</html>
`;
  },
};

const pageTitle = ({ documents }: ReviewResult): string => {
  const [only] = documents;
  const name = documents.length === 1 ? (only?.unit ?? only?.file ?? '') : '';
  return escapeHtml(name === '' ? '绩效自评报告审核结果' : `${name}：绩效自评报告审核结果`);
};

function overview({ documents }: ReviewResult): string {
  if (documents.length < 2) return '';
  const head = ['文件', '单位', '年度', '自评得分', ...severities.map((severity) => severityName[severity])];
  const rows = documents.map((review, index) => {
    const counts = countSeverities(review.findings);
    const printed = review.scores[0]?.printed ?? '';
    const cells = [review.unit ?? '', String(review.year ?? ''), printed].map((text) => `<td>${escapeHtml(text)}</td>`);
    const numbers = severities.map((severity) => `<td class="count">${counts[severity]}</td>`);
    return `<tr><td><a href="#${sectionAnchor(index)}">${escapeHtml(review.file)}</a></td>${cells.join('')}${numbers.join('')}</tr>`;
  });
  const headings = head.map((text) => `<th scope="col">${text}</th>`).join('');
  return `<div class="overview"><table><thead><tr>${headings}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

const sectionAnchor = (index: number): string => `d${index}`;

/** @param more blocks that the groups link to */
function reviewView(review: DocumentReview, index: number, more: readonly number[]): string {
  const prefix = `${sectionAnchor(index)}-`;
  const findings = bySeverity(review.findings);
  const linked = new Set([
    ...[...findings.flatMap(({ quotes }) => quotes), ...review.notUnderstood].map(({ at }) => at.block),
    ...more,
  ]);
  const { html, ids } = documentView(review.document, new Annotations(review, findings, prefix), prefix, linked);
  const side: Side = { review, findings, places: placesOf(review.document), prefix, ids };
  const facts = [
    ...identity(review).map((fact) => `<span>${escapeHtml(fact)}</span>`),
    ...scoreLines(review).map((line) => `<span class="score">${escapeHtml(line)}</span>`),
  ];
  return `<section class="review" id="${sectionAnchor(index)}">
<h2>${escapeHtml(review.file)}</h2>
<p class="facts">${facts.join('')}</p>
${coverageView(review.coverage)}
<div class="split">
<aside aria-label="问题清单">${findingsView(side)}${furtherView(side)}</aside>
<article aria-label="原文">${html}</article>
</div>
</section>`;
}

function coverageView(coverage: Coverage): string {
  const parts: [string, number][] = [
    ['holds', coverage.holds],
    ['within', coverage.withinRounding],
    ['contradiction', coverage.contradictions],
    ['unexplained', coverage.unexplained],
  ];
  let x = 0;
  const bars = parts.map(([name, width]) => {
    const bar = `<rect class="${name}" x="${x}" width="${width}" height="1"/>`;
    x += width;
    return bar;
  });
  const chart =
    x === 0 ? '' : `<svg viewBox="0 0 ${x} 1" preserveAspectRatio="none" aria-hidden="true">${bars.join('')}</svg>`;
  return `<div class="coverage">${coverageWords(coverage)}${chart}</div>`;
}

function failedView({ failed }: ReviewResult): string {
  if (failed.length === 0) return '';
  const items = failed.map(({ file, error }) => `<li><b>${escapeHtml(file)}</b>：${escapeHtml(error)}</li>`);
  return `<section class="failed"><h2>未能审核的文件</h2><ul>${items.join('\n')}</ul></section>`;
}
