import { UnreadableFile } from './errors.js';
import type { Limits } from './limits.js';

/** Counts what one document has taken of its limits while it is being read, so that reading stops early. */
export class Budget {
  readonly limits: Limits;
  #cells = 0;
  #blocks = 0;
  #characters = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Takes a grid of that size; every position counts, merged or not. */
  grid(rows: number, columns: number): void {
    if (columns > this.limits.columns) throw tooComplex(`一张表超过 ${this.limits.columns} 列`);
    this.#cells += rows * columns;
    if (this.#cells > this.limits.cells) throw tooComplex(`表格单元格超过 ${this.limits.cells} 个`);
  }

  /** Takes one more paragraph or table. */
  block(): void {
    this.#blocks++;
    if (this.#blocks > this.limits.blocks) throw tooComplex(`段落和表格超过 ${this.limits.blocks} 个`);
  }

  /** Takes a text of that many UTF-16 units. */
  characters(count: number): void {
    this.#characters += count;
    if (this.#characters > this.limits.characters) throw tooComplex(`文字超过 ${this.limits.characters} 字`);
  }
}

/** For a document beyond the limits on its contents. */
export function tooComplex(what: string): UnreadableFile {
  return new UnreadableFile(
    'too-complex',
    `这个文件的内容过多或结构过于复杂（${what}），无法读取。请拆成几个文件再提交。`,
  );
}
