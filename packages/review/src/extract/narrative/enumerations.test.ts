import { describe, expect, it } from 'vitest';
import { findEnumerations } from './enumerations.js';
import { passageOf } from './testing/passage-of.js';

const lists = (text: string) =>
  findEnumerations(passageOf(text)).map(({ count, least, most, closed }) => [count.figure.text, least, most, closed]);

describe('findEnumerations', () => {
  it.each([
    ['外出考察共计3次，分别到甲州、乙县、丙市。', [['3次', 3, 3, true]]],
    ['走访甲厂、乙厂、丙厂等3家企业。', [['3家', 3, 3, false]]],
    ['赴长宁、安宁、会宁3市考察。', [['3', 3, 3, true]]],
    ['内设办公室、人事科和财务科3个科室。', [['3个', 3, 3, true]]],
    ['会同发改局、教育和体育局2个单位检查。', [['2个', 2, 3, true]]],
    ['下设3个科室，分别为办公室、利用科和征集科。', [['3个', 3, 3, true]]],
    ['会同科技和信息化局、发展和改革委员会、教育局3个部门联合检查。', [['3个', 3, 5, true]]],
    ['推出“甲展”“乙展”“丙展”3个展览。', [['3个', 3, 3, true]]],
  ])('%s', (text, expected) => {
    expect(lists(text)).toEqual(expected);
  });

  it.each([
    '召开会议3次，研究部署甲事、乙事、丙事、丁事。',
    '举办培训班5期，分别为干部、骨干和新员工开展辅导。',
    '召开主任会、馆务会2次。',
    '走访慰问3名职工，为他们送去米、面、油、棉被。',
    '“大讲堂”“研习社”20场次。',
    '走访甲厂、乙厂等120家企业。',
    '对甲局、乙局、丙局和其他5个部门开展检查。',
  ])('reads no list of what is counted in: %s', (text) => {
    expect(lists(text)).toEqual([]);
  });
});
