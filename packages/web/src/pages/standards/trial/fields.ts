import { fold, type Rule, type Standard } from '@hengji/core';
import { type Quantity, type RulePart, rulesIn } from '../rule-parts.js';

/** What was filled in, by id of the field; `mode` is the way that was chosen. */
export type Entries = Readonly<Record<string, string | readonly string[]>>;

/** How the value of a standard is told. */
export type Mode = 'value' | 'target' | 'inputs';

export const modeName: Readonly<Record<Mode, string>> = {
  value: '指标值',
  target: '目标值与实际完成值',
  inputs: '公式的各项数据',
};

/** What a field gives to the evaluation. */
export type Meaning =
  | { readonly of: 'value' | 'target' | 'actual' | 'level' | 'not-applicable' | 'met' }
  | { readonly of: 'count'; readonly name: string }
  | { readonly of: 'input'; readonly name: string }
  /** Whether the part of that number (from 1), which is a single condition, is met. */
  | { readonly of: 'condition'; readonly number: number };

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'count' | 'choice' | 'items';
  readonly meaning: Meaning;
  /** Put behind a bare number. */
  readonly unit: string;
  /** Of a choice or of items: what is given, and what is shown. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface FieldGroup {
  /** Name of the part; undefined for a rule on its own. */
  readonly title: string | undefined;
  readonly fields: readonly Field[];
}

/** The ways in which the value of a standard can be told, the most natural first; none where it has no value. */
export function modesOf({ rule, formula }: Standard): Mode[] {
  if (rule === null || rule.base.kind !== 'scale' || rule.base.variable === 'met') return [];
  const modes: Mode[] = formula?.status === 'compiled' ? ['inputs'] : [];
  const expressions = JSON.stringify(rule.base.bands);
  if (expressions.includes('"op":"input"')) return ['inputs'];
  const byTarget = expressions.includes('"role":"target"') || expressions.includes('"role":"actual"');
  const hasUnit = unitOf(rule) !== undefined;
  if (byTarget && !hasUnit) return [...modes, 'target'];
  return rule.base.variable === 'completion' ? [...modes, 'target', 'value'] : [...modes, 'value', 'target'];
}

/** The unit in which the values of a scale are printed, '' where they are bare numbers; undefined where it has none. */
export function unitOf({ base }: Rule): string | undefined {
  if (base.kind !== 'scale') return undefined;
  const quantities: Quantity[] = [
    ...base.bands.flatMap(({ ranges }) => ranges.flatMap(({ low, high }) => [low?.at, high?.at])),
    ...base.steps.map(({ from }) => from),
  ].filter((at) => at !== undefined);
  if (quantities.length === 0) return JSON.stringify(base.bands).includes('"role":"value"') ? '%' : undefined;
  return quantities.find(({ unit }) => unit !== '')?.unit ?? base.steps[0]?.per.unit.replace('个百分点', '%') ?? '';
}

/** What a standard asks for to give marks. */
export function fieldsOf(standard: Standard, mode: Mode | undefined): FieldGroup[] {
  const { rule, formulas = [] } = standard;
  if (rule === null) return [];
  const parts = rulesIn(rule);
  if (rule.base.kind !== 'parts') return [{ title: undefined, fields: singleFields(standard, rule, mode) }];
  return parts.map((part, n) => {
    const formula = formulas.find(({ name }) => name === part.name || name === part.rule.subject);
    return { title: part.name, fields: partFields(part, n, formula?.inputs ?? []) };
  });
}

function singleFields({ formula }: Standard, rule: Rule, mode: Mode | undefined): Field[] {
  const { base, items = [], notApplicable } = rule;
  const fields: Field[] = [];
  const unit = unitOf(rule) ?? '';
  if (mode === 'value') fields.push(text('value', rule.subject ?? '指标值', { of: 'value' }, unit));
  if (mode === 'target') {
    fields.push(text('target', '目标值', { of: 'target' }), text('actual', '实际完成值', { of: 'actual' }));
  }
  if (mode === 'inputs') {
    const names = formula?.status === 'compiled' ? formula.inputs : inputsOf(base);
    fields.push(...names.map((name) => text(`input:${name}`, name, { of: 'input', name })));
  }
  if (base.kind === 'levels') fields.push(choice('level', '等级或完成情况', { of: 'level' }, labelsOf(base)));
  if (base.kind === 'checklist' || (base.kind === 'scale' && base.variable === 'met') || byItems(rule)) {
    const length = base.kind === 'checklist' ? base.marks.length : items.length;
    fields.push(itemsField('items', '符合的项', { of: 'met' }, length, items));
  }
  if (!byItems(rule)) fields.push(...counterFields(rule, ''));
  fields.push(...vetoFields(rule, ''));
  if (notApplicable !== undefined) {
    const options = [
      { value: 'no', label: '不是' },
      { value: 'yes', label: '是' },
    ];
    fields.push({
      id: 'not-applicable',
      label: notApplicable.when,
      kind: 'choice',
      meaning: { of: 'not-applicable' },
      unit: '',
      options,
    });
  }
  return fields;
}

