import { describe, expect, it } from 'vitest';
import { passageOf, printed } from './testing/passage-of.js';
import { findWholes } from './wholes.js';

const wholes = (text: string) =>
  findWholes(passageOf(text)).map(({ total, parts, certain }) => [total.figure.text, printed(parts), certain]);

describe('findWholes', () => {
  it.each([
    ['三个项目分别获得5万元、6万元、7万元，共18万元。', [['18万元', ['5万元', '6万元', '7万元'], false]]],
    ['三个项目分别获得5万元、6万元、7万元，共29万元。', [['29万元', ['5万元', '6万元', '7万元'], true]]],
    ['首批下达300万元，次批下达200万元，两批共计500万元。', [['500万元', ['300万元', '200万元'], false]]],
    ['收集意见128条，现场答复96条，转交有关部门32条。', [['128条', ['96条', '32条'], false]]],
    ['到位资金500万元，已支出450万元，结余50万元。', [['500万元', ['450万元', '50万元'], false]]],
  ])('%s', (text, expected) => {
    expect(wholes(text)).toEqual(expected);
  });

  it.each([
    '公务员3人、事业人员2人、挂职干部1人。',
    '投入20万元，又投入30万元，历年累计投入180万元。',
    '接待35批次，298人次，共支出3.2万元。',
    '征集档案50件、捐赠档案30件、寄存档案20件。',
    '支出80万元，其中：基本支出50万元，项目支出30万元。',
  ])('finds none in: %s', (text) => {
    expect(wholes(text)).toEqual([]);
  });
});
