import { parseUnit } from '@hengji/core';
import { quoted } from '../functions/names.js';
import { inOtherUnit, inPrint, rounded } from '../values/amount.js';
import { typeNames, typeOf, type Value, type ValueType } from '../values/value.js';
import { problemAt, type TemplateProblem } from './problem.js';
import type { Format } from './syntax.js';

/** What a format does to a value before it is printed. */
export type Formatter = (value: Value) => Value | undefined;

const fewestToMost = /^([0-6])位(?:小数)?$/;

/** Formats by name, for the guide. */
export const formatsInWords: readonly { readonly name: string; readonly says: string }[] = [
  { name: '万元', says: '换算成万元（元、亿元等单位都可以），不四舍五入' },
  { name: '2位', says: '四舍五入到两位小数（0位至6位）；“整数”同“0位”' },
  { name: '不带单位', says: '只印数字' },
  { name: '引号', says: '文字加引号' },
];

/** Looks a format up; a problem where there is none of that name, or not for this type. */
export function formatterOf({ word, at }: Format, type: ValueType): Formatter | TemplateProblem {
  if (word === '引号') {
    return type === 'words'
      ? (value) => (value.kind === 'words' ? { ...value, text: quoted(value.text) } : value)
      : problemAt(at, `“引号”只用于文字，这里是${typeNames[type]}。`);
  }
  if (type === 'words' || type === 'test') return problemAt(at, `${typeNames[type]}不能按“${word}”来写。`);
  const digits = word === '整数' ? '0' : fewestToMost.exec(word)?.[1];
  if (digits !== undefined) return (value) => (value.kind === 'amount' ? rounded(value, Number(digits)) : value);
  if (word === '不带单位') {
    return (value) =>
      value.kind === 'amount'
        ? { kind: 'words', text: inPrint({ ...value, unit: { ...value.unit, printed: '' } }) }
        : value;
  }
  const unit = parseUnit(word);
  if (unit === undefined) {
    return problemAt(at, `不认识的单位或格式“${word}”，可以写“万元”“元”“2位”“整数”“不带单位”等。`);
  }
  if (type !== 'figure' && typeOf(unit.dimension) !== type) {
    return problemAt(at, `“${word}”不是${typeNames[type]}的单位。`);
  }
  return (value) => (value.kind === 'amount' ? inOtherUnit(value, unit) : undefined);
}
