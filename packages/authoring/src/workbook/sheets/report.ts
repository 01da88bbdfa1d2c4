import type { Section } from '@hengji/core';
import { legalText } from '@hengji/documents/write';
import type { Pack } from '@hengji/packs';
import type { Book } from '../book.js';
import { type Content, decimalOf, holds, isEmpty, typedText } from '../cells/content.js';
import { WorkbookError } from '../workbook-error.js';
import { closeSheet, type Drawing, openSheet } from './frame.js';
import type { Spec } from './pen.js';
import { type FilledRow, type FilledSheet, isBlankRow } from './rows.js';
import { oldOf, wordsIn } from './unit.js';

const spareRows = 6;
/** Characters of one cell; a longer section goes on in the row below. */
const chunk = 30_000;
const emptyHeight = 48;

/** The text of a section cut to the size of cells; never through the middle of a character. */
function chunksOf({ paragraphs }: Section): string[] {
  const text = legalText(paragraphs.join('\n').replace(/\r\n?/g, '\n'));
  const chunks: string[] = [];
  for (let from = 0; from < text.length || from === 0; ) {
    let to = Math.min(text.length, from + chunk);
    if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to -= 1;
    chunks.push(text.slice(from, to));
    if (to >= text.length) break;
    from = to;
  }
  return chunks;
}

interface Heading {
  readonly number: string;
  readonly title: string;
  readonly level: number;
  readonly asks?: string | undefined;
}

/** Headings for a record without a report: those of the pack. */
const outlineOf = ({ outline }: Pack): readonly Heading[] => outline ?? [];

/** 报告文字: the narrative by sections. */
export function drawReport(drawing: Drawing): void {
  const { typed, pack } = drawing.book;
  const asks = new Map(outlineOf(pack).map((heading) => [heading.title, heading.asks]));
  const asked = [...asks.values()].some((text) => text !== undefined);
  const pen = openSheet(drawing, 'report', { widths: asked ? [8, 30, 6, 92, 36] : [8, 30, 6, 110], landscape: true });
  pen.title(
    '报告文字',
    '按提纲逐节写。一个自然段一行，按 Alt+Enter 换行；表里已有的数字不必在这里重复写，生成报告时会自动带入。没有写的章节空着就行。',
  );
  const head = pen.head('section', { B: '序号', C: '标题', D: '级别', E: '正文', ...(asked ? { F: '写作要点' } : {}) });
  const first = pen.next;
  typed.sections.forEach((section, at) => {
    chunksOf(section).forEach((text, part) => {
      const isFirst = part === 0;
      pen.line(
        isFirst ? `section:${at}` : `section:${at}-${part}`,
        cells(
          isFirst ? headingOf(section) : { number: '', title: '（接上一格）', level: 0 },
          text,
          asks.get(section.title),
        ),
        text === '' ? emptyHeight : undefined,
      );
    });
  });
  if (typed.sections.length === 0) {
    outlineOf(pack).forEach((heading, at) => {
      pen.line(`section:+${at}`, cells(heading, '', heading.asks), emptyHeight);
    });
  }
  for (let at = 0; at < spareRows; at += 1) {
    pen.line(`section:+s${at}`, cells({ number: '', title: '', level: 0 }, '', undefined), emptyHeight);
  }
  const last = pen.next - 1;
  pen.end('section');
  pen.rule(`D${first}:D${last}`, {
    type: 'list',
    formulae: ['"1,2,3,4"'],
    title: '标题级别',
    prompt: '一、是1级，（一）是2级，1.是3级。',
  });
  pen.rule(`E${first}:E${last}`, {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [32_000],
    title: '正文',
    prompt: '一个自然段一行，按 Alt+Enter 换行。上级标题下面有小节的，上级标题的正文可以空着。',
  });
  pen.sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  closeSheet(pen, { rows: head, columns: 'C' });
}

const headingOf = ({ number, title, level }: Section): Heading => ({ number: number ?? '', title, level });

