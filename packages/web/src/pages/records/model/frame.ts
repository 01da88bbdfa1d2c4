import type { FrameNode, Indicator } from '@hengji/core';

/**
 * The tree of classes grown again from the indicators after these changed. A class keeps its weight by its names; one
 * that was renamed, by the indicator that stood first in it.
 *
 * @param origins index that each indicator had in `old`; undefined for a new one
 */
export function regrown(
  old: readonly FrameNode[],
  indicators: readonly Indicator[],
  origins: readonly (number | undefined)[],
): FrameNode[] {
  const hasGoals = old.some(({ level }) => level === 'goal') || indicators.some(({ goal }) => goal !== undefined);
  const roots: FrameNode[] = [];
  for (const [index, { goal, level1, level2 }] of indicators.entries()) {
    const top = hasGoals ? goalNode(roots, old, goal) : roots;
    const root = lastNamed(top, 1, level1 ?? '');
    (level2 === undefined ? root : lastNamed(root.children, 2, level2)).indicators.push(index);
  }
  carryWeights(roots, old, origins);
  return roots;
}

function goalNode(roots: FrameNode[], old: readonly FrameNode[], goal: number | undefined): FrameNode[] {
  const last = roots.at(-1);
  if (last !== undefined && last.goal === goal) return last.children;
  const before = old.find((node) => node.level === 'goal' && node.goal === goal);
  const node: FrameNode = {
    level: 'goal',
    name: before?.name ?? '',
    ...(goal === undefined ? {} : { goal }),
    children: [],
    indicators: [],
  };
  roots.push(node);
  return node.children;
}

function lastNamed(siblings: FrameNode[], level: 1 | 2, name: string): FrameNode {
  const last = siblings.at(-1);
  if (last?.name === name && last.level === level) return last;
  const node: FrameNode = { level, name, children: [], indicators: [] };
  siblings.push(node);
  return node;
}

function carryWeights(
  roots: readonly FrameNode[],
  old: readonly FrameNode[],
  origins: readonly (number | undefined)[],
): void {
  const byPath = new Map<string, FrameNode>();
  const byFirst = new Map<string, FrameNode>();
  for (const [path, node] of nodesIn(old)) {
    if (!byPath.has(path)) byPath.set(path, node);
    byFirst.set(`${node.level} ${firstIndicator(node)}`, node);
  }
  const paths = new Set<string>();
  for (const [path, node] of nodesIn(roots)) {
    const isRepeated = paths.has(path);
    paths.add(path);
    const first = firstIndicator(node);
    const origin = first === undefined ? undefined : origins[first];
    const before = isRepeated ? undefined : (byPath.get(path) ?? byFirst.get(`${node.level} ${origin}`));
    if (before?.weight !== undefined) node.weight = before.weight;
  }
}

/** Every class with its names from the root, and those below it. */
function nodesIn(nodes: readonly FrameNode[], above = ''): [string, FrameNode][] {
  return nodes.flatMap((node): [string, FrameNode][] => {
    const path = `${above}\u0000${node.level === 'goal' ? `goal ${node.goal}` : node.name}`;
    return [[path, node], ...nodesIn(node.children, path)];
  });
}

export const firstIndicator = ({ indicators, children }: FrameNode): number | undefined =>
  indicators[0] ?? children.map(firstIndicator).find((index) => index !== undefined);

/** The class of a level in which an indicator stands. */
export function classOf(frame: readonly FrameNode[], indicator: number, level: 1 | 2): FrameNode | undefined {
  for (const node of frame) {
    if (!holds(node, indicator)) continue;
    return node.level === level ? node : classOf(node.children, indicator, level);
  }
  return undefined;
}

const holds = ({ indicators, children }: FrameNode, indicator: number): boolean =>
  indicators.includes(indicator) || children.some((child) => holds(child, indicator));

/** The frame with a weight put into a class. */
export const withClassWeight = (frame: readonly FrameNode[], wanted: FrameNode, text: string): FrameNode[] =>
  frame.map((node): FrameNode => {
    if (node !== wanted) return { ...node, children: withClassWeight(node.children, wanted, text) };
    const { weight: _old, ...rest } = node;
    return text === '' ? rest : { ...rest, weight: { text } };
  });
