import { withIds } from '../dismissals/finding-id.js';
import { checksInForce, type ReviewSettings, withSetSeverity } from '../kernel/settings.js';
import { keyOfTerm } from '../kernel/term.js';
import { testClaims } from '../kernel/test-claims.js';
import { verdictCounts } from '../kernel/verdict-counts.js';
import type { Identity, Material } from '../model/dossier.js';
import type { Coverage, ReviewGroup, Statement, Ungrouped, UnnamedFinding } from '../model/review.js';
import { crossChecks } from './checks/index.js';
import { type FileGroup, groupFiles } from './grouping/group-files.js';
import type { CrossCheck, CrossContext, Source } from './source.js';

/** A reviewed file, or a budget table, as far as others are held against it. */
export interface CrossFile {
  readonly file: string;
  readonly identities?: readonly Identity[];
  /** Read only for files that stand in a group. */
  readonly material?: readonly Material[];
}

export interface CrossOptions {
  /** The checks to run; all by default. */
  readonly checks?: readonly CrossCheck[];
  readonly settings?: ReviewSettings;
}

/**
 * Puts files together by unit, year and project and holds the figures of each group against each other. The order of the
 * files plays no part.
 */
export function reviewGroups(
  files: readonly CrossFile[],
  { checks = crossChecks, settings = {} }: CrossOptions = {},
): { readonly groups: ReviewGroup[]; readonly ungrouped: readonly Ungrouped[] } {
  const { groups, ungrouped } = groupFiles(files.map(({ file, identities = [] }) => ({ file, identities })));
  const byFile = new Map(files.map((one) => [one.file, one]));
  const inForce = checksInForce(checks, settings);
  return {
    groups: groups.map((group, index) => reviewGroup(group, `g${index + 1}`, byFile, inForce, settings)),
    ungrouped,
  };
}

function reviewGroup(
  group: FileGroup,
  id: string,
  files: ReadonlyMap<string, CrossFile>,
  checks: readonly CrossCheck[],
  settings: ReviewSettings,
): ReviewGroup {
  const context = contextOf(group, files);
  const tested = testClaims(checks, context);
  const statements: Statement[] = tested.map(({ statement }, i) => ({ id: `${id}s${i + 1}`, ...statement }));
  const unnamed = tested
    .flatMap(({ finding }, i): UnnamedFinding[] => (finding ? [{ ...finding, statement: `${id}s${i + 1}` }] : []))
    .map((finding) => withSetSeverity(finding, settings));
  const { unit, year, project, how, members } = group;
  return {
    id,
    unit,
    year,
    ...(project === undefined ? {} : { project }),
    how,
    members,
    statements,
    // A finding on several files rests on the words it quotes and on whose they are.
    findings: withIds(unnamed, () => `${unit}|${year}|${project ?? ''}`),
    coverage: coverageOf(context, statements),
  };
}

/** The evaluations of a group with their material, which is read once a file. */
function contextOf({ unit, year, parts }: FileGroup, files: ReadonlyMap<string, CrossFile>): CrossContext {
  const materials = new Map<string, readonly Material[]>();
  const materialOf = (file: string, index: number): Material => {
    let material = materials.get(file);
    if (material === undefined) {
      material = files.get(file)?.material ?? [];
      materials.set(file, material);
    }
    return material[index] ?? nothing;
  };
  const sources = parts.map(({ index, ...part }): Source => ({ ...part, material: materialOf(part.file, index) }));
  return { unit, year, sources };
}

const nothing: Material = { facts: [], changes: [], staff: [], indicators: [] };

/** Counted in figures that can be compared at all. */
function coverageOf({ sources }: CrossContext, statements: readonly Statement[]): Coverage {
  const figures = sources.reduce((sum, { material }) => sum + figuresIn(material), 0);
  const tested = new Set(statements.flatMap((statement) => statement.figures.map(keyOfTerm)));
  return { figures, figuresInStatements: Math.min(figures, tested.size), ...verdictCounts(statements) };
}

function figuresIn({ facts, changes, staff, indicators, total }: Material): number {
  const changed = changes.reduce((sum, { amount, rate }) => sum + Number(!!amount) + Number(!!rate), 0);
  const values = indicators.reduce(
    (sum, { weight, target, actual, score }) =>
      sum + Number(!!weight) + Number(!!target) + Number(!!actual) + Number(!!score),
    0,
  );
  return facts.length + changed + staff.length + values + Number(!!total);
}
