import type { Evaluation } from '@hengji/core';
import type { PackDetail } from '../../../api/types.js';
import { labelKey } from './entries.js';
import { blocksOf } from './execution.js';

/** Labels that say the unit, the project or the grade, which have places of their own. */
const known =
  /^(?:单位名称|预算部门|部门名称|预算单位|填报单位|填报部门|自评单位|评价单位|项目单位|申报单位|项目名称|专项名称|自评等级|评价等级)$/;
const signature =
  /^(?:填报|填表)(?:日期|时间)|签字|签章|^(?:单位|部门|分管|财务|主要)负责人|^(?:填表|填报|制表|经办|审核|复核|联系)人|^联系方式|电话/;

export type FieldList = 'fields' | 'signatures';

export interface Field {
  readonly name: string;
  readonly value: string;
  readonly list: FieldList;
}

/** The labelled places of the forms, and those that only the record has. */
export function fieldsOf(evaluation: Evaluation, pack: PackDetail): Field[] {
  const labels = [
    ...blocksOf(pack, 'fields').flatMap(({ rows, money = {} }) => rows.flat().filter((label) => !(label in money))),
    ...(pack.forms ?? []).flatMap(({ head = [] }) => head),
    ...blocksOf(pack, 'text').map(({ label }) => label),
    ...(pack.forms ?? []).flatMap(({ signatures = [] }) => signatures),
  ].filter((label) => !known.test(labelKey(label)));
  const seen = new Set<string>();
  const fields: Field[] = [];
  const add = (name: string, list: FieldList): void => {
    const key = `${list} ${labelKey(name)}`;
    if (seen.has(key)) return;
    seen.add(key);
    fields.push({ name, list, value: fieldText(evaluation, list, name) });
  };
  for (const label of labels) add(label, signature.test(labelKey(label)) ? 'signatures' : 'fields');
  for (const list of ['fields', 'signatures'] as const) for (const { name } of evaluation[list]) add(name, list);
  return fields;
}

const fieldText = (evaluation: Evaluation, list: FieldList, name: string): string =>
  evaluation[list].find((each) => labelKey(each.name) === labelKey(name))?.value.text ?? '';

export function withField(evaluation: Evaluation, list: FieldList, name: string, text: string): Evaluation {
  const own = evaluation[list];
  const at = own.findIndex((each) => labelKey(each.name) === labelKey(name));
  const next =
    at < 0
      ? [...own, { name, value: { text } }]
      : own.map((each, index) => (index === at ? { ...each, value: { ...each.value, text } } : each));
  return { ...evaluation, [list]: next };
}

/** The fields of check boxes with the names of their options. */
export const optionRows = (evaluation: Evaluation, pack: PackDetail): { name: string; options: string[] }[] => {
  const rows = blocksOf(pack, 'options').flatMap(({ rows: own }) =>
    own.map(({ label, options }) => ({ name: label, options })),
  );
  const others = evaluation.options.filter(({ name }) => !rows.some((row) => labelKey(row.name) === labelKey(name)));
  return [...rows, ...others.map(({ name, options }) => ({ name, options: options.map((each) => each.name) }))];
};

export const isChecked = (evaluation: Evaluation, name: string, option: string): boolean =>
  evaluation.options
    .find((each) => labelKey(each.name) === labelKey(name))
    ?.options.some((each) => each.name === option && each.checked) ?? false;

export function withOption(
  evaluation: Evaluation,
  name: string,
  options: readonly string[],
  option: string,
  checked: boolean,
): Evaluation {
  const made = {
    name,
    options: options.map((each) => ({
      name: each,
      checked: each === option ? checked : isChecked(evaluation, name, each),
    })),
  };
  const others = evaluation.options.filter((each) => labelKey(each.name) !== labelKey(name));
  return { ...evaluation, options: [...others, made] };
}
