import { moneyNames } from '../../report/terms/money-terms.js';
import { qualifiers } from '../../report/terms/qualifiers.js';

/** What a name is about: the record, or an item of one of its lists. */
export type ScopeName =
  | 'record'
  | 'project'
  | 'indicator'
  | 'goal'
  | 'execution'
  | 'staff'
  | 'building'
  | 'money'
  | 'unfinished'
  | 'section'
  | 'field'
  | 'note';

/** A placeholder that is replaced by a text: {{总分}}. */
export interface ValueTerm {
  readonly name: string;
  /** Other ways to write it. */
  readonly also?: readonly string[];
  /** Where its text stands in the Evaluation, see paths.ts; of several the first that is there. */
  readonly path: string | readonly string[];
  /** Chinese, for the guide. */
  readonly says: string;
  /** A project that does not say it is asked as its department is. */
  readonly inherits?: true;
  /** Cells of neighbouring rows are merged where this path gives the same group. */
  readonly merges?: string;
}

/** A placeholder that repeats what stands inside it: {{#指标}}…{{/指标}}. */
export interface ListTerm {
  readonly name: string;
  readonly also?: readonly string[];
  readonly path: string;
  readonly says: string;
  readonly items: ScopeName;
  /** The name of an item's value by which a single item can be named: {{指标：在职人员控制率：得分}}. */
  readonly key: string;
  /** What {{栏目：主管部门}} stands for, which names no value. */
  readonly value?: string;
}

export interface Vocabulary {
  readonly values: readonly ValueTerm[];
  readonly lists: readonly ListTerm[];
}

const index: ValueTerm = { name: '序号', path: 'index', says: '从1起的序号' };

/** Names of fields and signatures that many forms have; others are written {{栏目：名称}}. */
const labelled = (name: string, also: readonly string[] = []): ValueTerm => {
  const names = [name, ...also].join('|');
  return {
    name,
    ...(also.length > 0 ? { also } : {}),
    path: [`fields[name=${names}].value`, `signatures[name=${names}].value`],
    says: `表中“${name}”一栏`,
  };
};

const money: readonly ValueTerm[] = moneyNames.flatMap(({ name, also = [], subject }) => [
  ...qualifiers.map(({ words, stage, yearsBefore, says }) => ({
    name: `${words}${name}`,
    also: also.map((other) => `${words}${other}`),
    path: `money[subject=${subject},yearsBefore=${yearsBefore},stage=${stage === 'executed' ? 'executed|' : stage}].amount`,
    says: `${name}的${says}`,
  })),
  {
    name: `占比.${name}`,
    path: `money[subject=${subject},yearsBefore=0,stage=executed|].share`,
    says: `${name}占总数的百分比`,
  },
]);

const moneyList = (name: string, path: string, says: string): ListTerm => ({
  name,
  path,
  says,
  items: 'money',
  key: '名称',
});

const totalStaff = (property: string): readonly string[] => [
  `staff[kind=合计|总计|小计|].${property}`,
  `staff[only].${property}`,
];

const reached: readonly ValueTerm[] = [
  { name: '年度指标值', also: ['目标值', '年初目标值', '指标值'], path: 'target', says: '年初目标值' },
  { name: '实际完成值', also: ['完成值'], path: 'actual', says: '实际完成值' },
  {
    name: '偏差原因',
    also: ['原因', '偏差原因分析', '偏差原因分析及改进措施'],
    path: 'reason',
    says: '偏差原因分析及改进措施',
  },
];

