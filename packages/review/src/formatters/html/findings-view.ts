import type { DocumentReview, Finding } from '../../model/review.js';
import { oneLine, shorten } from '../common/clean.js';
import { decidedFindings, decidedWords, reasonWords } from '../common/dismissed.js';
import { kindName } from '../common/kinds.js';
import type { Places } from '../common/places.js';
import { severityName, verdictName } from '../common/severity.js';
import { arithmeticOf, evaluationName } from '../common/summary.js';
import { blockAnchor, findingAnchor, quoteAnchor, statementAnchor } from './annotations.js';
import { escapeHtml, escapeLines } from './escape.js';

/** What the side column needs to know of a document. */
export interface Side {
  readonly review: DocumentReview;
  /** In the order of their numbers. */
  readonly findings: readonly Finding[];
  readonly places: Places;
  readonly prefix: string;
  /** Ids in the document column; only these are linked to. */
  readonly ids: ReadonlySet<string>;
}

/** The list of findings, each with links to its places. */
export function findingsView(side: Side): string {
  if (side.findings.length === 0) return '<p class="fine">没有发现问题。</p>';
  const arithmetic = arithmeticOf(side.review);
  const items = side.findings.map((finding, index) => findingView(side, finding, index, arithmetic(finding)));
  return `<ol class="findings">${items.join('\n')}</ol>`;
}

function findingView(side: Side, finding: Finding, index: number, relation: string | undefined): string {
  const { review, places, prefix } = side;
  const name = evaluationName(review, finding.evaluation);
  const passages = places.passages(finding.quotes).map((passage) => {
    const links = passage.quotes.flatMap((order) => {
      const quote = finding.quotes[order];
      if (quote === undefined) return [];
      const words = shorten(oneLine(quote.text), 24) || '空';
      return [link(side, quoteAnchor(prefix, index, order), quote.at.block, words)];
    });
    return `<li>${escapeHtml(passage.words)}：${links.join('、')}<q>${escapeHtml(passage.excerpt)}</q></li>`;
  });
  return findingCard(finding, {
    id: findingAnchor(prefix, index),
    number: index + 1,
    ...(name === undefined ? {} : { whose: name }),
    ...(relation === undefined ? {} : { relation }),
    places: passages,
  });
}

/** One finding with what to do, and its places as list items. */
export function findingCard(
  finding: Finding,
  card: {
    readonly id: string;
    readonly number: number;
    readonly whose?: string;
    readonly relation?: string;
    readonly places: readonly string[];
  },
): string {
  const { id, number, whose: name, relation, places: passages } = card;
  const figure = (label: string, value: string | undefined) =>
    value === undefined ? '' : `<span>${label} <b>${escapeHtml(value)}</b></span>`;
  const figures = figure('表述', finding.printed) + figure('核对', finding.recomputed);
  return `<li class="f ${finding.severity}" id="${id}">
<h4><span class="severity">${severityName[finding.severity]}</span><span class="number">${number}</span>${escapeHtml(finding.title)}</h4>
${name === undefined ? '' : `<p class="whose">${escapeHtml(name)}</p>`}<p>${escapeLines(finding.message)}</p>
${relation === undefined ? '' : `<p class="arithmetic">${escapeHtml(relation)}</p>`}${figures === '' ? '' : `<p class="figures">${figures}</p>`}
<ul class="places">${passages.join('')}</ul>
<dl><dt>怎么办</dt><dd>${escapeLines(finding.advice)}</dd><dt>为什么</dt><dd>${escapeLines(finding.why)}</dd><dt>依据</dt><dd>${escapeLines(finding.basis)}</dd><dt>编号</dt><dd>${escapeHtml(finding.id)}</dd></dl>
</li>`;
}

/** What was dismissed, and why; folded away. */
export function dismissedView(review: Pick<DocumentReview, 'findings' | 'lapsed'>): string {
  const decided = decidedFindings(review);
  const dismissed = decided.map(
    ({ id, title, words, dismissal }) =>
      `<li><b>${escapeHtml(title)}</b> ${escapeHtml(id)}<br>${escapeHtml(oneLine(words))}<q>理由：${escapeHtml(reasonWords(dismissal))}</q></li>`,
  );
  return folded(decidedWords(decided), dismissed);
}

/** What was dismissed, passages that were not understood, and all statements tested; all folded away. */
export function furtherView(side: Side): string {
  const { review, places, prefix } = side;
  const passages = review.notUnderstood.map(({ at, text, reason }) => {
    const words = link(side, blockAnchor(prefix, at.block), at.block, places.words(at));
    return `<li>${words} ${escapeHtml(reason)}<q>${escapeHtml(shorten(oneLine(text), 80))}</q></li>`;
  });
  const statements = review.statements.map((statement, index) => {
    const first = statement.figures[0];
    const relation = escapeHtml(oneLine(statement.relation));
    const linked =
      first === undefined ? relation : link(side, statementAnchor(prefix, index), first.at.block, statement.relation);
    return `<li class="${statement.verdict}"><b>${verdictName[statement.verdict]}</b> ${kindName[statement.kind]}：${linked}</li>`;
  });
  return (
    dismissedView(review) +
    folded(`未读懂的内容 ${passages.length} 处（未作核对，请人工查看）`, passages) +
    folded(`核对过的关系 ${statements.length} 条`, statements) +
    folded(
      `读取说明 ${review.document.remarks.length} 条`,
      review.document.remarks.map((remark) => `<li>${escapeHtml(remark)}</li>`),
    )
  );
}

const folded = (summary: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<details><summary>${summary}</summary><ul>${items.join('\n')}</ul></details>`;

/** Links to `anchor` if it is on the page, else to the block, else shows plain words. */
function link({ ids, prefix }: Side, anchor: string, block: number, words: string): string {
  const target = [anchor, blockAnchor(prefix, block)].find((id) => ids.has(id));
  const text = escapeHtml(oneLine(words));
  return target === undefined ? `<span>${text}</span>` : `<a href="#${target}">${text}</a>`;
}
