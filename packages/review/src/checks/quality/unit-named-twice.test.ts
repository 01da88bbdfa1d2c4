import { describe, expect, it } from 'vitest';
import { testCheck } from '../../testing/test-check.js';
import { compareUnits, unitName } from './shared/unit-name.js';
import { archiveReport, changed, libraryReport, parkResult } from './testing/whole-reports.js';
import { unitNamedTwice } from './unit-named-twice.js';

testCheck(unitNamedTwice, {
  finds: [
    {
      name: 'the form belongs to another county',
      report: changed(archiveReport, [' 预算部门 | 云溪县档案馆', ' 预算部门 | 临江县档案馆']),
      severity: 'warning',
      message: '报告的单位是“云溪县档案馆”，表中“预算部门”写的是“临江县档案馆”，与本单位不在一地',
    },
    {
      name: 'the basis is an office of another district',
      report: changed(libraryReport, ['对照年初绩效目标', '根据白塔区财政局关于绩效自评的要求，对照年初绩效目标']),
      severity: 'warning',
      message: '正文依据处写的是“白塔区财政局”',
    },
    {
      name: 'a short name that was not declared',
      report: changed(
        libraryReport,
        ['南湖市青溪区图书馆\n2022年度', '南湖市青溪区工商业联合会\n2022年度'],
        ['南湖市青溪区图书馆\n2023年', '南湖市青溪区工商联\n2023年'],
      ),
      message: '同一单位有两种写法：一处是“南湖市青溪区工商业联合会”，落款写的是“南湖市青溪区工商联”',
    },
  ],
  ignores: [
    { name: 'one name everywhere', report: archiveReport },
    { name: 'the department above and the unit', report: parkResult },
    {
      name: 'the name without its city',
      report: changed(libraryReport, ['南湖市青溪区图书馆\n2023年', '青溪区图书馆\n2023年']),
    },
    {
      name: 'a declared short name',
      report: changed(
        libraryReport,
        ['南湖市青溪区图书馆\n2022年度', '南湖市青溪区工商业联合会\n2022年度'],
        ['南湖市青溪区图书馆\n2023年', '青溪区工商联\n2023年'],
        ['区图书馆为', '南湖市青溪区工商业联合会（以下简称“青溪区工商联”）为'],
      ),
    },
    {
      name: 'another county was visited, and the offices above are named',
      report: changed(libraryReport, [
        '2.组织全民阅读推广活动，',
        '2.根据南湖市财政局和区财政局的要求，赴临江县图书馆、白塔区财政局考察；组织全民阅读推广活动，',
      ]),
    },
    {
      name: 'a code before the name',
      report: changed(archiveReport, [' 预算部门 | 云溪县档案馆', ' 预算部门 | 301-云溪县档案馆（本级）']),
    },
  ],
});

describe('compareUnits', () => {
  it.each([
    ['云溪县档案馆', '县档案馆', 'same'],
    ['湖南省云溪县档案馆', '云溪县档案馆', 'same'],
    ['云溪县档案馆', '临江县档案馆', 'other-region'],
    ['云溪县工商业联合会', '临江县工商联', 'other-region'],
    ['云溪县市场监督管理局', '云溪县市场监管局', 'abbreviated'],
    ['郑南州市文化旅游局', '郑南州市文旅局', 'abbreviated'],
    // Perhaps the one above it: nothing is said of that here.
    ['益江市资溪区残疾人联合会', '益江市残疾人联合会', 'same'],
    ['云溪县教育局', '云溪县第一中学', 'unrelated'],
    ['云溪县财政局', '云溪县审计局', 'unrelated'],
    ['城市管理局', '云溪县城市管理局', 'same'],
  ])('%s, %s: %s', (one, other, relation) => {
    expect(compareUnits(unitName(one), unitName(other))).toBe(relation);
    expect(compareUnits(unitName(other), unitName(one))).toBe(relation);
  });
});
