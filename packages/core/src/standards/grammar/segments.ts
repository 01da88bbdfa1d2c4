import type { Span } from './clause.js';

const HARD = /[;。\n]/;
const CIRCLED = /[①-⑮]/;
/** After a circled number: it names an item (①②各1分, ①-③项), it does not begin one. */
const NAMED = /^(?:[、和至~-]?[①-⑮]|项(?!目)|各(?!类|级|部|单|项目|种)|均(?!衡)|任一)/;
/** Before a circled number: likewise (以上①, 上述①). */
const NAMING = /[①-⑮、和至~-]$/;

/** Whether the brackets of a text pair up; where they do not, they hold nothing together. */
function balanced(s: string): boolean {
  let depth = 0;
  for (const c of s) {
    if (c === '(') depth += 1;
    else if (c === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** What can end a segment, begin one, or hold one together. */
const MARKS = /[;。\n.()①-⑮]/g;

/** Cuts a clean text at ；。 and line ends outside brackets, at a stop, and before ①. */
export function splitSegments(s: string): Span[] {
  const nested = balanced(s);
  const segments: Span[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: c, index: i } of s.matchAll(MARKS)) {
    if (nested && c === '(') depth += 1;
    else if (nested && c === ')') depth -= 1;
    if (depth > 0) continue;
    const stop = c === '.' && /[^\d]/.test(s.charAt(i - 1) || '0') && !/\d/.test(s.charAt(i + 1));
    // The stop of 「a.」 at the head of a segment belongs to its number.
    const hard = HARD.test(c) || (stop && !(i === start + 1 && /[A-Ha-h]/.test(s.charAt(start))));
    const item = CIRCLED.test(c) && i > start && !NAMED.test(s.slice(i + 1, i + 3)) && !NAMING.test(s.charAt(i - 1));
    if (hard || item) {
      if (i > start) segments.push({ start, end: i });
      start = hard ? i + 1 : i;
    }
  }
  if (start < s.length) segments.push({ start, end: s.length });
  return segments;
}