const record: Vocabulary = {
  values: [
    { name: '单位名称', also: ['单位'], path: 'unit', says: '单位全称', inherits: true },
    { name: '年度', also: ['评价年度'], path: 'year', says: '评价年度，如2023', inherits: true },
    { name: '上年度', path: 'lastYear', says: '评价年度的上一年', inherits: true },
    { name: '下年度', path: 'nextYear', says: '评价年度的下一年', inherits: true },
    { name: '标题', path: 'title', says: '报告或表的标题' },
    { name: '附件号', path: 'attachmentMark', says: '“附件2”等' },
    { name: '简称', path: 'shortNames[]', says: '单位的简称' },
    { name: '项目名称', path: 'project', says: '项目自评表的项目名称' },
    labelled('主管部门', ['预算主管部门', '项目主管部门']),
    labelled('实施单位', ['项目实施单位', '项目单位']),
    labelled('项目负责人'),
    labelled('联系人'),
    labelled('联系电话', ['电话']),
    labelled('填表人', ['填报人', '制表人']),
    labelled('填报日期', ['填表日期']),
    labelled('单位负责人', ['单位负责人签字', '负责人']),
    {
      name: '年初预算数',
      path: 'execution[0].opening',
      says: '资金总额的年初预算数',
    },
    {
      name: '全年预算数',
      also: ['调整后预算数', '预算数'],
      path: 'execution[0].adjusted',
      says: '资金总额的全年（调整后）预算数',
    },
    { name: '全年执行数', also: ['执行数'], path: 'execution[0].executed', says: '资金总额的执行数' },
    { name: '执行率', also: ['预算执行率'], path: 'execution[0].rate', says: '资金总额的执行率' },
    { name: '执行率分值', path: 'execution[0].fullMarks', says: '预算执行率的分值' },
    { name: '执行率得分', path: 'execution[0].score', says: '预算执行率的得分' },
    { name: '总分', also: ['自评得分', '自评总分'], path: 'total.score', says: '自评总分' },
    { name: '满分', also: ['总分值'], path: 'total.fullMarks', says: '总分值' },
    { name: '等级', also: ['自评等级'], path: 'grade', says: '评价等级' },
    { name: '编制数', path: totalStaff('posts'), says: '编制人数合计' },
    { name: '在职人数', path: totalStaff('onPost'), says: '实际在职人数合计' },
    { name: '在职人员控制率', path: totalStaff('controlRate'), says: '在职人员控制率' },
    { name: '年度目标', also: ['年度总体目标'], path: 'goals[].text', says: '年度总体目标，各条分行' },
    { name: '目标完成情况', path: 'goals[].actual', says: '年度总体目标实际完成情况，各条分行' },
    { name: '备注', path: 'notes[]', says: '表后备注，各条分行' },
    ...money,
  ],
  lists: [
    { name: '指标', also: ['绩效指标'], path: 'indicators', says: '绩效指标', items: 'indicator', key: '三级指标' },
    {
      name: '未完成指标',
      path: 'unfinished',
      says: '未完成绩效指标表里的指标',
      items: 'unfinished',
      key: '三级指标',
    },
    { name: '项目', path: 'projects', says: '与部门一起填报的项目', items: 'project', key: '项目名称' },
    { name: '目标', also: ['绩效目标'], path: 'goals', says: '年度总体目标', items: 'goal', key: '序号' },
    { name: '预算执行', path: 'execution', says: '预算执行情况各行', items: 'execution', key: '资金名称' },
    { name: '人员', path: 'staff', says: '人员情况各行', items: 'staff', key: '人员类别' },
    { name: '楼堂馆所', path: 'buildings', says: '楼堂馆所各行', items: 'building', key: '名称' },
    moneyList('资金', 'moneyRows[]', '资金表各行，同一科目的各年度、各阶段合为一行'),
    moneyList('项目明细', 'moneyRows[subject=project-item]', '资金表里逐项列出的项目'),
    moneyList('收入来源', 'moneyRows[subject=income-source]', '其他来源的收入'),
    moneyList('功能分类', 'moneyRows[subject=functional-class]', '支出功能分类各类'),
    moneyList('经济分类', 'moneyRows[subject=economic-class]', '支出经济分类各类'),
    { name: '正文', path: 'sections', says: '报告正文各节', items: 'section', key: '标题', value: '内容' },
    { name: '栏目', path: 'labels', says: '表头各栏和签字栏', items: 'field', key: '名称', value: '内容' },
    { name: '备注条目', path: 'notes', says: '表后备注各条', items: 'note', key: '序号', value: '内容' },
  ],
};

