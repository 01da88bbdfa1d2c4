import type { Span } from '../grammar/clause.js';

/** The numbered parts of a clean text, with what stands before the first of them and after the last. */
export interface Split {
  readonly lead: Span;
  /** Without their numbers. */
  readonly parts: readonly Span[];
  readonly tail: Span;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮';
const CHINESE = '一二三四五六七八九十'.split('');

/** How the n-th part may be marked, one style a line. */
const STYLES: readonly ((n: number) => string | undefined)[] = [
  (n) => CIRCLED[n - 1],
  (n) => `(${n})`,
  (n) => `${n}.`,
  (n) => `${n}、`,
  (n) => `${n})`,
  (n) => chinese(n, '(', ')'),
  (n) => chinese(n, '', '、'),
  (n) => chinese(n, '', '是'),
  (n) => chinese(n, '第', ','),
  (n) => chinese(n, '其', ','),
];

const chinese = (n: number, before: string, after: string): string | undefined => {
  const numeral = CHINESE[n - 1];
  return numeral === undefined ? undefined : `${before}${numeral}${after}`;
};

/** More parts than any standard has. */
const MOST = 12;
const BOUNDARY = /[;。\n,:]/;
/** After a number that names a part instead of beginning it: ①、②, 1.5. */
const NAMES = /^(?:[、和至~-]?[①-⑮]|项(?!目)|各(?!类|级|部|单|项目|种)|均(?!衡)|\d|[,;。:、])/;
const TAIL = /[;。\n](?:以上|上述|前述|各部分|各项|合计|共计|总计|总分)/g;

/** Cuts a clean text at the numbers of its outermost list; undefined where it holds no list of two. */
export function splitParts(clean: string): Split | undefined {
  let best: { readonly at: readonly { start: number; end: number }[] } | undefined;
  for (const style of STYLES) {
    const at = numbersOf(clean, style);
    const first = at[0]?.start ?? Number.POSITIVE_INFINITY;
    if (at.length > 1 && first < (best?.at[0]?.start ?? Number.POSITIVE_INFINITY)) best = { at };
  }
  if (best === undefined) return undefined;
  const numbers = best.at;
  const last = numbers.at(-1);
  const end = last === undefined ? clean.length : tailOf(clean, last.end);
  return {
    lead: { start: 0, end: numbers[0]?.start ?? 0 },
    parts: numbers.map((number, n) => ({ start: number.end, end: numbers[n + 1]?.start ?? end })),
    tail: { start: end, end: clean.length },
  };
}

/** Where 1, 2, 3 … of a style stand in order. */
function numbersOf(clean: string, style: (n: number) => string | undefined): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (let n = 1; n <= MOST; n += 1) {
    const mark = style(n);
    const at = mark === undefined ? -1 : next(clean, mark, from);
    if (mark === undefined || at < 0) break;
    found.push({ start: at, end: at + mark.length });
    from = at + mark.length;
  }
  return found;
}

function next(clean: string, mark: string, from: number): number {
  for (let at = clean.indexOf(mark, from); at >= 0; at = clean.indexOf(mark, at + 1)) {
    const bounded = at === 0 || BOUNDARY.test(clean.charAt(at - 1)) || (mark.length === 1 && at > from);
    if (bounded && !NAMES.test(clean.slice(at + mark.length, at + mark.length + 3))) return at;
  }
  return -1;
}

/** Where what speaks of all parts begins (以上各项……), after the beginning of the last part. */
function tailOf(clean: string, from: number): number {
  TAIL.lastIndex = from;
  const match = TAIL.exec(clean);
  return match === null ? clean.length : match.index + 1;
}
