import { itemName } from '../checks/common/facts.js';
import type { Check } from '../kernel/check.js';
import type { Term } from '../kernel/term.js';
import type { Identity, Material, PlainFact, PlainTerm } from '../model/dossier.js';
import type { MemberRole } from '../model/review.js';
import { projectKey } from './grouping/group-files.js';
import { openTerm } from './material/plain-term.js';

/** One evaluation or budget table of a group, with what others are held against. */
export interface Source {
  readonly file: string;
  readonly role: MemberRole;
  /** The year that it is about. */
  readonly year: number;
  readonly identity: Identity;
  readonly material: Material;
  /** False where it was inferred that it belongs to the unit: then nothing is proved by it. */
  readonly certain: boolean;
}

/** What a check of files against each other may look at. */
export interface CrossContext {
  readonly unit: string;
  readonly year: number;
  readonly sources: readonly Source[];
}

/** A check of the files of a group against each other. */
export type CrossCheck = Check<CrossContext>;

/** Types a check; exists so that each check file reads as a definition. */
export const defineCrossCheck = (check: CrossCheck): CrossCheck => check;

/** A sum of money that one of the files states. */
export interface CrossFact extends Omit<PlainFact, 'term'> {
  readonly term: Term;
  readonly from: Source;
}

/** What messages call a file. */
export function labelOf({ identity, year }: Source): string {
  switch (identity.kind) {
    case 'department':
      return `${year}年度部门报告`;
    case 'project':
      return `${year}年度${(identity.project ?? '').trim().replace(/项目$/, '')}项目自评`;
    case 'budget':
      return `${year}年预算`;
    case 'accounts':
      return `${year}年决算`;
  }
}

/** A term of a file; named by what it is and where. */
export function termIn(source: Source, plain: PlainTerm | undefined, name: string): Term | undefined {
  const term = plain && openTerm(plain, source.file);
  return term && { ...term, name: `${name}（${labelOf(source)}）` };
}

const opened = new WeakMap<Source, readonly CrossFact[]>();

/** The sums that a file states, opened once however many checks ask. */
export function factsOf(source: Source): readonly CrossFact[] {
  let facts = opened.get(source);
  if (facts === undefined) {
    facts = source.material.facts.flatMap(({ term: plain, ...fact }) => {
      const term = termIn(source, plain, nameOf(fact, plain));
      return term ? [{ ...fact, term, from: source }] : [];
    });
    opened.set(source, facts);
  }
  return facts;
}

/** 「2022年支出总额决算数」 */
function nameOf({ year, stage, subject, accounts }: Omit<PlainFact, 'term'>, { name }: PlainTerm): string {
  const words = {
    opening: '年初预算数',
    change: '调整数',
    adjusted: '全年预算数',
    executed: accounts ? '决算数' : '执行数',
  };
  return `${year === undefined ? '' : `${year}年`}${plainLabel(name)}${subject === 'carry-over' ? '' : words[stage]}`;
}

/** 「其中：1、公用经费」 as 「公用经费」, 「支出总额」 as it is. */
const plainLabel = (name: string): string =>
  name
    .replace(/\s+/g, '')
    .replace(/^其中[:：]?/, '')
    .replace(/^(?:(?:专项|项目)[:：]?)?(?:\(?[一二三四五六七八九十\d]{1,3}\)?[、.．:：])/, '')
    .replace(/20\d{2}年度?/, '')
    .replace(/(?:年初|全年)?(?:预算|决算|执行)数?$/, '')
    .slice(0, 30);

/** The sources of a role; `kind` tells departments from projects among last year's. */
export const sourcesOf = ({ sources }: CrossContext, role: MemberRole, kind?: Identity['kind']): readonly Source[] =>
  sources.filter((source) => source.role === role && (kind === undefined || source.identity.kind === kind));

/** A project's name as the items of lists are compared. */
export const projectItem = (name: string): string => itemName(projectKey({ project: name }));
