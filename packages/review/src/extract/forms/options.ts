import type { Evaluation } from '@hengji/core';
import { trimRange } from '../text.js';

export type Option = Evaluation['options'][number]['options'][number];

const box = /[☑☒■√✓✔🗹□☐○◻]|\[[√xX✓ ]?\]/gu;
const checkedBox = /[☑☒■√✓✔🗹]|\[[√xX✓]\]/u;

/** True where a text holds a check box: it is a value, whatever its words. */
export const hasBox = (text: string): boolean => /[☑☒■🗹□☐○◻]/u.test(text);

/** A field of check boxes is short; a text that happens to hold a box is not one. */
const longest = 2_000;

/**
 * Reads check boxes: 「1、部门预算项目 ☑  2、省直专项 □」 or 「☑常年性 □一次性」. The box stands after its name where a
 * name comes first, before it otherwise. Undefined where there is no box.
 */
export function optionsIn(text: string): Option[] | undefined {
  if (text.length > longest) return undefined;
  const marks = [...text.matchAll(box)];
  if (marks.length === 0) return undefined;
  const before = nameOf(text.slice(0, marks[0]?.index ?? 0)) !== '';
  const options: Option[] = [];
  marks.forEach((mark, index) => {
    const end = mark.index + mark[0].length;
    const previous = marks[index - 1];
    const part = before
      ? text.slice(previous ? previous.index + previous[0].length : 0, mark.index)
      : text.slice(end, marks[index + 1]?.index ?? text.length);
    const name = nameOf(part);
    if (name) options.push({ name, checked: checkedBox.test(mark[0]) });
  });
  return options.length > 0 ? options : undefined;
}

function nameOf(part: string): string {
  const { start, end } = trimRange(part);
  return part
    .slice(start, end)
    .replace(/^[,，;；、]+/, '')
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十])[、.．]/, '')
    .replace(/^[（(]?\d{1,2}[)）]/, '')
    .replace(/[,，;；、]+$/, '')
    .trim();
}
