import { type Entry, type Evaluation, emptyEvaluation, type MoneyLine, type MoneySubject } from '@hengji/core';
import type { Pack, PackForm } from '@hengji/packs';
import { joined, printed, valueUnder } from './values.js';

/** Labels whose value is the unit, the project, the year or the grade; review/extract/headers knows the same. */
const unitLabels = new Set([
  '单位名称',
  '预算部门',
  '部门名称',
  '预算单位',
  '填报单位',
  '填报部门',
  '自评单位',
  '评价单位',
  '项目单位',
  '申报单位',
]);
const projectLabels = new Set(['项目名称', '专项名称', '专项资金名称', '政策名称']);
const implementerLabels = ['项目实施单位', '实施单位'];
const supervisorLabels = ['主管部门', '主管部门及代码', '主管部门及编码', '主管单位'];
export const gradeLabels: ReadonlySet<string> = new Set([
  '自评等级',
  '评价等级',
  '评价等次',
  '自评等次',
  '绩效等级',
  '等级',
]);
const signatureWords =
  /^(?:填报|填表)(?:日期|时间)|签字|签章|^(?:单位|部门|分管|财务|主要)负责人|^(?:填表|填报|制表|经办|审核|复核|联系)人|^联系方式|电话/;
/** The end of a report, which no form repeats. */
const closingNames: ReadonlySet<string> = new Set(['日期', '单位']);

/** A label without blanks, brackets and colons. */
export const bareName = (name: string): string => joined(name).replace(/[（(][^（）()]*[）)]?|[:：]$/g, '');

type Named = Evaluation['fields'][number];

/**
 * What lies on the table while the forms of one record are written: the record, what of it has been printed, and
 * `shown`, the record as a reader of the forms will find it.
 */
export class Desk {
  readonly shown: Evaluation;
  readonly #fields: Named[];
  readonly #signatures: Named[];
  readonly #taken = new Map<string, number>();
  readonly #money: Set<MoneyLine>;
  readonly #done = new Set<string>();

  constructor(
    /** With texts cleaned. */
    readonly record: Evaluation,
    readonly pack: Pack,
    private readonly forms: readonly PackForm[],
  ) {
    this.shown = emptyEvaluation(record.kind);
    if (record.year !== undefined) this.shown.year = record.year;
    this.#fields = [...record.fields];
    this.#signatures = record.signatures.filter(({ name }) => !closingNames.has(name));
    this.#money = new Set(record.money);
  }

  get year(): number | undefined {
    return this.record.year;
  }

  /** Says that a part of the record has been printed; the first time true. */
  once(part: keyof Evaluation): boolean {
    const first = !this.#done.has(part);
    this.#done.add(part);
    return first;
  }

  has(part: keyof Evaluation): boolean {
    return this.#done.has(part);
  }

  /** The value for a place of the form, and the field or signature with it among those shown. */
  field(label: string): string {
    const name = joined(label).replace(/[:：]$/, '');
    const isSignature = signatureWords.test(name);
    const list = isSignature ? this.#signatures : this.#fields;
    const own = list.filter((each) => joined(each.name) === name);
    const at = this.#taken.get(name) ?? 0;
    this.#taken.set(name, at + 1);
    const text = (own[at] ?? own.at(-1))?.value.text || (isSignature ? '' : this.#known(name));
    this.show(name, text, isSignature);
    return text;
  }

  /** Adds a field to those shown, and what it says of the unit, the project and the grade. */
  show(name: string, text: string, isSignature = false): void {
    const { shown } = this;
    (isSignature ? shown.signatures : shown.fields).push({ name, value: { text } });
    if (isSignature || text === '') return;
    const label = bareName(name);
    if (unitLabels.has(label)) shown.unit ??= { text };
    if (projectLabels.has(label)) shown.project ??= { text };
    if (gradeLabels.has(label)) shown.grade ??= { text };
  }

  /** What the record says elsewhere for a label that has no field of its own. */
  #known(name: string): string {
    const { record } = this;
    const label = bareName(name);
    if (unitLabels.has(label)) return record.unit?.text ?? '';
    if (projectLabels.has(label)) return record.project?.text ?? '';
    if (gradeLabels.has(label)) return record.grade?.text ?? '';
    return implementerLabels.includes(label) ? (record.unit?.text ?? '') : '';
  }

