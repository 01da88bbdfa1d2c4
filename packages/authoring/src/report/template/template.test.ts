import { emptyEvaluation, type MoneyLine, type MoneySubject } from '@hengji/core';
import { loadPack } from '@hengji/packs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../facts.js';
import { reportNames } from '../terms/report-names.js';
import { richRecord } from '../testing/rich-record.js';
import { fillTemplate } from './fill.js';
import { checkTemplate, compileTemplate } from './template.js';

const pack = loadPack('hunan-department-form-2022');
const facts: Facts = { record: richRecord, projects: [], pack, problems: [] };

const fill = (template: string, of: Facts = facts): string =>
  fillTemplate(compileTemplate(template, reportNames), reportNames.scopeOf(of));

const problemsOf = (template: string): string[] => checkTemplate(template, reportNames).map(({ message }) => message);

const money = (subject: MoneySubject, text: string, year = 2023): MoneyLine => ({
  subject,
  name: subject,
  year,
  stage: 'executed',
  amount: { text },
});

const withMoney = (...lines: MoneyLine[]): Facts => ({
  ...facts,
  record: { ...emptyEvaluation('department'), year: 2023, money: lines },
});

describe('figures', () => {
  it('are printed with the unit and rounding that the template asks for', () => {
    expect(fill('{财政拨款收入}')).toBe('260.70万元');
    expect(fill('{财政拨款收入|元}')).toBe('2607000元');
    expect(fill('{财政拨款收入|亿元|2位}')).toBe('0.03亿元');
    expect(fill('{财政拨款收入|整数}')).toBe('261万元');
    expect(fill('{财政拨款收入|不带单位}')).toBe('260.70');
    expect(fill('{收入.财政拨款|万元}')).toBe('260.70万元');
    expect(fill('｛不是标记｝\\{也不是\\}')).toBe('｛不是标记｝{也不是}');
  });

  it('are never lost when the unit changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (fen) => {
        const of = withMoney(money('basic', `${(fen / 100).toFixed(2)}元`));
        const [inTenThousands = ''] = /[\d.]+/.exec(fill('{基本支出|万元}', of)) ?? [];
        expect(inTenThousands.replace('.', '')).toMatch(/^\d{7,}$/);
        expect(Number(inTenThousands.replace('.', ''))).toBe(fen);
      }),
    );
  });

  it('have the year and stage that stand before their name', () => {
    expect(fill('{上年.项目支出}、{年初预算.公用经费}、{上年.支出总额}')).toBe('68.70万元、31.00万元、242.50万元');
  });

  it('that differ for one name are not guessed', () => {
    expect(fill('{基本支出}', withMoney(money('basic', '3'), money('basic', '4')))).toBe('');
    expect(fill('{基本支出}', withMoney(money('basic', '3'), money('basic', '3')))).toBe('3万元');
  });
});

describe('derived figures', () => {
  it('shares and rates', () => {
    expect(fill('占{占比(基本支出，支出合计)}')).toBe('占66.75%');
    expect(fill('{比率(全年执行数, 全年预算数)}')).toBe('96.23%');
    // The whole is smaller than the part, or nothing: there is no share.
    expect(fill('占{占比(支出合计，基本支出)}')).toBe('');
    expect(fill('占{占比(基本支出，因公出国费)}')).toBe('');
  });

  it('growth follows the sign', () => {
    expect(fill('较上年{增减(支出总额)}')).toBe('较上年增加28.20万元，增长11.63%');
    expect(fill('较上年{增减(公用经费)}')).toBe('较上年减少1.50万元，下降4.69%');
    expect(fill('较上年{增减(三公经费)}')).toBe('较上年持平');
    expect(fill('{增减(在职人员控制率，100%)}')).toBe('降低10个百分点');
    expect(fill('较上年{增减(基本支出)}', withMoney(money('basic', '3'), money('basic', '0', 2022)))).toBe(
      '较上年增加3万元',
    );
    expect(fill('{追减(全年预算数，年初预算数)}')).toBe('追加26.30万元');
  });

  it('come from the figures as the same template prints them', () => {
    const of = withMoney(money('basic', '0.50'), money('basic', '0.44', 2022));
    expect(fill('{基本支出|1位}，较上年的{上年.基本支出|1位}{增减(基本支出)}', of)).toBe(
      '0.5万元，较上年的0.4万元增加0.1万元，增长25%',
    );
    expect(fill('较上年{增减(基本支出)}', of)).toBe('较上年增加0.06万元，增长13.64%');
  });

  it('parts are listed only where they make up the whole', () => {
    expect(fill('{其中(支出合计，基本支出，项目支出)}')).toBe('其中：基本支出180.70万元、项目支出90.00万元');
    expect(fill('{其中占比(收入合计，财政拨款收入，其他收入)}')).toBe(
      '其中：财政拨款收入260.70万元，占96.31%；其他收入10.00万元，占3.69%',
    );
    expect(fill('支出合计{支出合计}【，{其中(支出合计，基本支出，公用经费)}】。')).toBe('支出合计270.70万元。');
  });

  it('add up exactly, in hundredths, for any amounts', () => {
    const cents = fc.integer({ min: 0, max: 9_999_999 });
    fc.assert(
      fc.property(cents, cents, (now, before) => {
        const of = withMoney(money('basic', (now / 100).toFixed(2)), money('basic', (before / 100).toFixed(2), 2022));
        const text = fill('{增减(基本支出)}', of);
        const change = /(\d+)\.(\d\d)万元/.exec(text);
        const told = change ? Number(`${change[1]}${change[2]}`) * (text.startsWith('减少') ? -1 : 1) : 0;
        expect(told).toBe(now - before);
        if (now === before) expect(text).toBe('持平');
      }),
    );
  });
});

