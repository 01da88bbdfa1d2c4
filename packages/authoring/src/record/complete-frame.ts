import type { Evaluation, FrameNode, Indicator } from '@hengji/core';
import type { Pack } from '@hengji/packs';
import { isOpen, sumOf } from './quantity.js';

/** The classes of the indicators as a tree, made from their names where the record has none, with their weights. */
export function withFrame(record: Evaluation, pack: Pack): Evaluation {
  const frame = record.frame.length > 0 ? record.frame : grown(record.indicators);
  return { ...record, frame: frame.map((node) => weighed(node, record.indicators, pack)) };
}

/** Classes in the order of the indicators; a class that comes again further down stands there again. */
export function grown(indicators: readonly Indicator[]): FrameNode[] {
  const roots: FrameNode[] = [];
  for (const [index, { level1, level2 }] of indicators.entries()) {
    const root = childNamed(roots, 1, level1 ?? '');
    const parent = level2 === undefined ? root : childNamed(root.children, 2, level2);
    parent.indicators.push(index);
  }
  return roots;
}

function childNamed(siblings: FrameNode[], level: 1 | 2, name: string): FrameNode {
  const last = siblings.at(-1);
  if (last?.name === name) return last;
  const node: FrameNode = { level, name, children: [], indicators: [] };
  siblings.push(node);
  return node;
}

/** Level 1 has a weight wherever a form can show one; level 2 only where the record or the pack gives it one. */
function weighed(node: FrameNode, indicators: readonly Indicator[], pack: Pack): FrameNode {
  const children = node.children.map((child) => weighed(child, indicators, pack));
  const shows = node.level === 1 || node.weight !== undefined;
  const weight = shows && isOpen(node.weight) ? sumOf(weightsBelow({ ...node, children }, indicators)) : undefined;
  return { ...node, children, ...(weight === undefined ? {} : { weight: { text: plain(weight) } }) };
}

/** 「40.0」 is written 「40」: a weight is no measurement. */
const plain = (weight: string): string => (weight.includes('.') ? weight.replace(/\.?0+(?=分?$)/, '') : weight);

function weightsBelow(node: FrameNode, indicators: readonly Indicator[]): (Indicator['weight'] | undefined)[] {
  const own = node.indicators
    .flatMap((index) => indicators[index] ?? [])
    .filter(({ sharesWeightWith }) => sharesWeightWith === undefined)
    .map(({ weight }) => weight);
  return [...own, ...node.children.flatMap((child) => weightsBelow(child, indicators))];
}