  /** Whether some form has a place for the unit. */
  get showsUnit(): boolean {
    return this.forms.some((form) => labelsOf(form).some((label) => unitLabels.has(bareName(label))));
  }

  /** The unit that a reader takes from the fields of a project where none names it directly. */
  settleUnit(): void {
    for (const label of [...implementerLabels, ...supervisorLabels]) {
      const field = this.shown.fields.find(({ name, value }) => value.text !== '' && bareName(name) === label);
      if (field) this.shown.unit ??= field.value;
    }
  }

  /** True where the unit would be lost, or taken from a field that says another. */
  get needsUnit(): boolean {
    const { unit, fields } = this.record;
    if (!unit?.text || this.showsUnit) return false;
    if (fields.some(({ name, value }) => unitLabels.has(bareName(name)) && value.text !== '')) return false;
    const places = new Set(this.forms.flatMap(labelsOf).map(bareName));
    for (const label of [...implementerLabels, ...supervisorLabels]) {
      const own = fields.find(({ name, value }) => bareName(name) === label && value.text !== '');
      if (own) return own.value.text !== unit.text;
      if (implementerLabels.includes(label) && places.has(label)) return false;
    }
    return true;
  }

  /** The fields that no form of the pack has a place for. */
  get otherFields(): Named[] {
    return beyond(this.#fields, this.#demand());
  }

  get otherSignatures(): Named[] {
    return beyond(this.#signatures, this.#demand()).filter(({ name }) => signatureWords.test(name));
  }

  #demand(): Map<string, number> {
    const demand = new Map<string, number>();
    for (const label of this.forms.flatMap(labelsOf)) {
      const name = joined(label).replace(/[:：]$/, '');
      demand.set(name, (demand.get(name) ?? 0) + 1);
    }
    for (const name of gradeLabels) demand.set(name, (demand.get(name) ?? 0) + 1);
    return demand;
  }

  /** The lines of money not yet printed. */
  get money(): MoneyLine[] {
    return this.record.money.filter((line) => this.#money.has(line));
  }

  take(line: MoneyLine): void {
    this.#money.delete(line);
  }

  /** A single amount of the year, printed beside its name without a stage: what was said so, else what was executed. */
  amount(subject: MoneySubject, name: string, unit: string | undefined): Entry {
    const own = this.money.find((line) => line.subject === subject && line.stage === undefined);
    if (own) this.take(own);
    const executed = this.record.money.filter(
      (line) => line.subject === subject && line.stage === 'executed' && line.year === this.year,
    );
    const found = own ?? (executed.length === 1 ? executed[0] : undefined);
    const amount = printed(found?.amount, unit);
    this.showMoney({ subject, name, amount });
    return amount;
  }

  /** Adds a line of money of the year evaluated, or of another. */
  showMoney(line: MoneyLine): void {
    const year = line.year ?? this.year;
    this.shown.money.push({ ...line, ...(year === undefined ? {} : { year }) });
  }

  /** An entry for a column of words, cleaned; blank where the record has none. */
  words(entry: Entry | undefined): Entry {
    return { text: entry?.text ?? '' };
  }

  value(entry: Entry | undefined, unit?: string): Entry {
    return entry === undefined ? valueUnder('', unit) : printed(entry, unit);
  }
}

const beyond = (list: readonly Named[], demand: ReadonlyMap<string, number>): Named[] => {
  const seen = new Map<string, number>();
  return list.filter(({ name }) => {
    const key = joined(name);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count > (demand.get(key) ?? 0);
  });
};

/** The labels of the places that a form has for fields and signatures. */
function labelsOf({ head = [], blocks, signatures = [] }: PackForm): string[] {
  return [
    ...head,
    ...blocks.flatMap((block) => {
      if (block.kind === 'text') return [block.label];
      if (block.kind !== 'fields') return [];
      const money = block.money ?? {};
      return block.rows.flat().filter((label) => money[label] === undefined);
    }),
    ...signatures,
  ];
}
