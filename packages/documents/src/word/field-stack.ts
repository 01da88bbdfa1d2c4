/** Follows fields, which may stand one in another: their code is not text, their result is. */
export class FieldStack {
  /** For each open field, innermost last, whether its code is being read. */
  readonly #inCode: boolean[] = [];
  #codes = 0;

  /** Whether the text here belongs to the code of any open field. */
  get readsCode(): boolean {
    return this.#codes > 0;
  }

  /** Whether the innermost field itself stands in the code of another. */
  get standsInCode(): boolean {
    return this.#codes - (this.#inCode.at(-1) === true ? 1 : 0) > 0;
  }

  begin(): void {
    this.#inCode.push(true);
    this.#codes++;
  }

  /** The code of the innermost field is over and its result begins. Marks without a field are ignored. */
  separate(): void {
    if (this.#inCode.at(-1) !== true) return;
    this.#inCode[this.#inCode.length - 1] = false;
    this.#codes--;
  }

  end(): void {
    if (this.#inCode.pop() === true) this.#codes--;
  }

  /** At the end of a paragraph: a field whose code runs on is damaged, and must not swallow what follows. */
  endParagraph(): void {
    if (this.#codes === 0) return;
    this.#inCode.length = 0;
    this.#codes = 0;
  }
}
