import type { Group, Groups, Quote } from '../../../api/types.js';

export type Member = Group['members'][number];

export const roleName: Readonly<Record<Member['role'], string>> = {
  department: '部门整体支出报告',
  project: '项目自评',
  'last-year': '上年度报告',
  budget: '预算（决算）表',
};

/** The quotes of one report of a group. */
export interface MemberQuotes {
  /** Undefined where the quotes are of no member, which no server should send. */
  readonly member: Member | undefined;
  readonly quotes: readonly Quote[];
}

/** Quotes by the report they stand in, in the order of their first ones. */
export function byMember(group: Group, quotes: readonly Quote[]): MemberQuotes[] {
  const found = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const list = found.get(quote.file ?? '');
    if (list === undefined) found.set(quote.file ?? '', [quote]);
    else list.push(quote);
  }
  return [...found].map(([file, own]) => ({
    member: group.members.find(({ report }) => report === file),
    quotes: own,
  }));
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
