import type { Evaluation, StaffLine } from '@hengji/core';
import type { Facts } from '../facts.js';
import { amountOf, percentage, sumOfAmounts, unitNamed } from '../values/amount.js';
import type { Amount } from '../values/value.js';
import { wordsOf } from '../values/words.js';
import { type ListTerm, type ValueTerm, Vocabulary } from './vocabulary.js';

const persons = unitNamed('人');

const isTotal = ({ kind }: StaffLine): boolean => /^(?:合计|总计|小计)?$/.test(kind.trim());

/** The number of the line of totals, else of all lines together. */
function staffOf({ staff }: Evaluation, property: 'posts' | 'onPost'): Amount | undefined {
  const totals = staff.filter(isTotal);
  const lines = totals.length === 1 ? totals : staff;
  const numbers = lines.map((line) => amountOf(line[property], persons));
  const known = numbers.filter((number): number is Amount => number !== undefined);
  return known.length === numbers.length ? sumOfAmounts(known) : undefined;
}

export const staffTerms: readonly ValueTerm<Facts>[] = [
  { name: '编制数', type: 'count', says: '编制人数', read: ({ record }) => staffOf(record, 'posts') },
  { name: '在职人数', type: 'count', says: '实际在职人数', read: ({ record }) => staffOf(record, 'onPost') },
  {
    name: '在职人员控制率',
    type: 'ratio',
    says: '在职人数除以编制数',
    read: ({ record }) => {
      const [posts, onPost] = [staffOf(record, 'posts'), staffOf(record, 'onPost')];
      return posts && onPost && posts.value.sign > 0 ? percentage(onPost.value.div(posts.value)) : undefined;
    },
  },
];

const lineTerms = new Vocabulary<StaffLine>([
  { name: '类别', type: 'words', says: '行政、事业……', read: ({ kind }) => wordsOf(kind) },
  { name: '编制数', type: 'count', says: '这一类的编制人数', read: ({ posts }) => amountOf(posts, persons) },
  { name: '在职人数', type: 'count', says: '这一类的实际在职人数', read: ({ onPost }) => amountOf(onPost, persons) },
]);

export const staffLists: readonly ListTerm<Facts>[] = [
  {
    name: '人员',
    says: '各类人员，不含合计',
    main: '类别',
    items: lineTerms,
    read: ({ record }) => record.staff.filter((line) => !isTotal(line)).map((line) => lineTerms.scopeOf(line)),
  },
];
