/** Where the reports of a file begin and end: a department's and, after it, those of its projects. */
import type { Block, Document, Paragraph, Table } from '@hengji/documents';
import { Grid, type GridCell } from './grid.js';
import { headingOf, isFieldLabel, projectLabels, unitLabels } from './headers.js';
import { bareLabel, squeeze } from './text.js';
import {
  isAttachmentMark,
  isFirstHeading,
  mayBeginTitle,
  mayBeTitleLine,
  namesReport,
  readTitle,
  type TitleFacts,
} from './titles.js';

/** A run of blocks that belongs to one report. */
export interface ReportSpan {
  readonly kind: 'department' | 'project';
  /** First block, and first block after it. */
  readonly from: number;
  readonly to: number;
  /** The blocks that print the title, in order; empty where there is none. */
  readonly titleBlocks: readonly number[];
  /** The lines of the title joined. */
  readonly title: string;
  readonly facts: TitleFacts;
  /** True for a form that stands without a report around it. */
  readonly formOnly: boolean;
  /** Name of the project that the form names. */
  readonly project?: string;
  readonly unit?: string;
}

interface OpenSpan {
  from: number;
  titleBlocks: number[];
  title: string;
  facts: TitleFacts;
  formOnly: boolean;
  project?: string;
  unit?: string;
}

/** Most lines of one title, and most blocks between a title and the first heading or form. */
const longestTitle = 4;
const reach = 3;

/** Splits a file into reports. Every block belongs to exactly one span; a file without any title is one span. */
export function splitReports({ blocks }: Document): ReportSpan[] {
  if (blocks.length === 0) return [];
  // A menu or a list of news names reports that stand elsewhere.
  const spans = split(blocks, (block) => block.origin !== 'site');
  return spans.some(({ title }) => title !== '') ? spans : split(blocks, () => true);
}

/** @param mayHoldTitle tells which paragraphs may be lines of a title. */
function split(blocks: readonly Block[], mayHoldTitle: (block: Paragraph) => boolean): ReportSpan[] {
  const open: OpenSpan[] = [];
  let lastForm: { from: number; lines: number[] } | undefined;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    if (block.type === 'table') {
      takeTable(block, index, blocks, open, lastForm);
      lastForm = undefined;
      continue;
    }
    const title = titleAt(blocks, index, mayHoldTitle);
    if (!title) continue;
    const follower = followerOf(blocks, title.end);
    if (follower === 'table') lastForm = { from: backToMark(blocks, title.lines[0] ?? index), lines: title.lines };
    else if (open.length === 0 || follower === 'first-heading') {
      const text = joined(blocks, title.lines);
      const [only, ...others] = open;
      if (only && others.length === 0 && isTextOf(only, text)) {
        Object.assign(only, { titleBlocks: title.lines, title: text, facts: readTitle(text), formOnly: false });
        index = title.end - 1;
        continue;
      }
      open.push({
        from: open.length === 0 ? 0 : backToMark(blocks, title.lines[0] ?? index),
        titleBlocks: title.lines,
        title: text,
        facts: readTitle(text),
        formOnly: false,
      });
    }
    index = title.end - 1;
  }
  if (open.length === 0) open.push(untitled());
  return open.map((span, index) => close(span, index === 0 ? 0 : span.from, open[index + 1]?.from ?? blocks.length));
}

/** True where a department's forms stand before the text of the same report. */
function isTextOf({ formOnly, facts, unit, project }: OpenSpan, title: string): boolean {
  const { kind, year } = readTitle(title);
  const another = year !== undefined && facts.year !== undefined && year !== facts.year;
  const named = unit === undefined || sameName(unit, title);
  return formOnly && facts.kind === 'department' && project === undefined && kind === 'department' && !another && named;
}

const untitled = (): OpenSpan => ({
  from: 0,
  titleBlocks: [],
  title: '',
  facts: { kind: 'department' },
  formOnly: false,
});

