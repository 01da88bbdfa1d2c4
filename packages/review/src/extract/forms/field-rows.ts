import { cellValue, cellWords, isFigureCell, proseEntry } from '../entries.js';
import type { GridCell } from '../grid.js';
import {
  gradeLabels,
  headingOf,
  isFieldLabel,
  isNoteLabel,
  isReasonLabel,
  moneyUnitLine,
  signatureLabels,
  unitOf,
} from '../headers.js';
import { subjectOf } from '../subjects.js';
import { bareLabel } from '../text.js';
import type { FormContext, Line } from './context.js';
import { addField, takeLabelledLine } from './labels.js';
import { hasBox, optionsIn } from './options.js';

const signatures: ReadonlySet<string> = new Set(signatureLabels);

/** A row of labels and values: the identity block of a form, and amounts such as 「基本支出总额 | 1,827.29」. */
export function takeFieldRow(line: Line, context: FormContext): boolean {
  const first = line.slots.find(({ cell, anchor }) => anchor && !cell.blank)?.cell;
  if (!first || !isLabelCell(first)) return false;
  const { slots } = line;
  let taken = false;
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index];
    if (!slot?.anchor || slot.cell.blank) continue;
    const { cell } = slot;
    if (!isLabelCell(cell) && !(taken && isPlainLabel(cell))) continue;
    const value = slots[index + 1]?.cell;
    if (!value || isLabelCell(value)) {
      addField(context.evaluation, kindOf(cell), cell.text.replace(/\s+/g, ''), cell, { start: cell.raw.length });
      taken = true;
      continue;
    }
    taken = takePair(cell, value, context) || taken;
    index += 1;
  }
  return taken;
}

function takePair(label: GridCell, value: GridCell, context: FormContext): boolean {
  const { evaluation } = context;
  const subject = subjectOf(label.key);
  if (subject && isFigureCell(value.key)) {
    const { year } = evaluation;
    evaluation.money.push({
      subject,
      name: label.text,
      ...(year === undefined ? {} : { year }),
      amount: cellValue(value, unitOf(label.key) ?? context.moneyUnit),
    });
    return true;
  }
  const options = optionsIn(value.text);
  const name = label.text.replace(/\s+/g, '').replace(/[:：]$/, '');
  if (options) {
    const { at } = cellWords(value);
    evaluation.options.push({ name, options, ...(at ? { at } : {}) });
    return true;
  }
  addField(evaluation, kindOf(label), name, value);
  return true;
}

const kindOf = (label: GridCell): 'field' | 'signature' =>
  signatures.has(bareLabel(label.key)) ? 'signature' : 'field';

function isLabelCell(cell: GridCell): boolean {
  if (cell.key.length < 2 || cell.key.length > 24 || hasBox(cell.text)) return false;
  const label = bareLabel(cell.key);
  return isFieldLabel(label) || signatures.has(label) || gradeLabels.has(label) || subjectOf(cell.key) !== undefined;
}

/** A label we do not know beside one we do. */
const isPlainLabel = (cell: GridCell): boolean =>
  cell.key.length <= 12 && /^[\u4e00-\u9fff()、/:：]+$/.test(cell.key) && !headingOf(cell.key);

/** 「偏差大或目标未完成原因分析 | …」, 「厉行节约保障措施 | …」: kept as fields, so that their places stay known. */
export function takeReasonRow(line: Line, context: FormContext): boolean {
  const [label, value, more] = line.printed;
  if (!label || more || line.slots[0]?.cell !== label.cell) return false;
  const bare = bareLabel(label.cell.key);
  if (isNoteLabel(bare) && value) {
    context.evaluation.notes.push(...notesIn(value.cell));
    return true;
  }
  if (!isReasonLabel(bare)) return false;
  const name = label.cell.text.replace(/\s+/g, '').replace(/[:：]$/, '');
  const text = value ? cellWords(value.cell) : proseEntry(label.cell, { start: label.cell.raw.length });
  context.evaluation.fields.push({ name, value: text });
  return true;
}

const shortestText = 10;

/** The last resort: a row of short labels and texts beside them, such as 「项目概况 | ……」. */
export function takeOtherFields(line: Line, context: FormContext): boolean {
  const { printed } = line;
  if (printed.length === 0 || printed.length > 6 || printed.length % 2 !== 0) return false;
  if (printed[0]?.cell !== line.slots[0]?.cell) return false;
  const labels = printed.filter((_, index) => index % 2 === 0).map(({ cell }) => cell);
  const values = printed.filter((_, index) => index % 2 === 1).map(({ cell }) => cell);
  if (!labels.every(isPlainLabel) || values.some(({ key }) => isFigureCell(key))) return false;
  // Two words side by side may be the headings of an unknown table; a text beside a word is not.
  const beside = values.every((value) => value.columnEnd - value.column > 1 || value.key.length >= shortestText);
  if (!beside && !labels.some(isLabelCell)) return false;
  labels.forEach((label, index) => {
    const value = values[index];
    if (value) takePair(label, value, context);
  });
  return true;
}

/** A row of one cell over the whole width: signatures, notes, the unit of money, or the title of the form. */
export function takeWideRow(line: Line, context: FormContext): boolean {
  const [only, more] = line.printed;
  if (!only || more) return false;
  const { cell } = only;
  const { length } = line.slots;
  const wide = length === 1 || cell.columnEnd - cell.column > line.grid.columns / 2 || cell === line.slots[0]?.cell;
  if (!wide) return false;
  const unit = moneyUnitLine(cell.key);
  if (unit) context.moneyUnit = unit;
  if (takeLabelledLine(cell, context.evaluation)) return true;
  if (isNoteStart(cell.key)) {
    context.evaluation.notes.push(...notesIn(cell));
    return true;
  }
  return unit !== undefined || isTitleOfForm(cell.key);
}

/** True where a text begins with 备注, 说明, 注 and a colon, or 注 and a number. */
export const isNoteStart = (key: string): boolean =>
  /^(?:备注|说明|注|附注|填表说明|填报说明)(?:[:：]|\d?[.、])/.test(key) ||
  /^(?:备注|附注|填表说明|填报说明)$/.test(key);

/** True for the title of a form, such as 「2021年度部门整体支出绩效自评表」. */
export const isTitleOfForm = (key: string): boolean =>
  key.length <= 60 && /(?:自评|评价|绩效|基础数据|指标)[^。；;]{0,16}(?:表|情况)(?:\([^()]*\))?$/.test(key);

/** The numbered notes of a text, one entry each; the leading word 备注 is not part of them. */
export function notesIn(source: {
  block: number;
  row?: number;
  column?: number;
  raw: string;
}): ReturnType<typeof proseEntry>[] {
  const { raw } = source;
  const lead = /^\s*(?:备注|说明|注|附注|填表说明|填报说明)\s*[:：]?/.exec(raw)?.[0].length ?? 0;
  const starts = [lead];
  for (const match of raw.slice(lead).matchAll(/\n[^\S\n]*(?=\d{1,2}[.、．]|[（(]\d{1,2}[)）])/g))
    starts.push(lead + match.index);
  return starts
    .map((start, index) => proseEntry(source, { start, end: starts[index + 1] ?? raw.length }))
    .filter(({ text }) => text !== '');
}
