import { nearestName } from '../../report/template/nearest.js';
import type { Filled, Item } from './item.js';
import type { ListTerm, ValueTerm } from './placeholders.js';
import { plain, plainLabel } from './plain.js';
import { findList, findValue, listsWith, namesIn, recordScope, type Scope, valueIn } from './scope.js';

/** What a name stands for, found before there is a record. */
export interface Reference {
  readonly read: (item: Item) => Filled;
  /** The terms that it names, for advice on what a template lacks: the name of its list, if any, and its own. */
  readonly list?: string;
  readonly value: string;
  /** The name of the one item, in 「栏目：主管部门」. */
  readonly key?: string;
}

/** Chinese: why a name stands for nothing. */
export interface Unknown {
  readonly unknown: string;
}

const ofDepartment = '部门';

/**
 * Finds what a name stands for at a place: 「总分」, 「指标：在职人员控制率：得分」, 「栏目：主管部门」, 「指标数」, and with
 * 「部门：」 before it what it stands for outside all lists.
 */
export function referenceTo(name: string, scope: Scope): Reference | Unknown {
  const [first = '', ...rest] = name.split('：');
  if (first === ofDepartment && rest.length > 0 && scope.parent) return toDepartment(rest.join('：'), scope);
  if (rest.length > 0) return toItem(first, rest, scope);
  const value = findValue(name, scope);
  if (value) return toValue(value.term, value.levels, scope);
  const counted = name.endsWith('数') ? findList(name.slice(0, -1), scope) : undefined;
  if (counted) {
    const { term, levels } = counted;
    return { value: name, list: term.name, read: (item) => ({ text: String(item.items(term, levels).length) }) };
  }
  return { unknown: whyUnknown(name, scope) };
}

function toValue(term: ValueTerm, levels: number, scope: Scope): Reference {
  const home = levels === 0 ? scope : outer(scope, levels);
  return {
    value: term.name,
    ...(home?.list ? { list: home.list.name } : {}),
    read: (innermost) => {
      const item = innermost.outwards(levels);
      // What is said of a whole item stands once beside all the rows that are repeated for it.
      const group = levels > 0 && item.parent ? `${item.id} ${term.name}` : item.group(term);
      return { text: item.value(term), group };
    },
  };
}

function outer(scope: Scope, levels: number): Scope | undefined {
  let at: Scope | undefined = scope;
  for (let level = 0; level < levels; level += 1) at = at?.parent;
  return at;
}

function toDepartment(name: string, scope: Scope): Reference | Unknown {
  const reference = referenceTo(name, recordScope);
  if ('unknown' in reference) return reference;
  let levels = 0;
  for (let at = scope.parent; at; at = at.parent) levels += 1;
  return { ...reference, read: (item) => ({ text: reference.read(item.outwards(levels)).text }) };
}

function toItem(listName: string, [key = '', ...rest]: readonly string[], scope: Scope): Reference | Unknown {
  const list = findList(listName, scope);
  if (!list) return { unknown: `没有“${listName}”这一类内容${suggestion(listName, namesIn(scope, 'lists'))}` };
  const { term, levels } = list;
  // Names of items may hold colons themselves.
  const valueName = rest.at(-1);
  const value = valueName === undefined ? undefined : valueIn(term.items, valueName);
  const wanted = value ?? (term.value === undefined ? undefined : valueIn(term.items, term.value));
  if (!wanted || (valueName !== undefined && !value && term.value === undefined)) {
    return { unknown: wrongValue(term, key, valueName) };
  }
  const keyTerm = valueIn(term.items, term.key);
  const written = plainLabel([key, ...(value ? rest.slice(0, -1) : rest)].join('：'));
  return {
    value: wanted.name,
    list: term.name,
    key: written,
    read: (item) => {
      const found = keyTerm && item.itemNamed(written, term, keyTerm, levels);
      return { text: found?.value(wanted) ?? '' };
    },
  };
}

function wrongValue({ name, items }: ListTerm, key: string, value: string | undefined): string {
  const known = [...namesIn({ name: items }, 'values')];
  if (value === undefined) {
    const example = known.find((each) => each === '得分' || each === '金额') ?? known.at(-1);
    return `“${name}：${key}”后面要写明取哪一项，如“${name}：${key}：${example}”`;
  }
  return `“${name}”里没有“${value}”这一项${suggestion(value, known)}`;
}

function whyUnknown(name: string, scope: Scope): string {
  const homes = listsWith(name);
  if (homes.length > 0) {
    const [first] = homes;
    const where = homes
      .slice(0, 3)
      .map((home) => `“{{#${home}}}”`)
      .join('、');
    return `“${name}”只能用在${where}${homes.length > 3 ? '等' : ''}里面，如写在“{{#${first}}}”和“{{/${first}}}”之间`;
  }
  if (findList(name, scope)) return `“${name}”有好几条，要用“{{#${name}}}”和“{{/${name}}}”把每一条的内容围起来`;
  const hint = suggestion(name, namesIn(scope, 'values'));
  return `没有“${name}”这个占位符${hint === '' ? `；如果是表中的一个栏目，请写“{{栏目：${name}}}”` : hint}`;
}

/** Of the names known here the one that was meant: mistyped, a part of a longer one, or the least different. */
export function suggestion(written: string, known: Iterable<string>): string {
  const names = [...known];
  const nearest = nearestName(plain(written), names);
  const mistyped = nearest !== undefined && nearest.length === written.length && written.length > 2;
  const meant = mistyped ? nearest : (longerOrShorter(written, names) ?? nearest);
  return meant === undefined ? '' : `，是不是“${meant}”？`;
}

const longerOrShorter = (written: string, names: readonly string[]): string | undefined =>
  names
    .filter((name) => written.length > 1 && name.length > 1 && (name.includes(written) || written.includes(name)))
    .sort((a, b) => Math.abs(a.length - written.length) - Math.abs(b.length - written.length))[0];
