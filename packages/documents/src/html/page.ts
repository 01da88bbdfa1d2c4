import type { Budget } from '../budget.js';
import type { Block } from '../document.js';
import type { HtmlParent } from './html-tree.js';

/** Where a block stands in the tree of its page, and what it is made of. */
export interface Trace {
  /** The block element around a paragraph, or the `table` itself. */
  readonly home: HtmlParent;
  /** All its words are links to other places. */
  readonly isLinks: boolean;
}

/** A web page while it is being read. */
export class Page {
  readonly budget: Budget;
  readonly #traces = new Map<Block, Trace>();

  constructor(budget: Budget) {
    this.budget = budget;
  }

  /** Remembers where a block comes from. */
  mark(block: Block, trace: Trace): void {
    this.#traces.set(block, trace);
  }

  traceOf(block: Block): Trace | undefined {
    return this.#traces.get(block);
  }
}
