import type { Evaluation, Section } from '@hengji/core';

const dateLine = /^\s*(?:20\d{2}|二[〇○零]..)\s*年\s*.{1,3}\s*月\s*.{1,4}\s*日\s*$/;
const attachments = /^\s*附件\s*[:：]/;
/** Lines at the end of a report among which unit, date and the list of attachments are looked for. */
const longestClosing = 12;

/**
 * The sections of a record without what stands at the end of an imported report and is printed anew: the list of
 * attachments, the unit and the date; and these two.
 */
export function withoutClosing(record: Evaluation): {
  readonly sections: readonly Section[];
  readonly unit: string | undefined;
  readonly date: string | undefined;
} {
  const name = record.unit?.text.trim() ?? '';
  const signed = record.signatures.find((field) => /日期|时间/.test(field.name))?.value.text.trim();
  let date = signed === '' ? undefined : signed;
  const last = record.sections.at(-1);
  const paragraphs = [...(last?.paragraphs ?? [])];
  for (let line = paragraphs.at(-1)?.trim(); line !== undefined; line = paragraphs.at(-1)?.trim()) {
    const isDate = dateLine.test(line);
    if (!isDate && (line !== name || name === '')) break;
    if (isDate) date ??= line;
    paragraphs.pop();
  }
  const listed = paragraphs.findIndex((text, at) => at >= paragraphs.length - longestClosing && attachments.test(text));
  const kept = listed < 0 ? paragraphs : paragraphs.slice(0, listed);
  const isList = last !== undefined && attachments.test(last.title);
  const sections = last === undefined ? [] : record.sections.slice(0, -1);
  return {
    sections: last === undefined || isList ? sections : [...sections, { ...last, paragraphs: kept }],
    unit: name === '' ? undefined : name,
    date,
  };
}
