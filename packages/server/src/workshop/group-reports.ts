import { readFile } from 'node:fs/promises';
import { type CrossFile, type Finding, type ReviewGroup, reviewGroups, type Statement } from '@hengji/review';
import { findingIds, groupId } from './group-identity.js';
import { notTooManyAlike } from './not-too-many-alike.js';
import type { ComparedGroup, GroupTask, Work } from './tasks.js';

/** More findings, or statements, of one group are counted but not listed. */
const mostListed = 2_000;

type Given = GroupTask['reports'][number];

/** Reports put together by unit, year and project, and held against each other. */
export async function groupReports({ reports }: GroupTask): Promise<Work['group']['answer']> {
  // Files are compared in the order of their names: the oldest stays the one that others are held against.
  const byName = new Map(reports.map((report, index) => [String(index).padStart(8, '0'), report]));
  const files = await Promise.all(
    [...byName].map(async ([file, { materialPath }]): Promise<CrossFile> => {
      const { identities, material } = JSON.parse(await readFile(materialPath, 'utf8')) as Omit<CrossFile, 'file'>;
      return { file, ...(identities ? { identities } : {}), ...(material ? { material } : {}) };
    }),
  );
  if (files.length < 2) return { groups: [], ungrouped: [] };
  const { kept, left } = notTooManyAlike(files);
  const { groups, ungrouped } = reviewGroups(kept);
  const given = (name: string): Given => {
    const report = byName.get(name);
    if (report === undefined) throw new Error(`no report ${name}`);
    return report;
  };
  return {
    groups: groups.map((group) => comparedGroup(group, given)),
    ungrouped: [...ungrouped, ...left].map(({ file, reason }) => ({ report: given(file).id, reason })),
  };
}

function comparedGroup(
  { members, statements, findings: found, ...group }: ReviewGroup,
  given: (name: string) => Given,
): ComparedGroup {
  const ids = findingIds({ year: group.year, findings: found }, (name) => given(name).file);
  const findings = gravestFirst(found.map((finding, index) => ({ ...finding, id: ids[index] ?? finding.id })));
  const listed = findings.slice(0, mostListed);
  return {
    ...group,
    id: groupId(group),
    members: members.map(({ file, ...member }) => ({ report: given(file).id, ...member })),
    findings: findings.map(({ id, severity, quotes }) => ({
      id,
      severity,
      files: [...new Set(quotes.map(({ file = '' }) => given(file).file))],
    })),
    details: Buffer.from(
      JSON.stringify({
        findings: listed.map(({ quotes, ...finding }) => ({ ...finding, quotes: byReport(quotes, given) })),
        statements: listedStatements(statements, listed).map(({ figures, ...statement }) => ({
          ...statement,
          figures: byReport(figures, given),
        })),
      }),
    ),
  };
}

const gravestFirst = (findings: readonly Finding[]): Finding[] =>
  (['error', 'warning', 'advice'] as const).flatMap((severity) => findings.filter((one) => one.severity === severity));

/** The statements behind findings, and of the others as many as there is room for, in their order. */
function listedStatements(statements: readonly Statement[], findings: readonly Finding[]): readonly Statement[] {
  const behind = new Set(findings.map(({ statement }) => statement));
  let room = mostListed - behind.size;
  return statements.filter(({ id }) => behind.has(id) || room-- > 0);
}

const byReport = <Quote extends { readonly file?: string }>(
  quotes: readonly Quote[],
  given: (name: string) => Given,
): Quote[] => quotes.map((quote) => (quote.file === undefined ? quote : { ...quote, file: given(quote.file).id }));
