import type { Budget } from '../budget.js';
import { FieldStack } from '../word/field-stack.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';
import type { Trace } from './trace.js';

/** What reading a document carries along from paragraph to paragraph. */
export interface DocxContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly budget: Budget;
  readonly fields: FieldStack;
  /**
   * Inside a content control whose stored text is not its meaning (a check box, an empty placeholder):
   * what stands in its place, and an empty text once that has been written.
   */
  replacement: string | undefined;
  /** Ids of the notes that the text refers to, in order of appearance. */
  readonly footnotes: Set<string>;
  readonly endnotes: Set<string>;
  /** What the user must be told about. */
  readonly seen: Seen;
  /** Where texts come from, for a reader who asks. */
  readonly trace: Trace | undefined;
}

/** Things in the file that are not, or not simply, part of the text that was read. */
export interface Seen {
  pictures: number;
  objects: number;
  embeddedFiles: number;
  revisions: boolean;
  coveredText: boolean;
}

export function createContext(styles: Styles, numbering: Numbering, budget: Budget, trace?: Trace): DocxContext {
  return {
    styles,
    numbering,
    budget,
    fields: new FieldStack(),
    replacement: undefined,
    footnotes: new Set(),
    endnotes: new Set(),
    seen: { pictures: 0, objects: 0, embeddedFiles: 0, revisions: false, coveredText: false },
    trace,
  };
}

/** The remarks for what was seen, in Chinese. */
export function remarksOn(seen: Seen): string[] {
  const remarks: string[] = [];
  if (seen.revisions) remarks.push('文件带有修订痕迹，已按接受全部修订后的内容读取。');
  if (seen.pictures > 0) remarks.push(`文件中有 ${seen.pictures} 幅图片，图片里的文字没有读取。`);
  if (seen.objects > 0) remarks.push(`文件中有 ${seen.objects} 个嵌入对象（如 Excel 表格），其中的内容没有读取。`);
  if (seen.embeddedFiles > 0) remarks.push(`文件中有 ${seen.embeddedFiles} 处以附带文件方式插入的内容没有读取。`);
  if (seen.coveredText) remarks.push('有合并单元格遮住的文字（在 Word 中也看不到），没有读取。');
  return remarks;
}
