import { suggestion } from '../config/nearest.js';
import { UnknownFinding } from '../dismissals/dismiss.js';
import type { Finding, ReviewResult } from '../model/review.js';

/** What an opinion is given on. */
export type Opined = Pick<ReviewResult, 'documents' | 'groups' | 'companions'>;

/** Which findings the reviewer makes his own: all that nobody dismissed, the errors of these, or some by their ids. */
export type Acceptance = 'all' | 'errors' | readonly string[];

/** The accepted findings of every document and of every group of documents, in their order. */
export interface Accepted {
  readonly documents: readonly (readonly Finding[])[];
  readonly groups: readonly (readonly Finding[])[];
}

/** @throws UnknownFinding where an id names none, or one that was dismissed */
export function acceptedFindings({ documents, groups = [] }: Opined, acceptance: Acceptance): Accepted {
  const all = [...documents, ...groups].flatMap(({ findings }) => findings);
  const wanted = filterOf(all, acceptance);
  const accepted = ({ findings }: { readonly findings: readonly Finding[] }): Finding[] => findings.filter(wanted);
  return { documents: documents.map(accepted), groups: groups.map(accepted) };
}

const isOpen = ({ dismissed }: Finding): boolean => dismissed === undefined;

function filterOf(all: readonly Finding[], acceptance: Acceptance): (finding: Finding) => boolean {
  if (acceptance === 'all') return isOpen;
  if (acceptance === 'errors') return (finding) => isOpen(finding) && finding.severity === 'error';
  const open = new Set(all.filter(isOpen).map(({ id }) => id));
  for (const id of acceptance) {
    if (open.has(id)) continue;
    throw new UnknownFinding(
      all.some((finding) => finding.id === id)
        ? `编号为“${id}”的问题已被排除；要写进意见书，请先用 hengji dismiss 报告 ${id} --undo 撤销排除。`
        : `没有编号为“${id}”的问题${suggestion(id, open)}编号见 hengji review 的结果。`,
    );
  }
  const accepted = new Set(acceptance);
  return ({ id }) => accepted.has(id);
}
