import type { Place } from '@hengji/core';
import type { Finding, Severity, Statement, Verdict } from '../../../api/types.js';
import { severities } from '../../../common/words.js';

/** A range of a paragraph or cell that a finding or a tested statement speaks of. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Id of the finding or statement. */
  readonly id: string;
  /** Index among its quotes or figures. */
  readonly order: number;
  /** Present for a finding. */
  readonly severity?: Severity;
  /** Number of the finding in the list; present for a finding. */
  readonly number?: number;
  /** Present for a statement. */
  readonly verdict?: Verdict;
}

/** Marks of each paragraph and cell, by {@link placeKey}. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

/** Names a paragraph, or a cell by its anchor position. */
export const placeKey = (block: number, row?: number, column?: number): string =>
  row === undefined || column === undefined ? `${block}` : `${block}/${row}/${column}`;

/** A part of a text, covered by the same marks from its beginning to its end. */
export interface Segment {
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
  /** The finding's marks first, gravest first; empty for plain text. */
  readonly marks: readonly Mark[];
}

/** All marks of a review. Findings are given in the order of their numbers. */
export function marksOf(findings: readonly Finding[], statements: readonly Statement[]): Marks {
  const marks = new Map<string, Mark[]>();
  const add = ({ block, row, column }: Place, mark: Mark) => {
    const key = placeKey(block, row, column);
    const list = marks.get(key);
    if (list === undefined) marks.set(key, [mark]);
    else list.push(mark);
  };
  for (const [index, { id, severity, quotes }] of findings.entries()) {
    for (const [order, { at }] of quotes.entries()) {
      add(at, { start: at.start, end: at.end, id, order, severity, number: index + 1 });
    }
  }
  for (const { id, verdict, figures } of statements) {
    for (const [order, { at }] of figures.entries()) add(at, { start: at.start, end: at.end, id, order, verdict });
  }
  return marks;
}

const rank = ({ severity, verdict }: Mark): number => {
  if (severity !== undefined) return severities.indexOf(severity);
  return verdict === 'contradiction' ? 3 : verdict === 'unexplained' ? 4 : 5;
};

/**
 * Cuts a text at every boundary of its marks. Marks may overlap in any way and reach beyond the text; an empty mark
 * gives an empty segment. The texts of the segments put together are the text.
 */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  if (marks.length === 0) return text === '' ? [] : [{ text, start: 0, marks: [] }];
  const within = (offset: number) => Math.min(Math.max(0, offset), text.length);
  const ranges = marks
    .map((mark) => ({ mark, start: within(mark.start), end: Math.max(within(mark.start), within(mark.end)) }))
    .sort((a, b) => a.start - b.start);
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const segments: Segment[] = [];
  let next = 0;
  let active: typeof ranges = [];
  for (const [index, cut] of cuts.entries()) {
    active = active.filter(({ end }) => end > cut);
    const blanks: Mark[] = [];
    for (let range = ranges[next]; range !== undefined && range.start <= cut; range = ranges[next]) {
      next += 1;
      if (range.end > cut) active.push(range);
      else blanks.push(range.mark);
    }
    if (blanks.length > 0) segments.push({ text: '', start: cut, marks: sorted(blanks) });
    const end = cuts[index + 1];
    if (end === undefined) break;
    segments.push({ text: text.slice(cut, end), start: cut, marks: sorted(active.map(({ mark }) => mark)) });
  }
  return segments;
}

const sorted = (marks: readonly Mark[]): Mark[] => [...marks].sort((a, b) => rank(a) - rank(b));

/**
 * What a click on marked text selects: the gravest, or where that is selected already, the next of those that cover it.
 */
export function nextSelection(keys: readonly string[], selected: string | undefined): string | undefined {
  const at = selected === undefined ? -1 : keys.indexOf(selected);
  return keys[(at + 1) % keys.length];
}
