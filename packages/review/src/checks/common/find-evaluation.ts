import type { Evaluation } from '@hengji/core';

/** The bare name of a project: without 项目 at its end, year and blanks. */
export const projectName = (evaluation: Evaluation): string =>
  (evaluation.project?.text ?? '')
    .replace(/^\d{4}年度?/, '')
    .replace(/项目$/, '')
    .replace(/\s/g, '');

/** Words by which a department's report speaks of one of its projects. */
const speaksOfProject = /[^，。；、]{2,}项目(?:的)?(?:年初|年度|共|仅)*(?:设置|设计|设定|制定|自评|绩效)/;

/**
 * The evaluation that a sentence speaks of: the project it names, else the one it stands in. Undefined where a
 * department's report speaks of a project whose own evaluation is not in the file.
 */
export function evaluationSpokenOf(
  evaluations: readonly Evaluation[],
  sentence: string,
  current: number,
): number | undefined {
  const bare = sentence.replace(/\s/g, '');
  const named = evaluations.findIndex((evaluation) => {
    const name = projectName(evaluation);
    return evaluation.kind === 'project' && name.length >= 4 && bare.includes(name);
  });
  if (named >= 0) return named;
  return evaluations[current]?.kind === 'department' && speaksOfProject.test(bare) ? undefined : current;
}
