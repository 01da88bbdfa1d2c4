import type { Evaluation } from '@hengji/core';
import { labelKey, textOf } from './entries.js';

/** What a record is about, and how it ended: each has a place of its own in the record. */
export type Identity = 'unit' | 'project' | 'grade';

/** Labels of forms that stand for these; forms/desk in authoring knows the same. */
const labels: Readonly<Record<Identity, RegExp>> = {
  unit: /^(?:单位名称|预算部门|部门名称|预算单位|填报单位|填报部门|自评单位|评价单位|项目单位|申报单位)$/,
  project: /^(?:项目名称|专项名称|专项资金名称|政策名称)$/,
  grade: /^(?:自评等级|评价等级|评价等次|自评等次|绩效等级|等级)$/,
};
const identities = Object.keys(labels) as Identity[];

/** What a label stands for; undefined for one that is a field like any other. */
export const identityOf = (label: string): Identity | undefined =>
  identities.find((identity) => labels[identity].test(labelKey(label)));

/** True where a field only repeats the unit, the project or the grade. */
export function repeatsIdentity(evaluation: Evaluation, { name, value }: Evaluation['fields'][number]): boolean {
  const identity = identityOf(name);
  return identity !== undefined && (value.text === '' || value.text === textOf(evaluation[identity]));
}

/** The record with another unit, project or grade; the fields that repeated the old one follow. */
export const withIdentity = (evaluation: Evaluation, identity: Identity, text: string): Evaluation => ({
  ...evaluation,
  [identity]: { text },
  fields: evaluation.fields.map((field) =>
    identityOf(field.name) === identity && repeatsIdentity(evaluation, field) ? { ...field, value: { text } } : field,
  ),
});

/** Names in one text, as they are typed and shown. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The record with a text that may be left out altogether. */
export function withOptional(evaluation: Evaluation, name: 'title' | 'attachmentMark', text: string): Evaluation {
  const { [name]: _old, ...rest } = evaluation;
  return text === '' ? rest : { ...rest, [name]: { text } };
}