function partFields({ name = '', rule }: RulePart, n: number, inputs: readonly string[]): Field[] {
  const { base, items = [], counters } = rule;
  const id = (what: string): string => `part:${name}:${what}`;
  const meaning: Meaning = { of: 'input', name };
  const fields: Field[] = [];
  if (base.kind === 'scale' && base.variable !== 'met') {
    if (inputs.length > 0)
      fields.push(...inputs.map((input) => text(`input:${input}`, input, { of: 'input', name: input })));
    else fields.push(text(id('value'), rule.subject ?? name, meaning, unitOf(rule) ?? ''));
  } else if (base.kind === 'checklist' || base.kind === 'scale') {
    const length = base.kind === 'checklist' ? base.marks.length : items.length;
    fields.push(itemsField(id('items'), '符合的项', meaning, length, items));
  } else if (base.kind === 'levels' && base.levels.length === 1 && counters.length === 0) {
    const options = [
      { value: 'yes', label: '符合' },
      { value: 'no', label: '不符合' },
    ];
    const label = base.levels[0]?.label ?? name;
    fields.push({
      id: id('condition'),
      label,
      kind: 'choice',
      meaning: { of: 'condition', number: n + 1 },
      unit: '',
      options,
    });
  } else if (base.kind === 'levels') fields.push(choice(id('level'), '等级或完成情况', meaning, labelsOf(base)));
  return [...fields, ...counterFields(rule, `part:${name}:`), ...vetoFields(rule, `part:${name}:`)];
}

const text = (id: string, label: string, meaning: Meaning, unit = ''): Field => ({
  id,
  label,
  kind: 'text',
  meaning,
  unit,
  options: [],
});

const choice = (id: string, label: string, meaning: Meaning, labels: readonly string[]): Field => ({
  id,
  label,
  kind: 'choice',
  meaning,
  unit: '',
  options: labels.map((value) => ({ value, label: value })),
});

const itemsField = (id: string, label: string, meaning: Meaning, n: number, items: readonly string[]): Field => ({
  id,
  label,
  kind: 'items',
  meaning,
  unit: '',
  options: Array.from({ length: n }, (_, k) => ({
    value: String(k + 1),
    label: items[k] === undefined ? `第${k + 1}项` : `第${k + 1}项：${items[k]}`,
  })),
});

const labelsOf = ({ levels }: Extract<Rule['base'], { kind: 'levels' }>): string[] => levels.map(({ label }) => label);

/** Whether its counters follow from the items that are met. */
const byItems = ({ counters, items = [] }: Rule): boolean =>
  items.length > 0 && counters.length > 0 && counters.every(({ from }) => from === 'unmet' || from === 'met');

const counterFields = ({ counters }: Rule, prefix: string): Field[] =>
  counters.map(({ name, per }) => ({
    id: `${prefix}count:${name}`,
    label: name === '' ? '发生' : name,
    kind: 'count',
    meaning: { of: 'count', name },
    unit: per.unit === '' ? '次' : per.unit,
    options: [],
  }));

const vetoFields = ({ vetoes }: Rule, prefix: string): Field[] =>
  vetoes.map((name) => ({
    id: `${prefix}veto:${name}`,
    label: name,
    kind: 'choice',
    meaning: { of: 'count', name },
    unit: '',
    options: [
      { value: 'no', label: '没有' },
      { value: 'yes', label: '有' },
    ],
  }));

/** Names of the inputs in the formula of an award, in order. */
function inputsOf(base: Rule['base']): string[] {
  const names = new Set<string>();
  JSON.stringify(base, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'op' in value && value.op === 'input' && 'name' in value)
      names.add(String(value.name));
    return value;
  });
  return [...names];
}

/** A typed value with the unit of its field, where it is a bare number. */
export function withUnit(typed: string, unit: string): string {
  const plain = fold(typed).trim();
  return /^[+-]?[\d,]*\.?\d+$/.test(plain) ? `${plain}${unit}` : typed.trim();
}
