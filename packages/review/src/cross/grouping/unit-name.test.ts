import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShortName, readUnitName } from './unit-name.js';

describe('readUnitName', () => {
  it.each([
    ['云溪县档案馆', '云溪县档案馆', ['县档案馆', '档案馆']],
    [' 云 溪县\n档案馆（盖章）', '云溪县档案馆', ['县档案馆', '档案馆']],
    ['[165]东屿市林业和园林局', '东屿市林业和园林局', ['市林业和园林局', '林业和园林局']],
    ['165001-东屿市林业和园林局', '东屿市林业和园林局', ['市林业和园林局', '林业和园林局']],
    [
      '沅南市临江区残疾人联合会',
      '沅南市临江区残疾人联合会',
      ['市临江区残疾人联合会', '临江区残疾人联合会', '区残疾人联合会', '残疾人联合会'],
    ],
    ['宁县市场监督管理局', '宁县市场监督管理局', ['县市场监督管理局', '市场监督管理局']],
    ['城市管理和综合执法局', '城市管理和综合执法局', []],
    ['高台县人民政府', '高台县人民政府', []],
    ['档案馆', '档案馆', []],
  ])('%j', (printed, key, shorter) => {
    expect(readUnitName(printed)).toEqual({ key, shorter, ownLevel: false });
  });

  it.each(['云溪县档案馆（本级）', '云溪县档案馆本级', '云溪县档案馆机关本级'])(
    '%s is a part of the whole',
    (printed) => {
      expect(readUnitName(printed)).toMatchObject({ key: '云溪县档案馆', ownLevel: true });
    },
  );

  it.each(['', '我单位', '本部门', '见附件：2023年，共计3个。', 'a<b>'])('%j is no name', (printed) => {
    expect(readUnitName(printed)).toBeUndefined();
  });

  it('gives only endings of the name as shorter names', () => {
    const part = fc.constantFrom(
      '云溪',
      '县',
      '市',
      '区',
      '州',
      '档案馆',
      '（本级）',
      ' ',
      '局',
      '省',
      '1',
      '人民政府',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const name = readUnitName(parts.join(''));
        for (const shorter of name?.shorter ?? []) {
          expect(name?.key.endsWith(shorter)).toBe(true);
          expect(shorter.length).toBeLessThan(name?.key.length ?? 0);
        }
      }),
    );
  });
});

describe('readShortName', () => {
  it.each([
    ['县档案馆', '县档案馆'],
    ['区残联', '区残联'],
    ['我会', undefined],
    ['本中心', undefined],
    ['馆', undefined],
  ])('%s', (printed, expected) => expect(readShortName(printed)).toBe(expected));
});
