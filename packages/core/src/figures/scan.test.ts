import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.js';
import { contains, type Interval } from './interval.js';
import { formatChineseInteger } from './numerals.js';
import { Rational } from './rational.js';
import { scanFigures } from './scan.js';
import type { Scan } from './token.js';

const decimal = (r: Rational | null) => r?.toDecimal(6) ?? '';
const interval = ({ lo, hi, loOpen, hiOpen }: Interval) =>
  lo !== null && hi !== null && lo.eq(hi)
    ? `=${decimal(lo)}`
    : `${loOpen ? '(' : '['}${decimal(lo)},${decimal(hi)}${hiOpen ? ')' : ']'}`;
const figure = (f: Figure) =>
  `${f.text}: ${interval(f.interval)}${f.unit === '1' ? (f.points ? ' points' : ' ratio') : f.unit}`;
/** Every figure of a text as 「text: interval unit」, every other number as 「<type text>」, in order. */
function read(text: string): string[] {
  const { figures, others } = scanFigures(text);
  return [
    ...figures.map((f) => ({ start: f.start, line: figure(f) })),
    ...others.map((o) => ({ start: o.start, line: `<${o.type} ${o.text}>` })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ line }) => line);
}

describe('scanFigures reads quantities', () => {
  it.each<[string, string[]]>([
    ['收入109.4万元，占81.14％', ['109.4万元: [1093500,1094500)元', '81.14％: [0.81135,0.81145) ratio']],
    ['支出３，263.05 万元', ['３，263.05 万元: [32630450,32630550)元']],
    ['公益支出1,250，其中8笔', ['1,250: =1250', '8笔: =8笔']],
    ['调整-107.30万元，同比－3%', ['-107.30万元: (-1073050,-1072950]元', '－3%: (-0.035,-0.025] ratio']],
    ['出国0万元，占0%，0辆', ['0万元: [0,5000)元', '0%: [0,0.005) ratio', '0辆: =0辆']],
    ['签约2.5万亿元', ['2.5万亿元: [2450000000000,2550000000000)元']],
    ['到账1亿3000万元', ['1亿3000万元: [129995000,130005000)元']],
    ['新增38.2万户、8万人', ['38.2万户: [381500,382500)户', '8万人: [75000,85000)人']],
    ['扫描档案3.2万页，另见第12页', ['3.2万页: [31500,32500)页', '<ordinal 第12页>']],
    ['补助0.9万，', ['0.9万: [8500,9500)']],
    ['提高1.2个百分点', ['1.2个百分点: [0.0115,0.0125) points']],
    ['得96.5分，满分100分', ['96.5分: [96.45,96.55)分', '100分: =100分']],
    ['每亩3.5亩', ['3.5亩: [2300,2366.666667)平方米']],
    ['两期培训、三个科室、十二家企业', ['两期: =2期', '三个: =3个', '十二家: =12家']],
    ['安排五万元，占百分之八十五点五', ['五万元: [45000,55000)元', '百分之八十五点五: [0.8545,0.8555) ratio']],
    ['三分之二以上的会员，3分之一', ['三分之二以上: [0.666667,) ratio', '3分之一: =0.333333 ratio']],
    ['内设股室一个，组织一次。', ['一个: =1个', '一次: =1次']],
    ['历时1小时30分', ['1小时: =1小时', '30分: =30分钟']],
    ['50人/家、30家／年、5台（套）', ['50人/家: =50人', '30家／年: =30家', '5台（套）: =5台']],
    ['标准200元/人', ['200元/人: [199.5,200.5)元/人']],
    ['金额12.5（万元）', ['12.5（万元）: [124500,125500)元']],
    ['共计1\u00a0200人', ['1\u00a0200人: =1200人']],
    ['捐赠¥5,000，', ['5,000: [4999.5,5000.5)元']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('scanFigures widens by the words around a number', () => {
  it.each<[string, string[]]>([
    [
      '走访300多家次、260余个、1000余册',
      ['300多家次: [300,400)家次', '260余个: [260,270)个', '1000余册: [1000,2000)册'],
    ],
    ['共13余人、十余家、十几个', ['13余人: [13,14)人', '十余家: [10,20)家', '十几个: [10,20)个']],
    [
      '资助3.7万余元、8000多元、30多亿元',
      ['3.7万余元: [37000,38000)元', '8000多元: [8000,9000)元', '30多亿元: [3000000000,4000000000)元'],
    ],
    ['组织近80人、近百家', ['近80人: (70,80]人', '近百家: (0,100]家']],
    ['约300名、50人左右', ['约300名: [250,350]名', '50人左右: [45,55]人']],
    ['约300余名', ['约300余名: [250,400)名']],
    ['90%（含）以上、6000元以上', ['90%（含）以上: [0.9,) ratio', '6000元以上: [6000,)元']],
    ['3天以内、不超过15个工作日', ['3天以内: [0,3]天', '不超过15个工作日: [0,15]工作日']],
    ['100%以下（含）', ['100%以下（含）: (,1] ratio']],
    ['超2万元、逾5次、＞0', ['超2万元: (20000,)元', '逾5次: (5,)次', '＞0: (0,)']],
    ['≥95%、≦3%、＜10天', ['≥95%: [0.95,) ratio', '≦3%: (,0.03] ratio', '＜10天: [0,10)天']],
    ['不足10人，低于70%', ['不足10人: [0,10)人', '低于70%: (,0.7) ratio']],
    ['每超过5%扣2分', ['5%: [0.045,0.055) ratio', '2分: =2分']],
    [
      '节约3万元，签约6个，结余5万元，附近3个村',
      ['3万元: [25000,35000)元', '6个: =6个', '5万元: [45000,55000)元', '3个: =3个'],
    ],
    ['结转30万元余额', ['30万元: [295000,305000)元']],
    ['历时2年多，多达9次之多', ['2年多: [2,3)年', '9次: =9次']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('scanFigures reads ranges', () => {
  it.each<[string, string[]]>([
    ['90%-100%', ['90%-100%: [0.9,1] ratio']],
    ['0-10%（含），100-80%（含80%）', ['0-10%（含）: [0,0.1] ratio', '100-80%（含80%）: [0.8,1] ratio']],
    ['80（含）—90分', ['80（含）—90分: [80,90]分']],
    ['3至5个，三至五个', ['3至5个: [3,5]个', '三至五个: [3,5]个']],
    ['5000元-1万元，5万—10万元', ['5000元-1万元: [5000,10000]元', '5万—10万元: [50000,100000]元']],
    ['从50家到60家', ['50家: =50家', '60家: =60家']],
    ['110.38-87.08=23.30万元', ['110.38: [110.375,110.385)', '87.08: [87.075,87.085)', '23.30万元: [232950,233050)元']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('scanFigures tells numbers that are no quantities', () => {
  it.each<[string, string[]]>([
    ['2023 年 6 月 18 日，2023-06-18', ['<date 2023 年 6 月 18 日>', '<date 2023-06-18>']],
    ['2021-2023年，2022年度，二〇二一年', ['<year 2021>', '<year 2023年>', '<year 2022年度>', '<year 二〇二一年>']],
    [
      '1-9月、7月份、每月19日、一至三季度、9:30',
      ['<date 1-9月>', '<date 7月份>', '<date 19日>', '<date 一至三季度>', '<date 9:30>'],
    ],
    ['2021全国行动', ['<year 2021>']],
    [
      '第七轮、第1、2次、第三季度、前3名',
      ['<ordinal 第七轮>', '<ordinal 第1、2次>', '<ordinal 第三季度>', '<ordinal 3名>'],
    ],
    ['十九届五中全会、十二届七次常委会', ['<ordinal 十九届五中>', '<ordinal 十二届七次>']],
    [
      '一、总体。（二）目标：1、人员5人；2.经费',
      ['<label 一、>', '<label （二）>', '<label 1、>', '5人: =5人', '<label 2.>'],
    ],
    ['一是加强管理，二是完成3个项目', ['<label 一是>', '<label 二是>', '3个: =3个']],
    ['①合规②完整，2分', ['<label ①>', '<label ②>', '2分: =2分']],
    ['附件2，目标1：完成', ['<label 2>', '<label 1>']],
    ['财预〔2013〕53号，京办[2019]30号', ['<document-number 〔2013〕53号>', '<document-number [2019]30号>']],
    ['“三公”经费、“两个健康”、“15分钟圈”', ['<name 三>', '<name 两个健康>', '<name 15分钟>']],
    ['目标值为“100人”，实际“38.2万人”', ['100人: =100人', '38.2万人: [381500,382500)人']],
    ['《2021年三项制度》', ['<year 2021年>', '<name 三项>']],
    [
      '八项规定、五位一体、一带一路、六个坚持',
      ['<name 八项规定>', '<name 五位一体>', '<name 一带一路>', '<name 六个坚持>'],
    ],
    ['民营企业50强，4.0版，30周年', ['<name 50强>', '<name 4.0版>', '<name 30周年>']],
    ['12345热线，0731-88886666，13812345678', ['<phone 12345>', '<phone 0731-88886666>', '<phone 13812345678>']],
    [
      'A4纸、5G、GB/T 1234-2020、1+X、1.2.3',
      ['<code A4>', '<code 5G>', '<code GB/T 1234-2020>', '<code 1+X>', '<code 1.2.3>'],
    ],
    ['编号20220100123', ['<code 20220100123>']],
    ['一个支部、一批企业、两三家、数十家', ['<weak 一个>', '<weak 一批>', '<weak 两三家>', '<weak 十家>']],
    ['十分重要，万众一心，队伍，统一部署', []],
    [
      '（实际/计划）×100%，10分×100%=10分',
      ['<factor 100%>', '10分: =10分', '100%: [0.995,1.005) ratio', '10分: =10分'],
    ],
    ['四川、五金、三门峡', ['<name 三门峡>']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('gives the parts of a date and the value of an ordinal', () => {
    const { others } = scanFigures('2022年4月27日，第十三届');
    expect(others[0]).toMatchObject({ year: 2022, month: 4, day: 27 });
    expect(others[1]?.value?.toString()).toBe('13');
  });
});

/** What a scan owes whatever the text: the first thing wrong with it, or undefined. */
function fault(text: string, { figures, others }: Scan): string | undefined {
  const found = [...figures, ...others].sort((a, b) => a.start - b.start);
  let last = 0;
  for (const item of found) {
    if (item.start < last || item.end <= item.start) return `overlap at ${item.start}`;
    if (text.slice(item.start, item.end) !== item.text) return `misquoted at ${item.start}`;
    if (/[0-9０-９]/.test(text.slice(last, item.start))) return `digit missed before ${item.start}`;
    last = item.end;
  }
  if (/[0-9０-９]/.test(text.slice(last))) return `digit missed after ${last}`;
  for (const { interval: i, approximation, value, start } of figures) {
    if (i.lo !== null && i.hi !== null && i.lo.gt(i.hi)) return `empty interval at ${start}`;
    if (approximation === undefined && !contains(i, value)) return `value outside its interval at ${start}`;
  }
  return undefined;
}

const PIECES = [
  ...'0123456789.,，-%（）()至、。；：“”《》〔〕\n 一二三十百千万亿零两第约近超余多以上个元分年月日号次家人',
  '万元',
  '亿元',
  '百分之',
  '分之',
  '个百分点',
  '2021',
  '1,250',
  '以上',
  '不低于',
  '（含）',
  'A4',
  '①',
  '一个',
  '届',
  '\u00a0',
];

describe('scanFigures is sound on any text', () => {
  it('never overlaps, misquotes, misses a digit or gives an empty interval', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(fault(text, scanFigures(text))).toBeUndefined();
        expect(fault(text, scanFigures(text, { cell: true }))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back any amount it is shown', () => {
    const units = fc.constantFrom('元', '万元', '亿元', '%', '分', '家', '人次', '平方米', '万人');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        units,
        fc.boolean(),
        (n, digits, unit, commas) => {
          const value = Rational.of(n, 10 ** digits);
          const plain = value.toFixed(digits);
          const [whole = '', decimals] = plain.split('.');
          const printed = commas
            ? whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`)
            : plain;
          const { figures } = scanFigures(`本年共计为${printed}${unit}，其他情况`);
          expect(figures).toHaveLength(1);
          const [f] = figures;
          expect(f?.text).toBe(printed + unit);
          expect(f?.value.div(f.scale).eq(value)).toBe(true);
          expect(f?.digits).toBe(digits);
        },
      ),
    );
  });

  it('reads Chinese numerals as it reads digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9999 }), (n) => {
        const chinese = scanFigures(`完成${formatChineseInteger(n)}项工作`).figures;
        expect(chinese.map((f) => f.value.toString())).toEqual([String(n)]);
      }),
    );
  });

  it.each<[string, string]>([
    ['digits', '1'.repeat(40_000)],
    ['thousands', '1,111'.concat(',111'.repeat(10_000))],
    ['multipliers', '1万'.repeat(10_000)],
    ['large numerals', `${'万'.repeat(20_000)}一`],
    ['numerals', '一'.repeat(40_000)],
    ['decimals', `0.${'3'.repeat(40_000)}万元`],
    ['ordinals', `第1${'、1'.repeat(10_000)}`],
    ['quotes', '“'.repeat(20_000)],
    ['titles', '《'.repeat(10_000)],
    ['letters', 'a'.repeat(40_000)],
    ['ranges', '1-'.repeat(10_000)],
    ['blanks', `1${' '.repeat(20_000)}1`],
    ['fractions', '三分之'.repeat(10_000)],
    ['versions', '1.'.repeat(20_000)],
  ])('ends on hostile %s', (_, text) => {
    expect(fault(text, scanFigures(text))).toBeUndefined();
  });
});

const corpus = process.env.HENGJI_CORPUS;

describe.skipIf(corpus === undefined)('scanFigures on real reports', () => {
  it('accounts for every digit of every line', () => {
    const folder = join(corpus ?? '', 'seeds');
    let figures = 0;
    for (const name of readdirSync(folder)) {
      for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
        const scan = scanFigures(line, { cell: line.startsWith('\t') });
        expect(fault(line, scan)).toBeUndefined();
        // A percentage is never lost to another reading.
        const percentages = line.match(/\d ?[%％]/g)?.length ?? 0;
        const read = [...scan.figures, ...scan.others].map((x) => x.text.match(/\d ?[%％]/g)?.length ?? 0);
        expect(read.reduce((a, b) => a + b, 0)).toBe(percentages);
        figures += scan.figures.length;
      }
    }
    expect(figures).toBeGreaterThan(1000);
  });
});
