/** From a document to evaluation records. */
import { type Evaluation, emptyEvaluation } from '@hengji/core';
import type { Block, Document, Paragraph } from '@hengji/documents';
import type { NotUnderstood } from '../model/review.js';
import { proseEntry, type Source } from './entries.js';
import { isNoteStart, isTitleOfForm, notesIn } from './forms/field-rows.js';
import { takeLabelledLine } from './forms/labels.js';
import { FormReader } from './forms/read-form.js';
import { Grid } from './grid.js';
import { implementerLabels, moneyUnitLine, supervisorLabels } from './headers.js';
import { readIdentity, readMentions, readNames } from './identity.js';
import { SectionCollector } from './sections.js';
import { coreName, type ReportSpan, sameName, splitReports } from './segments.js';
import { bareLabel, squeeze } from './text.js';
import { isAttachmentMark, mayBeTitleLine, namesReport, yearOf } from './titles.js';

/** What was read from a document. */
export interface Extraction {
  /** The department first, then its projects in the order of the document. */
  readonly evaluations: Evaluation[];
  /** Which blocks belong to which evaluation; `to` is exclusive. Several spans may belong to one evaluation. */
  readonly spans: readonly { readonly evaluation: number; readonly from: number; readonly to: number }[];
  /** Indexes of the tables that were read as forms. */
  readonly understoodTables: ReadonlySet<number>;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Reads every evaluation in a document: identity, forms and narrative. Never throws on odd input. */
export function extractEvaluations(document: Document): Extraction {
  const groups = groupSpans(splitReports(document));
  const understoodTables = new Set<number>();
  const notUnderstood: NotUnderstood[] = [];
  const evaluations = groups.map((group) => readEvaluation(group, document, understoodTables, notUnderstood));
  inheritFromDepartment(evaluations);
  for (const evaluation of evaluations) nameFromFields(evaluation, supervisorLabels);
  const spans = groups
    .flatMap((group, evaluation) => group.map(({ from, to }) => ({ evaluation, from, to })))
    .sort((a, b) => a.from - b.from);
  return { evaluations, spans, understoodTables, notUnderstood };
}

/** Spans of the same evaluation together, the department first. */
function groupSpans(spans: readonly ReportSpan[]): ReportSpan[][] {
  const groups: ReportSpan[][] = [];
  const byName = new Map<string, ReportSpan[]>();
  let department: ReportSpan[] | undefined;
  for (const span of spans) {
    const name = `${span.kind} ${coreName((span.kind === 'project' ? span.project : span.unit) ?? span.title)}`;
    const own = byName.get(name) ?? (isOf(department, span) ? department : undefined);
    if (own && span.formOnly) {
      own.push(span);
      continue;
    }
    const group = [span];
    groups.push(group);
    if (!byName.has(name)) byName.set(name, group);
    if (span.kind === 'department') department ??= group;
  }
  const isDepartment = (group: ReportSpan[]): boolean => group[0]?.kind === 'department';
  return [...groups.filter(isDepartment), ...groups.filter((group) => !isDepartment(group))];
}

/** A department's form that names no unit, or the same, is of the file's first department. */
function isOf(department: ReportSpan[] | undefined, span: ReportSpan): boolean {
  const first = department?.[0];
  if (!first || span.kind !== 'department') return false;
  return !first.unit || !span.unit || sameName(first.unit, span.unit);
}

function readEvaluation(
  group: readonly ReportSpan[],
  document: Document,
  understoodTables: Set<number>,
  notUnderstood: NotUnderstood[],
): Evaluation {
  const evaluation = emptyEvaluation(group[0]?.kind ?? 'department');
  const forms = new FormReader(evaluation, notUnderstood);
  const [first] = group;
  // A form names its unit and project in full in its fields; a report does so in its title.
  if (first) readIdentity(evaluation, first, document.blocks);
  if (first && !first.formOnly) readNames(evaluation, first, document.blocks);
  for (const span of group) readSpan(span, document, evaluation, forms, understoodTables);
  if (first?.formOnly) readNames(evaluation, first, document.blocks);
  forms.finish();
  nameFromFields(evaluation, implementerLabels);
  nameFromProse(evaluation, group, document);
  return evaluation;
}

function readSpan(
  span: ReportSpan,
  { blocks }: Document,
  evaluation: Evaluation,
  forms: FormReader,
  understoodTables: Set<number>,
): void {
  const narrative = new SectionCollector(evaluation.sections);
  const titles = new Set(span.titleBlocks);
  const lead = frameAbove(span, blocks);
  let lastTable: number | undefined;
  let continues = false;
  let inNotes = false;
  for (let index = span.from; index < span.to; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    if (block.type === 'table') {
      if (forms.read(new Grid(block, index), continues)) understoodTables.add(index);
      lastTable = index;
      continues = true;
      inNotes = false;
      continue;
    }
    const key = squeeze(block.text);
    if (key === '') continue;
    const source = { block: index, raw: block.text };
    if (!/^\d{1,4}$/.test(key)) continues = false;
    if (titles.has(index) || isAttachmentMark(block.text)) {
      inNotes = false;
      continue;
    }
    if (takeClosing(source, evaluation, blocks[nextPrinted(blocks, index)])) {
      inNotes = false;
      continue;
    }
    const unit = moneyUnitLine(key);
    if (unit) forms.moneyUnit = unit;
    if (takeLabelledLine(source, evaluation) || unit) {
      inNotes = false;
      continue;
    }
    if (block.level === undefined && isFormTitle(block, blocks[nextPrinted(blocks, index)]?.type === 'table')) {
      evaluation.title ??= proseEntry(source);
      continue;
    }
    inNotes =
      lastTable !== undefined && block.level === undefined && (isNoteStart(key) || (inNotes && isNumberedNote(key)));
    if (inNotes) {
      const label = block.label === undefined || isNoteStart(key);
      evaluation.notes.push(...(label ? notesIn(source) : [proseEntry(source)]));
      continue;
    }
    if (block.origin === 'site' || (index < lead && isLineOfFrame(block))) continue;
    narrative.add(block, index);
    readMentions(evaluation, block.text, index);
  }
}

/** Where the title stands below what a web site prints above it; 0 elsewhere, so that nothing is above. */
function frameAbove({ from, titleBlocks: [title = 0] }: ReportSpan, blocks: readonly Block[]): number {
  return blocks.slice(from, title).some(isOfSite) ? title : 0;
}

const isOfSite = (block: Block): boolean => block.type === 'paragraph' && block.origin === 'site';

/** The name of the site, its slogan: no sentence, and no heading with a number. */
const isLineOfFrame = ({ text, levelInferred }: Paragraph): boolean => !levelInferred && !/[。；！]/.test(text);

const isDate = (text: string): boolean =>
  /^(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日$/.test(
    text.trim(),
  );

/** The unit and date with which a report ends, each in a paragraph of its own. */
function takeClosing(source: Source, evaluation: Evaluation, next: Block | undefined): boolean {
  const closes = isDate(source.raw);
  const named =
    next?.type === 'paragraph' && isDate(next.text) && source.raw.trim().length <= 40 && mayBeTitleLine(source.raw);
  if (!closes && !named) return false;
  evaluation.signatures.push({ name: closes ? '日期' : '单位', value: proseEntry(source) });
  return true;
}

const isNumberedNote = (key: string): boolean => /^(?:\d{1,2}[.、．]|\(\d{1,2}\)|[①-⑳])/.test(key);

/** The title of an attached form, directly above it. */
const isFormTitle = (paragraph: Paragraph, tableFollows: boolean): boolean =>
  mayBeTitleLine(paragraph.text) &&
  (namesReport(squeeze(paragraph.text))
    ? tableFollows || /表(?:\(.{1,8}\))?$/.test(squeeze(paragraph.text))
    : tableFollows && /表$/.test(squeeze(paragraph.text)) && isTitleOfForm(squeeze(paragraph.text)));

function nextPrinted(blocks: readonly { type: string; text?: string }[], index: number): number {
  let at = index + 1;
  while (at < blocks.length && blocks[at]?.type === 'paragraph' && blocks[at]?.text?.trim() === '') at += 1;
  return at;
}

/** The unit of a project whose form has no 填报单位, from the first of the labels that is filled in. */
function nameFromFields(evaluation: Evaluation, labels: readonly string[]): void {
  for (const label of labels) {
    if (evaluation.unit) return;
    const field = evaluation.fields.find(({ name, value }) => value.text !== '' && bareLabel(squeeze(name)) === label);
    if (field) evaluation.unit = field.value;
  }
}

/** Where title and form name no year, the first sentence about a year does. */
function nameFromProse(evaluation: Evaluation, group: readonly ReportSpan[], { blocks }: Document): void {
  const from = group[0]?.from ?? 0;
  if (evaluation.year !== undefined) return;
  const opening = blocks.slice(from, group[0]?.to).filter((block) => !isOfSite(block));
  for (const block of opening.slice(0, 12)) {
    const text =
      block.type === 'paragraph'
        ? block.text
        : block.cells
            .slice(0, 20)
            .map((cell) => cell.text)
            .join('\n');
    const match = /(20\d{2}|二〇[〇一二三四五六七八九]{2})\s*年度/.exec(text);
    if (match?.[1]) {
      evaluation.year = yearOf(match[1]);
      return;
    }
  }
}

/** A project's form in a department's file is about the department's year and unit unless it says otherwise. */
function inheritFromDepartment(evaluations: readonly Evaluation[]): void {
  const [department] = evaluations;
  if (department?.kind !== 'department') return;
  for (const evaluation of evaluations.slice(1)) {
    if (evaluation.year === undefined && department.year !== undefined) evaluation.year = department.year;
    if (!evaluation.unit && department.unit) evaluation.unit = department.unit;
  }
}
