import { Rational } from '../../figures/rational.js';
import { NO_UNIT, type Unit } from '../../figures/units.js';
import { readValue, sameMeasure, type Value } from '../evaluate/value.js';
import { expressionText } from '../grammar/expression.js';
import { givenName } from '../grammar/names.js';
import { numberOf } from '../text/numbers.js';
import { scaleOf, unitOf } from '../text/quantity.js';
import type { Expression, GivenValue } from '../types.js';
import type { Formula, FormulaResult } from './types.js';

/** A number with what it measures; `null` for a compound that nothing can be compared with (元 per 人). */
interface Measured {
  readonly value: Rational;
  readonly unit: Unit | null;
}

/** Stops an evaluation; the message is Chinese. */
class Stop extends Error {
  constructor(
    readonly status: 'units' | 'undefined',
    message: string,
  ) {
    super(message);
  }
}

const RATIO: Unit = unitOf('%') ?? NO_UNIT;

/**
 * Evaluates a formula exactly. Inputs are printed quantities ('83.16万元', '4人'); their units must fit together:
 * only like is added to or subtracted from like, and only like divided by like gives a rate.
 */
export function evaluateFormula(formula: Formula, inputs: Readonly<Record<string, GivenValue>>): FormulaResult {
  const none = { value: null, unit: '', needs: [] };
  if (formula.expression === null) return { ...none, status: 'not-understood', explanation: '公式没有读懂' };
  const given = new Map(Object.entries(inputs).map(([name, value]) => [givenName(name), value]));
  const missing = formula.inputs.filter((name) => !given.has(name));
  if (missing.length > 0) {
    return {
      ...none,
      status: 'missing',
      needs: missing,
      explanation: `缺少${missing.map((name) => `“${name}”`).join('、')}，不能计算`,
    };
  }
  const values = new Map<string, Value>();
  for (const name of formula.inputs) {
    const printed = given.get(name);
    const value = printed === undefined ? undefined : readValue(printed);
    if (value === undefined)
      return { ...none, status: 'units', explanation: `没有读懂“${name}”的数值“${String(printed).slice(0, 40)}”` };
    values.set(name, value);
  }
  const text = expressionText(formula.expression, (node) =>
    node.op === 'input' ? shown(values.get(node.name)) : undefined,
  );
  try {
    const { value, unit } = measure(formula.expression, values);
    const percent = formula.percent || (unit !== null && unit.dimension === 'ratio');
    const result = percent
      ? `${value.mul(Rational.of(100)).toDecimal(2)}%`
      : value.toDecimal(4) + (unit === null ? '' : unit.base === '1' ? '' : unit.base);
    const exact = percent ? value.mul(Rational.of(10_000)).isInteger : true;
    return {
      status: 'computed',
      value,
      unit: percent ? '1' : (unit?.base ?? ''),
      explanation: `${text}${exact ? '=' : '≈'}${result}`,
      needs: [],
    };
  } catch (error) {
    if (error instanceof Stop) return { ...none, status: error.status, explanation: `${text}：${error.message}` };
    throw error;
  }
}

const shown = (value: Value | undefined): string => {
  const text = value === undefined ? '' : value.text === '' ? value.value.toDecimal(4) : value.text;
  return text.startsWith('-') ? `(${text})` : text;
};

function measure(node: Expression, values: ReadonlyMap<string, Value>): Measured {
  switch (node.op) {
    case 'number': {
      if (node.unit === '分之') return { value: numberOf(node.value), unit: NO_UNIT };
      const unit = unitOf(node.unit) ?? NO_UNIT;
      return { value: numberOf(node.value).mul(scaleOf(node.unit)), unit: unit.dimension === 'ratio' ? RATIO : unit };
    }
    case 'input': {
      const value = values.get(node.name);
      return { value: value?.value ?? Rational.zero, unit: value?.unit ?? NO_UNIT };
    }
    case 'role':
      throw new Stop('units', '公式里有没有给出的量');
    case 'negate': {
      const inner = measure(node.of, values);
      return { ...inner, value: inner.value.neg() };
    }
    default:
      return combine(node.op, measure(node.left, values), measure(node.right, values));
  }
}

function combine(op: '+' | '-' | '*' | '/', a: Measured, b: Measured): Measured {
  const value = (m: Measured): Value => ({ value: m.value, unit: m.unit ?? undefined, text: '' });
  const alike = a.unit !== null && b.unit !== null && sameMeasure(value(a), value(b));
  if (op === '+' || op === '-') {
    if (!alike) throw new Stop('units', `单位不同（${name(a)}与${name(b)}），不能相加减`);
    const unit = a.unit?.dimension === 'none' ? b.unit : a.unit;
    return { value: op === '+' ? a.value.add(b.value) : a.value.sub(b.value), unit };
  }
  if (op === '*') return { value: a.value.mul(b.value), unit: productUnit(a.unit, b.unit) };
  if (b.value.isZero) throw new Stop('undefined', '除数是0');
  const quotient = a.value.div(b.value);
  if (alike) return { value: quotient, unit: RATIO };
  if (b.unit !== null && (b.unit.dimension === 'ratio' || isPure(b.unit))) {
    if (isPure(b.unit) && a.unit !== null && !isPure(a.unit) && a.unit.dimension === 'money') {
      throw new Stop('units', `单位不同（${name(a)}与${name(b)}），请写明单位`);
    }
    return { value: quotient, unit: a.unit };
  }
  if (a.unit !== null && isPure(a.unit)) throw new Stop('units', `单位不同（${name(a)}与${name(b)}），请写明单位`);
  return { value: quotient, unit: null };
}

const isPure = (unit: Unit): boolean => unit.dimension === 'none';
const name = ({ unit }: Measured): string =>
  unit === null ? '复合单位' : unit.printed === '' ? '无单位' : unit.printed;

function productUnit(a: Unit | null, b: Unit | null): Unit | null {
  if (a === null || b === null) return null;
  if (a.dimension === 'ratio' || isPure(a)) return b.dimension === 'none' ? a : b;
  if (b.dimension === 'ratio' || isPure(b)) return a;
  return null;
}
