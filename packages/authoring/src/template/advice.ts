import type { Pack, PackForm } from '@hengji/packs';
import type { Inspected, Meaning } from './inspect.js';
import { adviceAt, type WordTemplateProblem } from './problem.js';
import type { Condition } from './words/expression.js';
import { vocabularies } from './words/placeholders.js';
import { plain, plainLabel } from './words/plain.js';
import { type Reference, suggestion } from './words/reference.js';

/** What a template uses: 「指标.得分」 for a value of a list, 「总分」 for one of the record, 「栏目：主管部门」 for one item. */
interface Uses {
  readonly values: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

/** Advice on what a template lacks, by itself and beside the forms of a pack. */
export function adviceOn(inspected: Inspected, pack: Pack | undefined): WordTemplateProblem[] {
  const meanings = [...inspected.meanings.values()];
  const uses = usesOf(meanings);
  const missing = [...general(uses), ...(pack ? besideForms(pack, uses) : [])];
  return [
    ...(pack ? unknownOptions(inspected, pack) : []),
    ...missing.map((message): WordTemplateProblem => ({ severity: 'advice', message })),
  ];
}

function general({ values }: Uses): string[] {
  const has = (...names: string[]) => names.some((name) => values.has(name));
  const found: string[] = [];
  if (values.size === 0) return ['模板里没有占位符，填出来的文件会和模板一样。'];
  if (!has('总分', '执行率得分', '指标.得分', '预算执行.得分')) {
    found.push('模板里没有得分：可以写“{{总分}}”，在“{{#指标}}”里写“{{得分}}”。');
  }
  if (!has('单位名称', '项目名称', '标题')) found.push('模板里没有单位：可以写“{{单位名称}}”或“{{项目名称}}”。');
  if (!has('年度', '标题')) found.push('模板里没有年度：可以写“{{年度}}”。');
  return found;
}

function usesOf(meanings: readonly Meaning[]): Uses {
  const values = new Set<string>();
  const lists = new Set<string>();
  const labels = new Set<string>();
  const use = ({ list, value, key }: Reference): void => {
    values.add(list === undefined || list === '项目' ? value : `${list}.${value}`);
    if (list !== undefined) lists.add(list);
    if (key !== undefined) labels.add(key);
    labels.add(value);
  };
  for (const meaning of meanings) {
    if (meaning.kind === 'list') lists.add(meaning.list.name);
    else if (meaning.kind === 'value') use(meaning.reference);
    else {
      meaning.condition.uses.forEach(use);
      if (meaning.condition.option) labels.add(plainLabel(meaning.condition.option.field));
    }
  }
  return { values, lists, labels };
}

/** The placeholder for each column of a pack's forms. */
const columns: Readonly<
  Partial<Record<PackForm['blocks'][number]['kind'], { list: string; names: Readonly<Record<string, string>> }>>
> = {
  indicators: {
    list: '指标',
    names: {
      level1: '一级指标',
      level2: '二级指标',
      name: '三级指标',
      target: '年度指标值',
      actual: '实际完成值',
      completion: '完成率',
      weight: '分值',
      weight1: '一级指标分值',
      weight2: '二级指标分值',
      score: '得分',
      standard: '评价标准',
      definition: '指标说明',
      reason: '偏差原因',
    },
  },
  unfinished: {
    list: '未完成指标',
    names: { level2: '二级指标', name: '三级指标', target: '年度指标值', actual: '实际完成值', reason: '偏差原因' },
  },
  goals: { list: '目标', names: { goal: '目标内容', result: '完成情况' } },
  execution: {
    list: '预算执行',
    names: {
      opening: '年初预算数',
      adjusted: '全年预算数',
      executed: '全年执行数',
      weight: '分值',
      rate: '执行率',
      score: '得分',
    },
  },
};

/** Values of the record that say what a column of a list says in its first row. */
const ofRecord: Readonly<Record<string, string>> = {
  '预算执行.分值': '执行率分值',
  '预算执行.得分': '执行率得分',
  '目标.目标内容': '年度目标',
  '目标.完成情况': '目标完成情况',
};

/** What the form of the pack that is most like the template has beyond it. */
function besideForms(pack: Pack, uses: Uses): string[] {
  const compared = (pack.forms ?? []).map((form) => ({ form, ...compare(form, uses) }));
  const best = compared.sort((a, b) => b.present - a.present)[0];
  if (!best || best.present === 0) return [];
  return best.missing.map((what) => `表样“${best.form.title.replace(/\{\w+\}/g, '')}”里有${what}，模板里没有。`);
}

function compare({ blocks, signatures = [] }: PackForm, uses: Uses): { present: number; missing: string[] } {
  const missing: string[] = [];
  let present = 0;
  const check = (isThere: boolean, what: string): void => {
    if (isThere) present += 1;
    else missing.push(what);
  };
  const label = (text: string): void => {
    const term = vocabularies.record.values.find(({ name, also = [] }) => [name, ...also].includes(plainLabel(text)));
    const name = term?.name ?? plainLabel(text);
    check(uses.labels.has(name), `“${text}”（{{${term ? name : `栏目：${text}`}}}）`);
  };
  for (const block of blocks) {
    const list = columns[block.kind];
    if (list && 'columns' in block) {
      for (const { role, header } of block.columns) {
        const name = list.names[role];
        if (name === undefined) continue;
        const full = `${list.list}.${name}`;
        const isThere =
          uses.values.has(full) || uses.values.has(ofRecord[full] ?? (block.kind === 'execution' ? name : full));
        check(isThere, `“${header.replace(/\{\w+\}/g, '')}”（{{#${list.list}}}里的{{${name}}}）`);
      }
    } else if (block.kind === 'fields') block.rows.flat().forEach(label);
    else if (block.kind === 'options') {
      for (const row of block.rows) {
        check(uses.labels.has(plainLabel(row.label)), `“${row.label}”（{{☑${row.label}=${row.options[0] ?? ''}}}）`);
      }
    } else if (block.kind === 'text') label(block.label);
    else if (block.kind === 'total') check(uses.values.has('总分'), `“${block.label}”（{{总分}}）`);
  }
  signatures.forEach(label);
  return { present, missing };
}

/** Check boxes that no form of the pack has. */
function unknownOptions({ parts, meanings }: Inspected, pack: Pack): WordTemplateProblem[] {
  const known = new Map<string, readonly string[]>(
    (pack.forms ?? [])
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'options' ? block.rows : []))
      .map(({ label, options }) => [plainLabel(label), options.map(plain)]),
  );
  if (known.size === 0) return [];
  return parts.flatMap(({ tags }) =>
    tags.flatMap((tag) => {
      const option = optionOf(meanings.get(tag.id));
      if (!option) return [];
      const choices = known.get(plainLabel(option.field));
      if (!choices) {
        return [
          adviceAt(tag.place, `模板包的表样里没有“${option.field}”这一组选项${suggestion(option.field, known.keys())}`),
        ];
      }
      return choices.includes(option.choice)
        ? []
        : [
            adviceAt(
              tag.place,
              `“${option.field}”没有“${option.choice}”这个选项，只有${choices.map((choice) => `“${choice}”`).join('、')}`,
            ),
          ];
    }),
  );
}

const optionOf = (meaning: Meaning | undefined): Condition['option'] =>
  meaning?.kind === 'check' || meaning?.kind === 'condition' ? meaning.condition.option : undefined;
