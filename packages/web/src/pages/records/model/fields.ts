import type { Evaluation } from '@hengji/core';
import type { PackDetail } from '../../../api/types.js';
import { labelKey } from './entries.js';
import { blocksOf } from './execution.js';
import { identityOf, repeatsIdentity } from './identity.js';
import { type LineColumn, listTable, type Table } from './table.js';

const signature =
  /^(?:填报|填表)(?:日期|时间)|签字|签章|^(?:单位|部门|分管|财务|主要)负责人|^(?:填表|填报|制表|经办|审核|复核|联系)人|^联系方式|电话/;

export type FieldList = 'fields' | 'signatures';
type Named = Evaluation['fields'][number];

/** A labelled place of the forms. */
export interface Field {
  readonly name: string;
  /** The name, with its count where the record has it several times. */
  readonly label: string;
  readonly value: string;
  readonly list: FieldList;
  /** A whole paragraph belongs here. */
  readonly isLong: boolean;
  /** Indexes in its list; none where the record has no such place yet. */
  readonly at: readonly number[];
}

/** A label without blanks and the colon behind it: forms take the fields of the record by it. */
const fieldKey = (name: string): string => name.replace(/[\s\u200b\ufeff]+/g, '').replace(/[:：]$/, '');

/**
 * The labelled places of the forms. Where several forms ask for the same, the record may have it several times: as long
 * as it says the same everywhere that is one place, else a place each.
 */
export function fieldsOf(evaluation: Evaluation, pack: PackDetail): Field[] {
  const forms = pack.forms ?? [];
  const texts = new Set(blocksOf(pack, 'text').map(({ label }) => label));
  const labels = [
    ...blocksOf(pack, 'fields').flatMap(({ rows, money = {} }) => rows.flat().filter((label) => !(label in money))),
    ...forms.flatMap(({ head = [] }) => head),
    ...forms.flatMap(({ signatures = [] }) => signatures),
    ...texts,
  ];
  const seen = new Set<string>();
  return labels.flatMap((name): Field[] => {
    const list: FieldList = signature.test(fieldKey(name)) ? 'signatures' : 'fields';
    const key = fieldKey(name);
    const isLong = texts.has(name);
    if (seen.has(key)) return [];
    seen.add(key);
    const own = [...evaluation[list].entries()].filter(
      ([, each]) => fieldKey(each.name) === key && !(list === 'fields' && repeatsIdentity(evaluation, each)),
    );
    const [first] = own;
    if (first !== undefined && own.every(([, { value }]) => value.text === first[1].value.text)) {
      return [{ name, label: name, value: first[1].value.text, list, at: own.map(([at]) => at), isLong }];
    }
    if (own.length > 0) {
      return own.map(([at, { value }], count) => {
        const label = count === 0 ? name : `${name}（第${count + 1}处）`;
        return { name, label, value: value.text, list, at: [at], isLong };
      });
    }
    return identityOf(name) === undefined ? [{ name, label: name, value: '', list, at: [], isLong }] : [];
  });
}

/** The record with a text in a labelled place. */
export function withField(evaluation: Evaluation, { list, name, at }: Field, text: string): Evaluation {
  const own = evaluation[list];
  const next =
    at.length === 0
      ? [...own, { name, value: { text } }]
      : own.map((each, index) => (at.includes(index) ? { ...each, value: { ...each.value, text } } : each));
  return { ...evaluation, [list]: next };
}

interface OtherField extends Named {
  readonly list: FieldList;
}

/** The fields and signatures that no form of the pack asks for; more may be added. */
export function otherFieldsTable(evaluation: Evaluation, pack: PackDetail): Table {
  const table = listTable<OtherField>(
    {
      columns: otherColumns,
      lines: (record) => apart(record, pack).others,
      put(record, lines) {
        const { kept } = apart(record, pack);
        const listed = (list: FieldList): Named[] => [
          ...kept[list],
          ...lines.flatMap(({ list: own, name, value }) =>
            own === list && name + value.text !== '' ? [{ name, value }] : [],
          ),
        ];
        return { ...record, fields: listed('fields'), signatures: listed('signatures') };
      },
      blank: { list: 'fields', name: '', value: { text: '' } },
      label: ({ name }) => name,
    },
    evaluation,
  );
  return { ...table, operations: ['delete'] };
}

