import type { Group, GroupSummary, Groups, Quote } from '../../../api/types.js';

export type Member = Group['members'][number];

const roleName: Readonly<Record<Member['role'], string>> = {
  department: '部门整体支出报告',
  project: '项目自评',
  'last-year': '上年度报告',
  budget: '预算（决算）表',
};

/** 「云溪县档案馆 2023年度 项目“库房维修”」 */
export const groupTitle = ({ unit, year, project }: Pick<GroupSummary, 'unit' | 'year' | 'project'>): string =>
  `${unit} ${year}年度${project === undefined ? '' : ` 项目“${project}”`}`;

/** 「项目自评“库房维修” · 2023年度」 */
export const memberWords = ({ role, project, year }: Member): string =>
  `${roleName[role]}${project === undefined ? '' : `“${project}”`} · ${year}年度`;

/** The quotes of one report of a group. */
export interface MemberQuotes {
  /** Undefined where the quotes are of no member, which no server should send. */
  readonly member: Member | undefined;
  readonly quotes: readonly Quote[];
}

/** Quotes by the report they stand in, in the order of their first ones. */
export function byMember({ members }: Pick<Group, 'members'>, quotes: readonly Quote[]): MemberQuotes[] {
  const found = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const list = found.get(quote.file ?? '');
    if (list === undefined) found.set(quote.file ?? '', [quote]);
    else list.push(quote);
  }
  return [...found].map(([file, own]) => ({ member: members.find(({ report }) => report === file), quotes: own }));
}

const mostNamed = 3;

/** Between which reports something lies, in short: by what they are, or by their names where that says the same of all. */
export function betweenWords(group: Pick<Group, 'members'>, quotes: readonly Quote[]): string {
  const members = byMember(group, quotes).flatMap(({ member }) => member ?? []);
  const alike = new Set(members.map(memberWords)).size < members.length;
  const words = members.map((member) => (alike ? member.name : memberWords(member)));
  const named = words.slice(0, mostNamed).join(' — ');
  return words.length > mostNamed ? `${named} 等${words.length}份` : named;
}

/** How many findings or statements of a group are counted but not listed. */
export function leftOut({ counts, coverage, findings, statements }: Group): { findings: number; statements: number } {
  const { open, accepted, dismissed } = counts;
  return {
    findings: Math.max(0, open + accepted + dismissed - findings.length),
    statements: Math.max(0, coverage.statements - statements.length),
  };
}

type Ungrouped = Groups['ungrouped'][number];

/** Reports without a group, those of one reason together; the rarest reasons first. */
export function reasonsOf(ungrouped: readonly Ungrouped[]): { reason: string; members: Ungrouped[] }[] {
  const reasons = new Map<string, Ungrouped[]>();
  for (const one of ungrouped) {
    const members = reasons.get(one.reason);
    if (members === undefined) reasons.set(one.reason, [one]);
    else members.push(one);
  }
  return [...reasons]
    .map(([reason, members]) => ({ reason, members }))
    .sort((a, b) => a.members.length - b.members.length);
}
