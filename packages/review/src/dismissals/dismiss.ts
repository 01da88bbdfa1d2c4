import { suggestion } from '../config/nearest.js';
import { oneLine, shorten } from '../formatters/common/clean.js';
import type { Dismissal, DocumentReview, Finding } from '../model/review.js';
import { type KeptDismissal, keptDismissals, sidecarOf } from './kept-dismissal.js';

/** What can be done to the dismissals of a report. */
export type DismissalChange = { readonly dismiss: Dismissal } | { readonly restore: true };

/** The sidecar as it should be written; nothing is written here. */
export interface ChangedSidecar {
  readonly path: string;
  readonly content: string;
  /** The findings concerned, or what is left of them. */
  readonly changed: readonly Pick<KeptDismissal, 'id' | 'title'>[];
}

/** An id that names no finding; `message` is a Chinese sentence. */
export class UnknownFinding extends Error {
  override readonly name = 'UnknownFinding';
}

/**
 * Dismisses findings of a reviewed report, or takes dismissals back. Dismissing once more replaces reason, name and day.
 *
 * @param ids of findings; to take back also of dismissals that lapsed
 * @throws UnknownFinding where an id names none; YamlProblems where the sidecar there is cannot be read
 */
export async function changeDismissals(
  review: Pick<DocumentReview, 'file' | 'findings'>,
  ids: readonly string[],
  change: DismissalChange,
): Promise<ChangedSidecar> {
  const kept = new Map((await keptDismissals(review.file)).map((dismissal) => [dismissal.id, dismissal]));
  const changed: Pick<KeptDismissal, 'id' | 'title'>[] = [];
  for (const id of new Set(ids)) {
    if ('restore' in change) {
      const dismissal = kept.get(id);
      if (dismissal === undefined) throw new UnknownFinding(unknown('没有排除过编号为', id, kept.keys()));
      kept.delete(id);
      changed.push(dismissal);
      continue;
    }
    const finding = review.findings.find((one) => one.id === id);
    if (finding === undefined) {
      throw new UnknownFinding(
        unknown(
          '报告里没有编号为',
          id,
          review.findings.map((one) => one.id),
        ),
      );
    }
    kept.set(id, dismissalOf(finding, change.dismiss));
    changed.push(finding);
  }
  const { sidecarWith } = await import('./sidecar.js');
  return { path: sidecarOf(review.file), content: await sidecarWith([...kept.values()]), changed };
}

const unknown = (words: string, id: string, ids: Iterable<string>): string =>
  `${words}“${id}”的问题${suggestion(id, ids)}编号见 hengji review 的结果，形如 f3k9q2m7。`;

const longestQuote = 200;

function dismissalOf({ id, check, title, quotes }: Finding, dismissal: Dismissal): KeptDismissal {
  const words = new Set(quotes.map(({ text }) => oneLine(text)).filter((text) => text !== ''));
  const quote = shorten([...words].join(' / '), longestQuote);
  return { id, check, title, ...(quote === '' ? {} : { quote }), ...dismissal };
}
