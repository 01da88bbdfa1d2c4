import { coreName } from '../../extract/segments.js';
import type { Identity } from '../../model/dossier.js';
import type { GroupMember, MemberRole, Ungrouped } from '../../model/review.js';
import { NameIndex } from './name-index.js';

/** A file with what it can be matched by. */
export interface IdentifiedFile {
  readonly file: string;
  readonly identities: readonly Identity[];
}

/** One evaluation or budget table of a group. */
export interface GroupPart {
  readonly file: string;
  /** Index among the identities of its file. */
  readonly index: number;
  readonly identity: Identity;
  readonly role: MemberRole;
  readonly year: number;
  /** False where its unit was found by an inference. */
  readonly certain: boolean;
}

export interface FileGroup {
  readonly unit: string;
  readonly year: number;
  readonly project?: string;
  readonly how: string;
  readonly members: readonly GroupMember[];
  readonly parts: readonly GroupPart[];
}

export interface Grouping {
  readonly groups: readonly FileGroup[];
  readonly ungrouped: readonly Ungrouped[];
}

/** An evaluation whose unit and year are known. */
interface Entry extends Omit<GroupPart, 'role'> {
  readonly unit: string;
  readonly why: string;
}

/**
 * Puts the files of a batch together by unit, year and project: the department's report, its projects, last year's
 * report and the budget tables. The order of the files plays no part. What could belong to several units is left out
 * and said so. Takes time in proportion to the number of evaluations.
 */
export function groupFiles(files: readonly IdentifiedFile[]): Grouping {
  const sorted = [...files].sort((a, b) => order(a.file, b.file));
  const trouble = new Map<string, string>();
  const shelf = new Shelf(entriesOf(sorted, trouble));
  const groups = [...shelf.departments, ...shelf.projects].flatMap((key) => shelf.group(key) ?? []);
  groups.sort((a, b) => order(a.unit, b.unit) || a.year - b.year || order(a.project ?? '', b.project ?? ''));
  const grouped = new Set(groups.flatMap(({ members }) => members.map(({ file }) => file)));
  const telling = groups.length > 0 || trouble.size > 0 || files.some(({ identities }) => identities.some(isTable));
  const left = telling ? sorted.filter(({ file }) => !grouped.has(file)) : [];
  return {
    groups,
    ungrouped: left.map(({ file }) => ({ file, reason: trouble.get(file) ?? alone })),
  };
}

const alone = '本批没有同一单位、同一年度（或上一年度）的其他文件。';

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isTable = ({ kind }: Identity): boolean => kind === 'budget' || kind === 'accounts';

/** The evaluations whose unit and year are known; of the others, `trouble` gets the reason by file. */
function entriesOf(files: readonly IdentifiedFile[], trouble: Map<string, string>): Entry[] {
  const index = new NameIndex();
  for (const { identities } of files) {
    for (const { units, shortNames } of identities) {
      for (const { name } of units) index.add(name);
      for (const short of shortNames) index.declare(short, units[0]?.name ?? '');
    }
  }
  const reporting = new Set(
    files.flatMap(({ identities }) =>
      identities.flatMap(({ kind, units }) => {
        const found = kind === 'department' && units[0] ? index.resolve(units[0].name) : undefined;
        return found && 'unit' in found ? [found.unit] : [];
      }),
    ),
  );
  return files.flatMap(({ file, identities }) =>
    identities.flatMap((identity, i) => {
      const found = unitOf(identity, index, reporting);
      if (typeof found === 'string') {
        if (!trouble.has(file)) trouble.set(file, found);
        return [];
      }
      if (identity.year === undefined) {
        if (!trouble.has(file)) trouble.set(file, '没有读到年度，无法与其他文件对应。');
        return [];
      }
      return [{ file, index: i, identity, year: identity.year, ...found }];
    }),
  );
}

type Found = { readonly unit: string; readonly certain: boolean; readonly why: string };

/**
 * The unit that an evaluation belongs to: of the names it gives, the first whose unit has a report of its own in the
 * batch, else the first. A budget table that names two units with reports is of neither.
 */
function unitOf(identity: Identity, index: NameIndex, reporting: ReadonlySet<string>): Found | string {
  const found: Found[] = [];
  let doubt: string | undefined;
  for (const { name, from } of identity.units) {
    const resolved = index.resolve(name);
    if (!resolved) continue;
    if ('candidates' in resolved) {
      const names = resolved.candidates.slice(0, 5).map((unit) => `“${unit}”`);
      doubt ??= `单位名称“${name}”在本批文件中可能是${names.join('或')}，无法确定，没有归组。`;
      // A department's report is of the unit that it names, or of none.
      if (identity.kind === 'department') return doubt;
      continue;
    }
    const { unit, certain, why } = resolved;
    found.push({ unit, certain, why: `${from}为“${name}”${why === undefined ? '' : `（${why}）`}` });
    if (identity.kind === 'department') break;
  }
  const known = found.filter(({ unit }) => reporting.has(unit));
  if (isTable(identity) && new Set(known.map(({ unit }) => unit)).size > 1) {
    const names = [...new Set(known.map(({ unit }) => `“${unit}”`))];
    return `表中提到${names.slice(0, 5).join('、')}等几个有报告的单位，无法确定属于哪一个，没有归组。`;
  }
  return known[0] ?? found[0] ?? doubt ?? '没有读到单位名称，无法与其他文件对应。';
}

