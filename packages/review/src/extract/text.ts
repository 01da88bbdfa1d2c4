import { fold } from '@hengji/core';

/**
 * The form of a text for comparing labels: half width, without blanks and line breaks, with all kinds of brackets as
 * `(` and `)`. Not length-preserving.
 */
export const squeeze = (text: string): string =>
  fold(text)
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[[【［〔〈]/g, '(')
    .replace(/[\]】］〕〉]/g, ')');

/** A label without bracketed additions, colons and the letters that mark columns in formulas: 「年初目标值(A)：」. */
export const bareLabel = (key: string): string => (key.length > longestLabel ? key : withoutAdditions(key));

/** No label is longer; texts are not taken apart. */
const longestLabel = 80;

const withoutAdditions = (key: string): string =>
  key
    .replace(/\([^()]{0,60}\)?/g, '')
    .replace(/[:;。、*]+$/, '')
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])/, '')
    .replace(/([\u4e00-\u9fff])[A-D]$/, '$1');

/** The bracketed additions of a label, without the brackets. */
export const bracketNotes = (key: string): string[] =>
  [...key.matchAll(/\(([^()]{1,60})\)?/g)].map((match) => match[1] ?? '');

/** A name over several lines of a narrow cell as one word: 「经济效\n\n益指标」 is 「经济效益指标」. */
export const joinedName = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');

/** Start and end of the text without the blanks around it (U+3000 and U+00A0 are blanks). */
export function trimRange(text: string, start = 0, end = text.length): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && blank.test(text[from] ?? '')) from += 1;
  while (to > from && blank.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

const blank = /[\s\u200b\ufeff]/;

/** Small Chinese and Arabic ordinals, as in 目标一 or 目标12; undefined for anything else. */
export function ordinalOf(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const digit = (character: string | undefined): number => (character ? digits.indexOf(character) + 1 : 0);
  if (!match[2]) return match[3] === undefined ? digit(match[1]) : undefined;
  return (match[1] ? digit(match[1]) : 1) * 10 + digit(match[3]);
}

const digits = '一二三四五六七八九';
