import type { Place } from '@hengji/core';
import type { Item } from './items.js';

/** A comment in the reviewed document. */
export interface ItemComment {
  readonly at: Place;
  readonly paragraphs: readonly string[];
}

/** In a longer cell, as in a paragraph, each passage has its own comment; in a shorter one all share one. */
const shortCell = 40;
const nowhere: Place = { block: 0, start: 0, end: 0 };

/** One comment for every place, in reading order: findings whose characters overlap stand together, numbered. */
export function commentsOf(items: readonly Item[]): ItemComment[] {
  const placed = items.map((item) => ({ item, at: item.at ?? nowhere })).sort((a, b) => inReadingOrder(a.at, b.at));
  const groups: { at: Place; items: Item[] }[] = [];
  for (const { item, at } of placed) {
    const last = groups.at(-1);
    if (last && belongsTo(last.at, at)) {
      last.items.push(item);
      last.at = joined(last.at, at);
    } else groups.push({ at, items: [item] });
  }
  return groups.map((group) => ({ at: group.at, paragraphs: paragraphsOf(group.items) }));
}

const inReadingOrder = (a: Place, b: Place): number =>
  a.block - b.block ||
  (a.row ?? -1) - (b.row ?? -1) ||
  (a.column ?? -1) - (b.column ?? -1) ||
  a.start - b.start ||
  a.end - b.end;

function belongsTo(last: Place, at: Place): boolean {
  if (last.block !== at.block || last.row !== at.row || last.column !== at.column) return false;
  if (at.row !== undefined && at.end <= shortCell) return true;
  return at.start < last.end || (at.start === last.start && at.end === last.end);
}

/** A range that is empty means the whole of its paragraph or cell. */
function joined(a: Place, b: Place): Place {
  if (a.start >= a.end || b.start >= b.end) return { ...a, start: 0, end: 0 };
  return { ...a, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Basis and advice are told once for findings of one check that follow each other. */
function paragraphsOf(items: readonly Item[]): string[] {
  const ordered = [...items].sort((a, b) => a.number - b.number);
  return ordered.flatMap((item, index) => {
    const next = ordered[index + 1];
    const goesOn = next?.check === item.check && next.basis === item.basis && next.advice === item.advice;
    return [
      `【${item.number}】${item.severity}：${item.title}`,
      ...item.explanation.split('\n'),
      ...(item.where.length > 1 ? [`涉及：${item.where.join('；')}`] : []),
      ...(goesOn ? [] : [`依据：${item.basis}`, `怎么办：${item.advice}`]),
    ];
  });
}
