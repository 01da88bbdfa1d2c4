import type { Entry, Evaluation } from '@hengji/core';
import type { Book } from '../book.js';
import { type Content, decimalOf, entryOf, holds, isEmpty, shown, typedText } from '../cells/content.js';
import type { RawCell } from '../cells/read-sheets.js';
import { WorkbookError } from '../workbook-error.js';
import type { SheetId } from './frame.js';
import type { Pen } from './pen.js';
import type { FilledRow, FilledSheet } from './rows.js';

/** A label with an input beside it. */
export interface FieldRow {
  readonly id: string;
  readonly label: string;
  readonly content: Content;
  readonly hint: string;
  readonly choices?: readonly string[];
  readonly long?: boolean;
}

/** Labels of forms that stand for the unit, the project, or for sums. */
const known = /^(?:预算部门|单位名称|部门名称|部门[（(]单位[）)]名称|项目名称)$|支出总额$|收入总额$/;

const joined = (names: readonly string[]): string | undefined => names.join('、') || undefined;

/** The labelled inputs of a sheet: of a project most stand on the sheet of the project. */
export function fieldRows(book: Book, sheet: SheetId): FieldRow[] {
  const isProject = book.typed.kind === 'project';
  if (sheet === 'unit') return [...identity(book), ...(isProject ? [] : described(book)), ...signatures(book)];
  return sheet === 'projects' && isProject ? [projectName(book), ...described(book)] : [];
}

function identity({ typed }: Book): FieldRow[] {
  return [
    { id: 'unit', label: '单位名称', content: shown(typed.unit, 'text'), hint: '填单位全称，与公章一致。' },
    { id: 'year', label: '评价年度', content: typed.year, hint: '填四位数的年份，例如2024。表头里的年份随它变化。' },
    {
      id: 'title',
      label: '报告标题',
      content: shown(typed.title, 'text'),
      hint: '可以不填，不填时按模板生成。',
    },
    {
      id: 'short',
      label: '单位简称',
      content: joined(typed.shortNames),
      hint: '报告中使用的简称，几个简称之间用顿号分开；没有就不填。',
    },
  ];
}

const projectName = ({ typed }: Book): FieldRow => ({
  id: 'project',
  label: '项目名称',
  content: shown(typed.project, 'text'),
  hint: '填预算批复的项目全称。',
});

/** Fields and check boxes: those of the record first, then those of the pack's forms that it lacks. */
function described({ typed, pack }: Book): FieldRow[] {
  const blocks = (pack.forms ?? []).flatMap((form) => form.blocks);
  const labels = blocks
    .flatMap((block) => (block.kind === 'fields' ? block.rows.flat() : []))
    .filter((label) => !known.test(label));
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.label] : []));
  const offered = blocks.flatMap((block) => (block.kind === 'options' ? block.rows : []));
  const names = new Set(typed.fields.map(({ name }) => name));
  const missing = [...new Set([...labels, ...texts])].filter((label) => !names.has(label));
  const optionNames = new Set(typed.options.map(({ name }) => name));
  return [
    ...typed.options.map(
      ({ name, options }, at): FieldRow => ({
        id: `o${at}`,
        label: name,
        content: joined(options.filter(({ checked }) => checked).map((option) => option.name)),
        hint: `从下拉列表里选：${options.map((option) => option.name).join('、')}。`,
        choices: options.map((option) => option.name),
      }),
    ),
    ...offered
      .filter(({ label }) => !optionNames.has(label))
      .map(
        ({ label, options }, at): FieldRow => ({
          id: `+o${at}`,
          label,
          content: undefined,
          hint: `从下拉列表里选：${options.join('、')}。`,
          choices: options,
        }),
      ),
    ...typed.fields.map(({ name, value }, at) => fieldRow(`f${at}`, name, value, texts.includes(name))),
    ...missing.map((label, at) => fieldRow(`+f${at}`, label, undefined, texts.includes(label))),
  ];
}

const fieldRow = (id: string, label: string, value: Entry | undefined, long: boolean): FieldRow => ({
  id,
  label,
  content: shown(value, 'text'),
  hint: long ? '写一段话，可以按 Alt+Enter 换行。' : `填“${label.slice(0, 40)}”，没有就不填。`,
  ...(long ? { long } : {}),
});

function signatures({ typed, pack }: Book): FieldRow[] {
  const names = new Set(typed.signatures.map(({ name }) => name));
  const wanted = new Set(
    (pack.forms ?? []).flatMap((form) => form.signatures ?? []).filter((name) => !names.has(name)),
  );
  return [
    ...typed.signatures.map(({ name, value }, at) => fieldRow(`s${at}`, name, value, false)),
    ...[...wanted].map((name, at) => fieldRow(`+s${at}`, name, undefined, false)),
  ];
}

