import type { CrossFile } from '@hengji/review';

/** So many files of one evaluation are held against each other; the work and its result grow with the square of it. */
const mostAlike = 10;

const reason = `同一单位、同一年度的同一自评（或预算表）已有${mostAlike}份更早交来的文件，这一份没有参加核对。`;

/** Leaves out the files that say what many before them say already, and why. */
export function notTooManyAlike(files: readonly CrossFile[]): {
  readonly kept: readonly CrossFile[];
  readonly left: readonly { readonly file: string; readonly reason: string }[];
} {
  const counts = new Map<string, number>();
  const kept: CrossFile[] = [];
  const left: { file: string; reason: string }[] = [];
  for (const one of files) {
    const keys = new Set(one.identities?.flatMap((identity) => keyOf(identity) ?? []));
    if ([...keys].some((key) => (counts.get(key) ?? 0) >= mostAlike)) {
      left.push({ file: one.file, reason });
      continue;
    }
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    kept.push(one);
  }
  return { kept, left };
}

/** What an evaluation is of; undefined where that is not known well enough to say that another is of the same. */
function keyOf({
  kind,
  units: [unit],
  year,
  project,
}: NonNullable<CrossFile['identities']>[number]): string | undefined {
  if (unit === undefined || year === undefined || (kind === 'project' && project === undefined)) return undefined;
  return JSON.stringify([kind, unit.name.trim(), year, project?.trim()]);
}
