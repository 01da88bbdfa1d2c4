import type { Facts } from '../facts.js';
import type { Value } from '../values/value.js';
import { wordsOf } from '../values/words.js';
import { gradeOfRecord } from './score-of.js';
import type { ValueTerm } from './vocabulary.js';

const words = (text: string): Value => ({ kind: 'words', text });

/** Who, when and what; those that a sentence cannot do without always say something. */
export const identityTerms: readonly ValueTerm<Facts>[] = [
  {
    name: '单位名称',
    also: ['单位'],
    type: 'words',
    says: '单位全称；没有填时是“本单位”',
    read: ({ record }) => wordsOf(record.unit?.text) ?? words('本单位'),
  },
  {
    name: '评价年度',
    also: ['年度'],
    type: 'words',
    says: '“2023年度”；没有填时是“本年度”',
    read: ({ record: { year } }) => words(year === undefined ? '本年度' : `${year}年度`),
  },
  {
    name: '年末',
    type: 'words',
    says: '“2023年末”；没有填年度时是“年末”',
    read: ({ record: { year } }) => words(year === undefined ? '年末' : `${year}年末`),
  },
  {
    name: '上年度',
    type: 'words',
    says: '“2022年度”；没有填时是“上年度”',
    read: ({ record: { year } }) => words(year === undefined ? '上年度' : `${year - 1}年度`),
  },
  {
    name: '下年度',
    type: 'words',
    says: '“2024年”；没有填时是“以后年度”',
    read: ({ record: { year } }) => words(year === undefined ? '以后年度' : `${year + 1}年`),
  },
  {
    name: '项目名称',
    type: 'words',
    says: '项目自评报告的项目名称',
    read: ({ record }) => wordsOf(record.project?.text),
  },
  {
    name: '项目全称',
    type: 'words',
    says: '以“项目”结尾的项目名称',
    read: ({ record }) => {
      const name = wordsOf(record.project?.text);
      return name && (name.text.endsWith('项目') ? name : { ...name, text: `${name.text}项目` });
    },
  },
  {
    name: '自评等级',
    also: ['等级'],
    type: 'words',
    says: '评价等级；与总分不符的不写',
    read: ({ record, pack }) => gradeOfRecord(record, pack),
  },
];
