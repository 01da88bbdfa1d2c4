import { textWidth } from '@hengji/documents/write';
import type { PackForm } from '@hengji/packs';
import type { Line } from '../page/page.js';
import { bareName, type Desk, gradeLabels } from './desk.js';
import { joined, withYears } from './values.js';

/** Longer names do not go into a title. */
const longestName = 40;

/** The title of a form with its year and project. */
export function titleOf({ title }: PackForm, { record, year }: Desk): string {
  const name = joined(record.project?.text ?? '').replace(/(?:项目)+$/, '');
  const fits = name !== '' && name.length <= longestName && !/[。；;：:，,！!？?]/.test(name) && year !== undefined;
  return withYears(title, year).replace(/\{project\}(?:项目)?(绩效)?/, (found, genre: string | undefined) =>
    fits ? found.replace('{project}', name) : `项目${genre ?? '绩效'}`,
  );
}

/** The line above the table: who fills it in, when, in which unit of money. */
export function headOf(form: PackForm, desk: Desk, isFirst: boolean): Line[] {
  const labels = [...(form.head ?? [])];
  if (isFirst && desk.needsUnit) labels.unshift('填报单位');
  const graded = form.blocks.some(({ kind }) => kind === 'total');
  const grade = graded && desk.once('grade') ? gradeLabelOf(desk) : undefined;
  if (grade !== undefined) labels.push(grade);
  const items = labels.map((label) => `${label}：${desk.field(label)}`);
  if (items.length === 0) return form.unit === undefined ? [] : [unitLine(form.unit)];
  const all = [...items, ...(form.unit === undefined ? [] : [`金额单位：${form.unit}`])].join(gap);
  if (form.unit === undefined || textWidth(all) <= widestLine) return [{ type: 'line', look: 'head', text: all }];
  return [{ type: 'line', look: 'head', text: items.join(gap) }, unitLine(form.unit)];
}

export const unitLine = (unit: string): Line => ({ type: 'line', look: 'unit', text: `单位：${unit}` });

const gap = '　　';

/** Half-width characters that fit on a line of small type. */
const widestLine = 90;

/** The label under which the grade of the record is printed; undefined where it has none. */
function gradeLabelOf({ record }: Desk): string | undefined {
  const own = record.fields.find(({ name }) => gradeLabels.has(bareName(name)));
  if (own !== undefined) return joined(own.name);
  return record.grade?.text ? '自评等级' : undefined;
}

/** Notes and signatures below the table. */
export function footOf(form: PackForm, desk: Desk, isLast: boolean): Line[] {
  const notes = [...(form.notes ?? []), ...(isLast ? otherNotes(desk) : [])];
  const signatures = [...(form.signatures ?? []), ...(isLast ? desk.otherSignatures.map(({ name }) => name) : [])];
  const signed = signatures.map((label) => `${label}：${desk.field(label) || blankSpace}`).join(gap);
  return [
    ...noteLines(notes, desk),
    ...(signatures.length === 0 ? [] : [{ type: 'line' as const, look: 'signature' as const, text: signed.trimEnd() }]),
  ];
}

/** Room for a few words by hand. */
const blankSpace = '　　　　　';

/** Notes of the record that the pack does not print anyway. */
function otherNotes({ record, pack, year }: Desk): string[] {
  const known = new Set(
    (pack.forms ?? []).flatMap(({ notes = [] }) => notes.map((note) => plain(withYears(note, year)))),
  );
  return record.notes.flatMap(({ text }) => (text === '' || known.has(plain(text)) ? [] : [text]));
}

const plain = (text: string): string => text.replace(/^\s*\d{1,2}[.、．]/, '').replace(/[\s,，.。;；:：()（）]/g, '');

const isNumbered = (text: string): boolean => /^(?:\d{1,2}[.、．]|[（(]\d{1,2}[）)])/.test(text);

/** Numbered notes stand below 「备注：」, each of the others has its own mark. */
function noteLines(notes: readonly string[], desk: Desk): Line[] {
  const texts = notes.map((note) => withYears(note, desk.year));
  const numbered = texts.filter(isNumbered);
  const others = texts.filter((text) => !isNumbered(text));
  for (const text of [...others, ...numbered]) desk.shown.notes.push({ text });
  return [...others.map((text) => `说明：${text}`), ...(numbered.length === 0 ? [] : ['备注：']), ...numbered].map(
    (text) => ({ type: 'line', look: 'note', text }),
  );
}
