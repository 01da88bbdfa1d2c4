/** Characters of Chinese text, between which a line end of the source is no blank. */
const WIDE =
  /[\u1100-\u115f\u2018\u2019\u201c\u201d\u2014\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\ud840-\ud8bf]/;
const BLANKS = /[ \t\n\r\f]+/g;
/** How Word wraps its source, in the middle of Chinese text; other programs wrap at blanks and indent. */
const LINE_END = /^(?:\r\n?|\n)$/;

/**
 * The running text of one paragraph, with layout white space collapsed as browsers do: a run of blanks and line ends
 * is one blank, none at the start or end of a line, and none where a bare line end of the source separates two Chinese
 * characters. U+00A0 and U+3000 are text and stay.
 */
export class InlineText {
  #text = '';
  /** Layout white space not yet put out: a blank, or a bare line end of the source. */
  #blank: '' | ' ' | '\n' = '';
  /** Whether anything was put in, were it only a line break. */
  #any = false;

  get isEmpty(): boolean {
    return !this.#any;
  }

  /** Adds text in which white space is layout. */
  add(text: string): void {
    let last = 0;
    BLANKS.lastIndex = 0;
    for (let match = BLANKS.exec(text); match; match = BLANKS.exec(text)) {
      if (match.index > last) this.#word(text.slice(last, match.index));
      const wrapped = this.#blank === '' && LINE_END.test(match[0]);
      this.#blank = wrapped ? '\n' : ' ';
      last = match.index + match[0].length;
    }
    if (last < text.length) this.#word(last === 0 ? text : text.slice(last));
  }

  /** Adds text in which every blank and line end counts. */
  addPreformatted(text: string): void {
    if (text === '') return;
    this.#word(text.replace(/\r\n?/g, '\n'));
  }

  /** A line break inside the paragraph. */
  break(): void {
    this.#blank = '';
    this.#text += '\n';
    this.#any = true;
  }

  /** The finished text, and back to the beginning. A line break at the very end makes no line of its own. */
  take(): string {
    const text = this.#text.endsWith('\n') ? this.#text.slice(0, -1) : this.#text;
    this.#text = '';
    this.#blank = '';
    this.#any = false;
    return text;
  }

  #word(word: string): void {
    const before = this.#text.at(-1);
    if (this.#blank !== '' && before !== undefined && before !== '\n') {
      const joined = this.#blank === '\n' && WIDE.test(before) && WIDE.test(word.charAt(0));
      if (!joined) this.#text += ' ';
    }
    this.#blank = '';
    this.#text += word;
    this.#any = true;
  }
}
