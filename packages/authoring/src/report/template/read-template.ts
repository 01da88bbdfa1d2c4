import { problemAt, TemplateError } from './problem.js';
import type { Expression, Format, TemplateNode, TemplatePlace } from './syntax.js';

const longestTemplate = 20_000;
const deepest = 12;

/** Characters that end a name. */
const marks = '{}()（）,，、|｜【】\n';

/**
 * Reads a template: text with `{名称|格式}`, `{函数(甲，乙)}` and `【甲｜乙】`; a backslash takes any mark as it is.
 *
 * @throws TemplateError with one sentence and its place
 */
export function readTemplate(text: string): TemplateNode[] {
  if (text.length > longestTemplate) {
    throw new TemplateError([problemAt({ line: 1, column: 1 }, `模板太长，最多${longestTemplate}个字。`)]);
  }
  const reader = new Reader(text);
  return reader.nodes(0, undefined);
}

class Reader {
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(private readonly text: string) {}

  /** Nodes up to ｜ or 】 of the choice that is open, or to the end. */
  nodes(depth: number, open: TemplatePlace | undefined): TemplateNode[] {
    const found: TemplateNode[] = [];
    let text = '';
    const flush = (): void => {
      if (text !== '') found.push({ type: 'text', text });
      text = '';
    };
    for (;;) {
      const next = this.#peek();
      if (next === '') break;
      if (open !== undefined && (next === '】' || next === '｜' || next === '|')) break;
      if (next === '\\') {
        this.#take();
        text += this.#take();
      } else if (next === '{') {
        flush();
        found.push(this.#field());
      } else if (next === '【') {
        flush();
        found.push(this.#choice(depth));
      } else if (next === '}' || next === '】') {
        this.#fail(this.#place(), `多了一个“${next}”，前面没有与它成对的符号。`);
      } else text += this.#take();
    }
    flush();
    return found;
  }

  #choice(depth: number): TemplateNode {
    const at = this.#place();
    if (depth >= deepest) this.#fail(at, `“【】”套了${deepest}层以上。`);
    this.#take();
    const alternatives: TemplateNode[][] = [];
    for (;;) {
      alternatives.push(this.nodes(depth + 1, at));
      const next = this.#take();
      if (next === '】') return { type: 'choice', alternatives };
      if (next === '') this.#fail(at, '这个“【”没有与它成对的“】”。');
    }
  }

  #field(): TemplateNode {
    const at = this.#place();
    this.#take();
    const expression = this.#expression(0);
    if (this.#take() !== '}') this.#fail(at, '这个“{”没有与它成对的“}”，或者中间有不该有的符号。');
    return { type: 'field', expression };
  }

  #expression(depth: number): Expression {
    this.#blanks();
    const at = this.#place();
    if (depth >= deepest) this.#fail(at, `括号套了${deepest}层以上。`);
    const word = this.#word();
    if (word === '') this.#fail(at, '这里应当写一个名称。');
    const isFigure = /^-?\d/.test(word);
    const args: Expression[] = [];
    const opens = this.#peek() === '(' || this.#peek() === '（';
    if (opens) {
      this.#take();
      this.#blanks();
      if (!this.#closes()) {
        do args.push(this.#expression(depth + 1));
        while (this.#comma());
      }
      if (!this.#closes()) this.#fail(at, `“${word}”后面的括号没有写完。`);
      this.#take();
      this.#blanks();
    }
    const formats: Format[] = [];
    while (this.#peek() === '|' || this.#peek() === '｜') {
      this.#take();
      this.#blanks();
      const place = this.#place();
      const format = this.#word();
      if (format === '') this.#fail(place, '“|”后面应当写单位或位数，如“万元”“2位”。');
      formats.push({ word: format, at: place });
    }
    return { kind: isFigure ? 'figure' : opens ? 'call' : 'name', word, args, formats, at };
  }

  #closes = (): boolean => this.#peek() === ')' || this.#peek() === '）';

  #comma(): boolean {
    if (!'，,、'.includes(this.#peek() || ' ')) return false;
    this.#take();
    return true;
  }

  /** Blanks within a name do not count. */
  #word(): string {
    let word = '';
    while (this.#peek() !== '' && !marks.includes(this.#peek())) word += this.#take();
    return word.replace(/\s/g, '');
  }

  #blanks(): void {
    while (/^\s$/.test(this.#peek())) this.#take();
  }

  #peek = (): string => this.text.charAt(this.#at);

  #take(): string {
    const next = this.#peek();
    this.#at += 1;
    if (next === '\n') {
      this.#line += 1;
      this.#lineStart = this.#at;
    }
    return next;
  }

  #place = (): TemplatePlace => ({ line: this.#line, column: this.#at - this.#lineStart + 1 });

  #fail(at: TemplatePlace, sentence: string): never {
    throw new TemplateError([problemAt(at, sentence)]);
  }
}
