/** Things by the evaluation that they belong to, in order; for findings that tell of many rows at once. */
export function byEvaluation<T extends { readonly evaluation: number }>(items: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(item.evaluation);
    if (group) group.push(item);
    else groups.set(item.evaluation, [item]);
  }
  return groups;
}
