import type { Entry, Evaluation, FrameNode } from '@hengji/core';

/**
 * Plain text does not show that a weight cell was merged over two indicators: the lower one looks blank. It is taken as
 * shared with the indicator above where the class says so (its weight is already reached by the printed ones), or,
 * for a class without a weight, where the standard beside it is blank in the same way.
 */
export function resolveSharedWeights(evaluation: Evaluation): void {
  const visit = (node: FrameNode): void => {
    resolveIn(node, evaluation);
    node.children.forEach(visit);
  };
  evaluation.frame.forEach(visit);
}

function resolveIn(node: FrameNode, { indicators }: Evaluation): void {
  let owner: number | undefined;
  for (const index of node.indicators) {
    const indicator = indicators[index];
    if (!indicator) continue;
    if (indicator.weight?.text !== '') {
      if (indicator.weight) owner = index;
      continue;
    }
    const above = owner === undefined ? undefined : indicators[owner];
    if (owner === undefined || !above || !indicator.score?.text) continue;
    const wholeClass = node.weight ? weightOf(node.weight) : undefined;
    const shared =
      wholeClass !== undefined && !Number.isNaN(wholeClass)
        ? Math.abs(wholeClass - sumOf(node, indicators)) < 1e-6
        : indicator.standard?.text === '' && above.standard?.text !== undefined && above.standard.text !== '';
    if (!shared) continue;
    delete indicator.weight;
    indicator.sharesWeightWith = owner;
  }
}

const weightOf = (entry: Entry): number => Number(entry.numbers?.[0]?.value);

const sumOf = (node: FrameNode, indicators: Evaluation['indicators']): number =>
  node.indicators.reduce((sum, index) => {
    const weight = indicators[index]?.weight;
    return weight?.text ? sum + weightOf(weight) : sum;
  }, 0);
