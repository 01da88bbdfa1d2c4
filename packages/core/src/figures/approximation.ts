import type { Widening } from './printed.js';

interface Prefix {
  readonly word: string;
  readonly widening: Widening;
  /** Characters before the word that make it the end of another word: 节约, 结余, 附近. */
  readonly unlessAfter: string;
}

const NOT_ABOUT = '节预签合公履契违解缔续邀条制特租';
const NOT_NEAR = '附最临邻靠远就亲';

const PREFIXES: readonly (readonly [Widening, string, string?])[] = [
  ['about', '大约 约为 大概', ''],
  ['about', '约 约占 约有 约达 约合 约需 约计', NOT_ABOUT],
  ['nearly', '将近 接近', ''],
  ['nearly', '近', NOT_NEAR],
  ['at-most', '不超过 未超过 不高于 不大于 不多于 不超 至多 最多 最高不超过 ≤ <=', ''],
  ['at-least', '不少于 不低于 不小于 不下于 不下 至少 最少 起码 ≥ >=', ''],
  ['above', '超过 超过了 大于 高于 多于 突破 突破了 > 逾', '每'],
  ['above', '超', '每赶反'],
  ['below', '不足 不到 不满 未满 低于 小于 少于 <', '每'],
];

const prefixesByLast = new Map<string, Prefix[]>();
for (const [widening, words, unlessAfter = ''] of PREFIXES) {
  for (const word of words.split(' ')) {
    const last = word.charAt(word.length - 1);
    const list = prefixesByLast.get(last) ?? [];
    list.push({ word, widening, unlessAfter });
    prefixesByLast.set(last, list);
  }
}
for (const list of prefixesByLast.values()) list.sort((a, b) => b.word.length - a.word.length);

/** A word of approximation found beside a number; `at` is its far end: where it starts before, where it ends after. */
export interface Approximating {
  readonly widening: Widening;
  readonly at: number;
}

/** The approximation word that ends right before `start` (one or two blanks allowed). */
export function approximationBefore(text: string, start: number): Approximating | undefined {
  let end = start;
  while (end > 0 && start - end < 2 && text.charCodeAt(end - 1) === 32) end -= 1;
  const candidates = prefixesByLast.get(text.charAt(end - 1));
  if (candidates === undefined) return undefined;
  for (const { word, widening, unlessAfter } of candidates) {
    if (!text.endsWith(word, end)) continue;
    const at = end - word.length;
    if (at > 0 && unlessAfter.includes(text.charAt(at - 1))) return undefined;
    return { widening, at };
  }
  return undefined;
}

const AFTER_UNIT =
  /(?: ?\(?含\)?)? {0,2}(?:(左右)|((?:及|或)?以上(?!述)|以(?=[。,;、]|$))|((?:及|或)?以下(?!简称)|之?以内|之内)|(余(?![额款下粮热生]))|(多(?=[。,;、的时来以内后前]|$)))(?:\(含[^()]{0,8}\))?/y;

/** The approximation word right after a unit: 左右, 以上, （含）以上, 以内, 余. */
export function approximationAfter(text: string, start: number): Approximating | undefined {
  AFTER_UNIT.lastIndex = start;
  const match = AFTER_UNIT.exec(text);
  if (match === null) return undefined;
  const at = AFTER_UNIT.lastIndex;
  if (match[1] !== undefined) return { widening: 'about', at };
  if (match[2] !== undefined) return { widening: 'at-least', at };
  if (match[3] !== undefined) return { widening: 'at-most', at };
  return { widening: 'some', at };
}

const INSIDE =
  /(余(?![额款下粮热生])|多(?!于|少|数|元化|样|年来|功能|媒体)|几(?!乎)|来(?=[人个家名天户次件年页里万亿]))/y;

/** 余, 多, 几 or 来 right after the digits: 300多家, 260余个, 50来人. */
export function approximationInside(text: string, start: number): Approximating | undefined {
  INSIDE.lastIndex = start;
  if (!INSIDE.test(text)) return undefined;
  return { widening: text.charAt(start) === '来' ? 'about' : 'some', at: start + 1 };
}
