import type { Evaluation, Section } from '@hengji/core';

const dateLine = /^\s*(?:20\d{2}|二[〇○零]..)\s*年\s*.{1,3}\s*月\s*.{1,4}\s*日\s*$/;
/** A date line and the unit's name: what may stand at the end of a report. */
const longestClosing = 3;

/** The sections of a record without the unit and date that stand at the end of an imported report, and these two. */
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
  for (let passed = 0; passed < longestClosing; passed += 1) {
    const line = paragraphs.at(-1)?.trim();
    if (line === undefined || !(dateLine.test(line) || (line === name && name !== ''))) break;
    if (dateLine.test(line)) date ??= line;
    paragraphs.pop();
  }
  const sections = last === undefined ? [] : [...record.sections.slice(0, -1), { ...last, paragraphs }];
  return { sections, unit: name === '' ? undefined : name, date };
}
