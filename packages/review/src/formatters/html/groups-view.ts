import type { ReviewGroup, ReviewResult } from '../../model/review.js';
import { oneLine } from '../common/clean.js';
import { groupTitle, memberWords, passagesOfFiles, reasonsUngrouped, someFiles } from '../common/groups.js';
import { kindName } from '../common/kinds.js';
import { bySeverity, verdictName } from '../common/severity.js';
import { arithmeticOf, coverageWords } from '../common/summary.js';
import { blockAnchor } from './annotations.js';
import { escapeHtml } from './escape.js';
import { dismissedView, findingCard } from './findings-view.js';

/** By file: the blocks of reviewed documents that findings between files quote. */
export function blocksInGroups({ documents, groups = [] }: ReviewResult): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, Set<number>>();
  for (const { findings } of groups) {
    for (const { file = '', at } of findings.flatMap(({ quotes }) => quotes)) {
      blocks.set(file, (blocks.get(file) ?? new Set()).add(at.block));
    }
  }
  return new Map(
    documents.flatMap((review) => {
      const quoted = blocks.get(review.file);
      if (quoted === undefined) return [];
      const { length } = review.document.blocks;
      return [[review.file, [...quoted].filter((block) => block < length)]];
    }),
  );
}

/**
 * The groups of files, each with its members and findings, and the files that stand in none.
 *
 * @param blocks what may be linked to, as of {@link blocksInGroups}
 * @param sectionAnchor the anchor of the document with that index
 */
export function groupsView(
  result: ReviewResult,
  blocks: ReadonlyMap<string, readonly number[]>,
  sectionAnchor: (index: number) => string,
): string {
  const { documents, groups = [], ungrouped = [] } = result;
  const sections = new Map(documents.map(({ file }, index) => [file, sectionAnchor(index)]));
  const hrefOf = (file: string, block?: number): string | undefined => {
    const section = sections.get(file);
    if (section === undefined || block === undefined) return section;
    return blocks.get(file)?.includes(block) ? blockAnchor(`${section}-`, block) : section;
  };
  const left = reasonsUngrouped(ungrouped).map(
    ({ reason, files }) => `<li><b>${escapeHtml(someFiles(files))}</b>：${escapeHtml(reason)}</li>`,
  );
  return [
    ...groups.map((group) => groupView(result, group, hrefOf)),
    ...(left.length === 0
      ? []
      : [`<section class="failed"><h2>没有归组的文件</h2><ul>${left.join('\n')}</ul></section>`]),
  ].join('\n');
}

function groupView(
  result: ReviewResult,
  group: ReviewGroup,
  hrefOf: (file: string, block?: number) => string | undefined,
): string {
  const passagesOf = passagesOfFiles(result);
  const arithmetic = arithmeticOf(group);
  const members = group.members.map(
    (member) =>
      `<li>${escapeHtml(memberWords(member))}：${link(member.file, hrefOf(member.file))}（${escapeHtml(member.how)}）</li>`,
  );
  const cards = bySeverity(group.findings).map((finding, index) => {
    const relation = arithmetic(finding);
    const places = passagesOf(finding.quotes).map((passage) => {
      const block = finding.quotes[passage.quotes[0] ?? -1]?.at.block;
      const words = `${passage.file} ${passage.full}`;
      return `<li>${link(words, hrefOf(passage.file, block))}<q>${escapeHtml(passage.excerpt)}</q></li>`;
    });
    return findingCard(finding, {
      id: `${group.id}-f${index}`,
      number: index + 1,
      ...(relation === undefined ? {} : { relation }),
      places,
    });
  });
  const statements = group.statements.map(
    ({ verdict, kind, relation }) =>
      `<li class="${verdict}"><b>${verdictName[verdict]}</b> ${kindName[kind]}：${escapeHtml(oneLine(relation))}</li>`,
  );
  const tested =
    statements.length === 0
      ? ''
      : `<details><summary>核对过的关系 ${statements.length} 条</summary><ul>${statements.join('\n')}</ul></details>`;
  return `<section class="review" id="${group.id}">
<h2>跨文件核对：${escapeHtml(groupTitle(group))}</h2>
<p class="facts">${escapeHtml(group.how)}</p>
<ul>${members.join('\n')}</ul>
<div class="coverage">${coverageWords(group.coverage, '可比数字')}</div>
${cards.length === 0 ? '<p class="fine">各文件之间没有发现问题。</p>' : `<ol class="findings">${cards.join('\n')}</ol>`}
${dismissedView(group)}${tested}
</section>`;
}

const link = (words: string, anchor: string | undefined): string =>
  anchor === undefined ? escapeHtml(words) : `<a href="#${anchor}">${escapeHtml(words)}</a>`;
