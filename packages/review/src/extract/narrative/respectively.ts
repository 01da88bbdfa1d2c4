/** 「甲、乙分别为5万元、6万元」: which item each figure of the list belongs to. */
import type { Figure, Token } from '@hengji/core';

/** What a figure of such a list is, in place of the words before it. */
export interface Item {
  readonly name: string;
  readonly year?: number;
}

const word = /分别/g;
/** Longest stretch looked at on either side; longer lists are not told in one breath. */
const reach = 160;

/** Pairs items and figures wherever there are as many of the one as of the other. Keys are indexes of `figures`. */
export function respectively(
  text: string,
  figures: readonly Figure[],
  others: readonly Token[],
): ReadonlyMap<number, Item> {
  const items = new Map<number, Item>();
  if (!text.includes('分别')) return items;
  let next = 0;
  for (const match of text.matchAll(word)) {
    const at = match.index ?? 0;
    while (next < figures.length && (figures[next]?.start ?? 0) < at) next += 1;
    const list = listFrom(text, figures, next, at + 2);
    if (list < 2) continue;
    const before = text.slice(Math.max(0, at - reach), at);
    const subject = /[^，,。；;：:\n（(]*$/.exec(before)?.[0] ?? '';
    const names = itemsOf(subject, list);
    if (!names) continue;
    // 「2022年、2023年支出」: the words after the last year belong to every one of them.
    const shared = names.slice(0, -1).every((name) => /^\d{4}年度?$/.test(name))
      ? (names.at(-1) ?? '').replace(/^\d{4}年度?/, '')
      : '';
    for (const [i, name] of names.entries()) {
      const year = yearOf(name, others, at - subject.length, at, text);
      const own = shared === '' || i === names.length - 1 ? name : `${name}${shared}`;
      items.set(next + i, { name: own, ...(year === undefined ? {} : { year }) });
    }
  }
  return items;
}

/** Length of the list of figures that begins soon after the word; its members stand side by side. */
function listFrom(text: string, figures: readonly Figure[], first: number, from: number): number {
  const head = figures[first];
  if (!head || head.start - from > 12 || /[，。；：、]/.test(text.slice(from, head.start))) return 0;
  let count = 1;
  for (let i = first + 1; i < figures.length; i += 1) {
    const previous = figures[i - 1];
    const current = figures[i];
    if (!previous || !current || current.dimension !== head.dimension) break;
    if (!/^\s*(?:[、，,]|和|及|与|以及)\s*$/.test(text.slice(previous.end, current.start))) break;
    count += 1;
  }
  return count;
}

/** The subject cut into that many items: at 、 and, if need be, at the 和 before the last one. */
function itemsOf(subject: string, count: number): string[] | undefined {
  const parts = subject.split('、').map((part) => part.trim());
  if (parts.length === count && parts.every((part) => part !== '')) return parts;
  if (parts.length !== count - 1) return undefined;
  const last = /^(.+?)(?:以及|和|及|与)(.+)$/.exec(parts.at(-1) ?? '');
  return last?.[1] && last[2] ? [...parts.slice(0, -1), last[1], last[2]] : undefined;
}

/** The year that an item names. */
function yearOf(name: string, others: readonly Token[], from: number, to: number, text: string): number | undefined {
  const printed = /\d{4}年/.exec(name)?.[0];
  if (printed === undefined) return undefined;
  return others.find(
    (token) =>
      token.type === 'year' &&
      token.start >= from &&
      token.start < to &&
      text.slice(token.start, token.end).startsWith(printed),
  )?.year;
}
