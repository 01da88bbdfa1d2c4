import type { Reading } from '@hengji/core';

/** How a passage was used. `idle`: read, and without influence on the marks. */
export type Use = 'rule' | 'idle' | 'judged' | 'unread';

/** A stretch of the text; stretches put together are the text. */
export interface Segment {
  readonly text: string;
  /** Index of its reading; undefined for punctuation and numbering between passages. */
  readonly reading: number | undefined;
}

const IDLE = new Set(['连接语', '说明', '满分']);

export const usedAs = ({ as }: Reading): Use =>
  as === '未读懂' ? 'unread' : as === '由人评定' ? 'judged' : IDLE.has(as) ? 'idle' : 'rule';

/** Cuts a text at its readings; where two overlap, the earlier one has the characters. */
export function segmentsOf(text: string, readings: readonly Reading[]): Segment[] {
  const segments: Segment[] = [];
  const add = (start: number, end: number, reading: number | undefined): void => {
    if (end > start) segments.push({ text: text.slice(start, end), reading });
  };
  let at = 0;
  const ordered = readings.map((one, index) => ({ ...one, index })).sort((a, b) => a.start - b.start);
  for (const { start, end: last, index } of ordered) {
    const from = Math.max(at, start);
    const end = Math.min(last, text.length);
    if (end <= from) continue;
    add(at, from, undefined);
    add(from, end, index);
    at = end;
  }
  add(at, text.length, undefined);
  return segments;
}
