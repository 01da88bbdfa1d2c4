import { Rational } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { department, indicatorTable, prose } from '../testing/report.js';
import { testCheck } from '../testing/test-check.js';
import { bandsIn } from './common/grade-bands.js';
import { gradeByScore, gradeOf } from './grade-by-score.js';

const table = (score: string, weight = '100'): string =>
  indicatorTable([{ level1: '产出指标', name: '举办展览', weight, score }], { weight, score });

testCheck(gradeByScore, {
  finds: [
    {
      name: 'a grade too high',
      report: prose('经评价，我馆自评得分为86分，评价等级为“优”。'),
      message: '得分86分对应“良”，文中为“优”',
    },
    {
      name: 'a grade too low',
      report: prose('本单位整体支出绩效自评得分93.5分，自评等级为良好。'),
      message: '对应“优”',
    },
    { name: 'just below a limit', report: prose('绩效自评综合得分89.99分，等级为优。'), message: '对应“良”' },
    {
      name: 'the score in the form',
      report: department(['本年度整体支出绩效自评结果为“优”。'], table('78')),
      message: '得分78对应“中”',
    },
    {
      name: 'an older band that admits the grade: unexplained',
      report: prose('绩效自评得分77分，评定等级为“良”。'),
      severity: 'warning',
      message: '对应“中”',
    },
    {
      name: 'bands of its own',
      report: prose(
        '评分标准：95分（含）-100分为优，85（含）-95分为良，60（含）-85分为中。',
        '我馆自评得分为91分，评价等级为“优”。',
      ),
      message: '对应“良”',
    },
    {
      name: 'a grade in a field of the form',
      report: department([], ` 评价等级 | 优 | < | < \n${table('81')}`),
      message: '对应“良”',
    },
  ],
  ignores: [
    {
      name: 'each grade in its band',
      report: prose(
        '自评得分90分，等级为优。',
        '项目评价得分80分，等级为良。',
        '绩效评价得分60分，评价结果为“中”。',
        '绩效评价得分59.9分，评价结果为“差”。',
      ),
    },
    { name: 'a word of two characters', report: prose('我馆绩效自评得分为93.5分，评价结果为优秀。') },
    { name: 'the score in the form', report: department(['本年度整体支出绩效自评结果为“优”。'], table('95')) },
    {
      name: 'bands of its own',
      report: prose(
        '评分标准：95分（含）-100分为优，85（含）-95分为良，60（含）-85分为中。',
        '我馆自评得分为91分，评价等级为“良”。',
      ),
    },
    {
      name: 'the rule itself',
      report: department(
        ['评价结果分为四个等级：90分（含）以上评定为优，80分（含）-90分评定为良，60分以下评定为差。'],
        table('85'),
      ),
      silent: true,
    },
    {
      name: 'grades of something else',
      report: department(
        ['年度绩效考核结果为优秀，党建考核评定为良好，工程验收结论为合格。', '群众满意度测评结果为优秀。'],
        table('85'),
      ),
      silent: true,
    },
    { name: 'last year’s grade', report: department(['上年绩效自评结果为优。'], table('85')), silent: true },
    {
      name: 'full marks other than 100',
      report: department(['绩效自评满分120分，自评得分96分，评价等级为良。'], table('96', '120')),
      silent: true,
    },
    { name: '合格 spans several grades', report: prose('绩效自评得分85分，评价结果为合格。'), silent: true },
    { name: 'no score at all', report: prose('绩效自评结果为优。'), silent: true },
  ],
});

describe('gradeOf', () => {
  it('takes the lower limit into the grade', () => {
    expect(['100', '90', '89.99', '80', '60', '59.99', '0'].map((score) => gradeOf(Rational.of(score)))).toEqual([
      '优',
      '优',
      '良',
      '良',
      '中',
      '差',
      '差',
    ]);
  });
});

describe('bandsIn', () => {
  it('reads limits in any order', () => {
    const bands = (text: string) => bandsIn(text).map(({ name, from }) => `${name}${from}`);
    expect(bands('90（含）-100分为优、80（含）-90分为良、60（含）-80分为中、60分以下为差')).toEqual([
      '优90',
      '良80',
      '中60',
      '差0',
    ]);
    expect(bands('100-95分为优秀，95-85分为良好，85-60分为合格')).toEqual(['优95', '良85', '中60', '差0']);
    expect(bands('得分在90分以上为优')).toEqual([]);
  });
});