const otherColumns: readonly LineColumn<OtherField>[] = [
  {
    id: 'name',
    title: '栏目',
    width: 200,
    // While a label is being typed it may for a moment be one that a form asks for.
    isLive: false,
    get: ({ name }) => name,
    ghost: ({ value }) => (value.text === '' ? '＋ 栏目名称' : undefined),
    set: (field, name) => ({ ...field, name, list: signature.test(fieldKey(name)) ? 'signatures' : 'fields' }),
  },
  {
    id: 'value',
    title: '内容',
    width: 520,
    get: ({ value }) => value.text,
    set: (field, text) => ({ ...field, value: { ...field.value, text } }),
  },
];

/** The fields of a record: those shown elsewhere, and the others in the order of their lists. */
function apart(
  evaluation: Evaluation,
  pack: PackDetail,
): { readonly kept: Readonly<Record<FieldList, Named[]>>; readonly others: OtherField[] } {
  const asked = fieldsOf(evaluation, pack);
  const kept: Record<FieldList, Named[]> = { fields: [], signatures: [] };
  const others: OtherField[] = [];
  for (const list of ['fields', 'signatures'] as const) {
    for (const [index, field] of evaluation[list].entries()) {
      const isShown =
        asked.some((each) => each.list === list && each.at.includes(index)) ||
        (list === 'fields' && repeatsIdentity(evaluation, field));
      if (isShown) kept[list].push(field);
      else others.push({ ...field, list });
    }
  }
  return { kept, others };
}

/** A field of check boxes. */
export interface OptionRow {
  readonly name: string;
  readonly options: readonly { readonly name: string; readonly checked: boolean }[];
  /** Index in the record; undefined where it has none yet. */
  readonly at: number | undefined;
  /** True for one that no form of the pack has. */
  readonly isOwn: boolean;
}

/** The fields of check boxes of the forms, with what the record checks, and those that only the record has. */
export function optionRows({ options: own }: Evaluation, pack: PackDetail): OptionRow[] {
  const left = new Set(own.keys());
  const rows = blocksOf(pack, 'options').flatMap(({ rows: wanted }) =>
    wanted.map(({ label, options }): OptionRow => {
      const at = [...left].find((index) => labelKey(own[index]?.name ?? '') === labelKey(label));
      const chosen = (at === undefined ? undefined : own[at]?.options) ?? [];
      if (at !== undefined) left.delete(at);
      const names = new Set([...options, ...chosen.map(({ name }) => name)]);
      const isChecked = (name: string): boolean => chosen.some((each) => each.name === name && each.checked);
      return { name: label, at, isOwn: false, options: [...names].map((name) => ({ name, checked: isChecked(name) })) };
    }),
  );
  const others = [...left].flatMap((at): OptionRow[] => {
    const option = own[at];
    return option === undefined ? [] : [{ name: option.name, options: option.options, at, isOwn: true }];
  });
  return [...rows, ...others];
}

/** The record with an option checked or not. */
export function withOption(evaluation: Evaluation, row: OptionRow, option: string, checked: boolean): Evaluation {
  const { name, at, options } = row;
  const made = { name, options: options.map((each) => (each.name === option ? { ...each, checked } : { ...each })) };
  return {
    ...evaluation,
    options:
      at === undefined
        ? [...evaluation.options, made]
        : evaluation.options.map((each, index) => (index === at ? { ...each, options: made.options } : each)),
  };
}

/** The record without a field of check boxes. */
export const withoutOptions = (evaluation: Evaluation, { at }: OptionRow): Evaluation => ({
  ...evaluation,
  options: evaluation.options.filter((_, index) => index !== at),
});
