import { formatNumber as formatWordNumber } from '../word/number-format.js';
import { attributeOf, type HtmlElement } from './html-tree.js';
import { styleOf } from './style.js';

/** The running number of an ordered list. */
export interface ListCounter {
  next: number;
  readonly step: 1 | -1;
  readonly list: HtmlElement;
}

/** A counter for an `ol`; undefined for a list that shows no numbers. */
export function listCounter(list: HtmlElement): ListCounter | undefined {
  if (list.tagName !== 'ol') return undefined;
  const start = integer(attributeOf(list, 'start'));
  const reversed = attributeOf(list, 'reversed') !== undefined;
  const items = reversed ? list.childNodes.filter((node) => node.nodeName === 'li').length : 1;
  return { next: start ?? items, step: reversed ? -1 : 1, list };
}

/** The number an item shows, such as 「3.」 or 「三、」, moving the counter on; undefined where it shows none. */
export function itemLabel(item: HtmlElement, counter: ListCounter | undefined): string | undefined {
  if (!counter) return undefined;
  const value = integer(attributeOf(item, 'value')) ?? counter.next;
  counter.next = value + counter.step;
  const type =
    listStyle(item) ?? attributeOf(item, 'type') ?? listStyle(counter.list) ?? attributeOf(counter.list, 'type');
  return formatNumber(value, type ?? '1');
}

function listStyle(element: HtmlElement): string | undefined {
  const type = styleOf(element, 'list-style-type');
  if (type) return type;
  return styleOf(element, 'list-style')
    ?.split(/\s+/)
    .find((word) => word !== 'inside' && word !== 'outside' && !word.startsWith('url('));
}

function formatNumber(value: number, type: string): string | undefined {
  switch (type) {
    case 'none':
    case 'disc':
    case 'circle':
    case 'square':
      return undefined;
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return `${letters(value)}.`;
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return `${letters(value).toUpperCase()}.`;
    case 'i':
    case 'lower-roman':
      return `${formatWordNumber(value, 'lowerRoman')}.`;
    case 'I':
    case 'upper-roman':
      return `${formatWordNumber(value, 'upperRoman')}.`;
    case 'cjk-ideographic':
    case 'simp-chinese-informal':
    case 'trad-chinese-informal':
    case 'japanese-informal':
      return `${chinese(value)}、`;
    case 'cjk-decimal':
      return `${Array.from(String(value), (digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit).join('')}、`;
    case 'decimal-leading-zero':
      return `${String(value).padStart(2, '0')}.`;
    default:
      return `${value}.`;
  }
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,9}/.test(text) ? Number.parseInt(text, 10) : undefined;
}

function letters(value: number): string {
  if (value < 1) return String(value);
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function chinese(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const digits = '零一二三四五六七八九';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return head + (ones === 0 ? '' : digits[ones]);
}