/** Every placeholder that a Word template may use: its name, where its text stands in the Evaluation, what it says. */
export const vocabularies: Readonly<Record<ScopeName, Vocabulary>> = {
  record,
  // A project is an evaluation of its own.
  project: { values: [index, ...record.values], lists: record.lists.filter(({ items }) => items !== 'project') },
  indicator: {
    values: [
      index,
      { name: '一级指标', path: 'level1', says: '一级指标，相同的上下合并', merges: 'groups.level1' },
      { name: '二级指标', path: 'level2', says: '二级指标，相同的上下合并', merges: 'groups.level2' },
      { name: '三级指标', also: ['指标名称'], path: 'name', says: '三级指标' },
      { name: '一级指标分值', path: 'classes.level1.weight', says: '一级指标的分值', merges: 'groups.level1' },
      { name: '二级指标分值', path: 'classes.level2.weight', says: '二级指标的分值', merges: 'groups.level2' },
      { name: '分值', also: ['权重'], path: 'weight', says: '分值，几个指标共用的上下合并', merges: 'groups.weight' },
      ...reached,
      { name: '完成率', path: 'completion', says: '完成率' },
      { name: '得分', path: 'score', says: '得分' },
      { name: '评价标准', also: ['评分标准'], path: 'standard', says: '评价标准' },
      { name: '指标说明', path: 'definition', says: '指标说明、计算公式' },
      { name: '对应目标', path: 'goalText', says: '指标所属的年度目标，相同的上下合并', merges: 'groups.goal' },
    ],
    lists: [],
  },
  unfinished: {
    values: [
      index,
      { name: '二级指标', path: 'level2', says: '二级指标' },
      { name: '三级指标', also: ['指标名称'], path: 'name', says: '三级指标' },
      ...reached,
    ],
    lists: [],
  },
  goal: {
    values: [
      index,
      { name: '目标内容', also: ['内容'], path: 'text', says: '年度总体目标' },
      { name: '完成情况', also: ['实际完成情况'], path: 'actual', says: '实际完成情况' },
      { name: '权重', path: 'weight', says: '权重' },
    ],
    lists: [
      {
        name: '指标',
        also: ['绩效指标'],
        path: 'indicators',
        says: '这个目标的指标',
        items: 'indicator',
        key: '三级指标',
      },
    ],
  },
  execution: {
    values: [
      index,
      { name: '资金名称', path: 'name', says: '“年度资金总额”“财政拨款”等' },
      { name: '年初预算数', path: 'opening', says: '年初预算数' },
      { name: '全年预算数', also: ['调整后预算数', '预算数'], path: 'adjusted', says: '全年（调整后）预算数' },
      { name: '全年执行数', also: ['执行数'], path: 'executed', says: '执行数' },
      { name: '执行率', also: ['预算执行率'], path: 'rate', says: '执行率' },
      { name: '分值', path: 'fullMarks', says: '分值' },
      { name: '得分', path: 'score', says: '得分' },
    ],
    lists: [],
  },
  staff: {
    values: [
      index,
      { name: '人员类别', path: 'kind', says: '行政、事业、合计等' },
      { name: '编制数', path: 'posts', says: '编制数' },
      { name: '在职人数', path: 'onPost', says: '实际在职人数' },
      { name: '控制率', path: 'controlRate', says: '控制率' },
    ],
    lists: [],
  },
  building: {
    values: [
      index,
      { name: '名称', path: 'name', says: '楼堂馆所名称' },
      { name: '批复规模', path: 'approvedArea', says: '批复规模' },
      { name: '实际规模', path: 'actualArea', says: '实际规模' },
      { name: '规模控制率', path: 'areaRate', says: '规模控制率' },
      { name: '预算投资', path: 'budgetInvestment', says: '预算投资' },
      { name: '实际投资', path: 'actualInvestment', says: '实际投资' },
      { name: '投资概算控制率', path: 'investmentRate', says: '投资概算控制率' },
    ],
    lists: [],
  },
  money: {
    values: [
      index,
      { name: '名称', path: 'name', says: '科目或项目的名称' },
      ...qualifiers.map(({ words, stage, yearsBefore, says }) => ({
        name: words === '' ? '金额' : words.slice(0, -1),
        path: `lines[yearsBefore=${yearsBefore},stage=${stage === 'executed' ? 'executed|' : stage}].amount`,
        says,
      })),
      { name: '占比', path: 'lines[yearsBefore=0,stage=executed|].share', says: '占总数的百分比' },
    ],
    lists: [],
  },
  section: {
    values: [
      index,
      { name: '标题号', path: 'number', says: '“一、”“（二）”等' },
      { name: '标题', path: 'title', says: '标题' },
      { name: '内容', path: 'paragraphs[]', says: '这一节的文字，各段分行' },
    ],
    lists: [],
  },
  field: {
    values: [
      index,
      { name: '名称', path: 'name', says: '栏目名称' },
      { name: '内容', path: 'value', says: '栏目内容' },
    ],
    lists: [],
  },
  note: { values: [index, { name: '内容', path: '', says: '备注' }], lists: [] },
};