const longHeight = 60;
const mostListed = 250;

/** Writes the inputs, merged from C to `last`; returns the row of each by id. */
export function drawFields(pen: Pen, rows: readonly FieldRow[], last: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { id, label, content, hint, choices, long } of rows) {
    const row = pen.line(
      `field:${id}`,
      { B: { look: 'label', value: label }, C: { look: 'text', value: content } },
      long ? longHeight : undefined,
    );
    for (let column = 'D'; column <= last; column = String.fromCharCode(column.charCodeAt(0) + 1)) {
      pen.put(column, row, { look: 'text' });
    }
    pen.merge('C', last, row);
    places.set(id, row);
    const list = choices?.join(',') ?? '';
    const title = label.slice(0, 30);
    if (id === 'year') {
      pen.rule(`C${row}`, {
        type: 'whole',
        operator: 'between',
        formulae: [1994, 2100],
        title,
        prompt: hint,
        error: '请填四位数的年份，例如2024。',
        style: 'stop',
      });
      pen.put('C', row, { look: 'year', value: content });
    } else if (choices && list.length <= mostListed && !choices.some((choice) => /[,"]/.test(choice))) {
      pen.rule(`C${row}`, { type: 'list', formulae: [`"${list}"`], title, prompt: hint });
    } else {
      pen.rule(`C${row}`, { type: 'textLength', operator: 'lessThanOrEqual', formulae: [32_000], title, prompt: hint });
    }
  }
  return places;
}

type Described = Pick<
  Evaluation,
  'unit' | 'year' | 'title' | 'shortNames' | 'project' | 'fields' | 'options' | 'signatures'
>;

/** Reads the inputs of one sheet into the record. */
export function readFields(book: Book, sheet: FilledSheet, id: SheetId, record: Evaluation): Evaluation {
  let next = record;
  for (const row of fieldRows(book, id)) {
    const filled = row.id.startsWith('+')
      ? sheet.rows('field').find((each) => each.id === row.id)
      : sheet.row('field', row.id, row.label);
    if (filled === undefined || holds(filled.cell('C'), row.content)) continue;
    next = { ...next, ...taken(next, row, filled) };
  }
  return next;
}

function taken(record: Evaluation, row: FieldRow, filled: FilledRow): Partial<Described> {
  const cell = filled.cell('C');
  const where = filled.where('C');
  const text = (old: Entry | undefined): Entry => entryOf(old, cell, 'text', where) ?? { text: '' };
  switch (row.id) {
    case 'unit':
      return { unit: text(record.unit) };
    case 'title':
      return { title: text(record.title) };
    case 'project':
      return { project: text(record.project) };
    case 'short':
      return { shortNames: wordsOf(cell) };
    case 'year':
      return yearOf(cell, where);
  }
  const index = Number(row.id.replace(/^\+?[a-z]/, ''));
  const name = row.label;
  const list = row.id.includes('o') ? 'options' : row.id.includes('s') ? 'signatures' : 'fields';
  if (list === 'options') {
    const chosen = chosenOf(row, cell, where);
    const options = (row.choices ?? []).map((each) => ({ name: each, checked: chosen.includes(each) }));
    return {
      options: row.id.startsWith('+')
        ? [...record.options, { name, options }]
        : record.options.map((option, at) => (at === index ? { ...option, options } : option)),
    };
  }
  return {
    [list]: row.id.startsWith('+')
      ? [...record[list], { name, value: text(undefined) }]
      : record[list].map((field, at) => (at === index ? { ...field, value: text(field.value) } : field)),
  };
}

const wordsOf = (cell: RawCell | undefined): string[] =>
  cell === undefined
    ? []
    : typedText(cell)
        .split(/[、,，;；\n]/)
        .map((word) => word.trim())
        .filter((word) => word !== '');

function chosenOf({ choices = [], label }: FieldRow, cell: RawCell | undefined, where: string): string[] {
  const chosen = wordsOf(cell);
  const unknown = chosen.find((word) => !choices.includes(word));
  if (unknown === undefined) return chosen;
  throw new WorkbookError(`${where}：“${label}”没有“${unknown.slice(0, 24)}”这一项，请从${choices.join('、')}中选。`);
}

function yearOf(cell: RawCell | undefined, where: string): { year: number } {
  if (cell === undefined || isEmpty(cell)) throw new WorkbookError(`${where}：评价年度是空的，请填四位数的年份。`);
  const text = cell.number === undefined ? typedText(cell).replace(/年度?$/, '') : decimalOf(cell.number);
  if (/^(?:199[4-9]|20\d\d)$/.test(text)) return { year: Number(text) };
  throw new WorkbookError(`${where}：评价年度应是四位数的年份，现在是“${cell.text.slice(0, 24)}”。`);
}
