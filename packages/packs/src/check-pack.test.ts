import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPack } from './check-pack.js';

const folder = mkdtempSync(join(tmpdir(), 'hengji-packs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = `
id: test-pack
title: 测试
place: 云州省
level: 省级
kind: department
years: { from: 2020 }
references: [{ title: 《办法》 }]
`;
let number = 0;
function check(text: string) {
  number += 1;
  const file = join(folder, `pack-${number}.yaml`);
  writeFileSync(file, text);
  return checkPack(file);
}

describe('checkPack', () => {
  it('finds nothing wrong with a sound pack', () => {
    const report = check(`${head}
fullMarks: 100
executionMarks: 10
frame:
  - level1: 过程
    marks: 90
    classes:
      - level2: 管理
        marks: 90
        indicators:
          - { name: 甲, marks: 40, standard: 100%计满分，每低于5%扣2分，扣完为止。 }
          - { name: 乙, marks: 50 }
          - { name: 丙 }
grades: { 优: 90, 差: 0 }
`);
    expect(report).toMatchObject({ errors: [], judgement: [], compiled: 1 });
  });

  it.each<[string, string, RegExp]>([
    ['an unknown key', 'colour: red', /不认识的键 colour/],
    [
      'marks that do not add up',
      'fullMarks: 100\nframe: [{ level1: 产出, marks: 60 }, { level1: 效益, marks: 30 }]',
      /总分为100分，下级分值合计90分/,
    ],
    [
      'classes that do not add up',
      'fullMarks: 10\nframe: [{ level1: 产出, marks: 10, classes: [{ level2: 数量, marks: 4 }, { level2: 质量, marks: 5 }] }]',
      /一级指标“产出”为10分，下级分值合计9分/,
    ],
    [
      'indicators that do not add up',
      'fullMarks: 10\nframe: [{ level1: 产出, marks: 10, classes: [{ level2: 数量, marks: 10, indicators: [{ name: 甲, marks: 4 }] }] }]',
      /二级指标“数量”为10分，下级分值合计4分/,
    ],
    [
      'the same indicator twice',
      'fullMarks: 2\nframe: [{ level1: 产出, marks: 2, classes: [{ level2: 数量, marks: 2, indicators: [{ name: 甲, marks: 1 }, { name: 甲, marks: 1 }] }] }]',
      /指标“甲”出现了不止一次/,
    ],
    ['grades without a lowest', 'grades: { 优: 90 }', /等级没有从0分起的一档/],
    [
      'bands with a gap',
      'qualitative: { basis: 通知, bands: [{ name: 好, words: [], from: 80%, to: 100% }, { name: 差, words: [], from: 0%, to: 70% }] }',
      /“好”与“差”之间不衔接/,
    ],
    ['an attachment without a form', 'required: { attachments: [自评表] }', /必备附表“自评表”没有表样/],
    [
      'an outline that skips a level',
      'outline: [{ level: 1, number: 一、, title: 概况 }, { level: 3, number: （1）, title: 人员 }]',
      /跳过了上一级/,
    ],
    ['years the wrong way round', 'years: { from: 2020, to: 2019 }', /适用年度有误|YAML/],
    ['marks that are no number', 'fullMarks: 一百', /fullMarks：/],
  ])('finds %s', (_, more, sentence) => {
    const text = more.startsWith('years') ? head.replace('years: { from: 2020 }', more) : `${head}${more}\n`;
    expect(check(text).errors.join('\n')).toMatch(sentence);
  });

  it('finds a missing reference and YAML that is none, and says where', () => {
    expect(check(head.replace('references: [{ title: 《办法》 }]', 'references: []')).errors.join()).toContain(
      '至少要有一条依据',
    );
    expect(check('a: [1').errors.join()).toMatch(/YAML 格式有误，第\d+行/);
    expect(checkPack(join(folder, 'missing')).errors.join()).toContain('找不到模板包');
  });

  it('finds a folder of another name', () => {
    const other = join(folder, 'other-name');
    mkdirSync(other);
    writeFileSync(join(other, 'pack.yaml'), head);
    expect(checkPack(other).errors.join()).toContain('与文件夹名“other-name”不同');
  });

  it('does not let an alias bomb grow', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
      .join('\n')}\n`;
    expect(check(bomb).errors.length).toBeGreaterThan(0);
  });
});
