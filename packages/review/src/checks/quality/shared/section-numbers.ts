import { fold } from '@hengji/core';
import { ordinalOf } from '../../../extract/text.js';

/** The ways in which sections are numbered, from the outermost: 第一部分, 第一章, 一、, （一）, 1., （1）. */
const schemes: readonly RegExp[] = [
  /^第([一二三四五六七八九十]{1,3})部分/,
  /^第([一二三四五六七八九十]{1,3})章/,
  /^([一二三四五六七八九十]{1,3})\s?[、.．]/,
  /^\(([一二三四五六七八九十]{1,3})\)/,
  /^(\d{1,2})\s?(?:[、．]|\.(?!\d))/,
  /^\((\d{1,2})\)/,
];

export const schemeCount = schemes.length;
export const chineseScheme = 2;
export const bracketedScheme = 3;
export const arabicScheme = 4;

/** The number with which a paragraph begins. */
export interface SectionNumber {
  /** Index of the way of numbering; 0 is the outermost. */
  readonly scheme: number;
  readonly number: number;
  readonly printed: string;
}

const mayBegin = /^\s{0,20}[第一二三四五六七八九十(（\d０-９]/;

/** The section number of a paragraph, typed or automatic; undefined where it begins otherwise. */
export function sectionNumber(text: string, label = ''): SectionNumber | undefined {
  if (label === '' && !mayBegin.test(text)) return undefined;
  const start = fold((label + text.trimStart()).slice(0, 12)).trimStart();
  for (const [scheme, pattern] of schemes.entries()) {
    const match = pattern.exec(start);
    const number = match?.[1] === undefined ? undefined : ordinalOf(match[1]);
    if (match && number !== undefined && number > 0)
      return { scheme, number, printed: match[0].endsWith('.') ? `${number}.` : inScheme(scheme, number) };
  }
  return undefined;
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

const inChinese = (number: number): string =>
  number < 10
    ? (digits[number] ?? '')
    : `${number < 20 ? '' : (digits[Math.floor(number / 10)] ?? '')}十${digits[number % 10] ?? ''}`;

/** A number as it is printed in a way of numbering: 3 in the third is 「（三）」. */
export function inScheme(scheme: number, number: number): string {
  const chinese = inChinese(number);
  return (
    [`第${chinese}部分`, `第${chinese}章`, `${chinese}、`, `（${chinese}）`, `${number}、`, `（${number}）`][scheme] ??
    ''
  );
}

/** Whether a number is printed inside a text, in whatever width: 「……。三、存在的问题」. */
export const holdsNumber = (text: string, scheme: number, number: number): boolean => {
  const bare = inScheme(scheme, number).replace(/[（）、]/g, '');
  const forms =
    scheme === bracketedScheme || scheme > arabicScheme
      ? [`（${bare}）`, `(${bare})`]
      : [`${bare}、`, `${bare}.`, `${bare}．`];
  return scheme < chineseScheme ? text.includes(bare) : forms.some((form) => text.includes(form));
};
