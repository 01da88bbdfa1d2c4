import type { Evaluation } from '@hengji/core';

/** The bare name of a project: without 项目 at its end, year and blanks. */
export const projectName = (evaluation: Evaluation): string =>
  (evaluation.project?.text ?? '')
    .replace(/^\d{4}年度?/, '')
    .replace(/项目$/, '')
    .replace(/\s/g, '');

/**
 * The evaluation that a sentence speaks of: the project it names, else the one it stands in.
 */
export function evaluationSpokenOf(evaluations: readonly Evaluation[], sentence: string, current: number): number {
  const bare = sentence.replace(/\s/g, '');
  const named = evaluations.findIndex((evaluation) => {
    const name = projectName(evaluation);
    return evaluation.kind === 'project' && name.length >= 4 && bare.includes(name);
  });
  return named >= 0 ? named : current;
}
