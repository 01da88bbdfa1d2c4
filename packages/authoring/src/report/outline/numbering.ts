import { formatChineseInteger } from '@hengji/core';

/** Numbers of headings as official documents print them: 一、（一）1.（1） */
export class HeadingNumbers {
  readonly #counts = [0, 0, 0, 0];

  /** The number of the next heading of a level; headings below begin again. */
  next(level: 1 | 2 | 3 | 4): string {
    const count = (this.#counts[level - 1] ?? 0) + 1;
    this.#counts[level - 1] = count;
    this.#counts.fill(0, level);
    return numberOf(level, count);
  }

  /** After a heading without a number those below it begin again, too. */
  pass(level: 1 | 2 | 3 | 4): void {
    this.#counts.fill(0, level);
  }
}

function numberOf(level: 1 | 2 | 3 | 4, count: number): string {
  switch (level) {
    case 1:
      return `${formatChineseInteger(count)}、`;
    case 2:
      return `（${formatChineseInteger(count)}）`;
    case 3:
      return `${count}.`;
    case 4:
      return `（${count}）`;
  }
}