describe('lists', () => {
  it('count themselves', () => {
    expect(fill('共{计数(指标)}个，分别为{列举(指标)}')).toBe(
      '共4个，分别为“整理档案”“举办展览”“数字化任务按期完成率”“档案利用人次”',
    );
    expect(fill('{明细(功能分类，金额)}')).toBe(
      '一般公共服务支出240.70万元、社会保障和就业支出18.00万元、住房保障支出12.00万元',
    );
    expect(fill('{合计(功能分类，金额)}')).toBe('270.70万元');
  });

  it('put names into quotation marks that would be read as several', () => {
    const staff = (...kinds: string[]) => ({
      ...facts,
      record: { ...emptyEvaluation('department'), staff: kinds.map((kind) => ({ kind })) },
    });
    expect(fill('{列举(人员)}', staff('行政', '事业'))).toBe('行政、事业');
    expect(fill('{列举(人员)}', staff('行政、参公', '事业'))).toBe('“行政、参公”“事业”');
  });
});

describe('what does not exist', () => {
  it('takes its sentence with it, or the 【】 around it', () => {
    expect(fill('支出{支出合计}。其中政府采购{政府采购}。以上。')).toBe('支出270.70万元。以上。');
    expect(fill('支出{支出合计}【，其中政府采购{政府采购}】。')).toBe('支出270.70万元。');
    expect(fill('【{有(政府性基金)}支出{政府性基金}。｜没有政府性基金预算收支。】')).toBe('没有政府性基金预算收支。');
    expect(fill('【{有(因公出国费)}有｜没有】')).toBe('没有');
    expect(fill('【{无(因公出国费)}没有】')).toBe('没有');
    expect(fill('【{小于(执行率，97%)}低】【{大于(执行率，97%)}高】【{等于(收入合计，支出合计)}平】')).toBe('低平');
  });

  it('leaves no marks behind', () => {
    expect(fill('支出{支出合计}（【其中采购{政府采购}】），【采购{政府采购}】，【采购{政府采购}】。')).toBe(
      '支出270.70万元。',
    );
    expect(fill('【{政府采购}】，支出{支出合计}；【{政府采购}】。')).toBe('支出270.70万元。');
    expect(fill('其中：【{政府采购}】、【{政府采购}】。')).toBe('');
  });

  it('values are never changed by putting marks in order, and never read as a template', () => {
    const record = { ...richRecord, unit: { text: '甲，，乙（）{支出合计}【丙' } };
    expect(fill('{单位}，【{政府采购}】，好。', { ...facts, record })).toBe('甲，，乙（）{支出合计}【丙，好。');
  });
});

describe('mistakes', () => {
  it('are told with their place and the nearest known name', () => {
    expect(problemsOf('支出{支出合什}')).toEqual(['第1行第4个字：没有叫“支出合什”的名称，是不是“支出合计”。']);
    expect(problemsOf('第一行\n第二行{占比例(基本支出，支出合计)}')).toEqual([
      '第2行第5个字：没有叫“占比例”的函数，是不是“占比”。',
    ]);
    expect(problemsOf('{支出合计|吨吨}')).toEqual([
      '第1行第7个字：不认识的单位或格式“吨吨”，可以写“万元”“元”“2位”“整数”“不带单位”等。',
    ]);
    expect(problemsOf('{支出合计|人}')).toEqual(['第1行第7个字：“人”不是金额的单位。']);
    expect(problemsOf('{单位|2位}')).toEqual(['第1行第5个字：文字不能按“2位”来写。']);
    expect(problemsOf('{占比(基本支出)}')).toEqual([
      '第1行第2个字：“占比”的用法不对，应当像“占{占比(基本支出，支出合计)}”这样写。',
    ]);
    expect(problemsOf('{占比(单位，支出合计)}')).toEqual(['第1行第5个字：“单位”是文字，“占比”要的是数。']);
    expect(problemsOf('{项目}')).toEqual(['第1行第2个字：“项目”是清单，要写在函数里，如“计数(项目)”“列举(项目)”。']);
    expect(problemsOf('{明细(项目，全年执行)}')).toEqual([
      '第1行第8个字：“项目”的各项没有“全年执行”，是不是“全年执行数”。',
    ]);
    expect(problemsOf('【甲｜乙')).toEqual(['第1行第1个字：这个“【”没有与它成对的“】”。']);
    expect(problemsOf('甲】')).toEqual(['第1行第2个字：多了一个“】”，前面没有与它成对的符号。']);
    expect(problemsOf('甲{支出合计')).toEqual(['第1行第2个字：这个“{”没有与它成对的“}”，或者中间有不该有的符号。']);
    expect(problemsOf('{支出合什}和{基本支初}')).toHaveLength(2);
  });

  it('never hang or throw anything else, whatever the text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '【',
      '】',
      '｜',
      '|',
      '(',
      ')',
      '，',
      '支出合计',
      '占比',
      '项目',
      '\\',
      '\n',
      '2位',
      '9',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (drawn) => {
        for (const { line, column, message } of checkTemplate(drawn.join(''), reportNames)) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(message).toMatch(/^第\d+行第\d+个字：.+。$/);
        }
      }),
      { numRuns: 500 },
    );
    expect(problemsOf('【'.repeat(5_000))).toHaveLength(1);
    expect(problemsOf(`{${'占比('.repeat(3_000)}`)).toHaveLength(1);
    expect(problemsOf('{支'.repeat(10_001))).toHaveLength(1);
  });
});
