import { readFile } from 'node:fs/promises';
import { type Companion, type DocumentReview, type ReviewGroup, writeOpinion } from '@hengji/review';
import { opined, opinionOptions, withDecisions } from './decided.js';
import { distinctNames } from './distinct-names.js';
import { formatted } from './formatted.js';
import type { ExportGroupTask } from './tasks.js';
import { Trouble } from './trouble.js';

/** An opinion on more reports is no paper that anyone reads, and their documents fill the memory. */
const mostOpined = 50;

/**
 * A group in a format: the list of what was found between its reports, or an opinion on all of them.
 *
 * @throws Trouble where it has too many reports for an opinion
 */
export async function exportGroup(task: ExportGroupTask): Promise<Uint8Array> {
  const { format, reports, decisions, opinion } = task;
  if (format === 'opinion' && reports.length > mostOpined) {
    throw new Trouble(`这一组有${reports.length}份材料，超过${mostOpined}份，不能合写一份复核意见书；请逐份导出。`);
  }
  const distinct = distinctNames(reports.map(({ name }) => name));
  const names = new Map(reports.map(({ id }, index) => [id, distinct[index] ?? '']));
  const group = groupOf(task, names);
  const all = await Promise.all(
    reports.map(async ({ id, reviewPath, isBudget, decisions: own }) => {
      const review = JSON.parse(await readFile(reviewPath, 'utf8')) as DocumentReview;
      return { ...review, file: names.get(id) ?? '', findings: opined(review.findings, own, opinion), isBudget };
    }),
  );
  if (format === 'xlsx') {
    const groups = [{ ...group, findings: withDecisions(group.findings, decisions) }];
    return formatted('xlsx', { version: 1, documents: [], failed: [], groups, companions: all.map(companionOf) });
  }
  return writeOpinion(
    {
      documents: all.filter(({ isBudget }) => !isBudget),
      groups: [{ ...group, findings: opined(group.findings, decisions, opinion) }],
      companions: all.filter(({ isBudget }) => isBudget).map(companionOf),
    },
    opinionOptions(opinion),
  );
}

/** A report as far as only its document is looked at. */
const companionOf = ({ file, format, title, document }: DocumentReview): Companion => ({
  file,
  format,
  ...(title === undefined ? {} : { title }),
  document,
  identities: [],
  material: [],
});

/** The group as a review gives it: with the names of the reports where the server has their ids. */
function groupOf({ group }: ExportGroupTask, names: ReadonlyMap<string, string>): ReviewGroup {
  const { findings, statements } = JSON.parse(Buffer.from(group.details).toString('utf8')) as Pick<
    ReviewGroup,
    'findings' | 'statements'
  >;
  const named = <Quote extends { readonly file?: string }>(quote: Quote): Quote => ({
    ...quote,
    file: names.get(quote.file ?? '') ?? '',
  });
  return {
    ...group,
    members: group.members.map(({ report, ...member }) => ({ file: names.get(report) ?? '', ...member })),
    findings: findings.map((finding) => ({ ...finding, quotes: finding.quotes.map(named) })),
    statements: statements.map((statement) => ({ ...statement, figures: statement.figures.map(named) })),
  };
}
