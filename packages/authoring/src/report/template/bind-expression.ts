import { type Dimension, parseCell } from '@hengji/core';
import type { Given, Parameter, TemplateFunction } from '../functions/define.js';
import { functionNamed } from '../functions/index.js';
import { previousYear } from '../terms/qualifiers.js';
import type { AnyVocabulary, Scope } from '../terms/vocabulary.js';
import { typeNames, typeOf, type Value, type ValueType } from '../values/value.js';
import type { Reading } from './bound.js';
import { type Formatter, formatterOf } from './formats.js';
import { nearestName } from './nearest.js';
import { problemAt, type TemplateProblem } from './problem.js';
import type { Expression, Format } from './syntax.js';

/** An expression whose names are known. */
export interface BoundExpression {
  readonly type: ValueType;
  readonly read: Reading;
}

/** Looks up the names of one template, and keeps what is wrong with them. */
export class Binder {
  readonly problems: TemplateProblem[] = [];

  /** @param printed formats in which names are printed in this template: what is derived from them is derived from that */
  constructor(
    private readonly names: AnyVocabulary,
    private readonly printed: ReadonlyMap<string, readonly Format[]>,
  ) {}

  /** A value; undefined after a problem. */
  expression(expression: Expression): BoundExpression | undefined {
    const plain = this.#plain(expression);
    return plain && this.#formatted(plain, expression.formats);
  }

  #plain(expression: Expression): BoundExpression | undefined {
    switch (expression.kind) {
      case 'figure':
        return this.#figure(expression);
      case 'name':
        return this.#name(expression);
      case 'call':
        return this.#call(expression);
    }
  }

  #formatted(bound: BoundExpression, formats: readonly Format[]): BoundExpression | undefined {
    const formatters: Formatter[] = [];
    for (const format of formats) {
      const formatter = formatterOf(format, bound.type);
      if (typeof formatter === 'function') formatters.push(formatter);
      else this.problems.push(formatter);
    }
    if (formatters.length === 0) return bound;
    const format = (value: Value | undefined): Value | undefined =>
      formatters.reduce<Value | undefined>((result, formatter) => result && formatter(result), value);
    return { type: bound.type, read: (scope) => format(bound.read(scope)) };
  }

  #figure({ word, at }: Expression): BoundExpression | undefined {
    const figure = parseCell(word).whole;
    if (figure === undefined) return this.#problem(at, `“${word}”不是一个数。`);
    const { value, digits, dimension, unit: base, printedUnit: printed, scale } = figure;
    const amount = { kind: 'amount', value, exact: value, digits, unit: { printed, dimension, base, scale } } as const;
    return { type: typeOf(dimension satisfies Dimension), read: () => amount };
  }

  #name({ word, at }: Expression): BoundExpression | undefined {
    const term = this.names.values.get(word);
    if (term !== undefined) return { type: term.type, read: (scope) => scope.value(word) };
    if (this.names.lists.has(word)) {
      return this.#problem(at, `“${word}”是清单，要写在函数里，如“计数(${word})”“列举(${word})”。`);
    }
    if (functionNamed.has(word))
      return this.#problem(at, `函数“${word}”后面要有括号，如“${functionNamed.get(word)?.example}”。`);
    return this.#problem(at, `没有叫“${word}”的名称${this.#suggestion(word, this.names.values.keys())}。`);
  }

  #call({ word, args, at }: Expression): BoundExpression | undefined {
    const called = functionNamed.get(word);
    if (called === undefined) {
      return this.#problem(at, `没有叫“${word}”的函数${this.#suggestion(word, functionNamed.keys())}。`);
    }
    const given = this.#againstLastYear(called, args);
    const call = called.calls.find((parameters) => this.#fits(parameters, given));
    if (call === undefined) return this.#problem(at, `“${word}”的用法不对，应当像“${called.example}”这样写。`);
    const bound = this.#arguments(call, given, word);
    if (bound === undefined) return undefined;
    return { type: called.gives, read: (scope) => called.apply(bound(scope)) };
  }

  /** 增减(支出合计) compares with 上年.支出合计. */
  #againstLastYear({ name }: TemplateFunction, args: readonly Expression[]): readonly Expression[] {
    const [only] = args;
    const year = only && previousYear(only.word);
    if (name !== '增减' || args.length !== 1 || only?.kind !== 'name' || !this.names.values.has(year ?? ''))
      return args;
    const formats = only.formats.length > 0 ? only.formats : (this.printed.get(only.word) ?? []);
    return [only, { ...only, word: year ?? '', formats }];
  }

  #fits(parameters: readonly Parameter[], args: readonly Expression[]): boolean {
    const last = parameters.at(-1);
    const open = last?.takes === 'values';
    if (open ? args.length < parameters.length - 1 : args.length !== parameters.length) return false;
    return args.every((arg, i) => {
      const takes = (parameters[i] ?? last)?.takes;
      const isList = arg.kind === 'name' && this.names.lists.has(arg.word);
      if (takes === 'list') return isList;
      if (takes !== 'property') return !isList;
      const before = args[i - 1];
      return arg.kind === 'name' && before !== undefined && this.names.lists.has(before.word);
    });
  }

  #arguments(
    parameters: readonly Parameter[],
    args: readonly Expression[],
    of: string,
  ): ((scope: Scope) => Given) | undefined {
    const values: Reading[] = [];
    let list = '';
    let property = '';
    const before = this.problems.length;
    for (const [i, arg] of args.entries()) {
      const parameter = parameters[i] ?? parameters.at(-1);
      if (parameter === undefined) continue;
      if (parameter.takes === 'list') list = arg.word;
      else if (parameter.takes === 'property') {
        const { items } = this.names.lists.get(list) ?? {};
        const term = items?.values.get(arg.word);
        if (term === undefined)
          this.#problem(
            arg.at,
            `“${list}”的各项没有“${arg.word}”${this.#suggestion(arg.word, items?.values.keys() ?? [])}。`,
          );
        else if (!parameter.of.includes(term.type))
          this.#problem(arg.at, `“${arg.word}”是${typeNames[term.type]}，“${of}”要的是数。`);
        property = arg.word;
      } else {
        const formats = arg.formats.length > 0 ? arg.formats : (this.printed.get(arg.word) ?? []);
        const bound = this.expression({ ...arg, formats });
        if (bound === undefined) continue;
        if (!parameter.of.includes(bound.type))
          this.#problem(arg.at, `“${arg.word}”是${typeNames[bound.type]}，“${of}”要的是数。`);
        values.push(bound.read);
      }
    }
    if (this.problems.length > before) return undefined;
    const { main = '', quotes = false } = this.names.lists.get(list) ?? {};
    return (scope) => ({
      values: values.map((read) => read(scope)),
      list: list === '' ? [] : scope.list(list),
      main,
      property,
      quotes,
    });
  }

  #suggestion(written: string, known: Iterable<string>): string {
    const near = nearestName(written, known);
    return near === undefined ? '' : `，是不是“${near}”`;
  }

  #problem(at: Expression['at'], sentence: string): undefined {
    this.problems.push(problemAt(at, sentence));
    return undefined;
  }
}
