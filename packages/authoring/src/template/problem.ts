/** Where something stands in a Word template, as a person counts in Word; all from 1. */
export interface WordPlace {
  readonly part: '正文' | '页眉' | '页脚' | '脚注' | '尾注';
  /** Of the tables of the part that stand in no other table. */
  readonly table?: number;
  readonly row?: number;
  /** Column of the grid. */
  readonly column?: number;
  /** Of the paragraphs outside tables. */
  readonly paragraph?: number;
  /** What is written there, shortened. */
  readonly text: string;
}

/** What is wrong with a Word template, or could be better. */
export interface WordTemplateProblem {
  /** `error`: the template cannot be filled; `advice`: it can, but may not be what was meant. */
  readonly severity: 'error' | 'advice';
  /** One Chinese sentence with the place. */
  readonly message: string;
  /** Absent for what concerns the template as a whole. */
  readonly place?: WordPlace;
}

/** A Word template that cannot be filled; `message` is one clear Chinese sentence. */
export class WordTemplateError extends Error {
  override readonly name = 'WordTemplateError';
  constructor(
    readonly problems: readonly WordTemplateProblem[],
    options?: ErrorOptions,
  ) {
    const [first, ...others] = problems;
    const more = others.length === 0 ? '' : `（另有${others.length}处错误，可用 hengji pack lint-template 查看）`;
    super(`${first?.message ?? '模板不能使用。'}${more}`, options);
  }
}

export const errorAt = (place: WordPlace, sentence: string): WordTemplateProblem => ({
  severity: 'error',
  message: `${inWords(place)}：${ended(sentence)}`,
  place,
});

export const adviceAt = (place: WordPlace, sentence: string): WordTemplateProblem => ({
  severity: 'advice',
  message: `${inWords(place)}：${ended(sentence)}`,
  place,
});

/** 「正文第2个表第5行第3列“{{得分}}”」 */
function inWords({ part, table, row, column, paragraph, text }: WordPlace): string {
  const spot =
    table !== undefined
      ? `第${table}个表第${row}行第${column}列`
      : paragraph !== undefined
        ? `第${paragraph}段`
        : '文本框';
  return `${part}${spot}“${text}”`;
}

const ended = (sentence: string): string => (/[。？]$/.test(sentence) ? sentence : `${sentence}。`);