function close(span: OpenSpan, from: number, to: number): ReportSpan {
  const { titleBlocks, title, facts, formOnly, project, unit } = span;
  return {
    kind: formOnly && project !== undefined ? 'project' : facts.kind,
    from,
    to,
    titleBlocks,
    title,
    facts,
    formOnly,
    ...(project === undefined ? {} : { project }),
    ...(unit === undefined ? {} : { unit }),
  };
}

const joined = (blocks: readonly Block[], lines: readonly number[]): string =>
  lines.map((line) => (blocks[line] as Paragraph | undefined)?.text.trim() ?? '').join('');

/** The title that begins at a block: up to four short lines that together name a report. */
function titleAt(
  blocks: readonly Block[],
  index: number,
  mayHoldTitle: (block: Paragraph) => boolean,
): { lines: number[]; end: number } | undefined {
  const lines: number[] = [];
  let text = '';
  let named: { lines: number[]; end: number } | undefined;
  for (let at = index; at < blocks.length && lines.length < longestTitle; at += 1) {
    const block = blocks[at];
    if (block?.type !== 'paragraph' || block.label !== undefined || (block.level ?? 0) > 2) break;
    if (block.text.trim() === '') {
      if (lines.length === 0) return undefined;
      continue;
    }
    if (!mayHoldTitle(block) || isAttachmentMark(block.text) || !mayBeTitleLine(block.text)) break;
    if (named && !/^[（(].{1,12}[）)]$/.test(block.text.trim())) break;
    lines.push(at);
    text += block.text.trim();
    if (namesReport(squeeze(text))) named = { lines: [...lines], end: at + 1 };
  }
  return named && { ...named, lines: withoutLead(blocks, named.lines) };
}

/** Lines of a menu or another text that only happens to stand above a title are not part of it. */
function withoutLead(blocks: readonly Block[], lines: readonly number[]): number[] {
  const from = lines.findIndex((_, index) => {
    const rest = lines.slice(index);
    const before = rest.slice(
      0,
      rest.findIndex((__, k) => namesReport(squeeze(joined(blocks, rest.slice(0, k + 1))))),
    );
    return before.every((line) => mayBeginTitle(joined(blocks, [line])));
  });
  return lines.slice(Math.max(0, from));
}

/** What stands after a title: the first heading of a report, a form, or something else. */
function followerOf(blocks: readonly Block[], from: number): 'first-heading' | 'table' | 'other' {
  let passed = 0;
  for (let at = from; at < blocks.length && passed <= reach; at += 1) {
    const block = blocks[at];
    if (block?.type === 'table') return 'table';
    if (block?.type !== 'paragraph' || block.text.trim() === '') continue;
    if (isFirstHeading(`${block.label ?? ''}${block.text}`)) return 'first-heading';
    // Only lines such as 「填报单位：…」 and 「单位：万元」 stand between a form and its title.
    if (block.text.length > 120) passed += reach;
    passed += 1;
  }
  return 'other';
}

/** The mark 「附件：」 directly above a title belongs to it. */
function backToMark(blocks: readonly Block[], index: number): number {
  let at = index;
  while (at > 0 && isBlankParagraph(blocks[at - 1])) at -= 1;
  const above = blocks[at - 1];
  return above?.type === 'paragraph' && isAttachmentMark(above.text) ? at - 1 : index;
}

const isBlankParagraph = (block: Block | undefined): boolean => block?.type === 'paragraph' && block.text.trim() === '';