function cells({ number, title, level }: Heading, text: string, asks: string | undefined): Record<string, Spec> {
  return {
    B: { look: 'choice', value: number },
    C: { look: 'text', value: title },
    D: { look: 'free', value: level === 0 ? undefined : level },
    E: { look: 'text', value: text },
    ...(asks === undefined ? {} : { F: { look: 'check', value: asks } }),
  };
}

/** Reads the sections; headings of the pack count only where something stands under them. */
export function readReport({ typed, pack }: Book, sheet: FilledSheet): Section[] {
  const rows = sheet.rows('section');
  const found: { readonly section: Section; readonly isOffered: boolean }[] = [];
  for (const row of rows) {
    const isPart = row.id?.includes('-') === true;
    if (isPart) continue;
    const [old, index] = oldOf(typed.sections, row);
    if (old !== undefined && index !== undefined) {
      const parts = chunksOf(old).map((_, part) =>
        part === 0 ? row : rows.find(({ id }) => id === `${index}-${part}`),
      );
      const section = changed(old, row, parts);
      if (section !== undefined) found.push({ section, isOffered: false });
      continue;
    }
    const offered = /^\+\d+$/.test(row.id ?? '') ? outlineOf(pack)[Number(row.id?.slice(1))] : undefined;
    if (isBlankRow(row, offered === undefined ? ['C', 'E'] : ['E']) && offered === undefined) continue;
    found.push({ section: newSection(row), isOffered: offered !== undefined });
  }
  return found.filter((each, at) => !each.isOffered || hasText(found, at)).map(({ section }) => section);
}

/** True where a section or one below it has a text. */
function hasText(found: readonly { readonly section: Section }[], at: number): boolean {
  const level = found[at]?.section.level ?? 1;
  for (let next = at; next < found.length; next += 1) {
    const section = found[next]?.section;
    if (section === undefined || (next > at && section.level <= level)) return false;
    if (section.paragraphs.length > 0) return true;
  }
  return false;
}

function changed(old: Section, row: FilledRow, parts: readonly (FilledRow | undefined)[]): Section | undefined {
  const texts = chunksOf(old);
  const sameText = texts.every((text, part) => holds(parts[part]?.cell('E'), text));
  const same = (letter: string, content: Content): boolean => holds(row.cell(letter), content);
  const sameHead = same('B', old.number) && same('C', old.title) && same('D', old.level === 0 ? undefined : old.level);
  if (sameText && sameHead) return old;
  if (isBlankRow(row, ['B', 'C', 'E'])) return undefined;
  const { number: _number, ...rest } = old;
  const number = same('B', old.number) ? old.number : wordsIn(row.cell('B'));
  return {
    ...rest,
    ...(number === undefined ? {} : { number }),
    title: same('C', old.title) ? old.title : wordsIn(row.cell('C')),
    level: same('D', old.level) ? old.level : levelOf(row),
    paragraphs: sameText ? old.paragraphs : paragraphsOf(parts.map((part) => part?.cell('E')?.text ?? '').join('')),
  };
}

function newSection(row: FilledRow): Section {
  const number = wordsIn(row.cell('B'));
  const title = wordsIn(row.cell('C'));
  if (title === '') throw new WorkbookError(`${row.where('C')}：这一节有正文，没有标题，请填写标题。`);
  return {
    ...(number === '' ? {} : { number }),
    title,
    level: levelOf(row),
    paragraphs: paragraphsOf(row.cell('E')?.text ?? ''),
  };
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function levelOf(row: FilledRow): number {
  const cell = row.cell('D');
  if (cell === undefined || isEmpty(cell)) return 1;
  const text = cell.number === undefined ? typedText(cell) : decimalOf(cell.number);
  if (/^[1-9]$/.test(text)) return Number(text);
  throw new WorkbookError(`${row.where('D')}：标题级别应是1到4，现在是“${cell.text.slice(0, 12)}”。`);
}