interface GroupKey {
  readonly unit: string;
  readonly year: number;
  readonly project?: string;
}

/** The evaluations by what they are asked for. */
class Shelf {
  readonly #entries = new Map<string, Entry[]>();
  readonly departments: readonly GroupKey[];
  /** Projects of units and years without a department's report. */
  readonly projects: readonly GroupKey[];

  constructor(entries: readonly Entry[]) {
    const departments = new Map<string, GroupKey>();
    const projects = new Map<string, GroupKey>();
    for (const entry of entries) {
      const { unit, year, identity } = entry;
      const project = projectKey(identity);
      const kind = isTable(identity) ? 'budget' : identity.kind;
      this.#put(`${kind}|${unit}|${year}`, entry);
      if (kind === 'department') departments.set(`${unit}|${year}`, { unit, year });
      if (kind === 'project' && project !== '') projects.set(`${unit}|${year}|${project}`, { unit, year, project });
    }
    this.departments = [...departments.values()];
    this.projects = [...projects.values()].filter(({ unit, year }) => !departments.has(`${unit}|${year}`));
  }

  #put(key: string, entry: Entry): void {
    const list = this.#entries.get(key);
    if (list === undefined) this.#entries.set(key, [entry]);
    else list.push(entry);
  }

  #of(kind: 'department' | 'project' | 'budget', unit: string, year: number): readonly Entry[] {
    return this.#entries.get(`${kind}|${unit}|${year}`) ?? [];
  }

  /** The files of a unit and year; undefined where there is only one. */
  group({ unit, year, project }: GroupKey): FileGroup | undefined {
    const departments = project === undefined ? this.#of('department', unit, year) : [];
    const projects = this.#of('project', unit, year).filter(
      ({ identity }) => project === undefined || projectKey(identity) === project,
    );
    const names = new Set(projects.map(({ identity }) => projectKey(identity)));
    const lastYear = [
      ...(project === undefined ? this.#of('department', unit, year - 1) : []),
      ...this.#of('project', unit, year - 1).filter(({ identity }) => names.has(projectKey(identity))),
    ];
    const accountsBefore = this.#of('budget', unit, year - 1).filter(({ identity }) => identity.kind === 'accounts');
    const parts = [
      ...departments.map((entry) => ({ ...entry, role: 'department' as const })),
      ...projects.map((entry) => ({ ...entry, role: 'project' as const })),
      ...lastYear.map((entry) => ({ ...entry, role: 'last-year' as const })),
      ...[...this.#of('budget', unit, year), ...accountsBefore].map((entry) => ({ ...entry, role: 'budget' as const })),
    ];
    if (new Set(parts.map(({ file }) => file)).size < 2) return undefined;
    const members = membersOf(parts);
    const printed = project === undefined ? undefined : projects[0]?.identity.project;
    return {
      unit,
      year,
      ...(printed === undefined ? {} : { project: printed.trim() }),
      how: howGrouped(unit, year, members),
      members,
      parts: parts.map(({ unit: _unit, why: _why, ...part }) => part),
    };
  }
}

/** A project under its bare name; '' where it has none. */
export const projectKey = ({ project }: Pick<Identity, 'project'>): string => coreName(project ?? '');

/** Files with what they are in the group; what stands inside the department's own file is not named again. */
function membersOf(parts: readonly (Entry & { readonly role: MemberRole })[]): GroupMember[] {
  const members = new Map<string, GroupMember>();
  const whole = new Set(
    parts.flatMap(({ identity, file, year }) => (identity.kind === 'department' ? [`${file}|${year}`] : [])),
  );
  for (const { file, role, year, identity, why } of parts) {
    if (identity.kind === 'project' && whole.has(`${file}|${year}`)) continue;
    const project = identity.kind === 'project' ? identity.project?.trim() : undefined;
    const key = `${file}|${role}|${year}|${project ?? ''}`;
    if (members.has(key)) continue;
    members.set(key, {
      file,
      role,
      year,
      ...(project === undefined ? {} : { project }),
      how: `${why}，${year}年度${whatItIs(identity)}`,
    });
  }
  return [...members.values()];
}

const whatItIs = ({ kind, project }: Identity): string =>
  ({
    department: '部门整体支出自评',
    project: `项目“${(project ?? '').trim()}”自评`,
    budget: '预算',
    accounts: '决算',
  })[kind];

function howGrouped(unit: string, year: number, members: readonly GroupMember[]): string {
  const of = (role: MemberRole): readonly GroupMember[] => members.filter((member) => member.role === role);
  const files = (role: MemberRole): number => new Set(of(role).map(({ file }) => file)).size;
  const projects = [...new Set(of('project').flatMap(({ project }) => project ?? []))];
  const named = projects.slice(0, 5).map((project) => `“${project}”`);
  const parts = [
    ...(files('department') > 0 ? [`部门整体支出报告${files('department')}份`] : []),
    ...(projects.length > 0
      ? [`项目${named.join('')}${projects.length > 5 ? `等${projects.length}个` : ''}的自评${files('project')}份`]
      : []),
    ...(files('last-year') > 0 ? [`上年度（${year - 1}年度）报告${files('last-year')}份`] : []),
    ...(files('budget') > 0 ? [`预算（决算）表${files('budget')}份`] : []),
  ];
  return `按单位“${unit}”、年度${year}归为一组：${parts.join('，')}`;
}
