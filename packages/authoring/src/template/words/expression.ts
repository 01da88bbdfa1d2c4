import type { Evaluation } from '@hengji/core';
import type { Item } from './item.js';
import type { ListTerm } from './placeholders.js';
import { plain, plainLabel } from './plain.js';
import { type Reference, referenceTo, suggestion, type Unknown } from './reference.js';
import { findList, isOpen, namesIn, type Scope } from './scope.js';

/** What stands between the braces, by its first character. */
export interface Written {
  readonly kind: 'value' | 'check' | 'open' | 'close';
  /** Without that character, as names are compared. */
  readonly name: string;
}

const kinds: Readonly<Record<string, Written['kind']>> = {
  '#': 'open',
  '＃': 'open',
  '/': 'close',
  '／': 'close',
  '☑': 'check',
  '☒': 'check',
  '□': 'check',
  '√': 'check',
  '✓': 'check',
};

export function readWritten(inside: string): Written {
  const text = plain(inside);
  const kind = kinds[text.charAt(0)];
  return kind === undefined ? { kind: 'value', name: text } : { kind, name: text.slice(1) };
}

/** Something that holds of a record or does not. */
export interface Condition {
  readonly holds: (item: Item) => boolean;
  readonly uses: readonly Reference[];
  /** The check box field and the option that are asked for, where it is about one. */
  readonly option?: { readonly field: string; readonly choice: string };
}

export type Opening = { readonly list: ListTerm; readonly levels: number } | Condition;

/** 「指标」 repeats, 「有偏差原因」「无项目」「等级=优」 are conditions. */
export function readOpening(name: string, scope: Scope): Opening | Unknown {
  const list = findList(name, scope);
  if (list) {
    const { term, levels } = list;
    return isOpen(term, scope) ? { unknown: `“{{#${name}}}”里面不能再套“{{#${name}}}”` } : { list: term, levels };
  }
  const condition = readCondition(name, scope);
  if (condition) return condition;
  const reference = referenceTo(name, scope);
  if (!('unknown' in reference)) {
    return { unknown: `“${name}”不能重复；要在填了“${name}”时才印，请写“{{#有${name}}}”` };
  }
  const known = [...namesIn(scope, 'lists')];
  return { unknown: `没有“${name}”这一类内容${suggestion(name, known)}` };
}

/** The condition of a check box: 「项目属性=新增性项目」, 「有政府性基金」. */
export function readCheck(name: string, scope: Scope): Condition | Unknown {
  return readCondition(name, scope) ?? { unknown: `“☑”后面要写“栏目=选项”，如“{{☑项目属性=新增性项目}}”` };
}

function readCondition(name: string, scope: Scope): Condition | Unknown | undefined {
  const sign = /[=≠]/.exec(name);
  if (sign) return readComparison(name.slice(0, sign.index), name.slice(sign.index + 1), sign[0] === '=', scope);
  const [first = '', rest] = [name.charAt(0), name.slice(1)];
  if ((first !== '有' && first !== '无') || rest === '') return undefined;
  const list = findList(rest, scope);
  const reference = list ? undefined : referenceTo(rest, scope);
  if (reference && 'unknown' in reference) return reference;
  const exists = (item: Item): boolean =>
    list ? item.items(list.term, list.levels).length > 0 : reference?.read(item).text.trim() !== '';
  return {
    holds: first === '有' ? exists : (item) => !exists(item),
    uses: reference ? [reference] : [],
  };
}

function readComparison(field: string, choice: string, equal: boolean, scope: Scope): Condition | Unknown {
  if (field === '' || choice === '') return { unknown: '“=”两边要写栏目和选项，如“项目属性=新增性项目”' };
  const reference = referenceTo(field, scope);
  const isText = !('unknown' in reference);
  const same = (item: Item): boolean =>
    isText ? saysSo(reference.read(item).text, choice) : isChosen(item, plainLabel(field), choice);
  return {
    holds: equal ? same : (item) => !same(item),
    uses: isText ? [reference] : [],
    ...(isText ? {} : { option: { field, choice } }),
  };
}

/** Longer texts are no choice. */
const saysSo = (text: string, choice: string): boolean => text.length <= 1_000 && plain(text) === choice;

type Choosable = Pick<Evaluation, 'options'> & { readonly labels: Evaluation['fields'] };

/** Whether an option is checked in the innermost evaluation; a field without check boxes may hold it as a text. */
function isChosen(item: Item, field: string, choice: string): boolean {
  let at: Item = item;
  while (at.scope !== 'project' && at.parent) at = at.parent;
  const { options, labels } = at.subject as Choosable;
  const groups = options.filter(({ name }) => plainLabel(name) === field);
  if (groups.length > 0) {
    return groups.some((group) => group.options.some(({ name, checked }) => checked && plain(name) === choice));
  }
  return labels.some(({ name, value }) => plainLabel(name) === field && saysSo(value.text, choice));
}