function takeTable(
  table: Table,
  index: number,
  blocks: readonly Block[],
  open: OpenSpan[],
  form: { from: number; lines: number[] } | undefined,
): void {
  const peek = peekForm(table, index);
  const titleText = form ? joined(blocks, form.lines) : (peek.title ?? '');
  const facts = titleText === '' ? undefined : readTitle(titleText);
  const project = peek.project ?? (facts?.kind === 'project' && peek.isForm ? nameIn(titleText, facts) : undefined);
  const current = open.at(-1);
  const opens = (): void => {
    open.push({
      from: form?.from ?? index,
      titleBlocks: form?.lines ?? [],
      title: titleText,
      facts: facts ?? { kind: project === undefined ? 'department' : 'project' },
      formOnly: true,
      ...(project === undefined ? {} : { project }),
      ...(peek.unit === undefined ? {} : { unit: peek.unit }),
    });
  };
  if (!current) {
    if (peek.isForm || form) opens();
    return;
  }
  if (project !== undefined) {
    if (belongsTo(project, current)) current.project ??= project;
    else opens();
    return;
  }
  // A department's form after the form of a project is not the project's.
  const departmentForm = peek.isForm && facts?.kind === 'department' && current.facts.kind === 'project';
  const otherUnit =
    peek.unit !== undefined && current.formOnly && current.unit !== undefined && !sameName(peek.unit, current.unit);
  if (departmentForm && /整体/.test(titleText)) opens();
  else if (otherUnit) opens();
  else if (peek.unit !== undefined) current.unit ??= peek.unit;
}

const nameIn = (title: string, facts: TitleFacts): string | undefined =>
  facts.project && title.slice(facts.project.start, facts.project.end);

function belongsTo(project: string, span: OpenSpan): boolean {
  // Forms print the whole name: 「数字化」 and 「数字化二期」 are two projects.
  if (span.formOnly && span.project !== undefined) return coreName(project) === coreName(span.project);
  if (span.project !== undefined) return sameName(project, span.project);
  return span.facts.kind === 'project' && sameName(project, nameIn(span.title, span.facts) ?? span.title);
}

/** True where two printed names mean the same project or unit: one is contained in the other. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [coreName(one), coreName(other)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** A name without the year, 项目 and quotation marks: equal for the same project or unit. */
export const coreName = (name: string): string =>
  squeeze(name)
    .replace(/20\d{2}年度?/g, '')
    .replace(/["“”《》()]/g, '')
    .replace(/(?:专项)?(?:项目)?(?:支出)?$/, '');

interface FormPeek {
  readonly isForm: boolean;
  readonly project?: string;
  readonly unit?: string;
  readonly title?: string;
}

/** Rows of a form in which its identity stands, and rows in which its headings are looked for. */
const identityRows = 14;
const headingRows = 40;

/** What the head of a table says: whether it is a form, and of what. */
function peekForm(table: Table, block: number): FormPeek {
  const head: Table = { ...table, cells: table.cells.filter(({ row }) => row < headingRows) };
  const grid = new Grid({ ...head, rows: Math.min(table.rows, headingRows) }, block);
  let project: string | undefined;
  let unit: string | undefined;
  let title: string | undefined;
  let isForm = false;
  for (let row = 0; row < grid.rows; row += 1) {
    const cells = grid.row(row).flatMap(({ cell, anchor }) => (anchor ? [cell] : []));
    isForm ||= cells.filter(({ key }) => headingOf(key)).length >= 2;
    if (row >= identityRows) continue;
    const printed = cells.filter(({ blank }) => !blank);
    const [only] = printed;
    if (row < 3 && only && printed.length === 1 && only.key.length <= 60 && namesReport(only.key))
      title ??= only.text.replace(/\s+/g, '');
    project ??= valueRightOf(cells, projectLabels);
    unit ??= valueRightOf(cells, unitLabels);
  }
  return {
    isForm,
    ...(isForm && project !== undefined ? { project } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(title === undefined ? {} : { title }),
  };
}

/** The text right of a label; a heading of a column has another heading there. */
function valueRightOf(cells: readonly GridCell[], labels: ReadonlySet<string>): string | undefined {
  for (const [index, cell] of cells.entries()) {
    if (cell.key.length > 20 || !labels.has(bareLabel(cell.key))) continue;
    const value = cells[index + 1];
    if (!value || value.blank || headingOf(value.key) || isFieldLabel(bareLabel(value.key))) continue;
    if (/^(?:年初|全年|预算|执行|支出|20\d{2}年)/.test(value.key) && /(?:数|额|率)$/.test(value.key)) continue;
    return value.text;
  }
  return undefined;
}
