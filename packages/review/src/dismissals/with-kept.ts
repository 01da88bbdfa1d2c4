import { basename } from 'node:path';
import { fileTrouble } from '../batch/file-trouble.js';
import { YamlProblems } from '../config/validated-yaml.js';
import { crossChecks } from '../cross/checks/index.js';
import { type ReviewSettings, severitySetting } from '../kernel/settings.js';
import type { DocumentReview, ReviewGroup } from '../model/review.js';
import { asDismissed, withDismissals } from './apply.js';
import { keptDismissals, sidecarOf } from './kept-dismissal.js';

/** The review with the dismissals that are kept beside its file; it says so where they cannot be read. Never throws. */
export async function withKeptDismissals(
  review: DocumentReview,
  settings: ReviewSettings = {},
): Promise<DocumentReview> {
  try {
    const crossIds = new Set(crossChecks.map(({ id }) => id));
    const ran = (check: string): boolean => !crossIds.has(check) && severitySetting(settings, check) !== 'off';
    return withDismissals(review, await keptDismissals(review.file), ran);
  } catch (error) {
    const reason = error instanceof YamlProblems ? error.problems.join('') : fileTrouble(error);
    const remark = `排除记录 ${basename(sidecarOf(review.file))} 不能读取，没有采用：${reason}`;
    return { ...review, document: { ...review.document, remarks: [...review.document.remarks, remark] } };
  }
}

/**
 * The groups with the dismissals that are kept beside their members; a finding between files is dismissed beside any of
 * them. Whether one has lapsed is not told: the other files may simply not be there. Never throws.
 */
export const withKeptGroupDismissals = (groups: readonly ReviewGroup[]): Promise<ReviewGroup[]> =>
  Promise.all(
    groups.map(async (group) => {
      if (group.findings.length === 0) return group;
      const files = [...new Set(group.members.map(({ file }) => file))];
      // What cannot be read was told with the review of the file.
      const kept = await Promise.all(files.map((file) => keptDismissals(file).catch(() => [])));
      const byId = new Map(kept.flat().map((dismissal) => [dismissal.id, dismissal]));
      const findings = group.findings.map((finding) => {
        const found = byId.get(finding.id);
        return found?.check === finding.check ? asDismissed(finding, found) : finding;
      });
      return { ...group, findings };
    }),
  );
