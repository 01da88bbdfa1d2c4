import { moneyNames } from '../report/terms/money-terms.js';
import { qualifiers } from '../report/terms/qualifiers.js';
import { type ScopeName, type ValueTerm, vocabularies } from './words/placeholders.js';

/** The tables of docs/word-templates.md, in Markdown, made of the list of placeholders. */
export function placeholderTables(): string {
  const { record } = vocabularies;
  const money = new Set(
    moneyNames.flatMap(({ name }) => [...qualifiers.map(({ words }) => words), '占比.'].map((words) => words + name)),
  );
  return [
    '### 整份记录',
    valueTable(record.values.filter(({ name }) => !money.has(name))),
    '### 资金',
    `科目的名称：${moneyNames.map(({ name, also = [] }) => [name, ...also].map(code).join('或')).join('、')}。`,
    '名称前面可以加上：',
    tableOf(
      ['前缀', '例', '含义'],
      [
        ...qualifiers.map(({ words, says }) => [
          words === '' ? '（不加）' : code(words),
          braces(`${words}基本支出`),
          says,
        ]),
        [code('占比.'), braces('占比.基本支出'), '占总数的百分比'],
      ],
    ),
    '### 可以重复的内容',
    tableOf(
      ['写法', '每一条是', '里面可以用', '单独取一条'],
      record.lists.map(({ name, also = [], says, items, key, value }) => [
        [name, ...also].map((each) => code(`{{#${each}}}…{{/${each}}}`)).join('或'),
        says,
        titles[items],
        code(`{{${name}：${examples[name] ?? key}${value === undefined ? `：${lastValue(items)}` : ''}}}`),
      ]),
    ),
    ...(Object.keys(titles) as ScopeName[])
      .filter((scope) => scope !== 'record' && scope !== 'project')
      .flatMap((scope) => [
        `### ${titles[scope]}`,
        valueTable(vocabularies[scope].values),
        ...vocabularies[scope].lists.map(
          ({ name, says }) => `里面还可以重复：${code(`{{#${name}}}…{{/${name}}}`)}，${says}。`,
        ),
      ]),
  ].join('\n\n');
}

const titles: Readonly<Record<ScopeName, string>> = {
  record: '整份记录',
  project: '序号，和整份记录、资金、可以重复的内容（“项目”除外）',
  indicator: '指标各项',
  unfinished: '未完成指标各项',
  goal: '目标各项',
  execution: '预算执行各项',
  staff: '人员各项',
  building: '楼堂馆所各项',
  money: '资金各项',
  section: '正文各项',
  field: '栏目各项',
  note: '备注条目各项',
};

/** The name of an item of each list. */
const examples: Readonly<Record<string, string>> = {
  指标: '在职人员控制率',
  未完成指标: '读者满意度',
  项目: '古籍修复',
  目标: '1',
  预算执行: '财政拨款',
  人员: '行政',
  楼堂馆所: '档案馆',
  资金: '公务接待',
  项目明细: '古籍修复',
  收入来源: '非税收入',
  功能分类: '教育支出',
  经济分类: '办公费',
  正文: '部门概况',
  栏目: '预算部门',
  备注条目: '1',
};

function lastValue(scope: ScopeName): string {
  const names = vocabularies[scope].values.map(({ name }) => name);
  return names.find((name) => ['总分', '得分', '金额', '控制率', '完成情况'].includes(name)) ?? names.at(-1) ?? '';
}

const valueTable = (values: readonly ValueTerm[]): string =>
  tableOf(
    ['占位符', '也可以写', '含义', '在自评记录里的位置'],
    values.map(({ name, also = [], says, path }) => [
      braces(name),
      also.map(braces).join(' '),
      says,
      (typeof path === 'string' ? [path === '' ? 'text' : path] : path).map(code).join('，其次 '),
    ]),
  );

/** A bar would end the cell, also within code. */
const cellText = (text: string): string => text.replace(/\|/g, '\\|');

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cellText).join(' | ')} |`).join('\n');

const code = (text: string): string => `\`${text}\``;
const braces = (name: string): string => code(`{{${name}}}`);
