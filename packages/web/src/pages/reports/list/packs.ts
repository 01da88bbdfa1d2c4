import type { Report } from '../../../api/types.js';

/** The packs that all of the reports are reviewed by; undefined where they differ. */
export function commonPacks(reports: readonly Report[]): string[] | undefined {
  const [first = [], ...others] = reports.map(({ packs }) => packs.map(({ id }) => id));
  return others.every((packs) => packs.join() === first.join()) ? first : undefined;
}

/** What is told of the packs of a report in few words, and in many; undefined where it has none, or nothing to score. */
export function packWords({ state, kind, packs }: Pick<Report, 'state' | 'kind' | 'packs'>) {
  if (kind === 'budget') return undefined;
  const used = state === 'done' ? packs.filter(({ inForce }) => inForce) : packs;
  const detail = packs
    .map(({ title, inForce }) => `${title}${state !== 'done' || inForce ? '' : '（这份报告用不上）'}`)
    .join('\n');
  const [first] = used;
  if (first === undefined) return packs.length === 0 ? undefined : { short: '模板包用不上', detail };
  return { short: used.length === 1 ? first.title : `${first.title}等${used.length}个模板包`, detail };
}
