import type { Entry, Evaluation, FrameNode, Place } from '@hengji/core';

/** A class as its cell shows it. */
export interface PrintedClass {
  readonly name: string;
  readonly weight?: Entry | undefined;
  readonly at: Place;
}

/** Builds the tree of goals, classes and indicators row by row, and remembers which classes are open. */
export class FrameBuilder {
  readonly #evaluation: Evaluation;
  #goal: FrameNode | undefined;
  #level1: FrameNode | undefined;
  #level2: FrameNode | undefined;

  constructor(evaluation: Evaluation) {
    this.#evaluation = evaluation;
  }

  /** Index of the goal whose block is open. */
  get goal(): number | undefined {
    return this.#goal?.goal;
  }

  get level1(): FrameNode | undefined {
    return this.#level1;
  }

  get level2(): FrameNode | undefined {
    return this.#level2;
  }

  /** Opens the block of a goal; classes that follow stand under it. */
  openGoal(index: number, name: string, at: Place | undefined): void {
    this.closeClasses();
    this.#goal = { level: 'goal', name, goal: index, children: [], indicators: [], ...(at ? { at } : {}) };
    this.#evaluation.frame.push(this.#goal);
  }

  /** Sets the weight of the open goal block. */
  weighGoal(weight: Entry): void {
    if (this.#goal) this.#goal.weight ??= weight;
  }

  /** True where the open goal block holds nothing yet. */
  get goalIsEmpty(): boolean {
    return this.#goal !== undefined && this.#goal.children.length === 0 && this.#goal.indicators.length === 0;
  }

  closeClasses(): void {
    this.#level1 = undefined;
    this.#level2 = undefined;
  }

  closeLevel2(): void {
    this.#level2 = undefined;
  }

  /** Ends the goal block too; the next classes stand at the top of the frame. */
  closeAll(): void {
    this.closeClasses();
    this.#goal = undefined;
  }

  /**
   * A class cell. One that repeats the open class, with the same weight or none (a page break, or a class printed in
   * every row), is the same class; anything else opens a new one.
   */
  openClass(level: 1 | 2, printed: PrintedClass): void {
    const open = level === 1 ? this.#level1 : this.#level2;
    if (open && open.name === printed.name && printed.name !== '' && sameWeight(open.weight, printed.weight)) {
      if (printed.weight) open.weight ??= printed.weight;
      return;
    }
    const node: FrameNode = {
      level,
      name: printed.name,
      at: printed.at,
      children: [],
      indicators: [],
      ...(printed.weight ? { weight: printed.weight } : {}),
    };
    const parent = level === 2 ? (this.#level1 ?? this.#goal) : this.#goal;
    (parent?.children ?? this.#evaluation.frame).push(node);
    if (level === 1) {
      this.#level1 = node;
      this.#level2 = undefined;
    } else this.#level2 = node;
  }

  /** Puts an indicator under the deepest open class. Without any class it stands outside the tree. */
  addIndicator(index: number): void {
    (this.#level2 ?? this.#level1 ?? this.#goal)?.indicators.push(index);
  }
}

const sameWeight = (open: Entry | undefined, printed: Entry | undefined): boolean =>
  !open || !printed || open.text === '' || printed.text === '' || weightOf(open) === weightOf(printed);

const weightOf = (entry: Entry): string => entry.numbers?.[0]?.value ?? entry.text;
