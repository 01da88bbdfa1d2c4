import type { Entry, Evaluation, FrameNode } from '@hengji/core';
import { bracketed, joined, printed } from '../values.js';
import type { ClassRow } from './class-rows.js';

/** How the weights of classes are printed: in columns of their own or in brackets after the names. */
export interface ClassWeights {
  readonly column1: boolean;
  readonly column2: boolean;
}

/** The weight of a class as its form shows it. */
export function classWeight(node: FrameNode, inColumn: boolean): Entry | undefined {
  if (inColumn) return printed(node.weight);
  const text = bracketed(node.weight, 'class');
  return text === undefined ? undefined : { text };
}

/** Builds the frame of the shown record while the rows are written. */
export class ShownFrame {
  readonly #nodes = new Map<FrameNode, FrameNode>();

  constructor(
    private readonly shown: Evaluation,
    private readonly weights: ClassWeights,
    /** Name, weight and new index of each goal. */
    private readonly goalOf: (node: FrameNode) => Pick<FrameNode, 'name' | 'goal' | 'weight'>,
  ) {}

  /** Opens what is not open yet. */
  open({ goal, level1, level2 }: ClassRow): void {
    let siblings = this.shown.frame;
    for (const [node, level] of [
      [goal, 'goal'],
      [level1, 1],
      [level2, 2],
    ] as const) {
      if (node === undefined) continue;
      let shown = this.#nodes.get(node);
      if (shown === undefined) {
        shown = { level, ...this.#heading(node), children: [], indicators: [] };
        this.#nodes.set(node, shown);
        siblings.push(shown);
      }
      siblings = shown.children;
    }
  }

  /** Puts an indicator under the deepest class of its row. */
  add(row: ClassRow, index: number): void {
    const node = row.level2 ?? row.level1 ?? row.goal;
    if (node !== undefined) this.#nodes.get(node)?.indicators.push(index);
  }

  #heading(node: FrameNode): Pick<FrameNode, 'name' | 'goal' | 'weight'> {
    if (node.level === 'goal') return this.goalOf(node);
    const weight = classWeight(node, node.level === 1 ? this.weights.column1 : this.weights.column2);
    return { name: joined(node.name), ...(weight === undefined ? {} : { weight }) };
  }
}
