import type { Draft } from './draft.js';
import type { Entries } from './trial/fields.js';

/** A typical standard to begin with, in wording of our own. */
export interface Example extends Draft {
  readonly id: string;
  readonly title: string;
  /** What is tried with it first, by field. */
  readonly entries: Entries;
}

export const examples: readonly Example[] = [
  {
    id: 'steps',
    title: '逐级扣分',
    name: '计划完成率',
    text: '计划完成率达到100%得满分，每低于5个百分点扣2分，扣完为止。',
    fullMarks: '8',
    definition: '',
    entries: { value: '92' },
  },
  {
    id: 'tiers',
    title: '分档计分',
    name: '受益群众满意度',
    text: '满意度90%（含）以上得10分；80%（含）-90%得7分；60%（含）-80%得4分；低于60%不得分。',
    fullMarks: '10',
    definition: '',
    entries: { value: '86' },
  },
  {
    id: 'proportion',
    title: '按比例得分',
    name: '预算执行率',
    text: '预算执行率95%（含）以上得满分；60%（含）-95%按比例得分；低于60%不得分。',
    fullMarks: '10',
    definition: '预算执行率=（实际支出/预算安排）×100%',
    entries: { mode: 'inputs', 'input:实际支出': '412.6万元', 'input:预算安排': '480万元' },
  },
  {
    id: 'two-sided',
    title: '高低都扣',
    name: '预算调整率',
    text: '100%得满分，每超过或低于2%扣1分，扣完为止。',
    fullMarks: '5',
    definition: '',
    entries: { value: '103' },
  },
  {
    id: 'formula',
    title: '公式计分',
    name: '培训人次',
    text: '得分=实际完成值/目标值×分值，最高不超过分值。',
    fullMarks: '10',
    definition: '',
    entries: { mode: 'target', target: '1200人次', actual: '1086人次' },
  },
  {
    id: 'checklist',
    title: '要点清单',
    name: '管理制度健全性',
    text: '①制定了专项资金管理办法，得2分；②明确了申报和验收程序，得2分；③建立了台账并按月更新，得1分。',
    fullMarks: '5',
    definition: '',
    entries: { items: ['1', '2'] },
  },
  {
    id: 'occurrences',
    title: '发现一例扣一次',
    name: '资金使用合规性',
    text: '每发现一例违规支出扣1分，扣完为止；发生挪用的不得分。',
    fullMarks: '4',
    definition: '',
    entries: { 'count:违规支出': '2', 'veto:发生挪用': 'no' },
  },
  {
    id: 'levels',
    title: '定性分级',
    name: '社会效益',
    text: '效果显著得8分，效果较好得6分，效果一般得3分，没有效果不得分。',
    fullMarks: '8',
    definition: '',
    entries: { level: '效果较好' },
  },
  {
    id: 'parts',
    title: '分项计分',
    name: '成本控制',
    text: '1.公用经费控制率≤100%，计2分；每超过1个百分点扣0.5分，扣完为止。2.会议费控制率≤100%，计3分；每超过1个百分点扣1分，扣完为止。',
    fullMarks: '5',
    definition: '',
    entries: { 'part:公用经费控制率:value': '99', 'part:会议费控制率:value': '101.5' },
  },
  {
    id: 'gap',
    title: '有空档的标准',
    name: '项目验收合格率',
    text: '90%以上得5分；80%-85%得3分；低于80%不得分。',
    fullMarks: '5',
    definition: '',
    entries: { value: '87' },
  },
  {
    id: 'unread',
    title: '读不懂的标准',
    name: '进度管理',
    text: '进度符合要求得满分，明显滞后的视节点情况按系数折减。',
    fullMarks: '6',
    definition: '',
    entries: {},
  },
];
